/** The starter texts become pairs, with the alignment in which they were written. */
import { createHash } from 'node:crypto';
import { PairId, type FixedBead, type QuotedSegment } from '../../corpus/alignment/pair.ts';
import type { Segment } from '../../corpus/alignment/model.ts';
import type { Document } from '../../corpus/document/document.ts';
import { alignmentOf } from '../../corpus/starter/alignment-of.ts';
import { starterTexts, type StarterPair } from '../../corpus/starter/starter-texts.ts';
import type { StarterSide } from '../../corpus/starter/starter-side.ts';
import type { Library } from '../../corpus/storage/library.ts';

/**
 * Pairs the starter texts of which the library has both sides, once in a pair's life: one that the reader took apart stays
 * so, and one whose text was corrected is left alone. Returns how many were made.
 */
export function pairStarterTexts(library: Library, now: string): number {
  if (library.readOnly) return 0;
  const unmade = starterTexts().filter((pair) => !library.pairs.wasMade(idOf(pair)));
  if (unmade.length === 0) return 0;
  // One line in the recent changes, not one for each pair.
  return library.history.together(
    'start',
    () => unmade.filter((pair) => pairOne(library, pair, now)).length,
  );
}

function idOf({ slug }: StarterPair): PairId {
  return PairId.parse(`starter-${slug}`);
}

function pairOne(library: Library, pair: StarterPair, now: string): boolean {
  const id = idOf(pair);
  const original = documentOf(library, pair.original);
  const translation = documentOf(library, pair.translation);
  if (!original || !translation) return false;
  const fixed = writtenBeads(pair, original, translation);
  if (fixed === undefined) return false;
  const side = (document: Document, { language }: StarterSide) => ({
    document: document.id,
    language,
  });
  library.pairs.save({
    id,
    original: side(original, pair.original),
    translation: side(translation, pair.translation),
    created: now,
  });
  library.pairs.saveFixed(id, fixed);
  return true;
}

/** The document that was made of this side's text, unless the reader deleted it. */
function documentOf(library: Library, { text }: StarterSide): Document | undefined {
  const found = library.findByHash(createHash('sha256').update(text).digest('hex'));
  return found && !found.deleted ? library.document(found.id) : undefined;
}

/** Undefined where the text is not as it was written, as that of an older version. */
function writtenBeads(
  pair: StarterPair,
  original: Document,
  translation: Document,
): readonly FixedBead[] | undefined {
  try {
    const beads = alignmentOf(pair, original.blocks, translation.blocks);
    return beads.map((bead) => ({
      original: bead.original.map((segment) => quoted(original, segment)),
      translation: bead.translation.map((segment) => quoted(translation, segment)),
      state: 'confirmed',
    }));
  } catch {
    return undefined;
  }
}

function quoted({ blocks }: Document, segment: Segment): QuotedSegment {
  const text = blocks.find(({ id }) => id === segment.block)?.text ?? '';
  return { ...segment, words: text.slice(segment.start, segment.end) };
}
