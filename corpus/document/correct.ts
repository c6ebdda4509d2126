/** A document as the reader corrected it: kinds, languages, directions and parts that import got wrong. */
import type { Block, BlockKind } from './block.ts';
import { correctParts } from './correct-parts.ts';
import type { Correction, Corrections } from './correction.ts';
import type { Document } from './document.ts';
import type { Direction, Language } from './language.ts';

interface Spoken {
  readonly language: Language;
  readonly direction: Direction;
}

/**
 * The document with the corrections applied; where a block has several, the last one counts, and one that names a block
 * which is not there changes nothing. Applying them again changes nothing either. Cost: O(blocks) for each split and merge.
 */
export function correct(document: Document, { blocks, parts }: Corrections): Document {
  const { parts: correctedParts, blocks: joined } = correctParts(document, parts);
  if (blocks.length === 0) return { ...document, parts: correctedParts, blocks: joined };
  const whole = blocks.findLast(({ blockId }) => blockId === undefined);
  return {
    ...document,
    metadata: spoken(document.metadata, whole),
    parts: correctedParts.map((part) => spoken(part, whole)),
    blocks: correctBlocks(joined, blocks),
  };
}

/** Any blocks of the document with the corrections of blocks and of the whole document applied. */
export function correctBlocks(
  blocks: readonly Block[],
  corrections: Corrections['blocks'],
): Block[] {
  const byBlock = new Map(corrections.map((correction) => [correction.blockId, correction]));
  const whole = byBlock.get(undefined);
  return blocks.map((block) => {
    const own = byBlock.get(block.id);
    return withKind(spoken(block, own ?? whole), own?.kind);
  });
}

function spoken<T extends Spoken>(thing: T, correction: Correction | undefined): T {
  if (correction === undefined) return thing;
  const language = correction.language ?? thing.language;
  const direction = correction.direction ?? thing.direction;
  return { ...thing, language, direction };
}

/** What only the former kind has (a level, a depth) goes with it. */
function withKind(block: Block, kind: BlockKind | undefined): Block {
  if (kind === undefined || kind === block.kind) return block;
  const { level, depth, ordered, image, header, ...rest } = block;
  return {
    ...rest,
    kind,
    ...(kind === 'heading' ? { level: level ?? 2 } : {}),
    ...(kind === 'list-item' && depth !== undefined ? { depth } : {}),
    ...(kind === 'list-item' && ordered !== undefined ? { ordered } : {}),
    ...(kind === 'figure' && image !== undefined ? { image } : {}),
    ...(kind === 'table-row' && header !== undefined ? { header } : {}),
  };
}
