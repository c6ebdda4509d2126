/** Terms: marked with what the translation says, found in all texts, rendered unevenly, merged and taken back, written out. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { answerSaveDialog } from './support/dialogs.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp, temporaryFolder } from './support/launch.ts';
import { isOpen, openDocument, selectWords } from './support/reader.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

const title = 'The Qanat: A River Under the Desert';

/** The words that are painted as known terms. */
function wordsLit(window: Page, pane: string): Promise<string> {
  return window.evaluate(
    (name) =>
      [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)]
        .map((range) => range.toString())
        .join(' '),
    `hashiyeh-term-${pane}`,
  );
}

describe.each(inBothLanguages)('the glossary ($language)', ({ language, t }) => {
  it('takes in a term from a text, shows how it is rendered, and leads back into the text', async () => {
    const { app, window } = await launchApp({
      settings: { language, defaultPanes: ['annotated', 'translation'], lightTerms: true },
    });
    await openDocument(window, title);
    await window
      .getByRole('article', { name: t('reader.translation') })
      .getByText('قنات')
      .first()
      .waitFor();
    await selectWords(window, 'mother well');
    await window.keyboard.press('Control+Shift+j');
    const form = window.getByRole('dialog', { name: t('terms.markTitle') });
    const original = form.getByRole('textbox', { name: t('terms.original'), exact: true });
    await expect.poll(() => original.inputValue()).toBe('mother well');
    const translation = form.getByRole('textbox', { name: t('terms.translation'), exact: true });
    expect(await translation.inputValue()).toMatch(/چاه/u);
    expect(await faultsOf(window, `term form ${language}`)).toEqual([]);
    await translation.fill('مادرچاه');
    await window.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    for (const pane of ['own', 'opposite']) {
      await expect.poll(() => wordsLit(window, pane)).toMatch(/^(?:mother well|مادرچاه)/u);
    }

    await window.keyboard.press('Control+k');
    await window.keyboard.type(t('menu.glossary'));
    await window.keyboard.press('Enter');
    await window.getByRole('heading', { name: t('terms.title'), exact: true }).waitFor();
    await window.getByRole('heading', { name: t('terms.renderings') }).waitFor();
    await window.getByText(t('terms.standing.preferred'), { exact: true }).waitFor();
    expect(await faultsOf(window, `glossary ${language}`)).toEqual([]);

    const file = join(await temporaryFolder('glossary'), 'words.tsv');
    await answerSaveDialog(app, file);
    await window.getByRole('button', { name: t('terms.inAndOut') }).click();
    await window.getByRole('menuitem', { name: t('terms.exportAs.omegat') }).click();
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toBe('mother well\tمادرچاه\n');

    await window.getByRole('button', { name: t('terms.delete') }).click();
    await window.getByText(t('terms.empty')).waitFor();
    await window.keyboard.press('Control+z');
    await window
      .getByRole('button', { name: /mother well/u })
      .first()
      .click();
    await window
      .getByRole('button', { name: new RegExp(title, 'u') })
      .first()
      .click();
    await isOpen(window, title);
    await window
      .getByRole('heading', { name: t('terms.title'), exact: true })
      .waitFor({ state: 'detached' });
  });
});
