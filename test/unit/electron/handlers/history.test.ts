/** What was changed, and notes that are not in their place, over the contract on a real library. */
import { expect, it } from 'vitest';
import type { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import type { DocumentId } from '../../../../corpus/document/document.ts';
import { startTestApp, type TestApp } from '../../../support/app-services.ts';

const prose = Array.from(
  { length: 12 },
  (_, at) => `Paragraph ${at} tells how water comes from the hills to garden ${at} by a channel.`,
).join('\n\n');

async function addText(app: TestApp, name: string, text: string): Promise<DocumentId> {
  const before = new Set(app.library.list().map(({ id }) => id));
  await app.drop([{ name, bytes: new TextEncoder().encode(text) }]);
  await app.jobs.idle();
  return app.library.list().find(({ id }) => !before.has(id))!.id;
}

const words = (text: string) => ({ text, language: 'en', direction: 'ltr' }) as const;

/** Marks the first words of the text's last block. */
async function mark(app: TestApp, documentId: DocumentId, note: string): Promise<AnnotationId> {
  const { document } = await app.client.request('document:open', { id: documentId });
  const blockId = document.blocks.at(-1)!.id;
  const range = { start: { blockId, offset: 0 }, end: { blockId, offset: 9 } };
  const change = { note: words(note) };
  const made = await app.client.request('annotation:create', { documentId, range, change });
  return made.id;
}

async function appWithNote() {
  const app = startTestApp();
  const text = await addText(app, 'water.txt', prose);
  const note = await mark(app, text, 'first');
  return { app, text, note };
}

const told = (app: TestApp, name: string) =>
  app.events.filter((event) => event.name === name).map(({ data }) => data);
const newest = async (app: TestApp, limit = 1) =>
  (await app.client.request('history:list', { limit })).map(({ act, undone }) => [act, undone]);

it('a change is undone and done again in order, and every window is told what stands', async () => {
  const { app, text, note } = await appWithNote();
  await app.client.request('annotation:change', { id: note, change: { note: words('second') } });
  const undone = await app.client.request('history:undo', {});
  expect(undone).toMatchObject({
    change: { act: 'annotation:change', document: text, annotation: note },
    annotations: [note],
  });
  expect(app.library.annotation(note).bodies[0]?.value).toBe('first');
  expect(told(app, 'notes:changed').at(-1)).toMatchObject({ saved: [{ id: note }], deleted: [] });
  expect(await app.client.request('history:undo', {})).toMatchObject({ annotations: [] });
  expect(told(app, 'notes:changed').at(-1)).toEqual({ saved: [], deleted: [note] });
  await app.client.request('history:redo', {});
  await app.client.request('history:redo', {});
  expect(app.library.annotation(note).bodies[0]?.value).toBe('second');
  expect(await app.client.request('history:redo', {})).toBeNull();
});

it('one change is undone by its number, unless something of it was changed again', async () => {
  const { app, text, note } = await appWithNote();
  const other = await mark(app, text, 'other');
  await app.client.request('annotation:change', { id: note, change: { note: words('second') } });
  const [update, , made] = await app.client.request('history:list', { limit: 3 });
  await expect(
    app.client.request('history:undoChange', { change: made!.id }),
  ).rejects.toMatchObject({ code: 'changedSince' });
  await app.client.request('history:undoChange', { change: update!.id });
  expect(app.library.annotation(note).bodies[0]?.value).toBe('first');
  expect(await newest(app, 2)).toContainEqual(['annotation:change', true]);
  const ofOther = await app.client.request('history:list', { annotation: other, limit: 9 });
  expect(ofOther.map(({ act }) => act)).toEqual(['annotation:create']);
});

it('a note goes back to an earlier version, and windows show it', async () => {
  const { app, note } = await appWithNote();
  await app.client.request('annotation:change', { id: note, change: { note: words('second') } });
  const versions = await app.client.request('history:versions', { id: note });
  expect(versions.map(({ annotation }) => annotation.bodies[0]?.value)).toEqual(['first']);
  const { change } = versions[0]!;
  const back = await app.client.request('history:restoreVersion', { id: note, change: change.id });
  expect(back.bodies[0]?.value).toBe('first');
  expect(told(app, 'notes:changed').at(-1)).toMatchObject({ saved: [{ id: note }] });
});

it('a deleted note waits in the trash with the title of its text, until it is erased', async () => {
  const { app, text, note } = await appWithNote();
  await app.client.request('annotation:delete', { id: note });
  const { title } = app.library.summary(text)!;
  expect(await app.client.request('trash:listNotes', {})).toMatchObject([
    { annotation: { id: note }, title },
  ]);
  await app.client.request('trash:eraseNotes', { ids: [note] });
  expect(await app.client.request('trash:listNotes', {})).toEqual([]);
  await expect(app.client.request('annotation:restore', { id: note })).rejects.toMatchObject({
    code: 'notFound',
  });
});

it('notes of an erased text are offered to another edition, given to it, and taken back', async () => {
  const { app, text, note } = await appWithNote();
  await app.client.request('document:delete', { id: text });
  expect(await app.client.request('absent:list', {})).toMatchObject([
    { id: text, state: 'trashed' },
  ]);
  await app.client.request('trash:erase', { documents: [text], keepNotes: true });
  const absent = { id: text, state: 'erased', notes: 1 };
  expect(await app.client.request('absent:list', {})).toMatchObject([absent]);
  expect(await app.client.request('absent:readNotes', { id: text })).toMatchObject([{ id: note }]);

  const stranger = await addText(app, 'sea.txt', 'Of the sea and of ships.');
  expect(await app.client.request('absent:likely', { id: stranger })).toEqual([]);
  const later = await addText(app, 'later.txt', `${prose}\n\nA line more.`);
  expect(await app.client.request('absent:likely', { id: later })).toMatchObject([absent]);
  const brought = await app.client.request('absent:bringHome', { id: text, to: later });
  expect(brought).toEqual({ notes: 1 });
  expect(app.library.annotations(later).map(({ id }) => id)).toEqual([note]);
  expect(told(app, 'notes:changed').at(-1)).toMatchObject({ saved: [{ id: note }], deleted: [] });
  expect(await app.client.request('absent:list', {})).toEqual([]);
  await app.client.request('history:undo', {});
  expect(await app.client.request('absent:list', {})).toMatchObject([absent]);
});
