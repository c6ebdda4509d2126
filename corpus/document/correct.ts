/** A document as the reader corrected it: languages and directions that import got wrong. */
import type { Correction } from './correction.ts';
import type { Document } from './document.ts';
import type { Direction, Language } from './language.ts';

interface Spoken {
  readonly language: Language;
  readonly direction: Direction;
}

/** The document with the corrections applied; where a block has several, the last one counts. Cost: O(blocks). */
export function correct(document: Document, corrections: readonly Correction[]): Document {
  if (corrections.length === 0) return document;
  const byBlock = new Map(corrections.map((correction) => [correction.blockId, correction]));
  const whole = byBlock.get(undefined);
  return {
    ...document,
    metadata: corrected(document.metadata, whole),
    parts: document.parts.map((part) => corrected(part, whole)),
    blocks: document.blocks.map((block) => corrected(block, byBlock.get(block.id) ?? whole)),
  };
}

function corrected<T extends Spoken>(thing: T, correction: Correction | undefined): T {
  if (correction === undefined) return thing;
  const language = correction.language ?? thing.language;
  const direction = correction.direction ?? thing.direction;
  return { ...thing, language, direction };
}
