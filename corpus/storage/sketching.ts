/** Giving documents that an older version imported what `likelyEdition` looks at, some at each look. */
import type { Document, DocumentId } from '../document/document.ts';
import type { Database } from './database.ts';
import { readDocument } from './documents.ts';
import { withoutSketch, writeSketch } from './likely-editions.ts';

/** The library that the documents are of; `read` and `write` are its own, with its errors. */
export interface SketchingOf {
  readonly folder: string;
  readonly database: Database;
  readonly readOnly: boolean;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
}

/** See the function. */
export class Sketching {
  /** Every document has its sketch: those that are added bring it. */
  private isDone: boolean;

  constructor(private readonly of: SketchingOf) {
    this.isDone = of.readOnly;
  }

  /** Sketches some documents, where any are left. */
  goOn(): void {
    if (this.isDone) return;
    const { database, read, write } = this.of;
    const ids = read(() => withoutSketch(database));
    this.isDone = ids.length === 0;
    if (this.isDone) return;
    write(() => {
      for (const id of ids) writeSketch(database, id, this.readable(id));
    });
  }

  /** The document as import made it, also a deleted one; undefined where it is damaged. */
  private readable(id: DocumentId): Document | undefined {
    try {
      return readDocument(this.of.database, this.of.folder, id);
    } catch {
      return undefined;
    }
  }
}
