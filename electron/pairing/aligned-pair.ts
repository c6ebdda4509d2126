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
    beads: beadsIn(keptBeads(library, id) ?? anew(library, id)),
  };
}

/** The same for two texts of which the library knows no pair; nothing is kept. */
export function alignUnpaired(library: Library, sides: Sides): Omit<AlignedPair, 'pair'> {
  const beads = beadsIn(alignTexts({ ...textsOf(library, sides), fixed: [] }));
  return { ...documentsOf(library, sides), beads };
}

/** What is kept, if it follows from the texts and from what was said as they are now. */
export function keptBeads(library: Library, id: PairId): KeptAlignment | undefined {
  const kept = library.pairs.alignment(id);
  const { texts, said } = library.pairs.stamp(id);
  return kept?.texts === texts && kept.said === said ? kept : undefined;
}

/** What aligning a pair takes, and what its outcome follows from. */
export interface PairToAlign {
  readonly stamp: AlignmentStamp;
  readonly input: TextsToAlign;
}

/** Both as they are now; with what was derived last, where that was of the same texts. */
export function pairToAlign(library: Library, id: PairId): PairToAlign {
  const { pairs } = library;
  const stamp = pairs.stamp(id);
  const kept = pairs.alignment(id);
  const former = kept?.texts === stamp.texts ? { former: kept } : {};
  const texts = textsOf(library, pairs.pair(id));
  return { stamp, input: { ...texts, fixed: pairs.fixed(id), ...former } };
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

function anew(library: Library, id: PairId): AlignedJson {
  const { stamp, input } = pairToAlign(library, id);
  const aligned = alignTexts(input);
  keepBeads(library, id, stamp, aligned);
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
