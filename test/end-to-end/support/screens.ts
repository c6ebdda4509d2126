// A walk through the screens of the window: each is opened as a reader opens it, and looked at.
import type { ElectronApplication, Page } from 'playwright-core';
import type { Translate } from '../../../electron/shared/i18n.ts';
import { answerOpenDialog } from './dialogs.ts';
import {
  annotatedPane,
  block,
  clickWords,
  documentRow,
  highlight,
  isOpen,
  popup,
  selectWords,
} from './reader.ts';
import { bridgeText, gardenText, notedText, writeTexts } from './texts.ts';

/** Who walks: `look` is called on every screen, with its name. */
export interface Walk {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly t: Translate;
  readonly look: (screen: string) => Promise<void>;
}

/** The list with its menu, the report of an import, the trash; the garden text is open at the end. */
export async function walkTheLibrary({ app, window, t, look }: Walk): Promise<void> {
  await look('library');
  await answerOpenDialog(
    app,
    await writeTexts(gardenText, notedText, bridgeText, { fileName: 'empty.txt', text: '' }),
  );
  await window
    .getByRole('navigation')
    .getByRole('button', { name: t('library.import') })
    .click();
  await window.getByRole('button', { name: t('notice.details') }).click();
  await look('import report');
  await window.getByRole('dialog').getByRole('button', { name: bridgeText.title }).click();
  await isOpen(window, bridgeText.title);

  await window.keyboard.press('Control+Shift+B');
  for (const view of ['list', 'grid'] as const) {
    await window.getByRole('button', { name: t(`library.view.${view}`), exact: true }).click();
    await look(`library in the whole window, ${view}`);
  }
  await documentRow(window, gardenText.title).getByRole('button').first().focus();
  await window.keyboard.press('Space');
  await look('library with a text picked');
  await window.keyboard.press('F2');
  await look('details of a text');
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  await window.getByRole('button', { name: t('library.tags.edit'), exact: true }).click();
  await look('tags of a text');
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  await window.keyboard.press('Control+Shift+B');
  const arrange = window.getByRole('button', { name: t('library.arrange'), exact: true });
  await arrange.click();
  await window.getByRole('menu').waitFor();
  await look('menu that sorts and filters');
  await window.keyboard.press('Escape');
  await documentRow(window, bridgeText.title).click({ button: 'right' });
  await window.getByRole('menuitem', { name: t('library.deleteIt'), exact: true }).click();
  await documentRow(window, bridgeText.title).waitFor({ state: 'detached' });
  await arrange.click();
  await window.getByRole('menuitem', { name: t('library.trash.open') }).click();
  const trash = window.getByRole('dialog', { name: t('library.trash.title') });
  await trash.getByRole('button', { name: t('library.trash.eraseAll') }).click();
  await look('trash, about to be emptied');
  await window.keyboard.press('Escape');
  await documentRow(window, gardenText.title).getByRole('button').first().click();
  await isOpen(window, gardenText.title);
}

/** The text, popups at its words, notes beside it; what was marked stays. */
export async function walkTheText({ window, t, look }: Walk): Promise<void> {
  await look('reader');
  await selectWords(window, 'Persian garden');
  await popup(window, t).waitFor();
  await look('popup of a selection');
  await highlight(window, t, 'green');
  await clickWords(window, 'Persian garden');
  const tags = popup(window, t).getByRole('combobox', { name: t('annotation.tags') });
  for (const tag of ['باغ', 'water']) {
    await tags.fill(tag);
    await tags.press('Enter');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.removeTag', { tag }) })
      .waitFor();
  }
  await look('popup with tags');
  await window.keyboard.press('Escape');
  await selectWords(window, 'درختان سرو');
  await popup(window, t)
    .getByRole('button', { name: t('annotation.addNote') })
    .click();
  const note = popup(window, t).getByRole('textbox', { name: t('annotation.note') });
  await note.fill(markdownNote);
  await look('popup with a note field');
  await popup(window, t)
    .getByRole('button', { name: t('annotation.save') })
    .click();
  await annotatedPane(window).getByRole('button', { name: 'بلندتر از همه' }).waitFor();
  await window.keyboard.press('Control+3');
  await window.getByRole('complementary', { name: t('notes.list') }).waitFor();
  await look('notes and tags, in the margin and in the list');
  await window.keyboard.press('Control+f');
  await window.getByRole('searchbox', { name: t('find.field') }).fill('حوض');
  await look('find bar');
  await window.keyboard.press('Escape');
  await annotatedPane(window).press('Control+Shift+Y');
  await block(window, 'می‌آید').waitFor();
  await look('tidied text');
  await window.getByRole('button', { name: t('reader.export') }).click();
  await window.getByRole('region', { name: t('export.preview') }).waitFor();
  await look('export of the open text');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+3');
}

