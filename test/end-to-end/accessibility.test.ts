/** Every screen, in both languages and all themes, without serious faults for readers who use assistive technology. */
import { afterEach, describe, expect, it } from 'vitest';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { highlight, isOpen, popup, selectWords, writeNote } from './support/reader.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { bridgeText, gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

const themes = ['light', 'sepia', 'dark'] as const;

describe.each(inBothLanguages)('every screen is accessible ($language)', ({ language, t }) => {
  it.each(themes)('in the %s theme', async (theme) => {
    const { app, window } = await launchApp({ settings: { language, theme } });
    const faults: string[] = [];
    const look = async (screen: string) => faults.push(...(await faultsOf(window, screen)));
    await look('library');

    await answerOpenDialog(app, await writeTexts(gardenText, { fileName: 'empty.txt', text: '' }));
    await window
      .getByRole('navigation')
      .getByRole('button', { name: t('library.import') })
      .click();
    await window.getByRole('button', { name: t('notice.details') }).click();
    await look('import report');
    await window.getByRole('dialog').getByRole('button', { name: gardenText.title }).click();
    await isOpen(window, gardenText.title);
    await look('reader');

    await selectWords(window, 'Persian garden');
    await popup(window, t).waitFor();
    await look('popup of a selection');
    await highlight(window, t, 'green');
    await selectWords(window, 'درختان سرو');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.addNote') })
      .click();
    await look('popup with a note field');
    await window.keyboard.press('Escape');
    await selectWords(window, 'درختان سرو');
    await writeNote(window, t, 'بلندتر از همه');
    await look('note in the margin');

    await window.keyboard.press('Control+3');
    await window.getByRole('complementary').waitFor();
    await window.keyboard.press('Control+f');
    await window.getByRole('searchbox', { name: t('find.field') }).fill('حوض');
    await look('list of notes and find bar');
    await window.keyboard.press('Escape');

    await window.keyboard.press('Control+5');
    const panel = window.getByRole('complementary', { name: t('provenance.title') });
    await panel.waitFor();
    await look('where the text is from');
    await panel
      .getByRole('button', { name: t('provenance.edit', { field: t('provenance.field.authors') }) })
      .click();
    await panel.getByRole('textbox').fill('مینا راد');
    await look('a field of the metadata being edited');
    await window.keyboard.press('Enter');
    await panel.getByText(t('provenance.notInFile')).waitFor();
    await look('an edit beside what the file says');
    await panel.getByRole('button', { name: t('provenance.wrongLetters') }).click();
    await panel.getByRole('radio').first().waitFor();
    await look('the choice of an encoding');

    await window.getByRole('button', { name: t('reader.export') }).click();
    await window.getByRole('menu').waitFor();
    await look('export menu');
    await window.keyboard.press('Escape');

    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), bridgeText.text);
    for (const [screen, open] of [
      ['settings', () => window.keyboard.press('Control+,')],
      ['shortcuts', () => window.keyboard.press('Control+/')],
      ['a look at the clipboard', () => window.keyboard.press('Control+v')],
    ] as const) {
      await open();
      await window.getByRole('dialog').waitFor();
      await look(screen);
      await window.keyboard.press('Escape');
      await window.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(faults).toEqual([]);
  });
});
