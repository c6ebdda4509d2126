/** Lets an annotation mark more or fewer words of its document. */
import type { PlainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import { trimRange } from '../document/range.ts';
import type { Annotation } from './annotation.ts';
import { describe } from './describe.ts';

/**
 * The annotation on the range without the white space at its ends, from `now` (ISO-8601 UTC) on.
 *
 * Errors: as `describe`.
 */
export function resized(
  annotation: Annotation,
  plain: PlainText,
  range: Range,
  now: string,
): Annotation {
  const selectors = [...describe(plain, trimRange(plain, range))];
  return { ...annotation, selectors, modified: now };
}
