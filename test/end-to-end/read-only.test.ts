/** A library from a newer Hashiyeh: it can be read and exported, not changed, and the window says so. */
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Database } from '../../corpus/storage/database.ts';
import { ask } from './support/ask.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { isOpen, marginNote, popup, selectWords, writeNote } from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

it.each(inBothLanguages)(
  'opens for reading, and keeps the words of a note that it cannot save ($language)',
  async ({ language, t }) => {
    const first = await launchApp({ settings: { language }, files: await writeTexts(gardenText) });
    await isOpen(first.window, gardenText.title);
    await selectWords(first.window, 'water channel');
    await writeNote(first.window, t, 'written before');
    await first.quit();
    makeNewer(first.library);

    const { window } = await launchApp({ library: first.library });
    await isOpen(window, gardenText.title);
    await marginNote(window, t, 'written before').waitFor();
    expect((await ask(window, 'app:describe', {})).readOnly).toBe(true);
    await selectWords(window, 'every path');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.addNote') })
      .click();
    await popup(window, t).getByRole('textbox').fill('written in vain');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.save') })
      .click();
    const failure = popup(window, t).getByRole('alert');
    await failure.getByText(t('error.libraryReadOnly')).waitFor();
    await failure.getByText(t('annotation.kept')).waitFor();
    expect(await popup(window, t).getByRole('textbox').inputValue()).toBe('written in vain');
  },
);

/** As if a later Hashiyeh had changed the library's tables. */
function makeNewer(library: string): void {
  const database = new Database(join(library, 'library.sqlite'), 'read-write');
  const version = database.number('PRAGMA user_version');
  database.execute(`PRAGMA user_version = ${version + 1}`);
  database.close();
}
