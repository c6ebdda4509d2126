/** The terms of a glossary that stand in a passage. */
import type { TextRange } from '../../text/offset-map.ts';
import { occurrences } from '../occurrences.ts';
import { beginningsOf, mayHold } from './beginnings.ts';
import { foldedTerm, type Term } from './term.ts';

/** Words of a passage that are a term, with what renders them in the other language, the preferred first. */
export interface KnownTerm extends TextRange {
  /** As the glossary has it; the passage may have another form. */
  readonly words: string;
  readonly renderings: readonly string[];
  /** What the reader wrote about it. */
  readonly notes: readonly string[];
}

/**
 * The terms in a text of that language, in order; where they overlap, the longer one. Terms with the same words are one.
 *
 * Units: UTF-16, half-open. Cost: linear in the text for each term whose words begin as some of its own.
 */
export function knownTerms(terms: readonly Term[], text: string, language: string): KnownTerm[] {
  const beginnings = beginningsOf([text]);
  const found = new Map<string, KnownTerm>();
  for (const { words, renderings, notes } of sidesIn(terms, language)) {
    if (!mayHold(beginnings, words)) continue;
    for (const { start, end } of occurrences(words, text)) {
      const key = `${start} ${end}`;
      const other = found.get(key);
      found.set(key, {
        start,
        end,
        words: other?.words ?? words,
        renderings: [...new Set([...(other?.renderings ?? []), ...renderings])],
        notes: [...new Set([...(other?.notes ?? []), ...notes])],
      });
    }
  }
  const longestFirst = [...found.values()].toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: KnownTerm[] = [];
  for (const one of longestFirst) {
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

interface Side {
  readonly words: string;
  readonly renderings: string[];
  readonly notes: string[];
}

/** What is looked for in a language: the words of either side, each spelling once. */
function sidesIn(terms: readonly Term[], language: string) {
  const sides = new Map<string, Side>();
  for (const { original, translation, allowed, note } of terms) {
    const [words, renderings] =
      original.language === language
        ? [original.words, [translation.words, ...allowed]]
        : [translation.words, [original.words]];
    if (original.language !== language && translation.language !== language) continue;
    const key = foldedTerm(words);
    const known = sides.get(key);
    const notes = note === undefined ? [] : [note];
    if (known) {
      known.renderings.push(...renderings);
      known.notes.push(...notes);
    } else sides.set(key, { words, renderings, notes });
  }
  return sides.values();
}
