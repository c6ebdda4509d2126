/** Documents handed over piece by piece: a reader begins to read before a long text has been read as a whole. */
import type { AnnotationKey } from '../annotations/annotation-key.ts';
import { correct, correctBlocks } from '../document/correct.ts';
import type { Corrections } from '../document/correction.ts';
import type { Document, DocumentId } from '../document/document.ts';
import { editMetadata } from '../document/metadata-edit.ts';
import { nothingMissing, type Missing, type Piece, type Stretch } from '../document/opening.ts';
import { CorpusError } from '../errors.ts';
import { listSome, type SomeAnnotations } from './annotations.ts';
import { readCorrections, readMetadataEdit } from './corrections.ts';
import {
  blocksIn,
  cutAround,
  cutPiece,
  isStretch,
  textOf,
  usualSizes,
  withBlocks,
} from './cut-content.ts';
import type { Database } from './database.ts';
import { contentHash, readContent } from './documents.ts';

/** A document as JSON with the blocks around a place, and where the others are. */
export interface Opening {
  readonly json: string;
  readonly missing: Missing;
}

/** Read and handed over within some milliseconds. */
const annotationsAtATime = 500;

/** Errors: CorpusError `notFound`, `libraryDamaged`. */
export interface Pieces {
  /**
   * The document with the reader's corrections and metadata; a long one lacks the blocks that are far from the block
   * `place`. Cost: O(bytes) to read and to prove them; only what is handed over is decoded.
   */
  opening(id: DocumentId, place?: string): Opening;
  /** The next blocks of a stretch that these functions named, a `Piece` as JSON. Errors: `invalidRequest` for another one. */
  more(id: DocumentId, stretch: Stretch): string;
  /** Its annotations, some at a time: the oldest, or those after the ones that came before. */
  annotations(id: DocumentId, after?: AnnotationKey): SomeAnnotations;
  /** All of the document as import made it, JSON in UTF-8, proved but not decoded: corrections change none of its words. */
  whole(id: DocumentId): Uint8Array;
}

/** What the library lends: its database, and the way in which its functions read documents. */
export interface PiecesOptions {
  readonly database: Database;
  readonly folder: string;
  /** Errors: `notFound` where there is no such document, or a deleted one. */
  readonly read: <T>(id: DocumentId, work: () => T) => T;
  readonly document: (id: DocumentId) => Document;
  readonly sizes?: typeof usualSizes;
  readonly annotationsAtATime?: number;
}

/** A content that is being handed over; `left` counts its stretches that are not at their end. */
interface Held {
  readonly id: DocumentId;
  readonly sha256: string;
  readonly json: Buffer;
  readonly left: number;
}

/** The content of one long document is held in memory until its last piece was asked for. */
export class SqlitePieces implements Pieces {
  private readonly sizes: typeof usualSizes;
  private held: Held | undefined;

  constructor(private readonly options: PiecesOptions) {
    this.sizes = options.sizes ?? usualSizes;
  }

  opening(id: DocumentId, place?: string): Opening {
    return this.options.read(id, () => {
      this.held = undefined;
      const corrections = readCorrections(this.options.database, id);
      // A boundary between parts may be about blocks that are not at hand.
      if (corrections.parts.length > 0) {
        return { json: JSON.stringify(this.options.document(id)), missing: nothingMissing };
      }
      const { json, sha256 } = this.contentOf(id);
      const { json: head, ...cut } = this.cut(id, json, place);
      const { missing } = cut;
      const left = [missing.before, missing.after].filter((one) => one !== null).length;
      if (left > 0) this.held = { id, sha256, json, left };
      return { json: this.amended(id, head, corrections), ...cut };
    });
  }

  more(id: DocumentId, stretch: Stretch): string {
    return this.options.read(id, () => {
      const { json } = this.contentOf(id);
      const blocks = blocksIn(json, id);
      if (blocks === undefined || !isStretch(json, blocks, stretch)) {
        const reason = 'the document has no such piece';
        throw new CorpusError('invalidRequest', reason, { reason });
      }
      const { piece, rest } = cutPiece(json, stretch, this.sizes.piece);
      if (rest === null) this.finishStretch();
      const written = this.amendedBlocks(id, `[${textOf(json, piece)}]`);
      return `{"blocks":${written},"rest":${JSON.stringify(rest)}}`;
    });
  }

  annotations(id: DocumentId, after?: AnnotationKey): SomeAnnotations {
    const { database, read, annotationsAtATime: most = annotationsAtATime } = this.options;
    return read(id, () => listSome(database, id, after, most));
  }

  whole(id: DocumentId): Uint8Array {
    return this.options.read(
      id,
      () => readContent(this.options.database, this.options.folder, id).json,
    );
  }

  private cut(id: DocumentId, json: Buffer, place: string | undefined): Opening {
    const blocks = blocksIn(json, id);
    if (blocks === undefined || blocks.to - blocks.from <= this.sizes.whole) {
      return { json: json.toString('utf8'), missing: nothingMissing };
    }
    const { head, missing } = cutAround(json, blocks, place, this.sizes);
    return { json: withBlocks(json, blocks, head), missing };
  }

  /** What is held, or what is stored where that is another content by now. */
  private contentOf(id: DocumentId): Pick<Held, 'json' | 'sha256'> {
    const { database, folder } = this.options;
    const { held } = this;
    if (held?.id === id && held.sha256 === contentHash(database, id)) return held;
    return readContent(database, folder, id);
  }

  private finishStretch(): void {
    if (this.held === undefined) return;
    const left = this.held.left - 1;
    this.held = left === 0 ? undefined : { ...this.held, left };
  }

  /** The reader's corrections and metadata; what he left alone is not read. */
  private amended(id: DocumentId, json: string, corrections: Corrections): string {
    const edit = readMetadataEdit(this.options.database, id);
    if (corrections.blocks.length === 0 && Object.keys(edit).length === 0) return json;
    return JSON.stringify(editMetadata(correct(JSON.parse(json) as Document, corrections), edit));
  }

  private amendedBlocks(id: DocumentId, json: string): string {
    const { blocks } = readCorrections(this.options.database, id);
    return blocks.length === 0
      ? json
      : JSON.stringify(correctBlocks(JSON.parse(json) as Piece['blocks'], blocks));
  }
}
