/** A quote with its surroundings as the letters that are looked for. */
import type { TextQuoteSelector } from './annotation.ts';
import { lettersOf, type Letters } from './letters.ts';

/** The quote's own letters are those from `start` to `end` (half-open) among those of its surroundings. */
export interface QuotePattern {
  readonly quote: TextQuoteSelector;
  readonly letters: Letters;
  readonly start: number;
  readonly end: number;
}

/** What is looked for where the quote is. Cost: linear. */
export function patternOf(quote: TextQuoteSelector): QuotePattern {
  const { exact, prefix, suffix } = quote;
  const start = lettersOf(prefix).units.length;
  const end = start + lettersOf(exact).units.length;
  const letters = lettersOf(`${prefix}${exact}${suffix}`);
  return { quote, letters, start, end: Math.min(end, letters.units.length) };
}
