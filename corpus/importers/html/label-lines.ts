/** Lines of a run that stand for themselves though only single line breaks part them: bylines, dates, entries of a menu. */
import { readDateLine } from '../capture/date-line.ts';
import { isFurnitureLine } from '../capture/furniture-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { append } from '../long-list.ts';
import { isElement, isText, textOf, type ChildNode } from './tree.ts';

/** Bylines and the lines of a menu are shorter. Units: UTF-16 units. */
const longestLine = 120;

/** A run cut around each line that says who or when and around the only one in bold, or into its lines where each is a link; else the run as it is. */
export function splitLabelLines(nodes: readonly ChildNode[]): (readonly ChildNode[])[] {
  if (!nodes.some(isBreak)) return [nodes];
  const lines = splitLines(nodes);
  const filled = lines.filter(isFilled);
  if (filled.length < 2) return [nodes];
  if (filled.every(isLink)) return filled;
  const runs: ChildNode[][] = [];
  let isAfterLabel = true;
  const bold = filled.filter(isBold);
  for (const line of lines) {
    const isOwn = isLabel(line) || (bold.length === 1 && bold[0] === line);
    if (isOwn || isAfterLabel) runs.push(line);
    else append(runs.at(-1) ?? [], line);
    isAfterLabel = isOwn;
  }
  return runs;
}

/**
 * A run cut around elements that count («۲۳۱ بازدید», "3 comments"), where it is a short line of several
 * elements: who wrote a text and when stands in one line with them.
 */
export function cutCounters(nodes: readonly ChildNode[]): (readonly ChildNode[])[] {
  if (nodes.filter(isElement).length < 2 || wordsOf(nodes) === undefined) return [nodes];
  const runs: ChildNode[][] = [];
  let isAfterCounter = true;
  for (const node of nodes) {
    const words = isElement(node) ? (wordsOf([node]) ?? '') : '';
    const isOwn = /^\p{N}/u.test(words) && isFurnitureLine(words);
    if (isOwn || isAfterCounter) runs.push([node]);
    else runs.at(-1)?.push(node);
    isAfterCounter = isOwn;
  }
  return runs;
}

/** The lines of a run, each with the break that ends it. */
function splitLines(nodes: readonly ChildNode[]): ChildNode[][] {
  const lines: ChildNode[][] = [[]];
  for (const node of nodes) {
    lines.at(-1)?.push(node);
    if (isBreak(node)) lines.push([]);
  }
  return lines;
}

function isBreak(node: ChildNode): boolean {
  return isElement(node) && node.tagName === 'br';
}

/** The words of a line; undefined for one that is too long to be a label. */
function wordsOf(line: readonly ChildNode[]): string | undefined {
  let words = '';
  for (const node of line) {
    words += isText(node) ? node.value : textOf(node);
    if (words.length > 2 * longestLine) return undefined;
  }
  const bare = words.replace(/\s+/gu, ' ').trim();
  return bare.length > longestLine ? undefined : bare;
}

function isFilled(line: readonly ChildNode[]): boolean {
  return line.some((node) =>
    isText(node) ? /\S/u.test(node.value) : isElement(node) && !isBreak(node),
  );
}

function isLink(line: readonly ChildNode[]): boolean {
  const isOwn = (node: ChildNode) => isElement(node) && node.tagName === 'a';
  return (
    line.some(isOwn) &&
    line.every((node) => isOwn(node) || isBreak(node) || (isText(node) && !/\S/u.test(node.value)))
  );
}

/** Whether a line is one element that is set off by its letters, and no sentence: a title where nothing else is. */
function isBold(line: readonly ChildNode[]): boolean {
  const [only, other] = line.filter(
    (node) => !isBreak(node) && (!isText(node) || /\S/u.test(node.value)),
  );
  if (only === undefined || other !== undefined || !isElement(only)) return false;
  return /^(?:b|strong|big)$/u.test(only.tagName) && !/[.!؟…:،,]$/u.test(wordsOf(line) ?? '.');
}

function isLabel(line: readonly ChildNode[]): boolean {
  const words = wordsOf(line);
  if (words === undefined || words === '') return false;
  return readCredit(words) !== undefined || readDateLine(words) !== undefined;
}
