/** What notes are found by, in the database: their words as they are compared, and where they stand; derived from annotations. */
import * as z from 'zod';
import type { Annotation } from '../annotations/annotation.ts';
import { fold } from '../text/fold.ts';
import type { Database } from './database.ts';

/** The line of one note. Units: `place` in UTF-16 of the document's plain text; 0 where it is not known. */
export interface NoteLine {
  readonly folded: string;
  readonly place: number;
}

/** What was marked on both sides, what was written about it and by whom, and the tags, each as it is compared. */
export function noteLineOf({ selectors, counterpart, bodies, tags = [] }: Annotation): NoteLine {
  const marked = [...selectors, ...(counterpart?.selectors ?? [])];
  const quotes = marked.flatMap((one) => (one.type === 'TextQuoteSelector' ? [one.exact] : []));
  const written = bodies.flatMap(({ value, creator }) => [value, creator?.name ?? '']);
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  return {
    folded: fold([...quotes, ...written, ...tags].join('\n')).text,
    place: position?.type === 'TextPositionSelector' ? position.start : 0,
  };
}

/** Writes the line of a note anew; to be called in the transaction that writes the note. */
export function writeNoteLine(database: Database, annotation: Annotation): void {
  const { folded, place } = noteLineOf(annotation);
  const sql = 'INSERT OR REPLACE INTO note_line (annotation_id, folded, place) VALUES (?, ?, ?)';
  database.change(sql, annotation.id, folded, place);
}

/** The words of a search as they are compared; a note must hold each. */
export function foldedWords(words: string): readonly string[] {
  return fold(words).text.split(' ').filter(Boolean);
}

const Id = z.object({ id: z.string() });

/** The notes whose line holds every word. Cost: looks through all lines, a few ms for 10,000. */
export function findNoteLines(database: Database, words: readonly string[]): ReadonlySet<string> {
  const holds = words.map(() => 'AND instr(folded, ?) > 0').join(' ');
  const sql = `SELECT annotation_id AS id FROM note_line WHERE 1 ${holds}`;
  return new Set(database.rows(Id, sql, words).map(({ id }) => id));
}
