/** What ten thousand highlights cost: opening, frames while scrolling, and making one more. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { cleanUp, launchApp } from '../../end-to-end/support/launch.ts';
import { highlight, popup, selectWords } from '../../end-to-end/support/reader.ts';
import { wordsOf } from '../../end-to-end/support/words.ts';
import { annotatedLibrary, markedTitle, plainTitle } from './annotated-library.ts';
import { median, quantile, report, runs } from './figures.ts';
import { openingTime } from './opening-time.ts';
import { openPeers } from './peer-window.ts';

afterEach(cleanUp);

const titles = { none: plainTitle, tenThousand: markedTitle } as const;

/** Opening takes two or three frames: five times do not tell a tenth more from chance. */
const openings = 15;

it('opens a text with 10,000 highlights about as soon as without any', async () => {
  const { window } = await launchApp({ library: await annotatedLibrary(1) });
  const times = { none: [] as number[], tenThousand: [] as number[] };
  for (let run = 0; run < openings; run++) {
    times.none.push(await openingTime(window, titles.none));
    times.tenThousand.push(await openingTime(window, titles.tenThousand));
  }
  const figures = { none: median(times.none), tenThousand: median(times.tenThousand) };
  await report('opening-highlights', { unit: 'ms', ...figures });
  expect(figures.tenThousand).toBeLessThanOrEqual(1.2 * figures.none);
});

it('scrolls through 10,000 highlights as through an empty page', async () => {
  const { window } = await launchApp({ library: await annotatedLibrary(1) });
  const peers = await openPeers([]);
  const frames = { empty: [] as number[], none: [] as number[], tenThousand: [] as number[] };
  for (let run = 0; run < runs; run++) {
    await peers.empty();
    frames.empty.push(...(await scrolledFrames(peers.window)));
    for (const marks of ['none', 'tenThousand'] as const) {
      await openingTime(window, titles[marks]);
      frames[marks].push(...(await scrolledFrames(window)));
    }
  }
  await peers.close();
  const figures = Object.fromEntries(
    Object.entries(frames).map(([name, times]) => [
      name,
      { median: quantile(times, 0.5), '99 %': quantile(times, 0.99), worst: quantile(times, 1) },
    ]),
  );
  await report('frames', { unit: 'ms', ...figures });
  expect(frames.tenThousand.length).toBeGreaterThan(500);
});

it('paints a highlight soon after the mouse is let go', async () => {
  const t = wordsOf('en');
  const { window } = await launchApp({ library: await annotatedLibrary(1) });
  await openingTime(window, markedTitle);
  // The number at the end of each paragraph stands once in the text.
  const words = await window
    .locator('[data-pane="annotated"] [data-block-id][dir="ltr"]')
    .evaluateAll((blocks) =>
      blocks.flatMap(({ textContent }) => /\(\d+\)$/.exec(textContent) ?? []),
    );
  const times: number[] = [];
  for (const chosen of words.slice(0, runs)) {
    await selectWords(window, chosen);
    await popup(window, t).waitFor();
    await watchPaint(window);
    await highlight(window, t, 'blue');
    times.push(
      await window.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted),
    );
  }
  await report('highlighting', { unit: 'ms', toPaint: median(times) });
  expect(times).toHaveLength(runs);
});

/** Scrolls by a sixth of a screen in every frame; the times between them. Units: ms. */
function scrolledFrames(window: Page): Promise<number[]> {
  return window.locator('[data-pane="annotated"]').evaluate(async (pane) => {
    const times: number[] = [];
    let last = await new Promise<number>((drawn) => requestAnimationFrame(drawn));
    for (let step = 0; step < 150; step++) {
      pane.scrollBy(0, 120);
      const now = await new Promise<number>((drawn) => requestAnimationFrame(drawn));
      times.push(now - last);
      last = now;
    }
    return times;
  });
}

/** Begins to wait for one more blue highlight: from the next time that the mouse is let go to the frame that shows it. */
async function watchPaint(window: Page): Promise<void> {
  await window.evaluate(() => {
    const count = () => CSS.highlights.get('hashiyeh-blue')?.size ?? 0;
    const before = count();
    const painted = new Promise<number>((done) => {
      const released = (): void => {
        const begun = performance.now();
        const look = (): void => {
          if (count() === before) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
        };
        look();
      };
      globalThis.addEventListener('pointerup', released, { capture: true, once: true });
    });
    Object.assign(globalThis, { painted });
  });
}
