/** Text in Obsidian's Markdown: also its own signs stay signs, and lines are shown in their direction. */
import type { DirectedText } from '../directed-text.ts';
import { escapeMarkdown } from '../markdown/escape.ts';

/** As `escapeMarkdown`, which knows tags, links, highlights and identifiers; Obsidian's comments stay text, too. */
export function escapeObsidian(text: string): string {
  return escapeMarkdown(text).replace(/%/gu, '\\%');
}

/**
 * The text as a paragraph. Obsidian gives a paragraph the direction of its first letter, and does not read Markdown inside
 * HTML; where the first letter says something else than the text, an invisible mark of direction stands before it.
 */
export function directedLine({
  text,
  direction,
}: Pick<DirectedText, 'text' | 'direction'>): string {
  const escaped = escapeObsidian(text);
  if (direction === 'auto' || firstStrong(text) === direction) return escaped;
  return (direction === 'rtl' ? '\u200f' : '\u200e') + escaped;
}

const rightLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

function firstStrong(text: string): 'ltr' | 'rtl' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return rightLetter.test(letter) ? 'rtl' : 'ltr';
}
