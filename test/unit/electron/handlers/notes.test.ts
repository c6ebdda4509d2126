/** The notes of several texts over the contract, on a real library: changed at once, and exported where their texts are gone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import type { Document } from '../../../../corpus/document/document.ts';
import type { ExportRequest } from '../../../../electron/shared/export-request.ts';
import { startTestApp, type TestApp } from '../../../support/app-services.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

async function addDocument(app: TestApp, text: string, name: string): Promise<Document> {
  const before = new Set(app.library.list().map(({ id }) => id));
  await app.drop([{ name, bytes: new TextEncoder().encode(text) }]);
  await app.jobs.idle();
  const added = app.library.list().find(({ id }) => !before.has(id))!;
  return (await app.client.request('document:open', { id: added.id })).document;
}

async function mark(app: TestApp, { id, blocks }: Document, tags: string[]): Promise<AnnotationId> {
  const block = blocks.at(-1)!;
  const end = { blockId: block.id, offset: block.text.length };
  const range = { start: { blockId: block.id, offset: 0 }, end };
  const params = { documentId: id, range, change: { tags } };
  return (await app.client.request('annotation:create', params)).id;
}

async function appWithTwo() {
  const app = startTestApp();
  const garden = await addDocument(app, 'باغ ایرانی\n\nآب در میان باغ روان است.\n', 'باغ.txt');
  const well = await addDocument(app, 'The well\n\nIt is dug by hand.\n', 'well.txt');
  const notes = [await mark(app, garden, ['آب']), await mark(app, well, [])];
  return { app, garden, well, notes };
}

const states = (app: TestApp, ids: AnnotationId[]) =>
  ids
    .map((id) => app.library.annotation(id))
    .map(({ colour, kind, tags }) => ({ colour, kind, tags }));

it('several notes are changed in one step, which brings each back to what it was', async () => {
  const { app, notes } = await appWithTwo();
  const before = states(app, notes);
  const change = { colour: 'pink', kind: 'claim', addTags: ['Water', 'آب'] } as const;
  await app.client.request('notes:change', {
    ids: notes,
    change: { ...change, addTags: [...change.addTags] },
  });
  expect(states(app, notes)).toEqual([
    { colour: 'pink', kind: 'claim', tags: ['آب', 'Water'] },
    { colour: 'pink', kind: 'claim', tags: ['Water', 'آب'] },
  ]);
  await app.client.request('history:undo', {});
  expect(states(app, notes)).toEqual(before);
});

it('notes of several texts and sheets are exported with their source, also where a text was erased', async () => {
  const { app, garden, notes } = await appWithTwo();
  const sheet = await app.client.request('sheet:create', { title: 'Water' });
  const items = [...notes].reverse().map((annotation, at) => ({
    id: `item-${at}`,
    kind: 'passage' as const,
    annotation,
  }));
  await app.client.request('sheet:save', { sheet: { ...sheet, items } });
  app.library.delete(garden.id);
  app.library.shelves.erase([garden.id], { keepNotes: true });
  const path = join(temporaryFolder(), 'out');
  app.dialogs.chooseExportFile = () => Promise.resolve(path);
  const table: ExportRequest = {
    scope: { kind: 'annotations', ids: notes },
    format: 'csv',
    layout: 'file',
  };
  await app.client.request('export:save', table);
  expect(readFileSync(path, 'utf8')).toMatch(/باغ ایرانی/u);
  expect(readFileSync(path, 'utf8')).toMatch(/dug by hand/u);
  const whole: ExportRequest = {
    scope: { kind: 'sheet', id: sheet.id },
    format: 'text',
    layout: 'file',
  };
  await app.client.request('export:save', whole);
  expect(readFileSync(path, 'utf8')).toMatch(/dug by hand[^]*آب در میان باغ[^]*باغ ایرانی/u);
});
