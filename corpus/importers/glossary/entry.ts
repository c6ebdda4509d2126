/** What glossaries of other programs hold: entries, and lines that are none. */
import type { Language } from '../../document/language.ts';

/** One entry; `line` counts from 1. */
export interface GlossaryEntry {
  readonly line: number;
  readonly original: { readonly language: Language; readonly words: string };
  readonly translation: { readonly language: Language; readonly words: string };
  readonly allowed: readonly string[];
  readonly forbidden: readonly string[];
  readonly kind?: string;
  readonly note?: string;
}

/** Why a line is no entry. */
export type GlossaryProblemReason = 'oneSide' | 'tooLong' | 'sameLanguage' | 'badQuotes' | 'cutOff';

/** `line` counts from 1. */
export interface GlossaryProblem {
  readonly line: number;
  readonly reason: GlossaryProblemReason;
}

/** Everything of a file, in its order. */
export interface ReadGlossary {
  readonly format: 'table' | 'tbx';
  readonly entries: readonly GlossaryEntry[];
  readonly problems: readonly GlossaryProblem[];
}

/** Longer than any term; what is longer is a text. Units: UTF-16. */
export const longestTerm = 500;

/** Words on one line, without what no reader sees. */
export function tidyWords(words: string): string {
  return words
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
