/** A block's text as runs of equal styling, and those of a table's row by cells, ready to be drawn. */
import type { Mark, MarkKind } from '../../corpus/document/mark.ts';

/** A stretch of text under the same marks; `kinds` from the outermost inwards, `href` where it is a link. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly kinds: readonly MarkKind[];
  readonly href?: string;
}

/**
 * The runs of `text`, in order and without gaps: joined they are `text` again.
 *
 * Marks may overlap in any way and may reach past the end (the rest is ignored).
 */
export function runsOf(text: string, marks: readonly Mark[]): readonly Run[] {
  if (marks.length === 0) return text === '' ? [] : [{ start: 0, text, kinds: [] }];
  const cuts = new Set([0, text.length]);
  for (const mark of marks) {
    cuts.add(Math.min(mark.start, text.length));
    cuts.add(Math.min(mark.end, text.length));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((start, index) => {
    const end = edges[index + 1] ?? start;
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const href = here.findLast((mark) => mark.href !== undefined)?.href;
    const kinds = [...new Set(here.map((mark) => mark.kind))];
    const run = { start, text: text.slice(start, end), kinds };
    return [href === undefined ? run : { ...run, href }];
  });
}

/**
 * The runs of a table's row by its cells, which a tab separates. The tab stays at the end of the cell before it, so that
 * joined they are the text of the row again.
 */
export function cellsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const cells: Run[][] = [[]];
  for (const run of runs) {
    let { start } = run;
    for (const text of run.text.split(/(?<=\t)/)) {
      cells.at(-1)?.push({ ...run, start, text });
      if (text.endsWith('\t')) cells.push([]);
      start += text.length;
    }
  }
  return cells;
}
