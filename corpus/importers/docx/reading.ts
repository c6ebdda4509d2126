/** What a DOCX reader carries along from paragraph to paragraph. */
import type { Warning } from '../../document/provenance.ts';
import type { PlacedPoint } from '../anchored-draft.ts';
import type { XmlElement } from '../archive/xml.ts';
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
export interface Reading {
  part: DocxPart;
  readonly styles: Styles;
  readonly placeInList: PlaceInList;
  readonly hasEntry: (name: string) => boolean;
  readonly fields: OpenField[];
  /** Numbers by "kind id", given in the order in which the text refers to the notes. */
  readonly noteNumbers: Map<string, number>;
  /** Bookmarks between paragraphs or in empty ones: they belong to the next block. */
  pendingAnchors: string[];
  /** Points of comments there, which belong to its beginning. */
  pendingPoints: PlacedPoint[];
  /** 1-based, counted by the breaks that Word noted when it last laid the text out. */
  page: number;
  deletions: number;
  hiddenRuns: number;
  imagesLeftOut: number;
  remoteImages: number;
  embedded: number;
}

/** A reading at its start. */
export function startReading(
  known: Pick<Reading, 'part' | 'styles' | 'placeInList' | 'hasEntry'>,
): Reading {
  return {
    ...known,
    fields: [],
    noteNumbers: new Map(),
    pendingAnchors: [],
    pendingPoints: [],
    page: 1,
    deletions: 0,
    hiddenRuns: 0,
    imagesLeftOut: 0,
    remoteImages: 0,
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

/** What the reading set aside, as lines of the import report. */
export function reportOf(reading: Reading): Warning[] {
  const lines: readonly (readonly [Warning['code'], string, number])[] = [
    ['deletionsLeftOut', 'tracked deletions were left out', reading.deletions],
    ['hiddenTextLeftOut', 'runs of hidden text were left out', reading.hiddenRuns],
    ['imagesLeftOut', 'images are missing or of an unknown kind', reading.imagesLeftOut],
    ['remoteContentBlocked', 'images lie outside the file', reading.remoteImages],
    ['embeddedLeftOut', 'embedded files were not read', reading.embedded],
  ];
  return lines
    .filter(([, , count]) => count > 0)
    .map(([code, what, count]) => ({ code, message: `${count} ${what}`, details: { count } }));
}
