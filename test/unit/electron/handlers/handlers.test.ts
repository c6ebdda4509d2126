/** The app's answers, over the contract, on a real library. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../corpus/document/document.ts';
import { events as eventSchemas, requests } from '../../../../electron/shared/contract.ts';
import { largestPiece } from '../../../../electron/shared/original-piece.ts';
import { encodeSingleByte } from '../../../support/encode.ts';
import { startTestApp, type TestApp } from '../../../support/app-services.ts';
import { importText } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const encode = (text: string) => new TextEncoder().encode(text);
const mixed = 'باغ ایرانی\n\nآب در میان باغ روان است.\n\nThe garden has four parts.\n';

/** Drops a file and opens the document that it becomes. */
async function addDocument(app: TestApp, text = mixed, name = 'باغ.txt'): Promise<Document> {
  await app.drop([{ name, bytes: encode(text) }]);
  await app.jobs.idle();
  const [newest] = await app.client.request('library:list', {});
  const { document } = await app.client.request('document:open', { id: newest!.id });
  return document;
}

/** From the first letter of the second block to the last of the third. */
function acrossBlocks({ blocks }: Document) {
  const [, second, third] = blocks;
  return {
    start: { blockId: second!.id, offset: 0 },
    end: { blockId: third!.id, offset: third!.text.length },
  };
}

function finishedImport(app: TestApp) {
  const finished = app.events.findLast(({ name }) => name === 'import:finished');
  return eventSchemas['import:finished'].parse(finished?.data);
}

describe('an import job', () => {
  it('tells its progress and its end in the words of the contract', async () => {
    const app = startTestApp();
    const { job } = await app.drop([
      { name: 'a.txt', bytes: encode(mixed) },
      { name: 'b.txt', bytes: encode('') },
    ]);
    await app.jobs.idle();
    const finished = app.events.find(({ name }) => name === 'import:finished');
    const { outcomes } = eventSchemas['import:finished'].parse(finished?.data);
    expect(outcomes.map(({ status }) => status)).toEqual(['added', 'failed']);
    for (const { name, data } of app.events) {
      if (name !== 'import:progressed') continue;
      expect(eventSchemas['import:progressed'].parse(data).job).toBe(job);
    }
    expect(app.events.map(({ name }) => name)).toContain('library:changed');
  });

  it('does not start when the reader closes the dialog', async () => {
    const app = startTestApp();
    expect(await app.client.request('import:choose', {})).toEqual({ job: null });
  });

  it('reads the files that the reader chose', async () => {
    const app = startTestApp();
    const path = join(temporaryFolder(), 'باغ.txt');
    writeFileSync(path, mixed);
    app.dialogs.chooseTexts = () => Promise.resolve([path]);
    await app.client.request('import:choose', {});
    await app.jobs.idle();
    expect(await app.client.request('library:list', {})).toHaveLength(1);
  });
});

describe('an import of a folder', () => {
  it('takes its texts, and tells what it left out', async () => {
    const app = startTestApp();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), mixed);
    writeFileSync(join(folder, 'b.css'), mixed);
    expect(await app.client.request('import:chooseFolder', {})).toEqual({ job: null });
    app.dialogs.chooseImportFolder = () => Promise.resolve(folder);
    await app.client.request('import:chooseFolder', {});
    await app.jobs.idle();
    const { outcomes, skipped } = finishedImport(app);
    expect(outcomes.map(({ status }) => status)).toEqual(['added']);
    expect(skipped).toMatchObject([{ reason: 'unknownKind' }]);
  });

  it('can be tried again where files failed, once', async () => {
    const app = startTestApp();
    const path = join(temporaryFolder(), 'late.txt');
    app.dialogs.chooseTexts = () => Promise.resolve([path]);
    const { job } = await app.client.request('import:choose', {});
    await app.jobs.idle();
    writeFileSync(path, mixed);
    const again = await app.client.request('import:retry', { job: job! });
    expect(again.job).not.toBeNull();
    await app.jobs.idle();
    expect(await app.client.request('library:list', {})).toHaveLength(1);
    expect(await app.client.request('import:retry', { job: job! })).toEqual({ job: null });
  });

  it('can be tried once more where the retry was stopped: nothing that was not begun is forgotten', async () => {
    const app = startTestApp();
    const folder = temporaryFolder();
    const paths = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name));
    app.dialogs.chooseTexts = () => Promise.resolve(paths);
    const { job } = await app.client.request('import:choose', {});
    await app.jobs.idle();
    paths.forEach((path) => writeFileSync(path, `${path}\n\n${mixed}`));
    const again = await app.client.request('import:retry', { job: job! });
    await app.client.request('job:cancel', { job: again.job! });
    await app.jobs.idle();
    expect((await app.client.request('library:list', {})).length).toBeLessThan(3);
    const more = await app.client.request('import:retry', { job: job! });
    expect(more.job).not.toBeNull();
    await app.jobs.idle();
    expect(await app.client.request('library:list', {})).toHaveLength(3);
    expect(await app.client.request('import:retry', { job: job! })).toEqual({ job: null });
  });
});

