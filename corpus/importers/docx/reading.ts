/** What a DOCX reader carries along from paragraph to paragraph. */
import type { PlacedPoint } from '../anchored-draft.ts';
import type { XmlElement } from '../archive/xml.ts';
import { nothingLeftOut, type LeftOut } from '../office/left-out.ts';
import type { PlaceInList } from './numbering.ts';
import type { DocxPart } from './parts.ts';
import type { Styles } from './styles.ts';

/** A field (ECMA-376, 17.16) whose end has not come yet. */
export interface OpenField {
  instruction: string;
  inResult: boolean;
}

/** The kinds of notes, as their elements are called. */
export type NoteKind = 'footnote' | 'endnote';

/** State of one reading; `part` is the one that relationship ids are looked up in. */
export interface Reading extends LeftOut {
  part: DocxPart;
  readonly styles: Styles;
  readonly placeInList: PlaceInList;
  readonly hasEntry: (name: string) => boolean;
  /** The root of an entry in XML; undefined where it is not there or cannot be read. */
  readonly readRoot: (name: string) => XmlElement | undefined;
  readonly fields: OpenField[];
  /** Numbers by "kind id", given in the order in which the text refers to the notes. */
  readonly noteNumbers: Map<string, number>;
  /** Bookmarks between paragraphs or in empty ones: they belong to the next block. */
  pendingAnchors: string[];
  /** Points of comments there, which belong to its beginning. */
  pendingPoints: PlacedPoint[];
  /** 1-based, counted by the breaks that Word noted when it last laid the text out. */
  page: number;
  embedded: number;
}

/** A reading at its start. */
export function startReading(
  known: Pick<Reading, 'part' | 'styles' | 'placeInList' | 'hasEntry' | 'readRoot'>,
): Reading {
  return {
    ...known,
    fields: [],
    noteNumbers: new Map(),
    pendingAnchors: [],
    pendingPoints: [],
    page: 1,
    ...nothingLeftOut(),
    embedded: 0,
  };
}

/** The number of a note, the next one at its first call. */
export function numberOfNote(reading: Reading, kind: NoteKind, id: string): number {
  const key = `${kind} ${id}`;
  const number = reading.noteNumbers.get(key) ?? reading.noteNumbers.size + 1;
  reading.noteNumbers.set(key, number);
  return number;
}

/** The branch of an `mc:AlternateContent` that is read: the first choice, else the fallback; never both. */
export function chosenAlternative(element: XmlElement): XmlElement | undefined {
  const branches = element.children.filter(
    (child): child is XmlElement => typeof child !== 'string',
  );
  return branches.find(({ name }) => name === 'mc:Choice') ?? branches[0];
}
