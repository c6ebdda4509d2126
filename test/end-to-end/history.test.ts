/** What was changed, taken back one by one; earlier versions; the trash of notes; notes whose text is gone, and their homecoming. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Translate } from '../../electron/shared/i18n.ts';
import { isolate } from '../../renderer/components/isolate.ts';
import { ask } from './support/ask.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import {
  clickWords,
  documentRow,
  highlight,
  isOpen,
  marginNote,
  paintedIn,
  popup,
  selectWords,
  writeNote,
} from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

/** A later capture of the text: a line more, and so other bytes. */
const laterText = { ...gardenText, text: `${gardenText.text}\nThe garden is open in spring.\n` };

describe.each(inBothLanguages)('what was changed ($language)', ({ language, t }) => {
  it('is undone one by one, gone back in, put back from the trash, and comes home', async () => {
    const { app, window } = await launchApp({
      settings: { language, defaultPanes: ['annotated'] },
      files: await writeTexts(gardenText),
    });
    await isOpen(window, gardenText.title);
    await selectWords(window, 'حوض می‌رسد');
    await writeNote(window, t, 'A pool stands in the middle.');
    await marginNote(window, t, 'A pool stands in the middle.').click();
    await popup(window, t)
      .getByRole('textbox', { name: t('annotation.note') })
      .fill('A pool of stone.');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.save') })
      .click();
    await marginNote(window, t, 'A pool of stone.').waitFor();
    await selectWords(window, 'water channel');
    await highlight(window, t, 'green');
    await deleteHighlight(window, t);

    await give(window, t, t('menu.recentChanges'));
    const changes = window.getByRole('dialog', { name: t('history.title') });
    await changes.getByText(t('history.acts.noteDeleted')).waitFor();
    expect(await faultsOf(window, 'recent changes')).toEqual([]);
    const undo = { name: t('history.undo'), exact: false };
    await changes.getByRole('listitem').first().getByRole('button', undo).click();
    await changes.getByRole('listitem').first().getByText(t('history.undone')).waitFor();
    await window.keyboard.press('Escape');
    await expect.poll(() => paintedIn(window, 'green')).toEqual(['water channel']);

    await marginNote(window, t, 'A pool of stone.').click();
    await popup(window, t)
      .getByRole('button', { name: t('history.versions.open') })
      .click();
    const versions = window.getByRole('dialog', { name: t('history.versions.title') });
    await versions.getByText('A pool stands in the middle.').waitFor();
    expect(await faultsOf(window, 'earlier versions')).toEqual([]);
    await versions.getByRole('listitem').first().getByRole('button').click();
    await marginNote(window, t, 'A pool stands in the middle.').waitFor();

    await deleteHighlight(window, t);
    await openTrash(window, t);
    const trash = window.getByRole('dialog', { name: t('library.trash.title') });
    const putBack = t('library.trash.putNoteBack', { title: isolate(gardenText.title) });
    await trash.getByRole('button', { name: putBack }).waitFor();
    expect(await faultsOf(window, 'trash of notes')).toEqual([]);
    await trash.getByRole('button', { name: putBack }).click();
    await trash.getByText(t('library.trash.empty')).waitFor();
    await window.keyboard.press('Escape');
    await expect.poll(() => paintedIn(window, 'green')).toEqual(['water channel']);

    await eraseKeepingNotes(window, t);
    await give(window, t, t('menu.allNotes'));
    await window.getByText('A pool stands in the middle.').first().waitFor();
    expect(await faultsOf(window, 'notes of a text that is gone')).toEqual([]);

    await answerOpenDialog(app, await writeTexts(laterText));
    await window.keyboard.press('Control+o');
    await window.getByRole('button', { name: t('notice.bringHome') }).waitFor();
    expect(await faultsOf(window, 'homecoming')).toEqual([]);
    await window.getByRole('button', { name: t('notice.bringHome') }).click();
    await window
      .getByText(t('notice.broughtHome', { count: 2, shown: shown(2, language) }))
      .waitFor();
    await documentRow(window, gardenText.title).getByRole('button').first().click();
    await marginNote(window, t, 'A pool stands in the middle.').waitFor();
    await expect.poll(() => paintedIn(window, 'green')).toEqual(['water channel']);
  });
});

function shown(number: number, language: string): string {
  return number.toLocaleString(language === 'fa' ? 'fa-IR' : 'en');
}

async function deleteHighlight(window: Page, t: Translate): Promise<void> {
  await clickWords(window, 'water channel');
  await popup(window, t)
    .getByRole('button', { name: t('annotation.delete') })
    .click();
  await expect.poll(() => paintedIn(window, 'green')).toEqual([]);
}

async function openTrash(window: Page, t: Translate): Promise<void> {
  await window.getByRole('button', { name: t('library.arrange') }).click();
  await window.getByRole('menuitem', { name: t('library.trash.open') }).click();
}

/** The text goes for good, its notes stay. */
async function eraseKeepingNotes(window: Page, t: Translate): Promise<void> {
  const listed = await ask(window, 'library:list', {});
  const garden = listed.find(({ title }) => title === gardenText.title);
  if (garden === undefined) throw new Error('the garden is not listed');
  await ask(window, 'document:delete', { id: garden.id });
  await openTrash(window, t);
  const trash = window.getByRole('dialog', { name: t('library.trash.title') });
  await trash.getByRole('button', { name: t('library.trash.eraseAll') }).click();
  await trash.getByRole('button', { name: t('library.trash.eraseWords') }).click();
  await trash.getByText(t('library.trash.empty')).waitFor();
  await window.keyboard.press('Escape');
}

async function give(window: Page, t: Translate, name: string): Promise<void> {
  await window.keyboard.press('Control+k');
  const palette = window.getByRole('dialog', { name: t('palette.title') });
  await palette.getByRole('combobox').fill(name);
  await palette.getByRole('option', { name }).first().waitFor();
  await window.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
}
