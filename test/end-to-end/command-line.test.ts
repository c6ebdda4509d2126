/** The command line on the library of the window: the same documents, notes and files, through `npm run hashiyeh`. */
import * as z from 'zod';
import { afterEach, expect, it } from 'vitest';
import { hashiyeh, runToEnd } from './support/command-line.ts';
import { cleanUp, launchApp, newLibrary } from './support/launch.ts';
import { isOpen, marginNote, openDocument, paintedIn } from './support/reader.ts';
import { bridgeText, gardenText, writeTexts } from './support/texts.ts';
import { wordsOf } from './support/words.ts';

afterEach(cleanUp);

const t = wordsOf('en');
const imported = z.object({ imported: z.array(z.object({ id: z.string(), status: z.string() })) });

it('imports and annotates for the window, through npm', async () => {
  const library = await newLibrary();
  const npm = (...args: readonly string[]) =>
    runToEnd('npm', ['run', '--silent', 'hashiyeh', '--', '--library', library, ...args]);
  const [path = ''] = await writeTexts(gardenText);
  const added = await npm('import', path, '--json');
  expect(added.code).toBe(0);
  const id = imported.parse(JSON.parse(added.output)).imported[0]?.id ?? '';
  const quote = 'به حوض می‌رسد. A Persian garden';
  const marked = await npm(
    'annotate',
    id,
    '--quote',
    quote,
    '--note',
    'from a script',
    '--color',
    'pink',
  );
  expect(marked.code).toBe(0);

  const { window } = await launchApp({ library });
  await openDocument(window, gardenText.title);
  await marginNote(window, t, 'from a script').waitFor();
  expect((await paintedIn(window, 'pink'))[0]).toMatch(/^به حوض می‌رسد\.\s*A Persian garden$/u);
});

it('lists what the window imported, with the number of notes, as JSON and nothing else', async () => {
  const { window, library, quit } = await launchApp({ files: await writeTexts(bridgeText) });
  await isOpen(window, bridgeText.title);
  await quit();
  const { code, output, messages } = await hashiyeh(library, 'list', '--json');
  expect(code).toBe(0);
  expect(messages).toBe('');
  const list = z
    .object({ documents: z.array(z.object({ title: z.string(), annotations: z.number() })) })
    .parse(JSON.parse(output));
  expect(list.documents).toContainEqual(
    expect.objectContaining({ title: bridgeText.title, annotations: 0 }),
  );
  const doctor = await hashiyeh(library, 'doctor', '--json');
  expect(JSON.parse(doctor.output)).toMatchObject({ ok: true });
});

it('opens a library that the command line made, and adds the starter texts to it', async () => {
  const library = await newLibrary();
  const [path = ''] = await writeTexts(bridgeText);
  await hashiyeh(library, 'import', path);
  const { window } = await launchApp({ library });
  await expect.poll(() => window.getByRole('navigation').getByRole('row').count()).toBe(11);
});
