/** What was changed in a library, when and by whom, and how it is taken back: history and undo are the same thing. */
import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import type { DocumentId } from '../document/document.ts';
import type { Author, ChangeKind } from './journal.ts';

/** One act that changed something. Times: ISO-8601 UTC, by the clock of then; `id` gives the order. */
export interface Change extends Author {
  readonly id: number;
  readonly at: string;
  readonly kind: ChangeKind;
  /** Taken back, and not done again. */
  readonly undone: boolean;
  /** Done together with something that has no way back, such as reading a file anew. */
  readonly final: boolean;
  /** How many annotations it changed, and one of them. */
  readonly annotations: number;
  readonly annotation: AnnotationId | undefined;
  /** The beginning of what that one quotes, also where it is deleted. */
  readonly quote: string | undefined;
  /** How many documents it or its annotations are of, and one of them with its title. */
  readonly documents: number;
  readonly document: DocumentId | undefined;
  readonly title: string | undefined;
}

/** An earlier state of an annotation: as it stood until `change` changed it. */
export interface Version {
  readonly change: Change;
  readonly annotation: Annotation;
}

/** What came of taking something back: the change that did it, and what looks different now. */
export interface TakenBack {
  readonly change: number;
  /** What was taken back. */
  readonly of: number;
  readonly annotations: readonly AnnotationId[];
  readonly documents: readonly DocumentId[];
  /** Every row that it is about: its table, and its key. */
  readonly rows: readonly ChangedRow[];
}

/** A row by its table and the values of its key. */
export interface ChangedRow {
  readonly place: string;
  readonly key: readonly (string | number | null)[];
}

/** A deleted note. `deletedAt` is ISO-8601 UTC. */
export interface DeletedNote {
  readonly annotation: Annotation;
  readonly title: string;
  readonly deletedAt: string;
}

/** What is old: done before that time (ISO-8601 UTC), and by the change of that number or an earlier one. */
export interface Old {
  readonly before: string;
  readonly upTo: number;
}

/** Which changes are asked for, newest first. */
export interface ChangesWanted {
  readonly annotation?: AnnotationId;
  readonly document?: DocumentId;
  /** Only those before this one. */
  readonly before?: number;
  readonly limit: number;
}

/** Part of an open library. Errors: those that every change of a library may have. */
export interface History {
  /** Runs `work`, which may change many things, as one act in one transaction: all of it is done, or nothing. */
  together<T>(act: string, work: () => T): T;
  /** One change. Errors: `notFound`. */
  change(id: number): Change;
  /** Acts that were done or done again, newest first. */
  changes(wanted: ChangesWanted): readonly Change[];
  /** Earlier states of an annotation, newest first; none where the library cannot be written. */
  versions(id: AnnotationId, limit: number): readonly Version[];
  /** Makes an annotation what it was until that change. Errors: `notFound`. */
  restoreVersion(id: AnnotationId, change: number): TakenBack;
  /**
   * Takes a change back, or one that took something back.
   * Errors: `changedSince` where something of it was changed again; `notFound` for a change that is gone, taken back
   * already, or final.
   */
  undo(change: number): TakenBack;
  /** The last change of that window, else of an earlier run of the app, that can still be taken back; `passed` are left out. */
  lastDone(origin: string, passed: readonly number[]): number | undefined;
  /** The last change of that window that was taken back and can be done again. */
  lastUndone(origin: string, passed: readonly number[]): number | undefined;
  /** Notes that were deleted, the last deleted first; those of texts that lie in the trash go and come with these. */
  deletedNotes(): readonly DeletedNote[];
  /** Takes deleted notes off the disk, with what the history says of them; those that stand are left. */
  eraseNotes(ids: readonly AnnotationId[]): void;
  /**
   * Remembers that the library is used today, and says what is old: done that many days ago, where the library was used on
   * `uses` days after them, so that nothing goes because a clock was wrong for a while.
   */
  old(wanted: { readonly days: number; readonly uses: number }): Old;
  /** `eraseNotes` for those that were deleted so long ago; returns how many. */
  eraseOldNotes(old: Old): number;
  /** Forgets old changes, but the last old one of each annotation; those are final. Returns how many are forgotten. */
  forget(old: Old): number;
}
