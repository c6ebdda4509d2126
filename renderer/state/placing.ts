/** Where an annotation stands in a document that is open. */
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { PlainText } from '../../corpus/document/plain-text.ts';
import { intervalOf, type Interval } from '../../corpus/document/range.ts';
import type { Range } from '../../corpus/document/position.ts';

/** An annotation with its passage in the open document; an orphan has none. */
export interface Placed {
  readonly annotation: Annotation;
  readonly range: Range | undefined;
  readonly interval: Interval | undefined;
}

/** The annotation with its passage. */
export function place(annotation: Annotation, plain: PlainText): Placed {
  const exact = annotation.selectors.find(({ type }) => type === 'BlockRangeSelector');
  const range = exact?.type === 'BlockRangeSelector' ? exact.range : undefined;
  const interval = range && intervalOf(plain, range);
  return { annotation, range: interval && range, interval };
}
