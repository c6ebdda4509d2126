/** The notes of the whole library, in the database. */
import * as z from 'zod';
import {
  Annotation as AnnotationSchema,
  AnnotationId,
  Colour,
  type Annotation,
} from '../annotations/annotation.ts';
import {
  choicesOf,
  findNotes,
  kindValue,
  type NoteFacts,
  type Value,
} from '../annotations/find-notes.ts';
import { AnnotationKind } from '../annotations/kind.ts';
import type { NoteLine } from '../annotations/note-query.ts';
import { targetOf } from '../annotations/target.ts';
import { DocumentId } from '../document/document.ts';
import type { DocumentSummary } from '../document/summary.ts';
import { CorpusError } from '../errors.ts';
import * as annotations from './annotations.ts';
import type { Database } from './database.ts';
import { listDocuments, listGone } from './documents.ts';
import { findNoteLines, foldedWords, noteLineOf, writeNoteLine } from './note-lines.ts';
import type { Notes } from './notes.ts';

/** What notes ask of the library they belong to; `save` is its own way to write one annotation, in a transaction. */
export interface NotesOf {
  readonly folder: string;
  readonly database: Database;
  readonly readOnly: boolean;
  readonly now: () => string;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
  readonly save: (annotation: Annotation) => void;
}

/** See the interface for what each method promises. */
export function sqliteNotes(of: NotesOf): Notes {
  const { folder, database, now, read, write, save } = of;
  const snapshot = snapshots(of);
  const stored = (id: AnnotationId): Annotation | undefined =>
    annotations.findAnnotation(database, folder, id, { deleted: false });
  return {
    find: (query) => {
      const { facts, collections, missing } = snapshot();
      const words = foldedWords(query.filter.words ?? '');
      const holds = read(() => holding(database, words, missing));
      const fitting = words.length === 0 ? facts : facts.filter(({ id }) => holds(id));
      return { total: facts.length, ...findNotes(fitting, query, collections) };
    },
    choices: (locale) => {
      const { facts, collections } = snapshot();
      return choicesOf(facts, collections, locale);
    },
    lines: (ids) => {
      const { documents } = snapshot();
      return read(() =>
        ids.flatMap((id) => {
          const annotation = stored(id);
          const of = annotation && documents.get(annotation.documentId);
          return annotation && of ? [lineOf(annotation, of)] : [];
        }),
      );
    },
    saveAll: (all) => write(() => all.forEach((one) => save(AnnotationSchema.parse(one)))),
    deleteAll: (ids) =>
      write(() => {
        for (const id of ids) {
          if (!annotations.setAnnotationDeleted(database, id, now())) throw noNote(id);
        }
      }),
    restoreAll: (ids) =>
      write(() =>
        ids.map((id) => {
          annotations.setAnnotationDeleted(database, id, null);
          const annotation = stored(id);
          if (annotation === undefined) throw noNote(id);
          return annotation;
        }),
      ),
  };
}

/** Units: `quote` and `note` in UTF-16: what a few lines of a list hold. */
const beginning = { quote: 420, note: 300 } as const;

interface DocumentOfNotes {
  readonly line: DocumentSummary;
  readonly gone: boolean;
}

function lineOf(annotation: Annotation, { line, gone }: DocumentOfNotes): NoteLine {
  const { id, documentId, colour, bodies, tags = [], created, modified, selectors } = annotation;
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const { title, authors, date } = line;
  const { kind } = annotation;
  const target = targetOf(annotation);
  return {
    ...{ id, documentId, gone, title, authors, colour, created, modified },
    ...(date === undefined ? {} : { date }),
    ...(kind === undefined ? {} : { kind }),
    ...(target.kind === 'passage' ? {} : { about: target.kind }),
    ...(target.kind === 'area' ? { area: target.selector } : {}),
    tags: [...tags],
    quote: quote?.type === 'TextQuoteSelector' ? beginningOf(quote.exact, beginning.quote) : '',
    note: beginningOf(bodies[0]?.value ?? '', beginning.note),
  };
}

