/** A pair with its beads: those that are kept, where they are of the texts as they are now, or else derived anew. */
import { createHash } from 'node:crypto';
import { align } from '../../corpus/alignment/align.ts';
import { alignPair } from '../../corpus/alignment/align-pair.ts';
import type { Pair, PairedBead, PairId, PairSide } from '../../corpus/alignment/pair.ts';
import { stretchesOf, type Stretch } from '../../corpus/alignment/side.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';

/** A pair whose texts were read. */
export interface AlignedPair {
  readonly pair: Pair;
  readonly original: Document;
  readonly translation: Document;
  readonly beads: readonly PairedBead[];
}

/**
 * The pair and its beads, which are kept for the next time.
 *
 * Errors: CorpusError `notFound`, and those of reading a library.
 * Cost: reads both documents; aligns them where a text, or what the reader said, changed.
 */
export function alignedPair(library: Library, id: PairId): AlignedPair {
  const pair = library.pairs.pair(id);
  const sides = sidesOf(library, pair);
  const texts = hashOf(sides.left, sides.right);
  const known = library.pairs.alignment(id, texts);
  const { original, translation } = sides;
  if (known) return { pair, original, translation, beads: known };
  const beads = alignPair(sides.left, sides.right, library.pairs.fixed(id), align);
  if (!library.readOnly) library.pairs.saveAlignment(id, texts, beads);
  return { pair, original, translation, beads };
}

/** The same for two texts of which the library knows no pair; nothing is kept. */
export function alignUnpaired(
  library: Library,
  sides: Readonly<Record<'original' | 'translation', PairSide>>,
): Omit<AlignedPair, 'pair'> {
  const { original, translation, left, right } = sidesOf(library, sides);
  return { original, translation, beads: alignPair(left, right, [], align) };
}

function sidesOf(
  library: Library,
  sides: Readonly<Record<'original' | 'translation', PairSide>>,
): {
  original: Document;
  translation: Document;
  left: readonly Stretch[];
  right: readonly Stretch[];
} {
  const original = library.document(sides.original.document);
  const translation = library.document(sides.translation.document);
  return {
    original,
    translation,
    left: stretchesOf(original, sides.original),
    right: stretchesOf(translation, sides.translation),
  };
}

/** Follows from everything that the beads are derived from, but for what the reader said. */
function hashOf(...sides: readonly (readonly Stretch[])[]): string {
  const hash = createHash('sha256');
  for (const stretches of sides) {
    for (const { block, start, end, text } of stretches) {
      hash.update(JSON.stringify([block, start, end, text]));
    }
    hash.update('\n');
  }
  return hash.digest('hex');
}
