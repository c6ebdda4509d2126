/** Checking an open library, and repairing of it what can be repaired. */
import type { DocumentId } from '../../document/document.ts';
import type { Format } from '../../document/provenance.ts';

/** What is looked at, each by itself; `open` is the opening before all others. */
export type CheckName =
  | 'open'
  | 'schemaVersion'
  | 'integrity'
  | 'schema'
  | 'foreignKeys'
  | 'documents'
  | 'originals'
  | 'annotations'
  | 'edits'
  | 'pairs'
  | 'sheets'
  | 'terms'
  | 'journal'
  | 'derived'
  | 'temporaryFiles';

/** What can be wrong; `about` of a problem names the document, the table or the part that it is about. */
export type Trouble =
  | 'unopened'
  | 'unchecked'
  | 'otherVersion'
  | 'damagedPages'
  | 'damagedIndex'
  | 'schemaPart'
  | 'noOwner'
  | 'content'
  | 'line'
  | 'original'
  | 'companion'
  | 'annotation'
  | 'areaGone'
  | 'areaOutside'
  | 'row'
  | 'change'
  | 'derived';

/**
 * What is done about it. `madeAnew`: derived again; `setAside`: taken out and kept in `set-aside/`; `readAnew`: the original
 * is read again, which is for the caller to do; `absent`: the text is gone, its notes wait for it as those of an absent
 * text; `adopted`: what had lost its document has a line again.
 */
export type Remedy = 'madeAnew' | 'setAside' | 'readAnew' | 'absent' | 'adopted';

/** Something that is wrong; `remedy` is null where nothing can be done but to restore a backup or import the file again. */
export interface Problem {
  readonly trouble: Trouble;
  readonly about: string;
  readonly remedy: Remedy | null;
}

/** Result of one check. `message` is English for logs and JSON. */
export interface LibraryCheck {
  readonly name: CheckName;
  readonly ok: boolean;
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** What a repair did: `backup` is the name of the backup made before, `setAside` of the file in `set-aside/` with the rows taken out. */
export interface Repair {
  readonly done: readonly Problem[];
  /** How the library is afterwards. */
  readonly checks: readonly LibraryCheck[];
  /** Absent where there was nothing to do. */
  readonly backup?: string;
  readonly setAside?: string;
}

/** A document whose content is damaged while its original is sound. `fileName` is absent where it cannot be known. */
export interface Rereadable {
  readonly id: DocumentId;
  readonly title: string;
  readonly format: Format;
  readonly importedAt: string;
  readonly fileName?: string;
}

/** Part of an open library. */
export interface Health {
  /** The texts that are there again once somebody reads their originals and gives them to `replace`. */
  rereadable(): readonly Rereadable[];
  /**
   * Backs the library up, then derives again what follows from the rest and sets damaged rows and files aside. Sound
   * originals and annotations are not touched; a backup that cannot be made ends it before anything is changed.
   * Cost: reads the whole library, twice.
   */
  repair(): Repair;
}
