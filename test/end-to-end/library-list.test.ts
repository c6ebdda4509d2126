/** The list of the library: editions under one line, and the menu of a text, by mouse and keyboard. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ask } from './support/ask.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp, root } from './support/launch.ts';
import { documentRow, isOpen } from './support/reader.ts';
import { bridgeText, gardenText, writeTexts, type TestText } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

const later: TestText = {
  fileName: 'garden-later.md',
  title: 'باغ ایرانی، دوباره',
  text: gardenText.text.replace(gardenText.title, 'باغ ایرانی، دوباره'),
};

describe.each(inBothLanguages)('the list of the library ($language)', ({ language, t }) => {
  const shown = (count: number) => count.toLocaleString(language === 'fa' ? 'fa-IR' : 'en-GB');

  /** A library with two editions of a text. */
  const start = async () => {
    const { app, window } = await launchApp({ settings: { language } });
    for (const text of [gardenText, later]) {
      await answerOpenDialog(app, await writeTexts(text));
      await window.keyboard.press('Control+o');
      await isOpen(window, text.title);
    }
    const idOf = async (title: string) =>
      (await ask(window, 'library:list', {})).find((line) => line.title === title)!.id;
    const [id, of] = [await idOf(later.title), await idOf(gardenText.title)];
    await ask(window, 'document:addEdition', { id, of });
    const title = `\u2068${later.title}\u2069`;
    const name = t('library.editionsOf', { count: 2, shown: shown(2), title });
    return { app, window, fold: window.getByRole('button', { name }) };
  };

  it('folds older editions under the newest, and the keyboard opens them', async () => {
    const { window, fold } = await start();
    await fold.waitFor();
    expect(await documentRow(window, gardenText.title).count()).toBe(0);
    await documentRow(window, later.title).getByRole('button').first().focus();
    await window.keyboard.press(language === 'fa' ? 'ArrowLeft' : 'ArrowRight');
    await documentRow(window, gardenText.title).first().waitFor();
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    expect(await faultsOf(window, 'editions')).toEqual([]);
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await isOpen(window, gardenText.title);
    await take(window, `editions-${language}`);
    await fold.click();
    await documentRow(window, gardenText.title).waitFor({ state: 'detached' });
  });

  it('offers what can be done with a text by Shift+F10 and by the right button', async () => {
    const { app, window } = await start();
    await answerOpenDialog(app, await writeTexts(bridgeText));
    await window.keyboard.press('Control+o');
    await isOpen(window, bridgeText.title);
    await documentRow(window, later.title).getByRole('button').first().focus();
    await window.keyboard.press('Shift+F10');
    const menu = window.getByRole('menu', { name: t('library.menu') });
    await menu.waitFor();
    expect(await faultsOf(window, 'menu of a text')).toEqual([]);
    await take(window, `library-menu-${language}`);
    // Open, in a new window, where it is from.
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await isOpen(window, later.title);
    await window.getByRole('complementary', { name: t('provenance.title') }).waitFor();
    await documentRow(window, bridgeText.title).click({ button: 'right' });
    await menu.getByRole('menuitem', { name: t('library.deleteIt'), exact: true }).click();
    await documentRow(window, bridgeText.title).waitFor({ state: 'detached' });
  });
});

/** Into .cache/screenshots, to be looked at. */
async function take(window: Page, name: string): Promise<void> {
  const folder = join(root, '.cache/screenshots');
  await mkdir(folder, { recursive: true });
  await window.screenshot({ path: join(folder, `${name}.png`) });
}
