/** The notes of the whole library, in the database. */
import * as z from 'zod';
import {
  Annotation as AnnotationSchema,
  AnnotationId,
  Colour,
  type Annotation,
} from '../annotations/annotation.ts';
import { choicesOf, findNotes, type NoteFacts } from '../annotations/find-notes.ts';
import { AnnotationKind } from '../annotations/kind.ts';
import type { NoteLine } from '../annotations/note-query.ts';
import { targetOf } from '../annotations/target.ts';
import { DocumentId } from '../document/document.ts';
import type { DocumentSummary } from '../document/summary.ts';
import { CorpusError } from '../errors.ts';
import * as annotations from './annotations.ts';
import type { Database } from './database.ts';
import { listDeleted, listDocuments } from './documents.ts';
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
  const stored = (id: AnnotationId): Annotation | undefined =>
    annotations.findAnnotation(database, folder, id, { deleted: false });
  return {
    find: (query) => {
      const words = foldedWords(query.filter.words ?? '');
      const missing = withoutLine(of);
      return read(() => {
        const places = findNoteLines(database, words);
        const all = factsOf(database, (id) => placeOf(id, places, missing, words));
        const fitting = all.flatMap(({ facts, holds }) => (holds ? [facts] : []));
        return { total: all.length, ...findNotes(fitting, query, collectionNames(database)) };
      });
    },
    choices: (locale) =>
      read(() => {
        const all = factsOf(database, () => 0).map(({ facts }) => facts);
        return choicesOf(all, collectionNames(database), locale);
      }),
    lines: (ids) =>
      read(() => {
        const documents = documentsById(database);
        return ids.flatMap((id) => {
          const annotation = stored(id);
          const of = annotation && documents.get(annotation.documentId);
          return annotation && of ? [lineOf(annotation, of)] : [];
        });
      }),
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
  const about = targetOf(annotation).kind;
  return {
    ...{ id, documentId, gone, title, authors, colour, created, modified },
    ...(date === undefined ? {} : { date }),
    ...(kind === undefined ? {} : { kind }),
    ...(about === 'passage' ? {} : { about }),
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
});
const TagRow = z.object({ id: z.string(), tag: z.string() });
const NameRow = z.object({ id: z.string(), name: z.string() });

/** Every note of the library; `holds` says whether `placeOf` knows it. Cost: 25 ms for 10,000 of 1,000 documents. */
function factsOf(
  database: Database,
  placeOf: (id: string) => number | undefined,
): readonly { readonly facts: NoteFacts; readonly holds: boolean }[] {
  const documents = documentsById(database);
  const tags = new Map<string, string[]>();
  const tagSql =
    'SELECT annotation_id AS id, tag FROM annotation_tag ORDER BY annotation_id, position';
  for (const { id, tag } of database.rows(TagRow, tagSql)) {
    const known = tags.get(id);
    if (known) known.push(tag);
    else tags.set(id, [tag]);
  }
  const sql =
    'SELECT id, document_id AS documentId, colour, kind, created FROM annotation WHERE deleted_at IS NULL';
  return database.rows(Row, sql).flatMap(({ documentId, kind, ...row }) => {
    const document = documents.get(documentId)?.line;
    if (document === undefined) return [];
    const place = placeOf(row.id);
    const of = kind === null ? row : { ...row, kind };
    const facts = { ...of, document, tags: tags.get(row.id) ?? [], place: place ?? 0 };
    return [{ facts, holds: place !== undefined }];
  });
}

function documentsById(database: Database): ReadonlyMap<DocumentId, DocumentOfNotes> {
  const documents = new Map<DocumentId, DocumentOfNotes>();
  for (const line of listDocuments(database)) documents.set(line.id, { line, gone: false });
  for (const line of listDeleted(database)) documents.set(line.id, { line, gone: true });
  return documents;
}

function collectionNames(database: Database): ReadonlyMap<string, string> {
  const sql = 'SELECT id, name FROM collection WHERE deleted_at IS NULL';
  return new Map(database.rows(NameRow, sql).map(({ id, name }) => [id, name]));
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

/** Where the note stands; undefined where it does not hold the words. */
function placeOf(
  id: string,
  places: ReadonlyMap<string, number>,
  missing: ReadonlyMap<string, Annotation>,
  words: readonly string[],
): number | undefined {
  const annotation = missing.get(id);
  if (annotation === undefined) return places.get(id);
  const { folded, place } = noteLineOf(annotation);
  return words.every((word) => folded.includes(word)) ? place : undefined;
}

function noNote(id: string): CorpusError {
  return new CorpusError('notFound', `no annotation ${id}`, { what: 'annotation', id });
}
