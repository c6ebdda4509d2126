/** The interface that every importer implements: bytes in, document content and report out. */
import type { Block } from '../document/block.ts';
import type { DocumentContent } from '../document/document.ts';
import type { OriginalPlace } from '../document/original-place.ts';
import type { Range } from '../document/position.ts';
import type { Format, Warning } from '../document/provenance.ts';
import type { OcrLanguages, Recognition } from '../document/recognition.ts';
import type { PairDraft } from './pair-draft.ts';
import type { CommentDraft } from './comment-draft.ts';

/** What an importer is handed. `fileName` is the bare name, without folders. */
export interface ImportInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Encoding that the reader chose; absent: detect. A label of the WHATWG Encoding Standard. */
  readonly encoding?: string;
  /** The reader asked that pictures of text be read, in these languages; absent: they are left alone. */
  readonly ocr?: OcrLanguages;
  /** Called before each page that takes long, counted from 1. */
  readonly onPage?: (page: number, pages: number) => void;
  /** Files that were saved beside this one, such as a page's images, by their ways from it, with forward slashes. */
  readonly companions?: ReadonlyMap<string, Uint8Array>;
  /** Where engines find the data that they are made of; formats that need none leave it alone. */
  readonly assets?: Assets;
}

/** Files that are shipped with the app (WebAssembly, trained data), by name; corpus itself reads no files. */
export interface Assets {
  load(name: string): Promise<Uint8Array>;
}

/** Everything that follows from the bytes; the caller adds id, hash and times. */
export interface Imported {
  readonly content: DocumentContent;
  readonly mediaType: string;
  readonly encoding: string;
  readonly sourceAddress?: string;
  readonly captureTime?: string;
  readonly ocr?: Recognition;
  /** Comments on the text; they are no blocks of it. */
  readonly comments?: readonly CommentDraft[];
  /** Both languages of the text as original and translation, where the file says which sentences belong together. */
  readonly pair?: PairDraft;
  /** Names of the companions that the document shows. */
  readonly companions?: readonly string[];
  readonly report: readonly Warning[];
}

/**
 * The original as the original view shows it. `text`: the decoded record, blocks name their `characters` in it;
 * `page`: a sanitised HTML page without scripts or remote content, whose elements carry `data-block`; `pdf`: the untouched
 * bytes, drawn page by page by the window; `image`: the picture that `readResource` gives under this name.
 */
export type OriginalView =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'image'; readonly resource: string };

/** An image inside an original; read from the untouched bytes whenever it is shown. */
export interface Resource {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A rectangle of a page. Units: shares of its width and height, from the upper left corner. */
export interface Share {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How one format is read; `formats.ts` has what else is known of it. Containers (zip, PDF) are read asynchronously; callers await. */
export interface Importer {
  readonly format: Format;
  /** 0: not this format … 1: certainly. Looks at the bytes first, at the name second. */
  recognise(input: ImportInput): number;
  /** Errors: CorpusError `emptyFile`, `unreadable`, `unsupportedFormat`, `damaged`. */
  import(input: ImportInput): Imported | Promise<Imported>;
  /** The original for display; same blocks' places as `import` gives. */
  showOriginal(input: ImportInput): OriginalView | Promise<OriginalView>;
  /**
   * Where passages of the blocks stand in the original, in the order of `ranges`; undefined for one whose letters are not to be
   * found there, as after a correction. Absent where the format has no such places.
   */
  locate?(
    input: ImportInput,
    blocks: readonly Block[],
    ranges: readonly Range[],
  ): readonly (OriginalPlace | undefined)[];
  /** An image that the document carries, by the name that its blocks give. Errors: CorpusError `notFound`. */
  readResource?(input: ImportInput, name: string): Resource | Promise<Resource>;
  /** A rectangle of a page, counted from 1, as a picture of it alone. Errors: CorpusError `notFound` for pages that the file has not. */
  drawArea?(input: ImportInput, page: number, area: Share): Promise<Resource>;
}
