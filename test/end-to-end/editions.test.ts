/** A newer edition arrives: its notes are checked one by one, placed by hand, and taken back. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ask } from './support/ask.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp, root } from './support/launch.ts';
import { highlight, isOpen, paintedIn, selectWords } from './support/reader.ts';
import { gardenText, writeTexts, type TestText } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

const later: TestText = {
  fileName: 'garden-later.md',
  title: 'باغ ایرانی، دوباره',
  text: gardenText.text
    .replace(gardenText.title, 'باغ ایرانی، دوباره')
    .replace('از بالادست می‌آید', 'از بلندی می‌آید')
    .replace('Its four parts are called a chahar bagh.', 'It has four parts.'),
};

async function take(window: Page, name: string): Promise<void> {
  const folder = join(root, 'test-results', 'screenshots');
  await mkdir(folder, { recursive: true });
  await window.screenshot({ path: join(folder, `${name}.png`) });
}

describe.each(inBothLanguages)('a newer edition ($language)', ({ language, t }) => {
  it('asks about changed notes, lets lost ones be placed, and undoes it', async () => {
    const { app, window } = await launchApp({ settings: { language } });
    await answerOpenDialog(app, await writeTexts(gardenText));
    await window.keyboard.press('Control+o');
    await isOpen(window, gardenText.title);
    for (const words of ['آب از بالادست می‌آید', 'called a chahar bagh']) {
      await selectWords(window, words);
      await highlight(window, t, 'yellow');
    }
    await answerOpenDialog(app, await writeTexts(later));
    await window.keyboard.press('Control+o');
    await isOpen(window, later.title);
    const idOf = async (title: string) =>
      (await ask(window, 'library:list', {})).find((line) => line.title === title)!.id;
    const [id, of] = [await idOf(later.title), await idOf(gardenText.title)];
    const { carried } = await ask(window, 'document:addEdition', { id, of });
    expect(carried).toEqual({ exact: 0, moved: 0, changed: 1, orphan: 1 });
    // The worker's news reaches the window that shows the text.
    await expect.poll(() => paintedIn(window, 'yellow')).toEqual(['آب از بلندی می‌آید']);

    await window.keyboard.press('Control+k');
    await window.keyboard.type(t('menu.confirmPlaces').slice(0, 10));
    await window.keyboard.press('Enter');
    const dialog = window.getByRole('dialog', { name: t('confirm.title') });
    await dialog.waitFor();
    expect((await dialog.locator('del').allInnerTexts()).map((word) => word.trim())).toEqual([
      'بالادست',
    ]);
    expect(await faultsOf(window, 'changed note')).toEqual([]);
    await take(window, `confirm-changed-${language}`);
    await window.keyboard.press('Enter');
    await dialog.getByText(t('confirm.nowhere')).waitFor();
    expect(await faultsOf(window, 'lost note')).toEqual([]);
    await take(window, `confirm-lost-${language}`);

    await dialog.getByRole('button', { name: t('confirm.choose') }).click();
    const bar = window.getByRole('region', { name: t('confirm.choosing') });
    await bar.waitFor();
    await selectWords(window, 'It has four parts');
    await take(window, `confirm-choosing-${language}`);
    await bar.getByRole('button', { name: t('confirm.placeHere') }).click();
    await expect.poll(() => paintedIn(window, 'yellow')).toContain('It has four parts');
    await window.getByRole('button', { name: t('notice.undo') }).click();
    await expect.poll(() => paintedIn(window, 'yellow')).toEqual(['آب از بلندی می‌آید']);
  });
});
