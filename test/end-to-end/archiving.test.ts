/** Everything taken out of one library by the menu, and brought into another by dropping it among texts. */
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp, root, temporaryFolder } from './support/launch.ts';
import {
  block,
  documentRow,
  highlight,
  isOpen,
  openDocument,
  painted,
  selectWords,
} from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { wordsOf } from './support/words.ts';

afterEach(cleanUp);

it('takes a library with its notes to another one, which only adds what it lacks', async () => {
  const path = join(await temporaryFolder('archive'), 'همه.zip');
  await takeOutInEnglish(path);
  await bringInInPersian(path);
});

async function takeOutInEnglish(path: string): Promise<void> {
  const t = wordsOf('en');
  const { app, window, quit } = await launchApp({ settings: { language: 'en' } });
  await answerOpenDialog(app, await writeTexts(gardenText));
  await window.keyboard.press('Control+o');
  await isOpen(window, gardenText.title);
  await block(window, 'A Persian garden').waitFor();
  await selectWords(window, 'water channel');
  await highlight(window, t, 'green');
  await answerSaveDialog(app, path);
  await byPalette(window, t('menu.takeOut'));
  await window.getByRole('dialog', { name: t('archive.takenOut') }).waitFor();
  expect(await faultsOf(window, 'everything taken out')).toEqual([]);
  await take(window, 'archive-taken-out');
  expect(await readdir(dirname(path))).toEqual(['همه.zip']);
  await quit();
}

async function bringInInPersian(path: string): Promise<void> {
  const t = wordsOf('fa');
  const { app, window } = await launchApp({ settings: { language: 'fa', theme: 'dark' } });
  const rows = await window.getByRole('row').count();
  await answerOpenDialog(app, [path]);
  await window.keyboard.press('Control+o');
  const plan = window.getByRole('dialog', { name: t('archive.planned') });
  await plan.getByText(gardenText.title).waitFor();
  expect(await faultsOf(window, 'an archive before it is brought in')).toEqual([]);
  await take(window, 'archive-planned');
  await plan.getByRole('button', { name: t('archive.bring') }).click();
  await window.getByRole('dialog', { name: t('archive.brought') }).waitFor();
  await take(window, 'archive-brought');
  await window.keyboard.press('Escape');
  await documentRow(window, gardenText.title).waitFor();
  expect(await window.getByRole('row').count()).toBe(rows + 1);
  await openDocument(window, gardenText.title);
  await expect.poll(async () => (await painted(window)).green).toEqual(['water channel']);
  await byPalette(window, t('menu.bringArchive'));
  await window.getByText(t('archive.nothingNew')).waitFor();
}

async function byPalette(window: Page, label: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.keyboard.type(label.replace('…', ''));
  await window.getByRole('option', { name: label }).first().waitFor();
  await window.keyboard.press('Enter');
}

/** Into .cache/screenshots, to be looked at. */
async function take(window: Page, name: string): Promise<void> {
  const folder = join(root, '.cache/screenshots');
  await mkdir(folder, { recursive: true });
  await window.screenshot({ path: join(folder, `${name}.png`) });
}