/** The text, or its beginning without half a character at its end. */
function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/u, '')}…`;
}

const Row = z.object({
  id: AnnotationId,
  documentId: DocumentId,
  colour: Colour,
  kind: AnnotationKind.nullable(),
  created: z.string(),
  place: z.number().nullable(),
});
const TagRow = z.object({ id: z.string(), key: z.string(), label: z.string() });
const NameRow = z.object({ id: z.string(), name: z.string() });

const rowSql = `SELECT id, document_id AS documentId, colour, kind, created, place
  FROM annotation LEFT JOIN note_line ON annotation_id = id WHERE deleted_at IS NULL`;
const tagSql =
  'SELECT annotation_id AS id, folded AS key, tag AS label FROM annotation_tag ORDER BY annotation_id, position';

/** Every note of the library as it was when nothing had changed since. `missing` have no line and cannot get one. */
interface Snapshot {
  readonly facts: readonly NoteFacts[];
  readonly documents: ReadonlyMap<DocumentId, DocumentOfNotes>;
  readonly collections: ReadonlyMap<string, string>;
  readonly missing: ReadonlyMap<string, Annotation>;
}

/** Gives the snapshot, the same one as long as nothing in the library changed: a word that is typed asks again and again. */
function snapshots(of: NotesOf): () => Snapshot {
  const { database, read } = of;
  // Changes by this connection, and by others.
  const stampNow = (): string =>
    `${database.number('SELECT total_changes()')} ${database.number('PRAGMA data_version')}`;
  let kept: { readonly stamp: string; readonly snapshot: Snapshot } | undefined;
  return () => {
    const before = read(stampNow);
    if (kept?.stamp === before) return kept.snapshot;
    const missing = withoutLine(of);
    kept = read(() => ({
      stamp: stampNow(),
      snapshot: { ...factsOf(database, missing), missing },
    }));
    return kept.snapshot;
  };
}

/** Cost: 50 ms for 10,000 notes of 1,000 documents. */
function factsOf(
  database: Database,
  missing: ReadonlyMap<string, Annotation>,
): Omit<Snapshot, 'missing'> {
  const documents = documentsById(database);
  const tags = new Map<string, Value[]>();
  for (const { id, key, label } of database.rows(TagRow, tagSql)) {
    const known = tags.get(id);
    if (known) known.push({ key, label });
    else tags.set(id, [{ key, label }]);
  }
  const facts = database.rows(Row, rowSql).flatMap(({ documentId, kind, place, ...row }) => {
    const document = documents.get(documentId)?.line;
    if (document === undefined) return [];
    const unlined = missing.get(row.id);
    const at = unlined ? noteLineOf(unlined).place : (place ?? 0);
    const of = kind === null ? row : { ...row, kind: kindValue(kind) };
    return [{ ...of, document, tags: tags.get(row.id) ?? [], place: at }];
  });
  const sql = 'SELECT id, name FROM collection WHERE deleted_at IS NULL';
  const names = database.rows(NameRow, sql).map(({ id, name }) => [id, name] as const);
  return { documents, facts, collections: new Map(names) };
}

function documentsById(database: Database): ReadonlyMap<DocumentId, DocumentOfNotes> {
  const documents = new Map<DocumentId, DocumentOfNotes>();
  for (const line of listDocuments(database)) documents.set(line.id, { line, gone: false });
  for (const line of listGone(database)) documents.set(line.id, { line, gone: true });
  return documents;
}

/** Notes that have no line yet: of an older version, or brought back by an undo. They get it where the library can be written. */
function withoutLine({
  database,
  readOnly,
  read,
  write,
}: NotesOf): ReadonlyMap<string, Annotation> {
  const missing = read(() => annotations.listUnlined(database));
  if (missing.length > 0 && !readOnly) {
    write(() => missing.forEach((one) => writeNoteLine(database, one)));
    return new Map();
  }
  return new Map(missing.map((one) => [one.id, one]));
}

/** Whether a note holds the words. */
function holding(
  database: Database,
  words: readonly string[],
  missing: ReadonlyMap<string, Annotation>,
): (id: string) => boolean {
  if (words.length === 0) return () => true;
  const found = findNoteLines(database, words);
  return (id) => {
    const annotation = missing.get(id);
    if (annotation === undefined) return found.has(id);
    const { folded } = noteLineOf(annotation);
    return words.every((word) => folded.includes(word));
  };
}

function noNote(id: string): CorpusError {
  return new CorpusError('notFound', `no annotation ${id}`, { what: 'annotation', id });
}
