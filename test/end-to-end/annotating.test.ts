/** Highlights and notes with the mouse: made, changed, deleted, taken back, overlapping, across blocks. */
import { afterEach, describe, expect, it } from 'vitest';
import { colours } from '../../renderer/components/colours.ts';
import { cleanUp, launchApp, type LaunchedApp } from './support/launch.ts';
import {
  annotatedPane,
  clickWords,
  documentRow,
  highlight,
  isOpen,
  marginNote,
  painted,
  paintedIn,
  popup,
  selectWords,
  writeNote,
} from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

async function startWithGarden(language: 'en' | 'fa' = 'en'): Promise<LaunchedApp> {
  const launched = await launchApp({
    settings: { language, defaultPanes: ['annotated'] },
    files: await writeTexts(gardenText),
  });
  await isOpen(launched.window, gardenText.title);
  return launched;
}

describe.each(inBothLanguages)('marking with the mouse ($language)', ({ language, t }) => {
  it('highlights words in each of the six colours', async () => {
    const { window } = await startWithGarden(language);
    const words = [
      'Persian garden',
      'درختان سرو',
      'water channel',
      'جوی آب',
      'four parts',
      'cypresses',
    ];
    for (const [index, colour] of colours.entries()) {
      await selectWords(window, words[index] ?? '');
      await highlight(window, t, colour);
      await expect.poll(() => paintedIn(window, colour)).toEqual([words[index]]);
    }
    await documentRow(window, gardenText.title)
      .getByText(t('library.notes', { count: 6, shown: language === 'fa' ? '۶' : '6' }))
      .waitFor();
  });

  it('writes a note in Persian and one in English, each in its own direction', async () => {
    const { window } = await startWithGarden(language);
    await selectWords(window, 'حوض می‌رسد');
    await writeNote(window, t, 'حوض در میان باغ است.');
    await selectWords(window, 'chahar bagh');
    await writeNote(window, t, 'Literally “four gardens”.');
    const persian = marginNote(window, t, 'حوض در میان باغ است.').locator('[dir]').first();
    const english = marginNote(window, t, 'Literally “four gardens”.').locator('[dir]').first();
    expect(await persian.getAttribute('dir')).toBe('rtl');
    expect(await persian.getAttribute('lang')).toBe('fa');
    expect(await english.getAttribute('dir')).toBe('ltr');
    expect(await english.getAttribute('lang')).toBe('en');
  });

  it('changes a note and its colour, deletes the highlight, and takes each step back', async () => {
    const { window } = await startWithGarden(language);
    await selectWords(window, 'every path');
    await writeNote(window, t, 'first words');
    await marginNote(window, t, 'first words').click();
    await popup(window, t).getByRole('textbox').fill('second words');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.save') })
      .click();
    await marginNote(window, t, 'second words').waitFor();

    await clickWords(window, 'every path');
    await popup(window, t)
      .getByRole('button', { name: t('colour.blue') })
      .click();
    await expect.poll(() => paintedIn(window, 'blue')).toEqual(['every path']);
    await window.keyboard.press('Escape');

    await clickWords(window, 'every path');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.delete') })
      .click();
    await marginNote(window, t, 'second words').waitFor({ state: 'detached' });
    expect(await paintedIn(window, 'blue')).toEqual([]);

    await window.getByRole('button', { name: t('notice.undo') }).click();
    await marginNote(window, t, 'second words').waitFor();
    await annotatedPane(window).focus();
    await window.keyboard.press('Control+z');
    await expect.poll(() => paintedIn(window, 'blue')).toEqual([]);
    await window.keyboard.press('Control+z');
    await marginNote(window, t, 'first words').waitFor();
    await window.keyboard.press('Control+z');
    await marginNote(window, t, 'first words').waitFor({ state: 'detached' });
    await window.keyboard.press('Control+Shift+Z');
    await marginNote(window, t, 'first words').waitFor();
  });
});

describe('passages', () => {
  const t = wordsOf('en');

  it('keeps highlights that overlap apart', async () => {
    const { window } = await startWithGarden();
    await selectWords(window, 'laid out around a water channel');
    await highlight(window, t, 'yellow');
    await selectWords(window, 'a water channel. Its four');
    await highlight(window, t, 'blue');
    expect(await painted(window)).toMatchObject({
      yellow: ['laid out around a water channel'],
      blue: ['a water channel. Its four'],
    });
    // The text's DOM is never cut: the paragraph is still one text.
    const texts = await annotatedPane(window)
      .locator('[data-block-id]')
      .filter({ hasText: 'water channel' })
      .evaluate((block) => block.childNodes.length);
    expect(texts).toBe(1);
  });

  it('marks across a Persian and an English block', async () => {
    const { window } = await startWithGarden();
    await selectWords(window, 'به حوض می‌رسد.', 'A Persian garden');
    await writeNote(window, t, 'across two languages');
    const [text] = await paintedIn(window, 'yellow');
    expect(text).toMatch(/^به حوض می‌رسد\.\s*A Persian garden$/u);
  });

  it('lists the notes and highlights in the order of the text, and goes to each', async () => {
    const { window } = await startWithGarden();
    await selectWords(window, '128 cypresses');
    await highlight(window, t, 'green');
    await selectWords(window, 'جوی آب');
    await writeNote(window, t, 'یادداشت نخست');
    await window.getByRole('button', { name: t('notes.list') }).click();
    const list = window.getByRole('complementary', { name: t('notes.list') });
    await list.getByRole('listitem').nth(1).waitFor();
    const items = await list.getByRole('listitem').allTextContents();
    expect(items[0]).toContain('جوی آب');
    expect(items[0]).toContain('یادداشت نخست');
    expect(items[1]).toContain('128 cypresses');
    await list.getByRole('button', { name: '128 cypresses' }).click();
    await expect.poll(() => paintedIn(window, 'focused')).toEqual(['128 cypresses']);
  });

  it('keeps the words of a note when the reader clicks beside it', async () => {
    const { window } = await startWithGarden();
    await selectWords(window, 'A Persian garden');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.addNote') })
      .click();
    await popup(window, t).getByRole('textbox').fill('not saved by a button');
    await window.getByRole('main').getByRole('heading', { level: 1 }).click();
    await marginNote(window, t, 'not saved by a button').waitFor();
  });

  it('keeps the words of a note when the window is closed over it', async () => {
    const first = await startWithGarden();
    await selectWords(first.window, 'A Persian garden');
    await popup(first.window, t)
      .getByRole('button', { name: t('annotation.addNote') })
      .click();
    await popup(first.window, t).getByRole('textbox').fill('the window is closed over it');
    await first.quit();
    const second = await launchApp({ library: first.library });
    await isOpen(second.window, gardenText.title);
    await marginNote(second.window, t, 'the window is closed over it').waitFor();
  });
});
