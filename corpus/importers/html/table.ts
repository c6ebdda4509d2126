/** Tables: those that hold data become rows, those that only arrange the page are looked through. */
import type { Mark } from '../../document/mark.ts';
import { readRun, type RunText } from './run-text.ts';
import { elementsOf, isElement, textOf, type Element } from './tree.ts';

/** Longer cells hold text that is set in a table, not data. Units: UTF-16 units. */
const longestCell = 400;

/** Whether a table holds data: at least two columns, and no cell that is built or reads like a page. */
export function isDataTable(table: Element): boolean {
  let widest = 0;
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row);
    widest = Math.max(widest, cells.length);
    for (const cell of cells) {
      if (textOf(cell).length > longestCell || isStructured(cell)) return false;
    }
  }
  return widest >= 2;
}

function rowsOf(table: Element): Element[] {
  return [...elementsOf(table)].filter(({ tagName }) => tagName === 'tr');
}

function cellsOf(row: Element): Element[] {
  return row.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** Whether a row names the columns: it stands in the table's head, or has nothing but header cells. */
export function isHeaderRow(row: Element, around: Element): boolean {
  const cells = cellsOf(row);
  const isNaming = cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
  return around.tagName === 'thead' || isNaming;
}

function isStructured(cell: Element): boolean {
  let paragraphs = 0;
  for (const { tagName } of elementsOf(cell)) {
    if (/^(?:table|h[1-6]|ul|ol|form|article|pre|blockquote)$/u.test(tagName)) return true;
    if (tagName === 'p' || tagName === 'div') paragraphs += 1;
  }
  return paragraphs > 1;
}

/** A row's cells as one text, apart by a tab; line breaks within cells become spaces. */
export function readRow(row: Element, base: string | undefined): RunText {
  let text = '';
  const marks: Mark[] = [];
  const cells = row.childNodes.filter(isElement);
  cells.forEach((cell, index) => {
    if (index > 0) text += '\t';
    const start = text.length;
    const run = readRun(cell.childNodes, { keepSpace: false, base, around: [] });
    text += run.text.replace(/[\t\n]/gu, ' ');
    for (const mark of run.marks) {
      marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    }
  });
  return { text, marks, images: [], breaks: 0, look: undefined };
}
