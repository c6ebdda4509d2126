/** A program for the kill test: mixed work in a library without end, by a seed, a line before and after each act. */
import { createHash } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { PairId } from '../../corpus/alignment/pair.ts';
import { carry as findPlaces } from '../../corpus/annotations/carry.ts';
import { AnnotationId, type Annotation } from '../../corpus/annotations/annotation.ts';
import { SheetId } from '../../corpus/annotations/sheet.ts';
import { Tag } from '../../corpus/annotations/tag.ts';
import { DocumentId, type Document } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { makeBackup } from '../../corpus/storage/backups.ts';
import { openLibrary } from '../../corpus/storage/open-library.ts';
import { openArchiveFile } from '../../electron/archiving/archive-file.ts';
import { bringIn, planArchive } from '../../electron/archiving/bring-in.ts';
import { takeOut } from '../../electron/archiving/take-out.ts';
import { carryMissing } from '../../electron/carrying/carry-missing.ts';
import { exportDocument } from '../../electron/exporting/exported-file.ts';
import { fileFormat } from '../../electron/exporting/formats.ts';
import { writeExported } from '../../electron/exporting/write-exported.ts';
import type { Carried } from '../../electron/worker/messages.ts';
import { differences, stateOf, type Line } from './mixed-state.ts';
import { createRandom } from './seeded-random.ts';

const [folder = '', outside = '', archives = '', seed = '1', round = '0', template = ''] =
  process.argv.slice(2);
const base = JSON.parse(template) as Document;
/** From 0 up to `below`. */
const upTo = createRandom(Number(seed) * 7919 + Number(round) * 104729 + 1);
const oneOf = <T>(all: readonly T[]): T | undefined => all[upTo(Math.max(all.length, 1))];

const now = (): string => new Date().toISOString();
let act = '';
const by = () => ({ who: 'program', act, origin: 'kill', version: '0' }) as const;
const library = openLibrary(folder, { mode: 'create', now, by });
const context = { exportedAt: now(), locale: 'en', generator: 'Hashiyeh 0' } as const;
const tags = ['آب', 'آب/چاه', 'history', 'history/wells', 'to check'].map((tag) => Tag.parse(tag));
const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);
let step = 0;
const fresh = (kind: string): string => `${kind}-of-${seed}-${round}-${step}`;

const documents = (): readonly DocumentId[] => library.list().map(({ id }) => id);
const notes = (): readonly Annotation[] => documents().flatMap((id) => library.annotations(id));

const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

function addText(): DocumentId {
  const bytes = new TextEncoder().encode(`${fresh('text')}\n`.repeat(2000));
  const sha256 = hashOf(bytes);
  const id = DocumentId.parse(sha256.slice(0, 16));
  const provenance = { ...base.provenance, sha256, byteSize: bytes.length, importedAt: now() };
  library.add({ ...base, id, provenance }, bytes);
  return id;
}

function annotate(): void {
  const documentId = oneOf(documents());
  if (documentId === undefined) return;
  const value = `یادداشت ${step}`;
  const body = { type: 'TextualBody', format: 'text/plain', language: 'fa', direction: 'rtl' };
  library.saveAnnotation({
    id: AnnotationId.parse(fresh('note')),
    documentId,
    motivation: 'commenting',
    colour: 'green',
    bodies: [{ ...body, value } as Annotation['bodies'][number]],
    tags: tags.filter(() => upTo(3) === 0),
    selectors: [{ type: 'TextQuoteSelector', exact: 'آب', prefix: '', suffix: ' روان' }],
    created: now(),
    modified: now(),
  });
}

function edit(): void {
  const note = oneOf(notes());
  if (note === undefined) return;
  const bodies = note.bodies.map((body) => ({ ...body, value: `${fresh('words')} می‌رود` }));
  library.saveAnnotation({ ...note, bodies, modified: now() });
}

function undo(): void {
  const last = library.history.lastDone('kill', []);
  if (last !== undefined) library.history.undo(last);
}

function redo(): void {
  const last = library.history.lastUndone('kill', []);
  if (last !== undefined) library.history.undo(last);
}

function renameTag(): void {
  const used = oneOf(library.tags());
  if (used !== undefined) library.organising.renameTag(used.tag, oneOf(tags) ?? used.tag);
}

function saveSheet(): void {
  const there = upTo(2) === 0 ? oneOf(library.sheets.list()) : undefined;
  const passages = notes().slice(0, 1 + upTo(5));
  const items = passages.map(({ id }, at) => ({
    id: `${at}`,
    kind: 'passage' as const,
    annotation: id,
  }));
  const words = { id: 'words', kind: 'text' as const, text: fresh('words') };
  const id = there?.id ?? SheetId.parse(fresh('sheet'));
  library.sheets.save({ id, title: 'Wells', items: [words, ...items] });
}

function pair(): void {
  const [original, translation] = [oneOf(documents()), oneOf(documents())];
  if (original === undefined || translation === undefined || original === translation) return;
  const side = (document: DocumentId, language: string) => ({ document, language });
  const id = PairId.parse(fresh('pair'));
  const sides = { original: side(original, 'fa'), translation: side(translation, 'en') };
  library.pairs.save({ id, ...sides, created: now() });
}

