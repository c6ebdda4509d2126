/** Drafts: blocks and parts as importers find them, before they have ids, languages and directions. */
import type { BlockImage, BlockKind, Place } from '../document/block.ts';
import type { Direction, Language } from '../document/language.ts';
import type { Mark } from '../document/mark.ts';
import type { PartKind, WrittenDate } from '../document/part.ts';
import type { TextLook } from './text-look.ts';

/**
 * A block in the making. `language` and `direction` are what the original declares (absent: decided from the letters);
 * `part` is an index into the list of part drafts; `blankBefore` counts the empty lines above it and
 * `indent` the columns before its first word, where there are lines; `look` is what the letters told while they were read, and
 * says nothing where the text was changed since.
 */
export interface BlockDraft {
  kind: BlockKind;
  text: string;
  marks: Mark[];
  place: Place;
  part: number;
  level?: number;
  depth?: number;
  ordered?: boolean;
  header?: true;
  image?: BlockImage;
  confidence?: number;
  language?: Language;
  direction?: Direction;
  blankBefore?: number;
  indent?: number;
  look?: TextLook;
}

/** A part in the making; `parent` is an index into the same list. */
export interface PartDraft {
  kind: PartKind;
  title: string;
  authors: string[];
  dates: WrittenDate[];
  parent?: number;
  subtitle?: string;
  category?: string;
  publisher?: string;
  translator?: string;
}

/** A part about which nothing is known yet. */
export function emptyPart(kind: PartKind): PartDraft {
  return { kind, title: '', authors: [], dates: [] };
}
