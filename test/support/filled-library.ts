/** Libraries with something in every table, and how they are harmed. */
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { PairId } from '../../corpus/alignment/pair.ts';
import { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { SheetId } from '../../corpus/annotations/sheet.ts';
import { Database } from '../../corpus/storage/database.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { openLibrary } from '../../corpus/storage/open-library.ts';
import { carriedTo } from './carried.ts';
import { importText, makeAnnotation, testTime } from './libraries.ts';
import { temporaryFolders } from './temporary-folder.ts';

/** Two texts. */
export const qanat = importText('آب روان قنات\nآب در زمین می‌رود');
export const script = importText('The script joins its letters\nand runs from right to left');
export const [qanatId, scriptId] = [qanat.document.id, script.document.id];
const pairId = PairId.parse('pair-of-texts');
/** An annotation of the first with tags, a kind and links. */
export const first = AnnotationId.parse('annotation-first');

/** Folders of their own with copies of one library that holds something in every table: filled once. */
export function filledLibraries(): () => string {
  const temporaryFolder = temporaryFolders();
  let template = '';
  beforeAll(() => {
    template = mkdtempSync(join(tmpdir(), 'hashiyeh-template-'));
    fill(openLibrary(template, { mode: 'create', now: () => testTime }));
  });
  afterAll(() => rmSync(template, { recursive: true }));
  return () => {
    const folder = temporaryFolder();
    cpSync(template, folder, { recursive: true });
    return folder;
  };
}

function fill(library: Library): void {
  for (const { document, bytes } of [qanat, script]) library.add(document, bytes);
  library.addEdition(scriptId, qanatId);
  library.saveAnnotation(
    makeAnnotation(qanatId, first, {
      tags: ['water', 'earth'],
      kind: 'claim',
      links: [
        { relation: 'sameAs', to: AnnotationId.parse('annotation-second') },
        { relation: 'contradicts', to: AnnotationId.parse('annotation-third') },
      ],
    }),
  );
  for (const id of ['annotation-second', 'annotation-third'])
    library.saveAnnotation(makeAnnotation(qanatId, id));
  const { selectors } = makeAnnotation(qanatId, first);
  const counterpart = { documentId: scriptId, selectors };
  library.saveAnnotation(makeAnnotation(scriptId, 'annotation-fourth', { counterpart }));
  carriedTo(library, scriptId);
  library.organising.colourTag('water', 'blue');
  library.correct(qanatId, { blockId: qanat.document.blocks[0]?.id ?? '', kind: 'heading' });
  library.editMetadata(scriptId, { title: 'On joining' });
  savePair(library);
  library.sheets.save({
    id: SheetId.parse('sheet-one'),
    title: 'Water',
    items: [
      { id: 'a', kind: 'passage', annotation: first },
      { id: 'b', kind: 'text', text: 'and so on' },
    ],
  });
  library.deleteAnnotation(AnnotationId.parse('annotation-third'));
  library.close();
}

function savePair(library: Library): void {
  const side = (document: typeof qanatId, language: 'fa' | 'en') => ({ document, language });
  library.pairs.save({
    id: pairId,
    original: side(qanatId, 'fa'),
    translation: side(scriptId, 'en'),
    created: testTime,
  });
  const segment = ({ document }: typeof qanat) => {
    const [block] = document.blocks;
    return { block: block?.id ?? '', start: 0, end: block?.text.length ?? 1 };
  };
  const bead = { original: [segment(qanat)], translation: [segment(script)] };
  library.pairs.saveAlignment(pairId, {
    ...library.pairs.stamp(pairId),
    beads: JSON.stringify([{ ...bead, confidence: 0.5, state: 'aligned' }]),
    learned: '{}',
  });
}

/** Harm by statements that the app would not make. */
export function sql(text: string): (folder: string) => void {
  return (folder) => {
    const database = new Database(join(folder, 'library.sqlite'), 'read-write');
    database.execute(`PRAGMA foreign_keys = OFF; ${text}`);
    database.close();
  };
}

/** Where the file of a document is. */
export const originalOf = (folder: string, { document }: typeof qanat) =>
  join(folder, 'originals', document.provenance.sha256);
/** Writes other bytes over it. */
export const change = (of: typeof qanat) => (folder: string) => {
  chmodSync(originalOf(folder, of), 0o644);
  writeFileSync(originalOf(folder, of), 'other bytes');
};

/** Every annotation as the database has it, and its tags. */
export function annotationsIn(folder: string): string {
  const database = new Database(join(folder, 'library.sqlite'), 'read-only');
  const text =
    database.row(`SELECT (SELECT json_group_array(json_array(id, document_id, motivation, colour, kind, bodies,
      selectors, created, modified, deleted_at)) FROM (SELECT * FROM annotation ORDER BY id)) AS annotations,
    (SELECT json_group_array(json_array(annotation_id, tag, position)) FROM (SELECT * FROM annotation_tag
      WHERE annotation_id <> 'annotation-lost' ORDER BY annotation_id, folded)) AS tags`);
  database.close();
  return JSON.stringify(text);
}
