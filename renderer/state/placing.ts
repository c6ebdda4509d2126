/** Where an annotation stands in a document that is open. */
import { anchor } from '../../corpus/annotations/anchor.ts';
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { PlainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { intervalOf, type Interval } from '../../corpus/document/range.ts';

/** An annotation with its passage in the open document; an orphan has none. */
export interface Placed {
  readonly annotation: Annotation;
  readonly range: Range | undefined;
  readonly interval: Interval | undefined;
}

/** The annotation with its passage; one that `gone` names has none, though its words may be found: that was decided already. */
export function place(
  annotation: Annotation,
  plain: PlainText,
  gone: ReadonlySet<AnnotationId> = new Set(),
): Placed {
  const found = gone.has(annotation.id) ? 'orphan' : anchor(plain, annotation.selectors);
  if (found === 'orphan') return { annotation, range: undefined, interval: undefined };
  return { annotation, range: found.range, interval: intervalOf(plain, found.range) };
}

/** Placed in one go; a thousand passages that are where they were take some milliseconds. */
const atATime = 500;

/** The annotations with their passages, some at a time; undefined as soon as `isWanted` says that nobody waits for them. */
export async function placeAll(
  annotations: readonly Annotation[],
  plain: PlainText,
  gone: ReadonlySet<AnnotationId>,
  isWanted: () => boolean,
): Promise<readonly Placed[] | undefined> {
  const placed: Placed[] = [];
  for (let from = 0; from < annotations.length; from += atATime) {
    for (const one of annotations.slice(from, from + atATime)) {
      placed.push(place(one, plain, gone));
    }
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return undefined;
  }
  return placed;
}
