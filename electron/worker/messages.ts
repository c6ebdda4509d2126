/** What main and the worker that reads files say to each other. */
import type { CarriedPair } from '../../corpus/alignment/carried-pair.ts';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { Placement } from '../../corpus/annotations/placement.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import type { Container, Format } from '../../corpus/document/provenance.ts';
import type { OcrLanguages } from '../../corpus/document/recognition.ts';
import type { OriginalView, Resource, Share } from '../../corpus/importers/importer.ts';
import type { AlignedTexts, TextsToAlign } from '../pairing/align-texts.ts';
import type { ReplyError } from '../shared/reply.ts';

/** Bytes with the bare name of their file; `encoding` where the reader chose one, `ocr` where pictures are to be read. */
export interface FileBytes {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly encoding?: string;
  readonly ocr?: OcrLanguages;
  /** The archive that the file was in. */
  readonly container?: Container;
  /** See ImportInput. */
  readonly companions?: ReadonlyMap<string, Uint8Array>;
}

/** `importedAt` is ISO-8601 UTC: the worker's clock is not asked, so that a reading can be repeated. */
export type Work =
  | { readonly kind: 'import'; readonly input: FileBytes; readonly importedAt: string }
  | {
      readonly kind: 'show';
      readonly input: FileBytes;
      readonly format: Format;
      readonly encoding: string;
    }
  | {
      readonly kind: 'resource';
      readonly input: FileBytes;
      readonly format: Format;
      readonly encoding: string;
      readonly name: string;
    }
  | {
      readonly kind: 'pictures';
      readonly input: FileBytes;
      readonly format: Format;
      readonly encoding: string;
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'area';
      readonly input: FileBytes;
      readonly format: Format;
      readonly page: number;
      readonly area: Share;
    }
  | { readonly kind: 'carry'; readonly input: Carried }
  | { readonly kind: 'align'; readonly input: TextsToAlign };

/** Annotations of the edition `from` to be found in `to`; both as the library keeps them, JSON in UTF-8. */
export interface Carried {
  /** The title of the newer one, for messages. */
  readonly fileName: string;
  readonly annotations: readonly Annotation[];
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly documentId: DocumentId;
}

/** A document with the annotations and the pair that its file carries; nothing of it is stored yet. */
export interface ReadFile {
  readonly document: Document;
  readonly carried: readonly Annotation[];
  readonly pair?: CarriedPair;
}

/** What each kind of work gives. */
export interface WorkResults {
  readonly import: ReadFile;
  readonly show: OriginalView;
  readonly resource: Resource;
  /** By their names; without those that are not there. */
  readonly pictures: ReadonlyMap<string, Resource>;
  readonly area: Resource;
  readonly carry: readonly Placement[];
  readonly align: AlignedTexts;
}

/** Requests are numbered; each is answered once, unless the worker dies. Before its answer it may tell how far it is. */
export interface WorkRequest {
  readonly number: number;
  readonly work: Work;
}

/** Asks the worker to read texts of ours until it is asked for something: it does not answer. */
export const practice = 'practise';

export type WorkReply =
  | { readonly number: number; readonly ok: true; readonly value: WorkResults[Work['kind']] }
  | { readonly number: number; readonly ok: false; readonly error: ReplyError };

/** The worker begins a page that takes long, counted from 1: the limit on its time counts from here again. */
export interface WorkProgress {
  readonly number: number;
  readonly page: number;
  readonly pages: number;
}