const markdownNote = `**بلندتر از همه**

- شمرده شد: *۱۲۸*
- see \`trees\`

> و باز هم بیشتر`;

/** Where the text is from, with a field that is edited. */
export async function walkItsSource({ window, t, look }: Walk): Promise<void> {
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
  await window.keyboard.press('Control+5');
}

/** The note beside its mark, in a text that has one; this text is open at the end. */
export async function walkANote({ window, t, look }: Walk): Promise<void> {
  await documentRow(window, notedText.title).getByRole('button').first().click();
  await isOpen(window, notedText.title);
  await block(window, 'The first channel').getByRole('link').focus();
  await window.keyboard.press('Enter');
  await window.getByRole('dialog', { name: t('preview.note') }).waitFor();
  await look('a note beside its mark');
  await window.keyboard.press('Escape');
}

/** What lies over the whole window: the palette, the settings, the shortcuts, the clipboard. */
export async function walkTheDialogs({ app, window, t, look }: Walk): Promise<void> {
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), bridgeText.text);
  const dialog = window.getByRole('dialog');
  const lookAt = async (screen: string, keys: string, inside?: () => Promise<void>) => {
    await window.keyboard.press(keys);
    await dialog.waitFor();
    await look(screen);
    await inside?.();
    await window.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await lookAt('palette', 'Control+k', async () => {
    await dialog.getByRole('combobox').fill('a');
    await look('palette with what was found');
  });
  await lookAt('places to go to', 'Control+g');
  await lookAt('settings', 'Control+,', async () => {
    const tabs = dialog.getByRole('tab');
    for (let index = 1; index < (await tabs.count()); index++) {
      await tabs.nth(index).click();
      await look(`settings, section ${index + 1}`);
    }
  });
  await lookAt('shortcuts', 'Control+/', async () => {
    const goTo = dialog.getByRole('button', { name: t('menu.goTo') }).first();
    await goTo.click();
    await look('shortcuts, keys being chosen');
    await goTo.press('Control+k');
    await dialog.getByRole('button', { name: t('shortcuts.take') }).waitFor();
    await look('shortcuts, keys of another command');
    await dialog.getByRole('button', { name: t('shortcuts.leave') }).click();
  });
  await lookAt('an export of all texts', 'Control+Shift+E', async () => {
    await dialog.getByRole('region', { name: t('export.preview') }).waitFor();
    await dialog.getByLabel(t('export.format'), { exact: true }).selectOption('text');
    await dialog.getByLabel(t('export.ownTemplate')).check();
    await look('an export by a template');
  });
  await lookAt('a look at the clipboard', 'Control+v');
  await lookAt('a new term', 'Control+Shift+J');
  await window.keyboard.press('Control+k');
  await window.keyboard.type(t('menu.glossary'));
  await window.keyboard.press('Enter');
  await window.getByText(t('terms.empty')).waitFor();
  await look('the glossary without terms');
  await window.keyboard.press('Escape');
}

/** A glossary brought in, a term with its uses, and the dialog of pairs; a text is open. */
export async function walkTermsAndPairs({ app, window, t, look }: Walk): Promise<void> {
  const dialog = window.getByRole('dialog');
  await window.keyboard.press('Control+k');
  await window.keyboard.type(t('menu.glossary'));
  await window.keyboard.press('Enter');
  await answerOpenDialog(app, await writeTexts({ fileName: 'words.csv', text: glossary }));
  await window.getByRole('button', { name: t('terms.inAndOut') }).click();
  await window.getByRole('menuitem', { name: t('terms.bring') }).click();
  await dialog.getByRole('heading', { name: t('terms.problems') }).waitFor();
  await look('a glossary that would be brought in');
  await dialog.getByRole('button', { name: t('terms.bringIt'), exact: true }).click();
  await window.getByRole('button', { name: /bridge/u }).click();
  await window.getByRole('heading', { name: t('terms.uses') }).waitFor();
  await look('a term and its uses');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+k');
  await window.keyboard.type(t('menu.choosePair'));
  await window.keyboard.press('Enter');
  await dialog.getByRole('radiogroup', { name: t('parallel.texts') }).waitFor();
  await look('the dialog of pairs');
  await window.keyboard.press('Escape');
}

/** One term, and a line that is none. */
const glossary = 'source,target\nbridge,پل\narch,\n';