function joinEdition(): void {
  const [id, of] = [oneOf(documents()), oneOf(documents())];
  if (id === undefined || of === undefined || id === of) return;
  library.addEdition(id, of);
}

async function carryTo(id: DocumentId): Promise<void> {
  const { missing } = library.placements.standing(id);
  const textOf = (json: Uint8Array) =>
    plainText((JSON.parse(new TextDecoder().decode(json)) as Document).blocks);
  const carrier = {
    carry: async ({ annotations, from, to }: Carried) =>
      findPlaces(annotations, textOf(from), textOf(to), id),
  };
  await carryMissing(id, missing, { library, carrier });
}

async function carry(): Promise<void> {
  const id = oneOf(documents());
  if (id !== undefined) await carryTo(id);
}

type After = Pick<Extract<Line, { done: string }>, 'file' | 'backup'>;

async function exportFile(): Promise<After> {
  const id = oneOf(documents());
  if (id === undefined) return {};
  const format = fileFormat(
    oneOf(['markdown', 'web-annotation'] as const) ?? 'markdown',
    undefined,
    undefined,
  );
  const what = { library, scope: { kind: 'documents' as const, ids: [id] }, format, context };
  const name = `notes-${upTo(3)}.${format.extension}`;
  writeExported(join(outside, name), (await exportDocument(what, id)).content, what);
  return written(name);
}

async function takeAllOut(): Promise<After> {
  await takeOut(library, join(outside, 'all.zip'), { context });
  return written('all.zip');
}

function written(name: string): After {
  return { file: { name, sha256: hashOf(readFileSync(join(outside, name))) } };
}

async function bringArchiveIn(): Promise<After> {
  const archive = await openArchiveFile(join(archives, `${upTo(4)}.zip`), library.portable.schema);
  await bringIn(archive, library, await planArchive(archive, library));
  await archive.close();
  return {};
}

/** What the next steps do, where an act has more than one: a kill may come between any two. */
const following: [string, () => unknown][] = [];

/** A newer capture of a text, as an import with `--edition-of` brings it in. */
function importEdition(): void {
  const of = oneOf(documents());
  const id = addText();
  if (of === undefined) return;
  following.push(['join edition', () => library.addEdition(id, of)], ['carry', () => carryTo(id)]);
}

/** Each with how often it is done; what makes the library larger stops where that would slow the rounds. */
const acts: readonly (readonly [string, number, () => unknown])[] = [
  ['annotate', 8, () => (notes().length < 120 ? annotate() : edit())],
  ['edit', 6, edit],
  ['delete', 4, () => eachOf(notes(), ({ id }) => library.deleteAnnotation(id))],
  [
    'restore',
    2,
    () =>
      eachOf(library.history.deletedNotes(), ({ annotation }) =>
        library.restoreAnnotation(annotation.id),
      ),
  ],
  ['undo', 4, undo],
  ['redo', 3, redo],
  ['rename tag', 2, renameTag],
  ['add text', 1, () => (documents().length < 15 ? addText() : undefined)],
  ['add text', 2, () => (documents().length < 15 ? importEdition() : undefined)],
  ['delete text', 1, () => eachOf(documents().slice(8), (id) => library.delete(id))],
  ['restore text', 1, () => eachOf(library.shelves.trash(), ({ id }) => library.restore(id))],
  ['join edition', 1, joinEdition],
  ['separate edition', 1, () => eachOf(documents(), (id) => library.separateEdition(id))],
  ['carry', 1, carry],
  ['save sheet', 2, saveSheet],
  ['delete sheet', 1, () => eachOf(library.sheets.list(), ({ id }) => library.sheets.delete(id))],
  ['pair', 1, pair],
  ['take pair apart', 1, () => eachOf(library.pairs.list(), ({ id }) => library.pairs.delete(id))],
  ['export', 3, exportFile],
  ['take out', 1, takeAllOut],
  ['bring in', 1, bringArchiveIn],
  ['back up', 1, () => ({ backup: makeBackup(folder, { now: now(), days: 60 }).name })],
];

function eachOf<T>(all: readonly T[], work: (one: T) => void): void {
  const one = oneOf(all);
  if (one !== undefined) work(one);
}

const drawn = acts.flatMap((one) => Array.from({ length: one[1] }, () => one));

function nextAct(): readonly [string, () => unknown] {
  const drawnOne = documents().length === 0 ? undefined : oneOf(drawn);
  return drawnOne === undefined ? ['add text', addText] : [drawnOne[0], drawnOne[2]];
}

let state = stateOf(library);
for (; ; step += 1) {
  const [name, work] = following.shift() ?? nextAct();
  act = name;
  say({ begins: name });
  const result = await work();
  const after = stateOf(library);
  const isAfter = typeof result === 'object' && result !== null;
  say({
    done: name,
    changed: differences(state, after),
    change: library.history.changes({ limit: 1 })[0]?.id,
    ...(isAfter ? (result as After) : {}),
  });
  state = after;
}
