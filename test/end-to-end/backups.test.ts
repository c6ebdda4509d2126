/** Backups: made and restored from the settings, in the running app. */
import { afterEach, expect, it } from 'vitest';
import { hashiyeh } from './support/command-line.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { documentRow, highlight, isOpen, paintedIn, selectWords } from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

it.each(inBothLanguages)('goes back to a backup at once ($language)', async ({ language, t }) => {
  const { window, library } = await launchApp({
    settings: { language },
    files: await writeTexts(gardenText),
  });
  await isOpen(window, gardenText.title);
  await selectWords(window, 'water channel');
  await highlight(window, t, 'green');

  await window.keyboard.press('Control+,');
  await window.getByRole('tab', { name: t('settings.section.backups') }).click();
  await window.getByRole('button', { name: t('settings.backUpNow') }).click();
  const restore = window.getByRole('button', { name: t('settings.restore').replace('…', '') });
  await restore.waitFor();
  // By a thread of its own, beside the open library.
  await window.getByRole('button', { name: t('settings.check') }).click();
  await window.getByText(t('health.sound')).waitFor();
  await window.keyboard.press('Escape');

  await selectWords(window, 'every path');
  await highlight(window, t, 'pink');
  await documentRow(window, gardenText.title).hover();
  await expect.poll(() => paintedIn(window, 'pink')).toEqual(['every path']);

  await window.keyboard.press('Control+,');
  await window.getByRole('tab', { name: t('settings.section.backups') }).click();
  await restore.click();
  await window.getByRole('button', { name: t('settings.restoreIt'), exact: true }).click();
  // The window begins anew.
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  await isOpen(window, gardenText.title);
  await expect.poll(() => paintedIn(window, 'green')).toEqual(['water channel']);
  expect(await paintedIn(window, 'pink')).toEqual([]);

  // What was replaced is kept, with both highlights.
  const listed = await hashiyeh(library, 'backup', '--list', '--json');
  expect(listed.output).toMatch(/"annotations":2\},"replaced":true/);
});
