/** Notes of other programs, handed over by the import of texts: shown first, decided, brought in, taken back. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { answerOpenDialog } from './support/dialogs.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp, temporaryFolder } from './support/launch.ts';
import { documentRow } from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

describe.each(inBothLanguages)('notes of other programs ($language)', ({ language, t }) => {
  it('come in with the reader’s decision, and go again', async () => {
    const { app, window } = await launchApp({ settings: { language } });
    await answerOpenDialog(app, await writeTexts(gardenText));
    await window.keyboard.press('Control+o');
    await documentRow(window, gardenText.title).waitFor();
    const file = join(await temporaryFolder('notes'), 'notes.csv');
    const rows = `Highlight,Title,Note\n"words that stand nowhere","${gardenText.title}",یادداشت\n"x",باغی دیگر,\n`;
    await writeFile(file, rows);
    // The import of texts hands it over.
    await answerOpenDialog(app, [file]);
    await window.keyboard.press('Control+o');
    const dialog = window.getByRole('dialog', { name: t('incoming.title') });
    await dialog.getByText(t('incoming.doubt')).waitFor();
    expect(await faultsOf(window, 'notes to bring in')).toEqual([]);
    await dialog.getByRole('combobox').selectOption({ index: 0 });
    await dialog.getByRole('button', { name: t('incoming.bring') }).click();
    await dialog.getByRole('button', { name: t('incoming.undo') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await window.getByText(t('notice.undone')).waitFor();
  });
});
