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
  const whole = textOfRuns(runs);
  const text = ends === 'trim' ? whole.trim() : whole;
  const lead = ends === 'trim' ? whole.length - whole.trimStart().length : 0;
  const points: PlacedPoint[] = [];
  const marks = new MarkList(lead, text.length);
  let at = 0;
  for (const run of runs) {
    if (run.point !== undefined) {
      points.push({ ...run.point, offset: Math.min(text.length, Math.max(0, at - lead)) });
    }
    if (run.text === '') continue;
    marks.add(run, at);
    at += run.text.length;
  }
  return { text, marks: marks.finish(), points };
}

function textOfRuns(runs: readonly Run[]): string {
  const [only] = runs;
  return runs.length === 1 && only !== undefined
    ? only.text
    : runs.map(({ text }) => text).join('');
}

/** A mark that goes on; offsets are in the text before it is trimmed. */
interface OpenMark {
  readonly kind: MarkKind;
  readonly href: string | undefined;
  readonly start: number;
  end: number;
}

class MarkList {
  private readonly marks: Mark[] = [];
  private open: OpenMark[] = [];

  constructor(
    private readonly lead: number,
    private readonly length: number,
  ) {}

  add({ kinds, href, text }: Run, at: number): void {
    if (this.open.length === 0 && kinds.length === 0 && href === undefined) return;
    for (const mark of this.open) {
      const goesOn = mark.kind === 'link' ? mark.href === href : kinds.includes(mark.kind);
      if (!goesOn) this.close(mark);
    }
    this.open = this.open.filter((mark) =>
      mark.kind === 'link' ? mark.href === href : kinds.includes(mark.kind),
    );
    const end = at + text.length;
    for (const kind of kinds) this.extend(kind, undefined, at, end);
    if (href !== undefined) this.extend('link', href, at, end);
  }

  finish(): Mark[] {
    for (const mark of this.open) this.close(mark);
    if (this.marks.length < 2) return this.marks;
    return this.marks.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private extend(kind: MarkKind, href: string | undefined, start: number, end: number): void {
    const open = this.open.find((mark) => mark.kind === kind);
    if (open === undefined) this.open.push({ kind, href, start, end });
    else open.end = end;
  }

  private close({ kind, href, start, end }: OpenMark): void {
    const from = Math.max(0, start - this.lead);
    const to = Math.min(this.length, end - this.lead);
    if (from >= to) return;
    this.marks.push(
      href === undefined ? { kind, start: from, end: to } : { kind, href, start: from, end: to },
    );
  }
}
