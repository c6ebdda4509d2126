/** Where an annotation stands in a document that is open. */
import { anchor } from '../../corpus/annotations/anchor.ts';
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { blockOf, targetOf, type Layout, type Target } from '../../corpus/annotations/target.ts';
import { blockLength, type PlainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { intervalOf, type Interval } from '../../corpus/document/range.ts';

/**
 * An annotation with its passage in the open document; an orphan has none. What is about no words stands at a block: that is
 * its `range`, and its `interval` is empty.
 */
export interface Placed {
  readonly annotation: Annotation;
  readonly target: Target['kind'];
  readonly range: Range | undefined;
  readonly interval: Interval | undefined;
}

/** A document that is open: its text, and what regions of it stand at. */
export interface OpenText {
  readonly plain: PlainText;
  readonly layout: Layout;
}

/** The annotation with its passage; one that `gone` names has none, though its words may be found: that was decided already. */
export function place(
  annotation: Annotation,
  { plain, layout }: OpenText,
  gone: ReadonlySet<AnnotationId> = new Set(),
): Placed {
  const about = targetOf(annotation);
  const target = about.kind;
  if (target !== 'passage') {
    return { annotation, target, ...atBlock(plain, blockOf(about, layout) ?? plain.blockIds[0]) };
  }
  const found = gone.has(annotation.id) ? 'orphan' : anchor(plain, annotation.selectors);
  if (found === 'orphan') return { annotation, target, range: undefined, interval: undefined };
  return { annotation, target, range: found.range, interval: intervalOf(plain, found.range) };
}

/** All of a block, as something to go to, and no words that could be pointed at. */
function atBlock(
  plain: PlainText,
  blockId: string | undefined,
): Pick<Placed, 'range' | 'interval'> {
  const index = blockId === undefined ? undefined : plain.indexById.get(blockId);
  if (blockId === undefined || index === undefined)
    return { range: undefined, interval: undefined };
  const start = plain.starts[index] ?? 0;
  const end = { blockId, offset: blockLength(plain, index) };
  return { range: { start: { blockId, offset: 0 }, end }, interval: { start, end: start } };
}

/** How long passages are looked for in one go, so that a frame has room beside it. Units: ms. */
const atATimeMs = 4;

/** The annotations with their passages, some at a time; undefined as soon as `isWanted` says that nobody waits for them. */
export async function placeAll(
  annotations: readonly Annotation[],
  text: OpenText,
  gone: ReadonlySet<AnnotationId>,
  isWanted: () => boolean,
): Promise<readonly Placed[] | undefined> {
  const placed: Placed[] = [];
  let begun = performance.now();
  for (const one of annotations) {
    placed.push(place(one, text, gone));
    if (performance.now() - begun < atATimeMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return undefined;
    begun = performance.now();
  }
  return placed;
}
