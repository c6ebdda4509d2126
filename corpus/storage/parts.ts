/** The parts of an open library that have an interface of their own, put together over one database. */
import type { Annotation } from '../annotations/annotation.ts';
import type { Document, DocumentId } from '../document/document.ts';
import { sqliteHealth } from './doctor/sqlite-health.ts';
import type { Journal, Taking } from './journal.ts';
import type { Library } from './library.ts';
import type { OpenedLibrary } from './opened-library.ts';
import { SqlitePieces } from './pieces.ts';
import { sqliteAbsent } from './sqlite-absent.ts';
import { sqliteHistory } from './sqlite-history.ts';
import { sqliteIncoming } from './sqlite-incoming.ts';
import { sqliteNotes } from './sqlite-notes.ts';
import { sqliteOrganising } from './sqlite-organising.ts';
import { sqlitePairs } from './sqlite-pairs.ts';
import { sqlitePlacements } from './sqlite-placements.ts';
import { sqlitePortable } from './sqlite-portable.ts';
import { sqliteSheets } from './sqlite-sheets.ts';
import { sqliteShelves } from './sqlite-shelves.ts';
import { sqliteTerms } from './sqlite-terms.ts';

/** The library by its parts. */
export type Parts = Pick<
  Library,
  | 'absent'
  | 'health'
  | 'history'
  | 'incoming'
  | 'notes'
  | 'organising'
  | 'pairs'
  | 'pieces'
  | 'placements'
  | 'portable'
  | 'sheets'
  | 'shelves'
  | 'terms'
>;

/** What the parts ask of the library that they belong to. `journal` is absent where it cannot be written. */
export interface PartsOf extends OpenedLibrary {
  readonly journal: Journal | undefined;
  readonly library: Library;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T, act?: string, taking?: Taking) => T;
  /** Runs what changes the disk without a transaction. */
  readonly allowed: <T>(work: () => T) => T;
  /** Reads of a document that is not deleted. */
  readonly readPresent: <T>(id: DocumentId, work: () => T) => T;
  /** A document as the reader corrected it, also a deleted one. */
  readonly anyDocument: (id: DocumentId) => Document;
  /** Saves a note; to be called in a transaction. */
  readonly writeNote: (annotation: Annotation) => void;
}

/** Every part of the library. */
export function partsOf(of: PartsOf): Parts {
  const { journal, library, write } = of;
  return {
    absent: sqliteAbsent({ ...of, document: of.anyDocument }),
    health: sqliteHealth(of),
    history: sqliteHistory(of),
    incoming: sqliteIncoming(of),
    notes: sqliteNotes({ ...of, save: of.writeNote }),
    organising: sqliteOrganising(of),
    pairs: sqlitePairs(of),
    pieces: new SqlitePieces({
      ...of,
      read: of.readPresent,
      document: (id) => library.document(id),
    }),
    placements: sqlitePlacements(of),
    portable: sqlitePortable(of),
    sheets: sqliteSheets(of),
    terms: sqliteTerms(of),
    shelves: sqliteShelves({
      ...of,
      unrecorded: (work) =>
        write(() => (journal === undefined ? work() : journal.unrecorded(work))),
    }),
  };
}
