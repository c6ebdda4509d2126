/** Terms in the database: a row each, with what is said beside the words as JSON. */
import * as z from 'zod';
import { Term, TermDraft, TermId, TermWords } from '../alignment/terms/term.ts';
import { Language } from '../document/language.ts';
import { CorpusError } from '../errors.ts';
import type { Database } from './database.ts';
import { Json } from './json.ts';
import type { Terms } from './terms.ts';

/** What terms ask of the library they belong to. */
export interface TermsOf {
  readonly database: Database;
  readonly now: () => string;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
}

/** A row as the table has it. */
export const TermRow = z
  .object({
    id: TermId,
    original_language: Language,
    original: TermWords,
    translation_language: Language,
    translation: TermWords,
    more: Json.pipe(TermDraft.omit({ original: true, translation: true })),
    created: z.string(),
    modified: z.string(),
  })
  .transform(({ id, more, created, modified, ...sides }): Term => ({
    ...more,
    id,
    original: { language: sides.original_language, words: sides.original },
    translation: { language: sides.translation_language, words: sides.translation },
    created,
    modified,
  }));

const columns =
  'id, original_language, original, translation_language, translation, more, created, modified';

/** See the interface for what each method promises. */
export function sqliteTerms({ database, now, read, write }: TermsOf): Terms {
  const setDeleted = (id: TermId, at: string | null): void => {
    const sql = 'UPDATE term SET deleted_at = ? WHERE id = ? AND (deleted_at IS NULL) = ?';
    if (database.change(sql, at, id, Number(at !== null)) === 0) throw noTerm(id);
  };
  return {
    list: () =>
      read(() => {
        const sql = `SELECT ${columns} FROM term WHERE deleted_at IS NULL ORDER BY created, original, id`;
        return database.rows(TermRow, sql);
      }),
    term: (id) =>
      read(() => {
        const sql = `SELECT ${columns} FROM term WHERE id = ? AND deleted_at IS NULL`;
        const [term] = database.rows(TermRow, sql, [id]);
        if (term === undefined) throw noTerm(id);
        return term;
      }),
    save: (terms, deleted = []) => {
      const valid = terms.map((term) => Term.parse(term));
      write(() => {
        for (const term of valid) writeTerm(database, term);
        for (const id of deleted) setDeleted(id, now());
      });
    },
    delete: (ids) => write(() => ids.forEach((id) => setDeleted(id, now()))),
    restore: (ids) => write(() => ids.forEach((id) => setDeleted(id, null))),
  };
}

function writeTerm(database: Database, term: Term): void {
  const { id, original, translation, created, modified, ...more } = term;
  database.change(
    `INSERT INTO term (id, original_language, original, translation_language, translation, more, created, modified)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET original_language = excluded.original_language, original = excluded.original,
       translation_language = excluded.translation_language, translation = excluded.translation, more = excluded.more,
       modified = excluded.modified, deleted_at = NULL`,
    id,
    original.language,
    original.words,
    translation.language,
    translation.words,
    JSON.stringify(more),
    created,
    modified,
  );
}

function noTerm(id: string): CorpusError {
  return new CorpusError('notFound', `no term ${id}`, { what: 'term', id });
}
