/** Notes of other programs are shown before they are brought in, kept in one step, and taken back in one. */
import { expect, it } from 'vitest';
import { exporters } from '../../../../corpus/exporters/registry.ts';
import { inputOf } from '../../../../electron/exporting/scope.ts';
import type { IncomingId } from '../../../../electron/shared/incoming-requests.ts';
import { startTestApp } from '../../../support/app-services.ts';
import { bytesOf, clippings } from '../../../support/incoming-samples.ts';
import { importText } from '../../../support/libraries.ts';
import { english } from '../../../support/noted-document.ts';

const text = 'A qanat brings water in the dark.\nThe mother well is dug first.';
const readwise =
  'Highlight,Title,Note\nbrings water in the dark,The qanat,One\nThe mother well is dug,The qanat,\n';

function withQanat() {
  const app = startTestApp();
  const { document, bytes } = importText(text);
  const blocks = document.blocks.map((block, line) => ({
    ...block,
    place: { lines: [line, line + 1] as [number, number] },
  }));
  app.library.add({ ...document, blocks }, bytes);
  const lastIncoming = async (): Promise<IncomingId> => {
    await app.jobs.idle();
    const finished = app.events.findLast(({ name }) => name === 'import:finished');
    return (finished?.data as { incoming: IncomingId }).incoming;
  };
  return { ...app, id: document.id, lastIncoming };
}

const undecided = { documents: {}, mine: [] };

it('hands files over that are no texts, shows what would be done, does it, and takes it back', async () => {
  const { client, library, drop, events, lastIncoming, id } = withQanat();
  await drop([{ name: 'notes.csv', bytes: bytesOf(readwise) as Uint8Array<ArrayBuffer> }]);
  const incoming = await lastIncoming();
  expect(library.list()).toHaveLength(1);
  const planned = await client.request('incoming:plan', { incoming, choices: undecided });
  expect(planned.files).toMatchObject([{ file: 'notes.csv', format: 'readwise', added: 2 }]);
  expect(library.annotations(id)).toEqual([]);

  const kept = await client.request('incoming:keep', { incoming, choices: undecided });
  expect(library.annotations(id)).toHaveLength(2);
  expect(events.findLast(({ name }) => name === 'notes:changed')?.data).toMatchObject({
    saved: library.annotations(id),
    deleted: [],
  });
  expect(events.findLast(({ name }) => name === 'library:changed')?.data).toMatchObject({
    documents: [{ id, annotations: 2 }],
  });
  await client.request('incoming:undo', { change: kept.change! });
  expect(library.annotations(id)).toEqual([]);
  const { deleted } = events.findLast(({ name }) => name === 'notes:changed')?.data as {
    deleted: string[];
  };
  expect(deleted).toHaveLength(2);
});

it('imports the texts among the files, and counts the others for nothing', async () => {
  const { drop, events, lastIncoming, client } = withQanat();
  const files = [
    { name: 'garden.txt', bytes: bytesOf('Four parts and water.') },
    { name: 'My Clippings.txt', bytes: bytesOf(clippings) },
  ];
  await drop(files as { name: string; bytes: Uint8Array<ArrayBuffer> }[]);
  const incoming = await lastIncoming();
  const finished = events.findLast(({ name }) => name === 'import:finished');
  expect(finished?.data).toMatchObject({ outcomes: [{ status: 'added', fileName: 'garden.txt' }] });
  const { files: planned } = await client.request('incoming:plan', {
    incoming,
    choices: undecided,
  });
  expect(planned).toMatchObject([{ format: 'kindle', waiting: 3 }]);
});

it('follows what the reader decides, and forgets files that were closed', async () => {
  const { client, dialogs, drop, lastIncoming, id } = withQanat();
  expect(await client.request('incoming:choose', {})).toEqual({ incoming: null });
  dialogs.chooseNotes = () => Promise.resolve(['/nowhere/notes.csv']);
  const { incoming: missing } = await client.request('incoming:choose', {});
  const { failed } = await client.request('incoming:plan', {
    incoming: missing!,
    choices: undecided,
  });
  expect(failed).toMatchObject([{ file: 'notes.csv', error: { code: 'notFound' } }]);

  const unknown = readwise
    .replaceAll('The qanat', 'Another title')
    .replaceAll('mother', 'daughter');
  await drop([{ name: 'notes.csv', bytes: bytesOf(unknown) as Uint8Array<ArrayBuffer> }]);
  const incoming = await lastIncoming();
  const { files } = await client.request('incoming:plan', { incoming, choices: undecided });
  expect(files[0]?.texts).toMatchObject([
    { state: 'doubt', candidates: [{ id, reason: 'quotes' }] },
  ]);
  const choices = { documents: { [files[0]!.texts[0]!.key]: id }, mine: [] };
  const decided = await client.request('incoming:plan', { incoming, choices });
  expect(decided.files[0]).toMatchObject({ waiting: 0, texts: [{ state: 'chosen' }] });
  await client.request('incoming:close', { incoming });
  await expect(client.request('incoming:plan', { incoming, choices })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

it('leaves a note detached that was detached when it was exported, and takes that back with it', async () => {
  const { client, library, drop, lastIncoming, id } = withQanat();
  const range = { start: { blockId: 'b0', offset: 2 }, end: { blockId: 'b0', offset: 7 } };
  const made = await client.request('annotation:create', { documentId: id, range, change: {} });
  const verdicts = [{ annotationId: made.id, kind: 'detach' as const }];
  await client.request('placements:decide', { id, verdicts });
  const input = inputOf(library, id, { kind: 'documents', ids: [id] });
  const written = exporters['web-annotation'].export(input, english);
  library.deleteAnnotation(made.id);
  library.history.eraseNotes([made.id]);

  await drop([{ name: 'notes.jsonld', bytes: bytesOf(written) as Uint8Array<ArrayBuffer> }]);
  const incoming = await lastIncoming();
  const kept = await client.request('incoming:keep', { incoming, choices: undecided });
  expect(library.annotations(id)).toHaveLength(1);
  expect(library.placements.detachedHere(id)).toEqual([made.id]);
  await client.request('incoming:undo', { change: kept.change! });
  expect(library.annotations(id)).toEqual([]);
});

it('says that words were found elsewhere than the file says', async () => {
  const { client, drop, lastIncoming } = withQanat();
  const annotation = (exact: string, line: number) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:example:${exact.length}`,
    type: 'Annotation',
    target: {
      source: { id: 'urn:example:text', 'dcterms:title': 'The qanat' },
      selector: [
        { type: 'FragmentSelector', value: `line=${line},${line + 1}` },
        { type: 'TextQuoteSelector', exact },
      ],
    },
    body: { type: 'TextualBody', value: 'seen' },
  });
  const notes = [
    annotation('brings water in the dark', 0),
    annotation('The mother well is dug', 0),
  ];
  const bytes = bytesOf(JSON.stringify(notes)) as Uint8Array<ArrayBuffer>;
  await drop([{ name: 'notes.jsonld', bytes }]);
  const incoming = await lastIncoming();
  const { files } = await client.request('incoming:plan', { incoming, choices: undecided });
  const told = files[0]?.items.map(({ quote, status, elsewhere }) => [quote, status, elsewhere]);
  expect(told).toEqual([
    ['brings water in the dark', 'added', undefined],
    ['The mother well is dug', 'added', true],
  ]);
});
