/** A text as a PDF file: all of its words, what is marked, the notes and where it is from, and nothing of the window. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { importBytes } from '../../corpus/importers/registry.ts';
import { packageAssets } from '../support/assets.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { cleanUp, launchApp, temporaryFolder } from './support/launch.ts';
import { isOpen, openDocument, selectWords, writeNote } from './support/reader.ts';
import { gardenText, longText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

/** Without what sets words of two directions and typographic variants apart. */
function plain(words: string): string {
  return words.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
}

/** The words of a PDF, as the app itself reads them. */
async function wordsOfPdf(path: string): Promise<string> {
  const bytes = new Uint8Array(await readFile(path));
  const { content } = await importBytes({ bytes, fileName: 'print.pdf', assets: packageAssets });
  return plain(content.blocks.map(({ text }) => text).join(' '));
}

/** Saves the open text as a PDF by the menu; returns its path. */
async function savePdf(app: ElectronApplication, window: Page): Promise<string> {
  const path = join(await temporaryFolder('print'), 'text.pdf');
  await answerSaveDialog(app, path);
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('document:savePdf')?.click();
  });
  await expect
    .poll(
      () =>
        readFile(path).then(
          ({ length }) => length,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBeGreaterThan(1000);
  await window.locator('[data-print]').waitFor({ state: 'detached' });
  return path;
}

it.each(inBothLanguages)(
  'prints a marked text, its notes and its source ($language)',
  async ({ language, t }) => {
    const { app, window } = await launchApp({
      settings: { language, theme: 'dark' },
      files: await writeTexts(gardenText),
    });
    await isOpen(window, gardenText.title);
    await selectWords(window, 'water channel');
    await writeNote(window, t, 'Measured.');
    const words = await wordsOfPdf(await savePdf(app, window));
    expect(words).toContain('باغ ایرانی');
    expect(words).toContain('there were 128 cypresses');
    expect(words).toContain('Measured.');
    expect(words).toContain('garden.md');
    expect(words).not.toContain(t('library.title'));
    expect(words).toContain(t('reader.page', { page: 1, total: 1 }));
  },
);

it('prints a long text to its last word, also when its first page has just been shown', async () => {
  const text = longText(0.8);
  const numbers = text.text.split('\n').filter((line) => line.endsWith(')')).length;
  const { app, window } = await launchApp({ files: await writeTexts(text) });
  await isOpen(window, text.title);
  await openDocument(window, 'The Qanat: A River Under the Desert');
  await openDocument(window, text.title);
  const words = await wordsOfPdf(await savePdf(app, window));
  const found = new Set(words.match(/\(\d+\)/g));
  expect(found.size).toBeGreaterThan(numbers * 0.99);
  for (const number of [1, numbers]) expect(found).toContain(`(${number})`);
});
