/** Words of a text: what a reader counts, selects by double click and looks up. */
import type { TextRange } from './offset-map.ts';
import { zwnj } from './persian/zwnj.ts';

// Both languages' words are found by the same rules of UAX 29; the locale is fixed so that no setting changes them.
const segmenter = new Intl.Segmenter('fa', { granularity: 'word' });

// Characters without width that the segmenter leaves at the edge of a word.
const edge = /^[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]$/u;

/**
 * The words of a text, in order, without punctuation and white space; a ZWNJ stays inside its word («می‌روم» is one), and so
 * do harakat, apostrophes and the points of decimals.
 *
 * Units: UTF-16, half-open. Cost: linear. Source: Unicode Standard Annex 29 by Intl.Segmenter.
 */
export function wordsOf(text: string): TextRange[] {
  const words: TextRange[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike !== true) continue;
    let start = index;
    let end = index + segment.length;
    while (start < end && edge.test(text.charAt(start))) start++;
    while (end > start && edge.test(text.charAt(end - 1))) end--;
    const last = words.at(-1);
    // Some versions of ICU part a word at its ZWNJ.
    if (last !== undefined && text.slice(last.end, start) === zwnj) {
      words[words.length - 1] = { start: last.start, end };
    } else if (end > start) words.push({ start, end });
  }
  return words;
}
