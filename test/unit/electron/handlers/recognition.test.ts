/** Text recognition over the contract: of files that failed, and of a document that has some scanned pages. */
import { describe, expect, it } from 'vitest';
import { anchor } from '../../../../corpus/annotations/anchor.ts';
import type { DocumentId } from '../../../../corpus/document/document.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeText } from '../../../../corpus/document/range.ts';
import { events as eventSchemas } from '../../../../electron/shared/contract.ts';
import type { Reader } from '../../../../electron/worker/reader.ts';
import { startTestApp, type TestApp } from '../../../support/app-services.ts';
import { characterError } from '../../../support/character-error.ts';
import { directReader } from '../../../support/direct-reader.ts';
import { picture, printed, scanWithTyping } from '../../../support/pictures.ts';

const typed = 'Typed by hand at noon';
/** A sentence of the fixtures has some fifty letters. Units: letters wrong of those printed. */
const oneLetter = 0.02;

/** A document of one scanned and one typed page, with a note on the typed one's second word and a correction of it. */
async function addScan(app: TestApp): Promise<DocumentId> {
  await app.drop([{ name: 'scan.pdf', bytes: await scanWithTyping(typed) }]);
  await app.jobs.idle();
  const [line] = await app.client.request('library:list', {});
  const { id } = line!;
  const { document } = await app.client.request('document:open', { id });
  const blockId = document.blocks[0]!.id;
  await app.client.request('annotation:create', {
    documentId: id,
    range: { start: { blockId, offset: 6 }, end: { blockId, offset: 8 } },
    change: {},
  });
  await app.client.request('document:correct', {
    id,
    changes: [{ about: 'block', correction: { blockId, kind: 'quote' } }],
  });
  return id;
}

function lastImport(app: TestApp) {
  const finished = app.events.findLast(({ name }) => name === 'import:finished');
  return eventSchemas['import:finished'].parse(finished?.data);
}

/** A reader that tells when a page begins. */
function readerWithPages(onPage: () => void): Reader {
  const reader = directReader();
  return {
    ...reader,
    read: (input, importedAt, signal, tell) =>
      reader.read(input, importedAt, signal, (page, pages) => {
        tell?.(page, pages);
        onPage();
      }),
  };
}

describe('recognition of a document of the library', { timeout: 60_000 }, () => {
  it('adds the words of its scanned pages; notes and corrections stay where they are', async () => {
    const app = startTestApp();
    const id = await addScan(app);
    const before = await app.client.request('document:open', { id });
    expect(before.document.provenance.report.map(({ code }) => code)).toContain('pagesWithoutText');
    await app.client.request('document:recognise', { id, languages: ['fa', 'en'] });
    await app.jobs.idle();
    expect(lastImport(app).outcomes).toMatchObject([{ status: 'reread', document: { id } }]);
    const { document, annotations } = await app.client.request('document:open', { id });
    const [persian, english, last] = document.blocks;
    expect(document.blocks).toHaveLength(3);
    expect(characterError(printed.fa, persian!.text)).toBeLessThanOrEqual(oneLetter);
    expect(characterError(printed.en, english!.text)).toBeLessThanOrEqual(oneLetter);
    expect(last).toMatchObject({ text: typed, kind: 'quote' });
    expect(annotations.map((one) => one.id)).toEqual(before.annotations.map((one) => one.id));
    const plain = plainText(document.blocks);
    const found = anchor(plain, annotations[0]!.selectors);
    if (found === 'orphan') throw new Error('the note lost its place');
    expect(found.range.start).toEqual({ blockId: last!.id, offset: 6 });
    expect(rangeText(plain, found.range)).toBe('by');
  });

  it('makes no second document, also when it is asked twice or the file comes again', async () => {
    const app = startTestApp();
    const id = await addScan(app);
    const ask = async () => {
      await app.client.request('document:recognise', { id, languages: ['en'] });
      await app.jobs.idle();
      return lastImport(app).outcomes.map(({ status }) => status);
    };
    expect(await ask()).toEqual(['reread']);
    expect(await ask()).toEqual(['duplicate']);
    await app.drop([{ name: 'again.pdf', bytes: await scanWithTyping(typed) }]);
    await app.jobs.idle();
    expect(lastImport(app).outcomes).toMatchObject([{ status: 'duplicate', document: { id } }]);
    expect(await app.client.request('library:list', {})).toHaveLength(1);
    const { annotations } = await app.client.request('document:open', { id });
    expect(annotations).toHaveLength(1);
  });

  it('leaves the document as it was when it is cancelled on a page, and can begin again', async () => {
    let onPage = (): void => undefined;
    const app = startTestApp({ reader: readerWithPages(() => onPage()) });
    const id = await addScan(app);
    const before = await app.client.request('document:open', { id });
    onPage = () => app.jobs.cancelAll();
    await app.client.request('document:recognise', { id, languages: ['en'] });
    await app.jobs.idle();
    expect(lastImport(app)).toMatchObject({ cancelled: true, outcomes: [] });
    expect(await app.client.request('document:open', { id })).toEqual(before);
    onPage = () => undefined;
    await app.client.request('document:recognise', { id, languages: ['en'] });
    await app.jobs.idle();
    expect(lastImport(app)).toMatchObject({ cancelled: false, outcomes: [{ status: 'reread' }] });
  });
});

describe('recognition of files that were refused', { timeout: 60_000 }, () => {
  it('reads those that hold pictures alone, and leaves the others to be tried again', async () => {
    const app = startTestApp();
    const bytes = new Uint8Array(await picture('line.fa.png'));
    const { job } = await app.drop([
      { name: 'leaf.png', bytes },
      { name: 'empty.txt', bytes: new Uint8Array() },
    ]);
    await app.jobs.idle();
    await app.client.request('import:recognise', { job: job!, languages: ['fa'] });
    await app.jobs.idle();
    expect(lastImport(app).outcomes).toMatchObject([{ status: 'added', fileName: 'leaf.png' }]);
    const again = await app.client.request('import:retry', { job: job! });
    expect(again.job).not.toBeNull();
    await app.jobs.idle();
    expect(lastImport(app).outcomes).toMatchObject([{ status: 'failed', fileName: 'empty.txt' }]);
  });
});
