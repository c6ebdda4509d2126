/** Exports over the contract, on a real library and real files. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document, DocumentId } from '../../../../corpus/document/document.ts';
import type { ExportFormat, ExportRequest } from '../../../../electron/shared/export-request.ts';
import { startTestApp, type TestApp } from '../../../support/app-services.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const mixed = 'باغ ایرانی\n\nآب در میان باغ روان است.\n\nThe garden has four parts.\n';

/** Drops a file and opens the document that it becomes. */
async function addDocument(app: TestApp, text = mixed, name = 'باغ.txt'): Promise<Document> {
  await app.drop([{ name, bytes: new TextEncoder().encode(text) }]);
  await app.jobs.idle();
  const [newest] = await app.client.request('library:list', {});
  const { document } = await app.client.request('document:open', { id: newest!.id });
  return document;
}

describe('an export', () => {
  const one = (id: DocumentId, format: ExportFormat): ExportRequest => ({
    scope: { kind: 'documents', ids: [id] },
    format,
    layout: 'file',
  });

  it('goes to the file that the reader chose', async () => {
    const app = startTestApp();
    const { id } = await addDocument(app);
    const path = join(temporaryFolder(), 'out.md');
    app.dialogs.chooseExportFile = (fileName) => {
      expect(fileName).toBe('باغ ایرانی.md');
      return Promise.resolve(path);
    };
    const request = one(id, 'markdown');
    expect(await app.client.request('export:save', request)).toEqual({ saved: true, files: 1 });
    expect(readFileSync(path, 'utf8')).toContain('باغ ایرانی');
  });

  it('of all documents replaces no file that is there', async () => {
    const app = startTestApp();
    await addDocument(app);
    await addDocument(app, `${mixed}.`, 'two.txt');
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'باغ ایرانی.md'));
    app.dialogs.chooseExportFolder = () => Promise.resolve(folder);
    const request = {
      scope: { kind: 'all' as const },
      format: 'markdown' as const,
      layout: 'folder' as const,
    };
    expect(await app.client.request('export:save', request)).toEqual({ saved: true, files: 2 });
    expect(readdirSync(folder).sort()).toEqual(
      ['باغ ایرانی 2.md', 'باغ ایرانی 3.md', 'باغ ایرانی.md'].sort(),
    );
  });

  it('of all documents goes into one table, or into one zip', async () => {
    const app = startTestApp();
    await addDocument(app);
    await addDocument(app, `${mixed}.`, 'two.txt');
    const folder = temporaryFolder();
    app.dialogs.chooseExportFile = (fileName) => Promise.resolve(join(folder, fileName));
    const all = { scope: { kind: 'all' }, format: 'csv' } as const;
    const done = { saved: true, files: 1 };
    expect(await app.client.request('export:save', { ...all, layout: 'file' })).toEqual(done);
    expect(await app.client.request('export:save', { ...all, layout: 'zip' })).toEqual(done);
    expect(readFileSync(join(folder, 'Hashiyeh.csv'), 'utf8')).toMatch(/^\ufeffquote,note,/);
    const entries = unzipSync(readFileSync(join(folder, 'Hashiyeh (csv).zip')));
    expect(Object.keys(entries)).toEqual(['باغ ایرانی.csv', 'باغ ایرانی 2.csv']);
  });

  it('of a tag holds only the notes that bear it or one below it', async () => {
    const app = startTestApp();
    const document = await addDocument(app);
    const mark = async (offset: number, tags: string[]) => {
      const start = { blockId: document.blocks[1]!.id, offset };
      const range = { start, end: { ...start, offset: offset + 2 } };
      const request = { documentId: document.id, range, change: { tags } };
      return (await app.client.request('annotation:create', request)).id;
    };
    const [below, other] = [await mark(0, ['Water/wells']), await mark(3, ['waterfall'])];
    const path = join(temporaryFolder(), 'out.csv');
    app.dialogs.chooseExportFile = () => Promise.resolve(path);
    const scope = { kind: 'tag', tag: 'water' } as const;
    await app.client.request('export:save', { scope, format: 'csv', layout: 'file' });
    expect(readFileSync(path, 'utf8')).toContain(below);
    expect(readFileSync(path, 'utf8')).not.toContain(other);
  });

  it('is shown before it is written, with how much it is of', async () => {
    const app = startTestApp();
    const { id } = await addDocument(app);
    const markdown = await app.client.request('export:preview', one(id, 'markdown'));
    expect(markdown).toMatchObject({ documents: 1, annotations: 0 });
    expect(markdown.text).toContain('# باغ ایرانی');
    const pdf = await app.client.request('export:preview', one(id, 'pdf'));
    expect(pdf.text.startsWith('باغ ایرانی')).toBe(true);
    const request = { ...one(id, 'text'), template: '{{title}}!' };
    expect((await app.client.request('export:preview', request)).text).toBe('باغ ایرانی!');
    const broken = { ...one(id, 'text'), template: '{{#title}}' };
    await expect(app.client.request('export:preview', broken)).rejects.toMatchObject({
      code: 'invalidTemplate',
    });
  });

  it('goes to the clipboard where it is a text', async () => {
    const app = startTestApp();
    const { id } = await addDocument(app);
    await app.client.request('export:copy', one(id, 'bibtex'));
    const copied = app.events.find(({ name }) => name === 'copied');
    expect(copied?.data).toContain('title = {{باغ ایرانی}}');
    await expect(app.client.request('export:copy', one(id, 'docx'))).rejects.toMatchObject({
      code: 'invalidRequest',
    });
  });

  it('as PDF is the page, printed', async () => {
    const app = startTestApp();
    const { id } = await addDocument(app);
    const folder = temporaryFolder();
    app.dialogs.chooseExportFile = (fileName) => Promise.resolve(join(folder, fileName));
    await app.client.request('export:save', one(id, 'pdf'));
    expect(readFileSync(join(folder, 'باغ ایرانی.pdf'), 'utf8')).toMatch(
      /^%PDF of <!doctype html>/,
    );
  });

  it('tells how far it is, and ends when it is stopped', async () => {
    const app = startTestApp();
    await addDocument(app);
    await addDocument(app, `${mixed}.`, 'two.txt');
    const folder = temporaryFolder();
    app.dialogs.chooseExportFile = (fileName) => Promise.resolve(join(folder, fileName));
    const all: ExportRequest = { scope: { kind: 'all' }, format: 'csv', layout: 'file' };
    await app.client.request('export:save', all);
    const told = app.events.filter(({ name }) => name === 'export:progressed');
    expect(told.map(({ data }) => data)).toEqual([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]);
    app.dialogs.chooseExportFile = async (fileName) => {
      await app.client.request('export:stop', {});
      return join(folder, `stopped ${fileName}`);
    };
    await expect(app.client.request('export:save', all)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readdirSync(folder)).toEqual(['Hashiyeh.csv']);
  });

  it('for Obsidian goes over the files of before and keeps what was added to them', async () => {
    const app = startTestApp();
    await addDocument(app);
    await addDocument(app, `${mixed}.`, 'two.txt');
    const folder = temporaryFolder();
    app.dialogs.chooseExportFolder = () => Promise.resolve(folder);
    const all: ExportRequest = { scope: { kind: 'all' }, format: 'obsidian', layout: 'folder' };
    await app.client.request('export:save', all);
    const [first = ''] = readdirSync(folder);
    renameSync(join(folder, first), join(folder, 'renamed.md'));
    appendFileSync(join(folder, 'renamed.md'), '\nMy own words.\n');
    await app.client.request('export:save', all);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readFileSync(join(folder, 'renamed.md'), 'utf8')).toContain('My own words.');
  });

  it('saves nothing when the reader closes the dialog', async () => {
    const app = startTestApp();
    const { id } = await addDocument(app);
    const request = one(id, 'web-annotation');
    expect(await app.client.request('export:save', request)).toEqual({ saved: false, files: 0 });
  });
});
