/** Where a text is from: its metadata edited for good, its citation, and letters that came out wrong put right. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { cite } from '../../corpus/document/citation.ts';
import type { Translate } from '../../electron/shared/i18n.ts';
import { encodeSingleByte } from '../support/encode.ts';
import { ask } from './support/ask.ts';
import { hashiyeh } from './support/command-line.ts';
import { cleanUp, launchApp, newLibrary } from './support/launch.ts';
import {
  block,
  highlight,
  isOpen,
  openDocument,
  paintedIn,
  selectWords,
} from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

/** Opens the panel with its key. */
async function openPanel(window: Page, t: Translate): Promise<Locator> {
  await window.keyboard.press('Control+5');
  const panel = window.getByRole('complementary', { name: t('provenance.title') });
  await panel.waitFor();
  return panel;
}

describe.each(inBothLanguages)('where a text is from ($language)', ({ language, t }) => {
  it('keeps an author that the reader gave, also after a restart, beside what the file says', async () => {
    const files = await writeTexts(gardenText);
    const first = await launchApp({ settings: { language }, files });
    await isOpen(first.window, gardenText.title);
    const panel = await openPanel(first.window, t);
    const field = t('provenance.field.authors');
    const pencil = panel.getByRole('button', { name: t('provenance.edit', { field }) });
    await pencil.focus();
    await first.window.keyboard.press('Enter');
    await panel.getByRole('textbox', { name: field }).fill('مینا راد');
    await first.window.keyboard.press('Enter');
    await panel.getByText(t('provenance.notInFile')).waitFor();
    await first.quit();

    const { window } = await launchApp({ library: first.library });
    await isOpen(window, gardenText.title);
    const again = await openPanel(window, t);
    await again.getByText('مینا راد', { exact: true }).waitFor();
    await again.getByRole('button', { name: t('provenance.useFileOf', { field }) }).click();
    await again.getByText('مینا راد', { exact: true }).waitFor({ state: 'detached' });
  });

  it('puts the citation on the clipboard, in the language of the interface', async () => {
    const { app, window } = await launchApp({
      settings: { language },
      files: await writeTexts(gardenText),
    });
    await isOpen(window, gardenText.title);
    const panel = await openPanel(window, t);
    await panel.getByRole('button', { name: t('provenance.copyCitation') }).click();
    await window.getByText(t('notice.citationCopied')).waitFor();
    const [summary] = (await ask(window, 'library:list', {})).filter(
      ({ title }) => title === gardenText.title,
    );
    const { document } = await ask(window, 'document:open', { id: summary!.id });
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toBe(cite(document, language));
    expect(copied).toContain(gardenText.title);
  });

  it('puts letters right that were read in a wrong encoding, and keeps the highlights', async () => {
    const library = await newLibrary();
    const title = 'The Old Mill';
    const text = `${title}\n\nگندم را کنار رود آرد کردند و نان تازه پختند.\n\nThe mill stands by the river.\n`;
    const [path = ''] = await writeTexts({
      fileName: 'mill.txt',
      text: encodeSingleByte(text, 'windows-1256'),
    });
    const { code } = await hashiyeh(library, 'import', '--encoding', 'windows-1252', path);
    expect(code).toBe(0);
    const { window } = await launchApp({ library, settings: { language } });
    await openDocument(window, title);
    expect(await block(window, 'گندم').count()).toBe(0);
    await selectWords(window, 'stands by the river');
    await highlight(window, t, 'green');

    const panel = await openPanel(window, t);
    await panel.getByRole('button', { name: t('provenance.wrongLetters') }).click();
    const right = panel.getByRole('radio', { name: /windows-1256/ });
    await panel.getByText('گندم را کنار رود').first().waitFor();
    await right.check();
    await panel.getByRole('button', { name: t('provenance.readAgain') }).click();
    await block(window, 'گندم را کنار رود').waitFor();
    await expect.poll(() => paintedIn(window, 'green')).toEqual(['stands by the river']);
    const one = language === 'fa' ? '۱' : '1';
    await window.getByText(t('notice.rereadNotes', { found: one, notes: one })).waitFor();
  });
});
