/** Markdown that shows each text in its own direction, also where the viewer knows nothing of Persian. */
import type { Direction, Language } from '../../document/language.ts';
import type { DirectedText } from '../directed-text.ts';
import { escapeMarkdown } from './escape.ts';

/** Markdown blocks that belong together, with the direction that they are shown in. */
export interface Section {
  readonly markdown: string;
  readonly direction: Direction | 'auto';
  readonly language: Language;
}

/**
 * The sections as Markdown, each in its direction. Left to right is what Markdown viewers do by themselves; anything
 * else stands between the tags of an HTML block, apart by blank lines, so that CommonMark still reads what is inside
 * as Markdown.
 */
export function writeSections(sections: readonly Section[]): string {
  const merged: Section[] = [];
  for (const section of sections) {
    const last = merged.at(-1);
    const alike = last?.direction === section.direction && last.language === section.language;
    if (!alike) merged.push(section);
    else {
      const markdown = `${last.markdown}\n\n${section.markdown}`;
      merged[merged.length - 1] = { ...last, markdown };
    }
  }
  return `${merged.map(inDirection).join('\n\n')}\n`;
}

function inDirection({ markdown, direction, language }: Section): string {
  if (direction === 'ltr') return markdown;
  return `<div dir="${direction}"${languageAttribute(language)}>\n\n${markdown}\n\n</div>`;
}

/** Words inside a line of another direction. */
export function inLine({ text, direction, language }: DirectedText): string {
  return `<bdi dir="${direction}"${languageAttribute(language)}>${escapeMarkdown(text)}</bdi>`;
}

/** The text as a block quotation. */
export function quotation({ text, direction, language }: DirectedText): Section {
  const lines = escapeMarkdown(text).split('\n');
  return { markdown: lines.map((line) => `> ${line}`).join('\n'), direction, language };
}

/** The text as a paragraph. */
export function paragraph({ text, direction, language }: DirectedText): Section {
  return { markdown: escapeMarkdown(text), direction, language };
}

function languageAttribute(language: Language): string {
  return language === 'und' ? '' : ` lang="${language}"`;
}
