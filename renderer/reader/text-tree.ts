/** A block's text as a tree of its marks and of what is kept apart in its line, ready to be drawn. */
import type { Mark, MarkKind } from '../../corpus/document/mark.ts';
import { findIsolates, type Isolate } from '../../corpus/text/isolates/isolates.ts';

/** A mark, or a stretch of the other direction. */
export type TextSpan =
  | { readonly kind: MarkKind; readonly href?: string }
  | (Pick<Isolate, 'direction' | 'script'> & { readonly kind: 'isolate' });

/** A stretch of text under one span; `start` is where it begins in the text. Units: UTF-16. */
export interface TextElement {
  readonly span: TextSpan;
  readonly start: number;
  readonly inside: readonly TextNode[];
}

export type TextNode = string | TextElement;

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly span: TextSpan;
}

/**
 * The tree of `text`: its strings joined in order are `text` again.
 *
 * Marks may overlap in any way and may reach past the end (the rest is ignored). Where two cross, the later one is cut;
 * an isolate never is, because its halves would stand in the wrong order. Without a direction nothing is isolated.
 */
export function textTree(
  text: string,
  marks: readonly Mark[],
  direction?: Isolate['direction'],
): readonly TextNode[] {
  if (text === '') return [];
  const isolates =
    direction === undefined ? [] : findIsolates(withoutCodeAndNotes(text, marks), direction);
  if (marks.length === 0 && isolates.length === 0) return [text];
  const placed = [
    ...isolates.map(({ start, end, direction, script }): Placed => {
      const span = { kind: 'isolate', direction } as const;
      return { start, end, span: script === undefined ? span : { ...span, script } };
    }),
    ...marks.flatMap((mark) => cutAt(mark, isolates)),
  ];
  return nest(text, 0, text.length, placed.sort(byPlace));
}

/** The marks of a piece of a text, with their offsets in the piece. */
export function marksWithin(marks: readonly Mark[], start: number, end: number): readonly Mark[] {
  return marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }));
}

/** Outer spans first; of two at the same place the isolate is outside (the sort is stable). */
function byPlace(a: Placed, b: Placed): number {
  return a.start - b.start || b.end - a.end;
}

/** Code has a direction of its own, and a note's raised number is of the sentence: no phrase goes over them. */
function withoutCodeAndNotes(text: string, marks: readonly Mark[]): string {
  let left = text;
  for (const mark of marks) {
    const { start, end, kind } = mark;
    if (kind !== 'code' && !(kind === 'superscript' && isNote(mark, text, marks))) continue;
    const length = left.slice(start, end).length;
    left = left.slice(0, start) + '\uFFFC'.repeat(length) + left.slice(start + length);
  }
  return left;
}

function isNote({ start, end }: Mark, text: string, marks: readonly Mark[]): boolean {
  if (/[[(*†‡۰-۹]/u.test(text.slice(start, end))) return true;
  // A number that is a link, or in one of its own, leads to its note.
  return marks.some(
    (mark) => mark.kind === 'link' && mark.start >= start - 1 && mark.end <= end + 1,
  );
}

/** A mark in pieces that do not cross the edges of isolates. */
function cutAt(mark: Mark, isolates: readonly Isolate[]): readonly Placed[] {
  const { kind, href } = mark;
  const span = href === undefined ? { kind } : { kind, href };
  const cuts = isolates
    .flatMap(({ start, end }) => {
      const crosses =
        (mark.start < start && start < mark.end && mark.end < end) ||
        (start < mark.start && mark.start < end && end < mark.end);
      return crosses ? [mark.start < start ? start : end] : [];
    })
    .sort((a, b) => a - b);
  const edges = [mark.start, ...cuts, mark.end];
  return edges
    .slice(0, -1)
    .map((start, index) => ({ start, end: edges[index + 1] ?? mark.end, span }));
}

/** Nodes of one stretch; `spans` begin before its end and are sorted. */
function nest(text: string, from: number, to: number, spans: readonly Placed[]): TextNode[] {
  const nodes: TextNode[] = [];
  let waiting = [...spans];
  let at = from;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const start = Math.max(next.start, at);
    const end = Math.min(next.end, to);
    if (start >= end) continue;
    if (start > at) nodes.push(text.slice(at, start));
    const inner = waiting.filter((one) => one.start < end);
    nodes.push({ span: next.span, start, inside: nest(text, start, end, inner) });
    waiting = waiting
      .filter((one) => one.end > end)
      .map((one) => (one.start < end ? { ...one, start: end } : one))
      .sort(byPlace);
    at = end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}
