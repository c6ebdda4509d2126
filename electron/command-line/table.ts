/** Tables for a terminal: columns padded by what is seen, each cell's direction kept to itself. */
import { isolate } from './output.ts';

/** Longer cells are cut, so that a line stays a line. Units: characters as seen. */
const widestCell = 60;
const gap = '  ';

/** Lines of a table with its heading; the last column is not padded. */
export function tableLines(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const cells = [heading, ...rows].map((row) => row.map(cut));
  const widths = heading.map((_, column) =>
    Math.max(...cells.map((row) => seenCharacters(row[column] ?? '').length)),
  );
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const padding = (widths[column] ?? 0) - seenCharacters(cell).length;
        return isolate(cell) + (column === row.length - 1 ? '' : ' '.repeat(padding));
      })
      .join(gap),
  );
}

function cut(cell: string): string {
  const line = cell.replace(/\s+/gu, ' ').trim();
  const seen = seenCharacters(line);
  return seen.length <= widestCell ? line : `${seen.slice(0, widestCell - 1).join('')}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** ZWNJ belongs to the letter before it, and bidi controls take no room. */
const invisible = /^\p{Cf}+$/u;

function seenCharacters(text: string): readonly string[] {
  return [...graphemes.segment(text)]
    .map(({ segment }) => segment)
    .filter((segment) => !invisible.test(segment));
}
