/** What an ODT reader carries along from paragraph to paragraph. */
import type { AnchoredDraft, PlacedPoint } from '../anchored-draft.ts';
import type { XmlElement } from '../archive/xml.ts';
import { nothingLeftOut, type LeftOut } from '../office/left-out.ts';
import type { Styles } from './styles.ts';

/** State of one reading. */
export interface Reading extends LeftOut {
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
    ...nothingLeftOut(),
  };
}
