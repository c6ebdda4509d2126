/** Lets an annotation mark more or fewer words of its document, or another rectangle of its picture or page. */
import { CorpusError } from '../errors.ts';
import type { PlainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import { trimRange } from '../document/range.ts';
import type { Annotation } from './annotation.ts';
import type { AreaBox } from './area-box.ts';
import { describe } from './describe.ts';
import { targetOf } from './target.ts';

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

/**
 * The annotation on another rectangle of the picture or page that it is on, from `now` (ISO-8601 UTC) on.
 *
 * Errors: CorpusError `invalidRequest` where it is about something else than an area.
 */
export function resizedArea(annotation: Annotation, box: AreaBox, now: string): Annotation {
  const target = targetOf(annotation);
  if (target.kind !== 'area') {
    throw new CorpusError('invalidRequest', `${annotation.id} is not on an area`);
  }
  const { x, y, width, height } = box;
  const area = { ...target.selector, x, y, width, height };
  const selectors = annotation.selectors.map((one) => (one === target.selector ? area : one));
  return { ...annotation, selectors, modified: now };
}
