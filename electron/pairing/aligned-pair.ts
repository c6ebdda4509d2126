/** A pair with its beads: those that are kept, where they follow from what is there now, or else derived anew. */
import * as z from 'zod';
import { PairedBead, type Pair, type PairId, type PairSide } from '../../corpus/alignment/pair.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { AlignmentStamp, KeptAlignment } from '../../corpus/storage/pairs.ts';
import {
  alignTexts,
  type AlignedJson,
  type TextsToAlign,
  type TextToAlign,
} from './align-texts.ts';

/** A pair whose texts were read. */
export interface AlignedPair {
  readonly pair: Pair;
  readonly original: Document;
  readonly translation: Document;
  readonly beads: readonly PairedBead[];
}

/**
 * The pair and its beads, which are kept for the next time. Where a window waits, ask `PairAligner` instead.
 *
 * Errors: CorpusError `notFound`, and those of reading a library.
 * Cost: reads both documents; aligns them where a text, or what the reader said, changed.
 */
export function alignedPair(library: Library, id: PairId): AlignedPair {
  const pair = library.pairs.pair(id);
  return {
    pair,
    ...documentsOf(library, pair),
    beads: beadsIn(keptOrAnew(library, id)),
  };
}

/** The same for two texts of which the library knows no pair; nothing is kept. */
export function alignUnpaired(library: Library, sides: Sides): Omit<AlignedPair, 'pair'> {
  const beads = beadsIn(alignTexts({ ...textsOf(library, sides), fixed: [] }));
  return { ...documentsOf(library, sides), beads };
}

/** How far a pair is aligned. */
export interface PairState {
  /** What its beads follow from as it is now. */
  readonly stamp: AlignmentStamp;
  /** What was derived last, if that was of the same texts. */
  readonly former?: KeptAlignment;
  /** The same, if it follows from what was said as well: then nothing is left to do. */
  readonly kept?: KeptAlignment;
}

/** Errors: CorpusError `notFound`. Reads no text. */
export function pairState(library: Library, id: PairId): PairState {
  const stamp = library.pairs.stamp(id);
  const former = library.pairs.alignment(id);
  if (former?.texts !== stamp.texts) return { stamp };
  return former.said === stamp.said ? { stamp, former, kept: former } : { stamp, former };
}

/** What aligning a pair in this state takes. Cost: reads both documents. */
export function textsToAlign(library: Library, id: PairId, { former }: PairState): TextsToAlign {
  const { pairs } = library;
  const texts = textsOf(library, pairs.pair(id));
  return { ...texts, fixed: pairs.fixed(id), ...(former && { former }) };
}

/** Keeps it for the next time, where the library can be written. */
export function keepBeads(
  library: Library,
  id: PairId,
  stamp: AlignmentStamp,
  aligned: AlignedJson,
): void {
  if (!library.readOnly) library.pairs.saveAlignment(id, { ...stamp, ...aligned });
}

function keptOrAnew(library: Library, id: PairId): AlignedJson {
  const state = pairState(library, id);
  if (state.kept) return state.kept;
  const aligned = alignTexts(textsToAlign(library, id, state));
  keepBeads(library, id, state.stamp, aligned);
  return aligned;
}

/** The beads as they are. */
export function beadsIn({ beads }: Pick<AlignedJson, 'beads'>): readonly PairedBead[] {
  return z.array(PairedBead).parse(JSON.parse(beads));
}

type Sides = Readonly<Record<SideName, PairSide>>;

function documentsOf(library: Library, sides: Sides): Readonly<Record<SideName, Document>> {
  return {
    original: library.document(sides.original.document),
    translation: library.document(sides.translation.document),
  };
}

function textsOf(library: Library, sides: Sides): Omit<TextsToAlign, 'fixed'> {
  const text = (side: PairSide): TextToAlign => ({
    json: library.pieces.whole(side.document),
    corrections: library.corrections(side.document),
    side,
  });
  return {
    fileName: library.summary(sides.original.document)?.title ?? sides.original.document,
    original: text(sides.original),
    translation: text(sides.translation),
  };
}
