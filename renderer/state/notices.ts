/** Short messages at the window's foot: what was done, what failed, and what can be taken back. */
import { create } from 'zustand';
import type { PlacementCounts } from '../../corpus/annotations/placement.ts';
import type { ErrorCode, ErrorDetails } from '../../corpus/errors.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { ReadMark } from '../../corpus/document/collection.ts';
import { toCorpusError } from '../../corpus/errors.ts';
import type { CarryProgress } from '../../electron/shared/placement-requests.ts';

/** An absent text, and the imported one that is perhaps to have its notes. */
export interface Homecoming {
  readonly from: DocumentId;
  readonly to: DocumentId;
}

/** What a notice says; texts are made when it is drawn, so that it follows the interface language. */
export type Message =
  | { readonly kind: 'documentDeleted'; readonly title: string }
  | { readonly kind: 'documentRestored'; readonly title: string }
  | {
      readonly kind: 'documentsDeleted' | 'tagged' | 'placed' | 'notesChanged' | 'notesDeleted';
      readonly count: number;
    }
  | { readonly kind: 'addedToSheet'; readonly name: string; readonly count: number }
  | { readonly kind: 'sheetDeleted'; readonly name: string }
  | { readonly kind: 'textInTrash' }
  | { readonly kind: 'termSaved' | 'termsMerged' }
  | { readonly kind: 'termsDeleted' | 'glossaryBrought'; readonly count: number }
  | { readonly kind: 'glossaryWritten'; readonly name: string; readonly count: number }
  | { readonly kind: 'collected' | 'takenOut'; readonly name: string; readonly count: number }
  | { readonly kind: 'marked'; readonly mark: ReadMark; readonly count: number }
  | {
      readonly kind: 'collectionMade' | 'collectionRenamed' | 'collectionDeleted';
      readonly name: string;
    }
  | { readonly kind: 'alreadySo' }
  | {
      readonly kind:
        | 'highlightAdded'
        | 'noteSaved'
        | 'extentChanged'
        | 'areaChanged'
        | 'tagsChanged'
        | 'colourChanged'
        | 'annotationDeleted';
    }
  | { readonly kind: 'noOtherSide' | 'bothMarked' | 'otherSideLeft' }
  | { readonly kind: 'noTranslation' | 'allConfirmed' | 'nothingToCorrect' }
  | { readonly kind: 'corrected' | 'recognising' | 'paired' | 'unpaired' }
  | { readonly kind: 'undone' | 'redone' | 'nothingToUndo' | 'nothingToRedo' }
  | { readonly kind: 'nowhereBack' | 'nowhereForward' }
  | { readonly kind: 'caretOn' | 'caretOff' | 'noGround' }
  | { readonly kind: 'imported'; readonly added: number; readonly duplicates: number }
  | { readonly kind: 'importFailed'; readonly failed: number; readonly added: number }
  /** Pictures of text, which are not imported before they are read. */
  | { readonly kind: 'importUnread'; readonly unread: number }
  | { readonly kind: 'importCancelled'; readonly added: number }
  | { readonly kind: 'nothingToImport' | 'allLeftOut' | 'nothingToRetry' | 'nothingToConfirm' }
  | { readonly kind: 'exported'; readonly files: number }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'metadataSaved' | 'editionSeparated' }
  /** `notes` there are, of which `found` stand in the text; `check`: of some the words are others now, or not found. */
  | {
      readonly kind: 'reread';
      readonly notes: number;
      readonly found: number;
      readonly check: boolean;
    }
  /** What became of the notes of other editions in the document `id`, which was joined to them. */
  | ({ readonly kind: 'carried'; readonly id: DocumentId } & PlacementCounts)
  | ({ readonly kind: 'carrying' } & Omit<CarryProgress, 'id'>)
  /** The notes of an absent text, the title of one of them, which perhaps belong to what was imported. */
  | {
      readonly kind: 'notesWaiting';
      readonly count: number;
      readonly title: string;
      readonly homecomings: readonly Homecoming[];
    }
  | { readonly kind: 'broughtHome'; readonly count: number; readonly acts: number }
  | { readonly kind: 'versionRestored' }
  | { readonly kind: 'copied' | 'citationCopied' }
  | { readonly kind: 'backupFailed'; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly details: ErrorDetails };

/** A message on the screen; `serial` tells two equal ones apart. */
export interface Notice {
  readonly serial: number;
  readonly message: Message;
}

/** One notice at a time: a newer one takes the place of the older. */
interface Notices {
  readonly current: Notice | null;
}

export const useNotices = create<Notices>()(() => ({ current: null }));

/** Shows a message in place of the one before it. */
export function notify(message: Message): void {
  useNotices.setState(({ current }) => ({
    current: { serial: (current?.serial ?? 0) + 1, message },
  }));
}

/** Says what went wrong; for the catch of an action that the reader started. */
export function notifyError(error: unknown): void {
  const { code, details } = toCorpusError(error);
  notify({ kind: 'error', code, details });
}

/** Takes away what was said of an import: its report says more. */
export function dismissImportNotice(): void {
  const told: readonly Message['kind'][] = [
    'imported',
    'importFailed',
    'importUnread',
    'allLeftOut',
    'importCancelled',
  ];
  useNotices.setState(({ current }) =>
    current && told.includes(current.message.kind) ? { current: null } : { current },
  );
}

/** Takes away what offers to undo a deletion: something else was changed since, which it would undo instead. */
export function dismissDeletion(): void {
  const told: readonly Message['kind'][] = [
    'annotationDeleted',
    'notesDeleted',
    'documentDeleted',
    'documentsDeleted',
  ];
  useNotices.setState(({ current }) =>
    current && told.includes(current.message.kind) ? { current: null } : { current },
  );
}

/** Takes the notice away, if it is still the one with this serial. */
export function dismissNotice(serial: number): void {
  useNotices.setState(({ current }) =>
    current?.serial === serial ? { current: null } : { current },
  );
}
