/** Marking in the original: words selected on a published page, a record or a PDF page make the same annotation. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { makePdf } from '../support/pdf.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { clickWords, highlight, inkOf, isOpen, paintedIn, popup } from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

const page = {
  fileName: 'ice-house.html',
  text: `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>یخچال خشتی</title></head><body><article>
<h1>یخچال خشتی</h1>
<p>در زمستان آب را در حوضچه‌های
   کم‌ژرفا یخ می‌بستند و <b>لایه‌لایه</b> در گودالی زیر گنبد
   می‌چیدند.</p>
<ul><li>دیوار بلند سایه می‌انداخت.<ul><li>سایه آب را سرد نگه می‌داشت.</li></ul></li></ul>
<blockquote dir="ltr" lang="en">An <i>ice house</i> kept the frost of January until the heat of August.</blockquote>
</article></body></html>`,
};

const walk = {
  fileName: 'walk.pdf',
  text: makePdf({
    title: 'A Walk Along the River',
    pages: [
      {
        lines: [
          'On the first day the path followed the river for a while,',
          'then left it at the ford and went up between the walnut trees.',
        ],
      },
    ],
  }),
};

/** Waits until the original is drawn with these words; a page is in a frame, which the driver cannot run scripts in. */
async function originalHolds(window: Page, words: string): Promise<void> {
  await expect
    .poll(() =>
      window.evaluate(() => {
        const pane = document.querySelector('[data-pane="original"]');
        return pane instanceof HTMLIFrameElement
          ? pane.contentDocument?.body.textContent
          : pane?.textContent;
      }),
    )
    .toContain(words);
}

/** Selects words of the original: a click before them, one with Shift after them. */
async function selectInOriginal(window: Page, from: string, to: string = from): Promise<void> {
  // Where letters stand is measured once: a face that comes after that would move them.
  await window.evaluate(async () => {
    const pane = document.querySelector('[data-pane="original"]');
    const frame = pane instanceof HTMLIFrameElement ? pane.contentDocument : null;
    for (const { fonts } of [document, frame ?? document]) await fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  const points = await window.evaluate(
    ([from = '', to = '']) => {
      const pane = document.querySelector('[data-pane="original"]');
      if (pane === null) throw new Error('no original');
      const frame = pane instanceof HTMLIFrameElement ? pane.contentDocument : null;
      const corner = frame ? pane.getBoundingClientRect() : { x: 0, y: 0 };
      const inside = frame?.body ?? pane;
      const edge = (words: string, end: boolean) => {
        const walker = (frame ?? document).createTreeWalker(inside, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(words) ?? -1;
          if (at < 0) continue;
          const offset = end ? at + words.length - 1 : at;
          const range = (frame ?? document).createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          const box = range.getBoundingClientRect();
          const rightToLeft = /[\u0600-\u06ff]/.test(range.toString());
          // Just outside of the first and of the last letter, so that both are held.
          const x = end === rightToLeft ? box.left + box.width / 5 : box.right - box.width / 5;
          return { x: x + corner.x, y: (box.top + box.bottom) / 2 + corner.y };
        }
        throw new Error(`not drawn: ${words}`);
      };
      return [edge(from, false), edge(to, true)];
    },
    [from, to],
  );
  const [start = { x: 0, y: 0 }, end = start] = points;
  // Driven with a pressed button the driver would run a script in the frame, which allows none.
  await window.mouse.click(start.x, start.y);
  await window.keyboard.down('Shift');
  await window.mouse.click(end.x, end.y);
  await window.keyboard.up('Shift');
}

describe.each(inBothLanguages)('marking in the original ($language)', ({ language, t }) => {
  it('works on a published page: both panes show the highlight, and a click opens it', async () => {
    const files = await writeTexts(page);
    const { window } = await launchApp({ settings: { language }, files });
    await isOpen(window, 'یخچال خشتی');
    await originalHolds(window, 'دیوار بلند');
    await selectInOriginal(window, 'زمستان', 'می‌بستند');
    await popup(window, t).waitFor();
    await highlight(window, t, 'green');
    const words = 'زمستان آب را در حوضچه‌های کم‌ژرفا یخ می‌بستند';
    await expect.poll(() => paintedIn(window, 'green')).toEqual([words]);
    await expect
      .poll(async () => (await paintedIn(window, 'green', 'original')).join('').split(/\s+/))
      .toEqual(words.split(' '));
    await selectInOriginal(window, 'سایه آب');
    await highlight(window, t, 'pink');
    await expect.poll(() => paintedIn(window, 'pink')).toEqual(['سایه آب']);
  });
});

describe('marking in the original', () => {
  const t = wordsOf('en');

  it('works on a record', async () => {
    const { window } = await launchApp({ files: await writeTexts(gardenText) });
    await isOpen(window, gardenText.title);
    await originalHolds(window, 'جوی آب');
    await selectInOriginal(window, 'جوی آب');
    await highlight(window, t, 'blue');
    await expect.poll(() => paintedIn(window, 'blue')).toEqual(['جوی آب']);
    expect(await paintedIn(window, 'blue', 'original')).toEqual(['جوی آب']);
    await clickWords(window, 'جوی آب');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.delete') })
      .click();
    await expect.poll(() => paintedIn(window, 'blue', 'original')).toEqual([]);
  });

  it('works on a PDF page, across its lines', async () => {
    const { window } = await launchApp({ files: await writeTexts(walk) });
    await isOpen(window, 'A Walk Along the River');
    await expect.poll(() => inkOf(window, 1)).toBeGreaterThan(500);
    await selectInOriginal(window, 'river for a while', 'the ford');
    await highlight(window, t, 'orange');
    await expect
      .poll(() => paintedIn(window, 'orange'))
      .toEqual(['river for a while, then left it at the ford']);
    expect(await paintedIn(window, 'orange', 'original')).toEqual([
      'river for a while,',
      'then left it at the ford',
    ]);
  });
});
