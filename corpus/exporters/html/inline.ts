/** The text of a block as HTML: its styling, and the passages that are marked in it. */
import type { Colour } from '../../annotations/annotation.ts';
import type { Block } from '../../document/block.ts';
import { elementOfMark } from '../../document/mark-element.ts';
import type { Mark } from '../../document/mark.ts';
import { escapeHtml } from './escape.ts';

/** The piece of a passage that lies in one block. Units: UTF-16 offsets in `block.text`, half-open. */
export interface MarkedPiece {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** The number as it is shown. */
  readonly shown: string;
  readonly colour: Colour;
  /** The piece that the passage begins with: it can be linked to. */
  readonly first: boolean;
  /** The piece that it ends with, where a note stands beside it: the note's number follows. */
  readonly noted: boolean;
}

/**
 * The characters from `start` to `end`, cut wherever a styling or a passage begins or ends; each piece stands in elements
 * of its own, so that overlapping ones nest rightly.
 */
export function writeInline(
  block: Pick<Block, 'text' | 'marks'>,
  pieces: readonly MarkedPiece[],
  start = 0,
  end = block.text.length,
): string {
  const edges = [...block.marks, ...pieces].flatMap((each) => [each.start, each.end]);
  const cuts = [...new Set([start, end, ...edges])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((from, index) => {
      const to = cuts[index + 1] ?? end;
      const covers = (each: { readonly start: number; readonly end: number }): boolean =>
        each.start <= from && each.end >= to;
      const text = escapeHtml(block.text.slice(from, to));
      const marked = highlighted(
        styled(text, block.marks.filter(covers)),
        from,
        pieces.filter(covers),
      );
      return marked + references(pieces.filter((piece) => piece.noted && piece.end === to));
    })
    .join('');
}

function styled(html: string, marks: readonly Mark[]): string {
  return marks.reduce((inside, { kind, href }) => {
    if (kind !== 'link') return `<${elementOfMark[kind]}>${inside}</${elementOfMark[kind]}>`;
    // An address that runs something is left away; so is one that leads nowhere outside the app.
    if (href === undefined || !/^(https?|mailto):/i.test(href)) return inside;
    return `<a href="${escapeHtml(href)}" rel="noreferrer">${inside}</a>`;
  }, html);
}

function highlighted(html: string, from: number, pieces: readonly MarkedPiece[]): string {
  return pieces.reduceRight((inside, { colour, number, first, start }) => {
    const id = first && start === from ? ` id="passage-${number}"` : '';
    return `<mark class="${colour}"${id}>${inside}</mark>`;
  }, html);
}

/** Numbers that lead to the notes; copying the text leaves them behind. */
function references(pieces: readonly MarkedPiece[]): string {
  return pieces
    .map(
      ({ number, shown }) => `<sup class="reference"><a href="#note-${number}">${shown}</a></sup>`,
    )
    .join('');
}
