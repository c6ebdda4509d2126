/** Rich text: runs of characters with their formatting become a block's text and marks. */
import type { Mark, MarkKind } from '../../document/mark.ts';
import type { CommentPoint, PlacedPoint } from '../anchored-draft.ts';

/** Characters with one formatting; `href` where they are a link. A run with a `point` has no characters. */
export interface Run {
  readonly text: string;
  readonly kinds: readonly MarkKind[];
  readonly href?: string;
  readonly point?: CommentPoint;
}

/** A block's text, the marks in it and the points of comments. */
export interface RichText {
  readonly text: string;
  readonly marks: Mark[];
  readonly points: readonly PlacedPoint[];
}

/** A run that only says where a comment begins, ends or has its sign. */
export function pointRun(comment: string, edge: CommentPoint['edge']): Run {
  return { text: '', kinds: [], point: { comment, edge } };
}

/** Whether there are characters among the runs. */
export function hasCharacters(runs: readonly Run[]): boolean {
  return runs.some(({ text }) => text !== '');
}

/**
 * The runs' text, without white space at its ends unless they are kept; neighbouring runs of one formatting joined into one mark.
 *
 * Shape: marks are in order of their start, then of their kind's first appearance, and never empty.
 */
export function composeRuns(runs: readonly Run[], ends: 'trim' | 'keepEnds' = 'trim'): RichText {
  const whole = runs.map(({ text }) => text).join('');
  const text = ends === 'trim' ? whole.trim() : whole;
  const lead = ends === 'trim' ? whole.length - whole.trimStart().length : 0;
  const marks: Mark[] = [];
  const points: PlacedPoint[] = [];
  const open = new Map<string, { start: number; end: number; mark: Pick<Mark, 'kind' | 'href'> }>();
  const close = (key: string) => {
    const found = open.get(key);
    open.delete(key);
    if (found === undefined) return;
    const start = Math.max(0, found.start - lead);
    const end = Math.min(text.length, found.end - lead);
    if (start < end) marks.push({ ...found.mark, start, end });
  };
  let at = 0;
  for (const run of runs) {
    if (run.point !== undefined) {
      points.push({ ...run.point, offset: Math.min(text.length, Math.max(0, at - lead)) });
    }
    if (run.text === '') continue;
    const end = at + run.text.length;
    const kinds = new Map<string, Pick<Mark, 'kind' | 'href'>>(
      run.kinds.map((kind) => [kind, { kind }]),
    );
    if (run.href !== undefined) kinds.set(`link ${run.href}`, { kind: 'link', href: run.href });
    for (const key of [...open.keys()]) if (!kinds.has(key)) close(key);
    for (const [key, mark] of kinds) {
      open.set(key, { start: open.get(key)?.start ?? at, end, mark });
    }
    at = end;
  }
  for (const key of [...open.keys()]) close(key);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end), points };
}
