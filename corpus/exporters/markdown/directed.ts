/** Markdown that shows each text in its own direction, also where the viewer knows nothing of Persian. */
import type { Direction, Language } from '../../document/language.ts';
import { escapeMarkdown } from './escape.ts';

/** A text with what a viewer has to know to show it; `auto` where nobody knows the direction. */
export interface DirectedText {
  readonly text: string;
  readonly direction: Direction | 'auto';
  readonly language: Language;
}

/**
 * Markdown blocks in their direction. Left to right is what Markdown viewers do by themselves; anything else stands
 * between the tags of an HTML block, apart by blank lines, so that CommonMark still reads what is inside as Markdown.
 */
export function inDirection(
  { direction, language }: Omit<DirectedText, 'text'>,
  markdown: string,
): string {
  if (direction === 'ltr') return markdown;
  return `<div dir="${direction}"${languageAttribute(language)}>\n\n${markdown}\n\n</div>`;
}

/** Words inside a line of another direction. */
export function inLine({ text, direction, language }: DirectedText): string {
  return `<bdi dir="${direction}"${languageAttribute(language)}>${escapeMarkdown(text)}</bdi>`;
}

/** The text as a block quotation. */
export function quotation(directed: DirectedText): string {
  const lines = escapeMarkdown(directed.text).split('\n');
  return inDirection(directed, lines.map((line) => `> ${line}`).join('\n'));
}

/** The text as a paragraph. */
export function paragraph(directed: DirectedText): string {
  return inDirection(directed, escapeMarkdown(directed.text));
}

function languageAttribute(language: Language): string {
  return language === 'und' ? '' : ` lang="${language}"`;
}
