/** `import-annotations`: matched, merged, told item by item; a second time nothing is doubled. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { exitCodes } from '../../../../electron/command-line/exit-codes.ts';
import { IncomingReport } from '../../../../electron/shared/incoming-requests.ts';
import { newDesk } from '../../../support/desk.ts';
import { clippings, hypothesis } from '../../../support/incoming-samples.ts';
import { openTestLibrary } from '../../../support/libraries.ts';

const Imported = z.object({ imported: z.array(z.object({ id: z.string() })) });
const Brought = z.object({
  files: z.array(IncomingReport),
  failed: z.array(z.object({ file: z.string(), code: z.string() })),
});

const quote = 'آب در میان باغ روان است';

async function deskWithGarden() {
  const desk = newDesk();
  const { imported } = await desk.json(Imported, 'import', 'garden.txt');
  const id = imported[0]?.id ?? '';
  const write = (name: string, content: string | object): void =>
    writeFileSync(
      join(desk.folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  const bring = (...args: string[]) => desk.json(Brought, 'import-annotations', ...args);
  const notesOf = () => openNotes(desk.library, id);
  return { ...desk, id, write, bring, notesOf };
}

function openNotes(folder: string, id: string) {
  const library = openTestLibrary(folder, 'read-only');
  const found = library.list().find((each) => each.id === id);
  const annotations = found ? library.annotations(found.id) : [];
  library.close();
  return annotations;
}

const readwise = `Highlight,Title,Note\n"آب در ميان باغ روان است",باغ ايراني,.water یادداشت\n`;

it('finds the text by its title in other letters, tags and notes kept, and brings nothing twice', async () => {
  const { write, bring, notesOf, id } = await deskWithGarden();
  write('notes.csv', readwise);
  const dry = await bring('notes.csv', '--dry-run');
  expect(dry.files[0]).toMatchObject({ format: 'readwise', added: 1, skipped: 0 });
  expect(notesOf()).toEqual([]);
  const { files, failed, code } = await bring('notes.csv');
  expect(code).toBe(exitCodes.done);
  expect(failed).toEqual([]);
  expect(files[0]?.texts[0]).toMatchObject({ state: 'sure', document: { id } });
  expect(files[0]?.items[0]).toMatchObject({ status: 'added', document: id });
  const [note] = notesOf();
  expect(note).toMatchObject({ tags: ['water'], bodies: [{ value: 'یادداشت' }] });
  // The words as they stand in the text.
  expect(note?.selectors.find(({ type }) => type === 'TextQuoteSelector')).toMatchObject({
    exact: quote,
  });
  const again = await bring('notes.csv');
  expect(again.files[0]).toMatchObject({ added: 0, skipped: 1, items: [{ status: 'same' }] });
  expect(notesOf()).toHaveLength(1);
});

it('keeps notes of a text that is not here, until it is', async () => {
  const { write, bring, library: folder } = await deskWithGarden();
  write('My Clippings.txt', clippings);
  const { files } = await bring('My Clippings.txt');
  expect(files[0]).toMatchObject({ format: 'kindle', added: 0, waiting: 3, leftOut: 3 });
  const library = openTestLibrary(folder, 'read-only');
  expect(library.absent.texts().map(({ title, notes }) => [title, notes])).toEqual(
    expect.arrayContaining([
      ['The Qanat Builders (Water Series)', 2],
      ['قنات‌های یزد', 1],
    ]),
  );
  library.close();
  expect((await bring('My Clippings.txt')).files[0]).toMatchObject({ skipped: 3, waiting: 0 });
});

it('updates what nobody touched, and keeps the reader’s words beside newer ones', async () => {
  const { write, bring, notesOf, library: folder, id } = await deskWithGarden();
  const [row] = hypothesis.annotations;
  const state = (text: string, updated: string) => [
    {
      ...row,
      text,
      updated,
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: quote }] }],
    },
  ];
  write('1.json', state('first', '2025-01-02T10:00:00Z'));
  write('2.json', state('second', '2025-02-02T10:00:00Z'));
  write('3.json', state('third', '2025-03-02T10:00:00Z'));
  const to = ['--document', id, '--mine', 'mina'];
  await bring('1.json', ...to);
  expect((await bring('2.json', ...to)).files[0]).toMatchObject({ updated: 1 });
  expect(notesOf().map(({ bodies }) => bodies[0]?.value)).toEqual(['second']);
  expect((await bring('1.json', ...to)).files[0]).toMatchObject({ items: [{ status: 'older' }] });

  const library = openTestLibrary(folder, 'open');
  const [present] = library.annotations(library.list()[0]!.id);
  const [body] = present!.bodies;
  library.saveAnnotation({
    ...present!,
    bodies: [{ ...body!, value: 'my own' }],
    modified: '2025-02-10T10:00:00.000Z',
  });
  library.close();
  expect((await bring('3.json', ...to)).files[0]).toMatchObject({ items: [{ status: 'both' }] });
  expect((await bring('3.json', ...to)).files[0]).toMatchObject({ added: 0, updated: 0 });
  expect(
    notesOf()
      .map(({ bodies }) => bodies[0]?.value)
      .sort(),
  ).toEqual(['my own', 'third']);
});

it('does not bring back what the reader deleted, and says so', async () => {
  const { write, bring, notesOf, library: folder } = await deskWithGarden();
  write('notes.csv', readwise);
  await bring('notes.csv');
  const library = openTestLibrary(folder, 'open');
  for (const { id } of library.annotations(library.list()[0]!.id)) library.deleteAnnotation(id);
  library.close();
  expect((await bring('notes.csv')).files[0]).toMatchObject({ items: [{ status: 'deleted' }] });
  expect(notesOf()).toEqual([]);
});

it('takes back a whole import in one step', async () => {
  const { write, bring, notesOf, library: folder } = await deskWithGarden();
  write('My Clippings.txt', clippings);
  write('notes.csv', readwise);
  await bring('notes.csv');
  await bring('My Clippings.txt');
  const library = openTestLibrary(folder, 'open');
  const [last, first] = library.history.changes({ limit: 2 });
  library.history.undo(last!.id);
  expect(library.absent.texts()).toEqual([]);
  library.history.undo(first!.id);
  library.close();
  expect(notesOf()).toEqual([]);
});

it('leaves a text in doubt to the reader, and its notes waiting', async () => {
  const { write, bring, id } = await deskWithGarden();
  write('notes.csv', 'Highlight,Title\nwords that stand nowhere in it,باغ ایرانی\n');
  const { files } = await bring('notes.csv', '--dry-run');
  expect(files[0]).toMatchObject({
    waiting: 1,
    texts: [{ state: 'doubt', candidates: [{ id, reason: 'title', found: 0, asked: 1 }] }],
  });
  const chosen = await bring('notes.csv', '--document', id);
  expect(chosen.files[0]).toMatchObject({ unplaced: 1, texts: [{ state: 'chosen' }] });
});

it('goes on after a file that it cannot read, and names it', async () => {
  const { write, bring, run } = await deskWithGarden();
  write('broken.jsonld', '{"type": "Annotation"');
  write('prose.txt', 'no notes at all');
  write('notes.csv', readwise);
  const { files, failed, code } = await bring(
    'broken.jsonld',
    'prose.txt',
    'notes.csv',
    'gone.csv',
  );
  expect(code).toBe(exitCodes.failed);
  expect(files).toHaveLength(1);
  expect(failed).toMatchObject([
    { file: 'broken.jsonld', code: 'notesCutOff' },
    { file: 'prose.txt', code: 'noAnnotations' },
    { file: 'gone.csv', code: 'notFound' },
  ]);
  const persian = await run('import-annotations', 'prose.txt', '--lang', 'fa');
  expect(persian.stderr).toContain('«prose.txt» یادداشتی ندارد');
});
