/** The stored alignment of a starter pair, once both of its sides have been imported. */
import type { Alignment, Segment } from '../alignment/model.ts';
import { CorpusError } from '../errors.ts';
import type { StarterSegment, StarterSide } from './starter-side.ts';
import type { StarterPair } from './starter-texts.ts';

/** What is needed of an imported block. */
export interface ImportedBlock {
  readonly id: string;
  readonly text: string;
}

/**
 * The pair's beads with the ids of the imported blocks. `original` and `translation` are the blocks of the two
 * documents in reading order.
 *
 * Errors: CorpusError `invalidRequest` if a document does not hold exactly the text of its side (its segments would
 * then point at other words).
 */
export function alignmentOf(
  pair: StarterPair,
  original: readonly ImportedBlock[],
  translation: readonly ImportedBlock[],
): Alignment {
  checkBlocks(pair.original, original);
  checkBlocks(pair.translation, translation);
  return pair.original.beads.map((segments, index) => ({
    original: segments.map((segment) => segmentIn(original, segment)),
    translation: (pair.translation.beads[index] ?? []).map((segment) =>
      segmentIn(translation, segment),
    ),
  }));
}

function checkBlocks(side: StarterSide, blocks: readonly ImportedBlock[]): void {
  const count = Math.max(side.blocks.length, blocks.length);
  for (let index = 0; index < count; index += 1) {
    if (side.blocks[index] === blocks[index]?.text) continue;
    throw new CorpusError(
      'invalidRequest',
      `${side.fileName}: block ${String(index)} of the document is not that of the starter text`,
      { file: side.fileName, block: index },
    );
  }
}

function segmentIn(blocks: readonly ImportedBlock[], segment: StarterSegment): Segment {
  const block = blocks[segment.blockIndex];
  if (block === undefined) throw new RangeError(`no block ${String(segment.blockIndex)}`);
  return { block: block.id, start: segment.start, end: segment.end };
}
