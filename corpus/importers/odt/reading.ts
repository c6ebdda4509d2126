/** What an ODT reader carries along from paragraph to paragraph. */
import type { Warning } from '../../document/provenance.ts';
import type { AnchoredDraft, PlacedPoint } from '../anchored-draft.ts';
import type { XmlElement } from '../archive/xml.ts';
import type { Styles } from './styles.ts';

/** State of one reading. */
export interface Reading {
  readonly styles: Styles;
  readonly hasEntry: (name: string) => boolean;
  /** Ids of the comments, by their elements. */
  readonly commentIds: ReadonlyMap<XmlElement, string>;
  /** Notes in the order of their references. */
  readonly notes: AnchoredDraft[];
  /** Bookmarks in empty paragraphs: they belong to the next block. */
  pendingAnchors: string[];
  /** Points of comments there, which belong to its beginning. */
  pendingPoints: PlacedPoint[];
  /** Numbers of the last heading, by level. */
  headingCounts: number[];
  page: number;
  deletions: number;
  hiddenRuns: number;
  imagesLeftOut: number;
  remoteImages: number;
}

/** A reading at its start. */
export function startReading(known: Pick<Reading, 'styles' | 'hasEntry' | 'commentIds'>): Reading {
  return {
    ...known,
    notes: [],
    pendingAnchors: [],
    pendingPoints: [],
    headingCounts: [],
    page: 1,
    deletions: 0,
    hiddenRuns: 0,
    imagesLeftOut: 0,
    remoteImages: 0,
  };
}

/** What the reading set aside, as lines of the import report. */
export function reportOf(reading: Reading): Warning[] {
  const lines: readonly (readonly [Warning['code'], string, number])[] = [
    ['deletionsLeftOut', 'tracked deletions were left out', reading.deletions],
    ['hiddenTextLeftOut', 'runs of hidden text were left out', reading.hiddenRuns],
    ['imagesLeftOut', 'images are missing or of an unknown kind', reading.imagesLeftOut],
    ['remoteContentBlocked', 'images lie outside the file', reading.remoteImages],
  ];
  return lines
    .filter(([, , count]) => count > 0)
    .map(([code, what, count]) => ({ code, message: `${count} ${what}`, details: { count } }));
}
