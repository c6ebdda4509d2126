/** Steps about several notes and about sheets that can be taken back. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Sheet, SheetId } from '../../corpus/annotations/sheet.ts';
import type { NoteState } from '../../electron/shared/note-requests.ts';

/** What was done with several notes, with what is needed to undo it. */
export type NoteStep =
  | { readonly kind: 'notesChanged'; readonly before: readonly NoteState[] }
  | { readonly kind: 'notesDeleted' | 'notesRestored'; readonly ids: readonly AnnotationId[] };

/** What was done with a sheet; one that is made is as one that is put back. */
export type SheetStep =
  | { readonly kind: 'sheetChanged'; readonly before: Sheet }
  | { readonly kind: 'sheetDeleted' | 'sheetRestored'; readonly id: SheetId };
