/** Originals and translations: paired, chosen and marked on both sides by keyboard alone; a long pair that follows without a jolt. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { pairedBooks } from '../support/paired-books.ts';
import { ask } from './support/ask.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, documentRow, openDocument, popup } from './support/reader.ts';
import { writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

const title = 'The Qanat: A River Under the Desert';
const [other, another] = ['قنات، رودی زیر کویر', 'تاریخ کوتاه حاشیه'];

describe.each(inBothLanguages)('pairing by keyboard ($language)', ({ language, t }) => {
  it('takes a pair apart, makes it again, chooses among two, marks both sides', async () => {
    const { window } = await launchApp({ settings: { language, defaultPanes: ['annotated'] } });
    const press = (...keys: readonly string[]) => pressAll(window, keys);
    const command = async (name: string) => {
      await press('Control+k');
      await window.keyboard.type(name);
      await press('Enter');
    };
    const dialog = window.getByRole('dialog', { name: t('parallel.dialog') });
    const search = dialog.getByRole('searchbox');
    const hasFocus = () => search.evaluate((field) => field === document.activeElement);
    await openDocument(window, title);
    await command(t('menu.choosePair'));
    await expect.poll(hasFocus).toBe(true);
    await press('Shift+Tab', 'Enter');
    await expect.poll(hasFocus).toBe(true);
    await dialog.getByRole('group', { name: t('parallel.likelyTexts') }).waitFor();
    await press('Tab', 'Space');
    expect(await dialog.getByRole('radio', { name: other }).isChecked()).toBe(true);
    await press('Enter');
    const translation = window.getByRole('article', { name: t('reader.translation') });
    await translation.getByText('قنات').first().waitFor();

    await command(t('menu.choosePair'));
    await expect.poll(hasFocus).toBe(true);
    await window.keyboard.type(another);
    await dialog.getByRole('radio', { name: other }).waitFor({ state: 'detached' });
    await dialog.getByRole('radio', { name: another }).waitFor();
    await press('Tab', 'Space', 'Enter');
    const chooser = (shown: string) =>
      window.getByRole('button', { name: t('parallel.chooseOne', { title: shown }) });
    await chooser(another).focus();
    await press('Enter');
    await window.getByRole('menuitemradio', { name: other }).waitFor();
    await press('ArrowUp', 'Enter');
    await chooser(other).waitFor();
    await translation.getByText('قنات').first().waitFor();

    await annotatedPane(window).focus();
    await press('F7');
    await window.getByText(t('notice.caretOn')).waitFor();
    await press('Control+ArrowDown', 'Home', 'Control+Shift+ArrowRight', '3');
    await expect.poll(() => blueWords(window)).toHaveLength(1);
    await press('Enter');
    await popup(window, t).waitFor();
    const mark = window.getByRole('button', { name: t('annotation.otherSide.mark') });
    await mark.focus();
    await press('Enter');
    const bar = window.getByRole('region', { name: t('annotation.otherSide.mark') });
    const proposed = () => bar.locator('bdi').textContent();
    await bar.waitFor();
    const first = (await proposed()) ?? '';
    await press('ArrowLeft');
    const wider = (await proposed()) ?? '';
    expect(wider.length).toBeGreaterThan(first.length);
    expect(await faultsOf(window, `a proposal ${language}`)).toEqual([]);
    await press('Enter');
    await bar.waitFor({ state: 'detached' });
    await expect.poll(() => blueWords(window)).toContain(wider);
  });
});

it('follows a long pair from either side without a jolt, and waits where a chapter is missing', async () => {
  const [persian, english] = pairedBooks(1_200);
  const { window } = await launchApp({
    settings: { defaultPanes: ['annotated'] },
    files: await writeTexts(persian, english),
  });
  for (const { title } of [persian, english]) await documentRow(window, title).waitFor();
  const list = await ask(window, 'library:list', {});
  const side = (name: string) => ({ document: list.find((line) => line.title === name)!.id });
  await ask(window, 'pair:make', {
    original: side(english.title),
    translation: side(persian.title),
  });
  await openDocument(window, english.title);
  await window.keyboard.press('Control+6');
  await window.locator('[data-pane="translation"] [data-block-id]').first().waitFor();
  for (const [leader, led] of [
    ['annotated', 'translation'],
    ['translation', 'annotated'],
  ] as const) {
    // The English side has no chapter 11.
    const places = await placesWhileScrolled(window, leader, led);
    const back = places.filter((place, at) => place < (places[at - 1] ?? 0) - slack);
    expect(back).toEqual([]);
    expect(places.at(-1)! - places[0]!).toBeGreaterThan(10);
    const [here, there] = [await chapterAtLine(window, leader), await chapterAtLine(window, led)];
    expect(there).toBe(here);
  }
});

/** Presses them one after the other. */
async function pressAll(window: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key);
}

/** What is painted blue in all panes. */
function blueWords(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...((CSS.highlights.get('hashiyeh-blue') ?? []) as Iterable<Range>)].map(String),
  );
}

/** Half a line of a paragraph may be lost where guessed heights become real ones. Units: blocks. */
const slack = 0.1;

/** Where the led pane stands, in blocks and shares of them, frame by frame until it is still. */
function placesWhileScrolled(window: Page, leader: string, led: string): Promise<number[]> {
  return window.evaluate(
    async ([leader, led]) => {
      const [leading, following] = [leader, led].map((name) =>
        document.querySelector(`[data-pane="${name}"]`)!,
      );
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      const place = () => {
        const line = following!.getBoundingClientRect().top + 72;
        const blocks = [...following!.querySelectorAll('[data-block-id]')];
        const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > line);
        const { top, height } = blocks[at]!.getBoundingClientRect();
        return at + Math.max(0, (line - top) / height);
      };
      leading!.dispatchEvent(new WheelEvent('wheel'));
      leading!.scrollTop = 0;
      for (let wait = 0; wait < 10; wait++) await frame();
      const heading = () =>
        [...leading!.querySelectorAll('[data-block-id]')].find((one) =>
          /^(?:Chapter|فصل) 10$/u.test(one.textContent),
        );
      for (let far = 0; far < 100 && !heading(); far++) {
        leading!.scrollTop += 1_500;
        await frame();
      }
      heading()!.scrollIntoView();
      for (let wait = 0; wait < 30; wait++) await frame();
      const places = [place()];
      for (let step = 0; step < 90; step++) {
        leading!.scrollTop += 80;
        await frame();
        places.push(place());
      }
      for (let still = 0; still < 20;) {
        await frame();
        places.push(place());
        still = places.at(-1) === places.at(-2) ? still + 1 : 0;
      }
      return places;
    },
    [leader, led] as const,
  );
}

/** The number of the chapter that is read in a pane. */
function chapterAtLine(window: Page, name: string): Promise<string | undefined> {
  return window.evaluate((name) => {
    const pane = document.querySelector(`[data-pane="${name}"]`)!;
    const line = pane.getBoundingClientRect().top + 100;
    const above = [...pane.querySelectorAll('[data-block-id]')].filter(
      (block) =>
        /^(?:Chapter|فصل) \d+$/u.test(block.textContent) &&
        block.getBoundingClientRect().top <= line,
    );
    return above.at(-1)?.textContent.split(' ')[1];
  }, name);
}
