/** Kill -9 right after a note was acknowledged: the note is there. */
import { afterEach, expect, it } from 'vitest';
import { hashiyeh } from './support/command-line.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import {
  isOpen,
  marginNote,
  openDocument,
  paintedIn,
  popup,
  selectWords,
} from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { wordsOf } from './support/words.ts';

afterEach(cleanUp);

const t = wordsOf('en');

it('has every note that was acknowledged before the app was killed', async () => {
  const passages = ['water channel', 'جوی آب', 'every path'];
  let library: string | undefined;
  for (const words of passages) {
    const { window, kill, ...launched } = await launchApp({
      ...(library === undefined ? {} : { library }),
      files: await writeTexts(gardenText),
    });
    library = launched.library;
    await isOpen(window, gardenText.title);
    await selectWords(window, words);
    await popup(window, t)
      .getByRole('button', { name: t('annotation.addNote') })
      .click();
    await popup(window, t).getByRole('textbox').fill(`on ${words}`);
    await window.keyboard.press('Control+Enter');
    await window.getByText(t('notice.noteSaved')).waitFor();
    await kill();
  }
  if (library === undefined) throw new Error('no round was run');
  const doctor = await hashiyeh(library, 'doctor', '--json');
  expect(JSON.parse(doctor.output)).toMatchObject({ ok: true });
  const { window } = await launchApp({ library });
  // Which text was open is written a second later, and nothing that was acknowledged.
  await openDocument(window, gardenText.title);
  for (const words of passages) await marginNote(window, t, `on ${words}`).waitFor();
  await expect
    .poll(async () => [...(await paintedIn(window, 'yellow'))].sort())
    .toEqual([...passages].sort());
});