describe('a paste', () => {
  const pasted = async (text: string, html?: string) => {
    const app = startTestApp();
    await app.client.request('import:paste', { text, ...(html === undefined ? {} : { html }) });
    await app.jobs.idle();
    const [line] = await app.client.request('library:list', {});
    return (await app.client.request('document:open', { id: line!.id })).document;
  };

  it('becomes a document named after its first line', async () => {
    const { metadata, provenance } = await pasted(`\n${mixed}`);
    expect(metadata.title).toBe('باغ ایرانی');
    expect(provenance).toMatchObject({ fileName: 'باغ ایرانی.txt', mediaType: 'text/plain' });
  });

  it('of a piece of a page keeps its structure', async () => {
    const html = '<!--StartFragment--><h1>باغ</h1><ul><li>آب و درخت</ul><!--EndFragment-->';
    const { blocks, provenance } = await pasted('باغ: «آب/درخت»', html);
    expect(provenance).toMatchObject({ fileName: 'باغ «آب درخت».html', mediaType: 'text/html' });
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'list-item']);
  });
});

describe('a document', () => {
  it('can be opened, corrected, deleted and brought back', async () => {
    const app = startTestApp();
    const { id } = await addDocument(app);
    const opened = await app.client.request('document:open', { id });
    expect(() => requests['document:open'].result.parse(opened)).not.toThrow();
    const correction = { blockId: opened.document.blocks[2]!.id, direction: 'rtl' as const };
    const corrected = await app.client.request('document:correct', {
      id,
      changes: [{ about: 'block', correction }],
    });
    expect(corrected.blocks[2]?.direction).toBe('rtl');
    await app.client.request('document:delete', { id });
    expect(await app.client.request('library:list', {})).toEqual([]);
    await app.client.request('document:restore', { id });
    expect(await app.client.request('library:list', {})).toHaveLength(1);
  });

  it('can have its parts corrected, and what import decided stays', async () => {
    const app = startTestApp();
    const { id, blocks } = await addDocument(app);
    const blockId = blocks[2]!.id;
    const split = { type: 'split', blockId, kind: 'article', title: 'Four' } as const;
    const parts = await app.client.request('document:correct', {
      id,
      changes: [{ about: 'part', correction: split }],
    });
    expect(parts.parts.map(({ title }) => title)).toEqual([expect.any(String), 'Four']);
    const details = await app.client.request('document:describe', { id });
    expect(details).toMatchObject({ corrections: { parts: [split] }, importerOutdated: false });
    expect((await app.client.request('document:showImported', { id })).parts).toHaveLength(1);
    const removed = { about: 'asImported', blockId, aspect: 'boundary' } as const;
    const back = await app.client.request('document:correct', { id, changes: [removed] });
    expect(back.parts).toHaveLength(1);
  });

  it('can have its metadata edited, and what its file says stays beside them', async () => {
    const app = startTestApp();
    const { id, metadata } = await addDocument(app);
    const edit = { title: 'چهارباغ', translator: 'مینا' };
    const edited = await app.client.request('document:editMetadata', { id, edit });
    expect(edited.metadata).toEqual({ ...metadata, ...edit });
    expect(await app.client.request('document:describe', { id })).toMatchObject({
      edit,
      file: { metadata },
    });
    expect(await app.client.request('library:list', {})).toMatchObject([{ title: 'چهارباغ' }]);
  });

  it('is read again in the encoding that the reader says; notes and corrections stay', async () => {
    const app = startTestApp();
    const latin = 'Garden and water are described here.';
    const bytes = Uint8Array.from(encodeSingleByte(`باغ و آب\n\n${latin}\n`, 'windows-1256'));
    const encoding = 'iso-8859-6';
    await app.drop([{ name: 'old.txt', bytes }]);
    await app.jobs.idle();
    const [line] = await app.client.request('library:list', {});
    const { id } = line!;
    const wrong = await app.client.request('document:reimport', { id, encoding });
    expect(wrong.provenance).toMatchObject({ encoding, encodingChosen: true });
    const original = await app.client.request('document:showOriginal', { id });
    const block = wrong.blocks.find(({ text }) => text === latin)!;
    const start = { blockId: block.id, offset: 0 };
    const range = { start, end: { ...start, offset: 6 } };
    const request = { documentId: id, range, change: {} };
    const { id: noteId } = await app.client.request('annotation:create', request);
    await app.client.request('document:correct', {
      id,
      changes: [{ about: 'block', correction: { blockId: block.id, kind: 'quote' } }],
    });
    const right = await app.client.request('document:reimport', { id, encoding: 'windows-1256' });
    expect(right.blocks[0]?.text).toBe('باغ و آب');
    expect(right.blocks.find(({ text }) => text === latin)?.kind).toBe('quote');
    expect(right.provenance.importedAt).toBe(wrong.provenance.importedAt);
    expect(right.provenance.report.at(-1)).toMatchObject({
      code: 'reimported',
      details: { encoding: 'windows-1256', orphans: 0 },
    });
    expect(await app.client.request('document:showOriginal', { id })).not.toEqual(original);
    const { annotations } = await app.client.request('document:open', { id });
    expect(annotations.map((one) => one.id)).toEqual([noteId]);
    // Without an encoding, the one that was chosen holds.
    const again = await app.client.request('document:reimport', { id });
    expect(again.provenance.encoding).toBe('windows-1256');
    await expect(
      app.client.request('document:reimport', { id, encoding: 'klingon' }),
    ).rejects.toMatchObject({ code: 'invalidRequest' });
  });

  it('remembers where the reader was', async () => {
    const app = startTestApp();
    const { id, blocks } = await addDocument(app);
    const position = { blockId: blocks[1]!.id, offset: 4 };
    await app.client.request('document:savePosition', { id, position });
    expect(await app.client.request('document:open', { id })).toMatchObject({ position });
  });

  it('shows its original as the file has it', async () => {
    const app = startTestApp();
    const { id } = await addDocument(app);
    expect(await app.client.request('document:showOriginal', { id })).toEqual({
      kind: 'text',
      text: mixed,
    });
  });

  it('shows a page at an address of the app’s own', async () => {
    const app = startTestApp();
    const page = '<!doctype html><title>باغ</title><p>آب در میان باغ روان است.</p>';
    const { id } = await addDocument(app, page, 'garden.html');
    expect(await app.client.request('document:showOriginal', { id })).toEqual({
      kind: 'page',
      address: `hashiyeh://app/original/${id}`,
    });
  });

  it('is drawn by the window where it is a PDF', async () => {
    const app = startTestApp();
    const { document, bytes } = importText('The water runs under the ground.');
    const byteSize = bytes.length;
    const provenance = { ...document.provenance, format: 'pdf' as const, byteSize };
    app.library.add({ ...document, provenance }, bytes);
    const original = await app.client.request('document:showOriginal', { id: document.id });
    expect(original).toEqual({ kind: 'pdf', byteSize });
  });

  it('is read piece by piece, and no piece is larger than an answer may be', async () => {
    const app = startTestApp();
    const { id, provenance } = await addDocument(app);
    const read = (from: number, to: number) =>
      app.client.request('document:readOriginal', { id, from, to });
    const start = await read(0, 10);
    const rest = await read(10, provenance.byteSize + 10);
    expect(Buffer.concat([start.bytes, rest.bytes]).toString()).toBe(mixed);
    for (const [from, to] of [
      [-1, 5],
      [5, 5],
      [0, largestPiece + 1],
    ] as const) {
      await expect(read(from, to)).rejects.toMatchObject({ code: 'invalidRequest' });
    }
  });

  it('gives the images that its file carries, and no others', async () => {
    const app = startTestApp();
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const page = `<p>باغ و آب روان در میان آن.</p><img alt="حوض" src="data:image/png;base64,${pixel}">`;
    const { id, blocks } = await addDocument(app, page, 'garden.html');
    const name = blocks.find(({ image }) => image)?.image?.resource ?? '';
    const image = await app.originals.resource(id, name);
    expect(image.mediaType).toBe('image/png');
    expect(Buffer.from(image.bytes).toString('base64')).toBe(pixel);
    await expect(app.originals.resource(id, 'none')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('that is not there is notFound', async () => {
    const { client } = startTestApp();
    const id = '0123456789abcdef' as Document['id'];
    await expect(client.request('document:open', { id })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

describe('an annotation', () => {
  it('across blocks in two languages is made, changed, deleted and restored', async () => {
    const app = startTestApp();
    const document = await addDocument(app);
    const note = { text: 'چهارباغ', language: 'fa', direction: 'rtl' as const };
    const made = await app.client.request('annotation:create', {
      documentId: document.id,
      range: acrossBlocks(document),
      change: { colour: 'green', note },
    });
    const quote = made.selectors.find(({ type }) => type === 'TextQuoteSelector');
    expect(quote).toMatchObject({
      exact: 'آب در میان باغ روان است.\nThe garden has four parts.',
    });
    const changed = await app.client.request('annotation:change', {
      id: made.id,
      change: { note: null },
    });
    expect(changed).toMatchObject({ motivation: 'highlighting', colour: 'green', bodies: [] });
    await app.client.request('annotation:delete', { id: made.id });
    const opened = await app.client.request('document:open', { id: document.id });
    expect(opened.annotations).toEqual([]);
    expect(await app.client.request('annotation:restore', { id: made.id })).toEqual(changed);
  });

  it('of nothing but white space is refused', async () => {
    const app = startTestApp();
    const document = await addDocument(app);
    const at = { blockId: document.blocks[1]!.id, offset: 2 };
    const range = { start: at, end: { ...at, offset: 3 } };
    const request = { documentId: document.id, range, change: {} };
    await expect(app.client.request('annotation:create', request)).rejects.toMatchObject({
      code: 'emptySelection',
    });
  });
});

describe('several windows', () => {
  it('are told by the window that changes something what they have to show', async () => {
    const app = startTestApp();
    const document = await addDocument(app);
    const told = () =>
      app.events
        .splice(0)
        .filter(({ name }) => name.startsWith('others '))
        .map(({ name, data }) => [name.slice('others '.length), data]);
    told();
    const { id: documentId } = document;
    const created = await app.client.request('annotation:create', {
      documentId,
      range: acrossBlocks(document),
      change: { colour: 'green' },
    });
    const { id } = created;
    const changed = await app.client.request('annotation:change', { id, change: { tags: ['x'] } });
    await app.client.request('annotation:delete', { id });
    const restored = await app.client.request('annotation:restore', { id });
    expect(told()).toEqual([
      ['annotation:saved', { annotation: created }],
      ['annotation:saved', { annotation: changed }],
      ['annotation:deleted', { id }],
      ['annotation:saved', { annotation: restored }],
    ]);
    const blockId = document.blocks[0]!.id;
    await app.client.request('document:correct', {
      id: documentId,
      changes: [{ about: 'block', correction: { blockId, kind: 'heading' } }],
    });
    await app.client.request('document:editMetadata', { id: documentId, edit: { title: 'Water' } });
    await app.client.request('document:reimport', { id: documentId });
    const change = { id: documentId, reread: false };
    expect(told()).toEqual([
      ['document:changed', change],
      ['document:changed', change],
      ['document:changed', { ...change, reread: true }],
    ]);
  });
});
