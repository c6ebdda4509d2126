/** The sheets of a library: passages and the reader's own words in the reader's order. */
import type { Sheet, SheetId, SheetSummary } from '../annotations/sheet.ts';

/**
 * Part of an open library.
 *
 * Errors: CorpusError `notFound` for unknown ids, and those that every change of a library may have.
 */
export interface Sheets {
  /** Sheets that are not deleted, the last changed first. */
  list(): readonly SheetSummary[];
  read(id: SheetId): Sheet;
  /** Makes the sheet, or puts it whole in the place of the one with its id (which is then there again). */
  save(sheet: Sheet): void;
  /** Its notes stay; it is there again after `restore`. */
  delete(id: SheetId): void;
  restore(id: SheetId): void;
}
