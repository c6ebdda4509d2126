/** Where an annotation stands in a document that is open. */
import { anchor } from '../../corpus/annotations/anchor.ts';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { PlainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { intervalOf, type Interval } from '../../corpus/document/range.ts';

/** An annotation with its passage in the open document; an orphan has none. */
export interface Placed {
  readonly annotation: Annotation;
  readonly range: Range | undefined;
  readonly interval: Interval | undefined;
}

/** The annotation with its passage. */
export function place(annotation: Annotation, plain: PlainText): Placed {
  const found = anchor(plain, annotation.selectors);
  if (found === 'orphan') return { annotation, range: undefined, interval: undefined };
  return { annotation, range: found.range, interval: intervalOf(plain, found.range) };
}
