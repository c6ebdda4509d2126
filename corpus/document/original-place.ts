/** Where a passage stands in the original, in the terms of its format; found again from the untouched bytes, never stored. */

/** Half-open, in a decoded text; units: Unicode code points, each line break counted as one. */
export interface CharactersPlace {
  readonly kind: 'characters';
  readonly start: number;
  readonly end: number;
}

/** In the text of an element of a page. */
export interface ElementPlace {
  readonly kind: 'element';
  /** A CSS selector of the closest element around the passage. */
  readonly css: string;
  /** The XPath of that element from the root, each step with its number among those of its name. */
  readonly xpath: string;
  /** Half-open, in the element's own text, white space as it is written; units: Unicode code points. */
  readonly start: number;
  readonly end: number;
  /** The file of a book that the page is; absent where the original is the page. */
  readonly file?: BookFile;
}

/** A chapter's file. */
export interface BookFile {
  /** Its way from the root of the package, as a URI. */
  readonly href: string;
  /** The whole `epubcfi(…)`; absent where no spine names the file. */
  readonly cfi?: string;
  /** How far into the file the passage begins, 0–1. */
  readonly progression: number;
}

/** A passage has at most one. */
export type OriginalPlace = CharactersPlace | ElementPlace;
