/** EPUB Canonical Fragment Identifiers as steps that can be put in order; what stands in brackets only names them. */

/** Both ends of what is meant. A point that an element names is all of it. */
export interface CfiEnds {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** The ends of `epubcfi(…)`, a point or a range; undefined for what is none. Source: EPUB CFI 1.1, syntax and sorting rules. */
export function cfiEnds(cfi: string): CfiEnds | undefined {
  const inside = /^epubcfi\((.*)\)$/u.exec(cfi)?.[1];
  if (inside === undefined) return undefined;
  // Names and assertions, in which signs are escaped by a circumflex.
  const bare = inside.replace(/\[(?:\^.|[^\]^])*\]/gu, '');
  const [around = '', from = '', to = from] = bare.split(',');
  const [start, end] = [stepsOf(around + from), stepsOf(around + to)];
  if (start === undefined || end === undefined) return undefined;
  const isWhole = !/:\d+$/u.test(around + to);
  return { start, end: isWhole ? [...end, Number.POSITIVE_INFINITY] : end };
}

/** Places in time and space are cut off: they are inside of the last element. */
function stepsOf(path: string): readonly number[] | undefined {
  const [steps = ''] = path.split(/[~@]/u);
  return /^(?:\/\d+|!|:\d+)+$/u.test(steps) ? (steps.match(/\d+/gu) ?? []).map(Number) : undefined;
}

/** Below 0 where `a` stands before `b`, 0 where they are one: an element begins before what is in it. */
export function compareSteps(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [one = -1, other = -1] = [a[at], b[at]];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
