/** Finding a quotation: exactly as it is written first, however it is spelled second. */
import type { TextRange } from '../text/offset-map.ts';
import { isCharacterEdge } from './character-edge.ts';
import { find, findLiterally } from './find.ts';
import { prepare, type PreparedText } from './prepared-text.ts';

/** Where a quotation stands; `isExact` if its characters stand there one by one. */
export interface QuoteHits {
  readonly isExact: boolean;
  readonly hits: readonly TextRange[];
}

/**
 * All places of a quotation in a text: those where it stands exactly, or if there are none those where it stands in another
 * spelling or with other white space (so a quotation may run over lines).
 */
export function findQuote(quote: string, text: string | PreparedText): QuoteHits {
  const written = typeof text === 'string' ? text : text.text;
  const exact = findLiterally(quote.trim(), written).filter(
    ({ start, end }) => isCharacterEdge(written, start) && isCharacterEdge(written, end),
  );
  if (exact.length > 0) return { isExact: true, hits: exact };
  return { isExact: false, hits: find(quote, typeof text === 'string' ? prepare(text) : text) };
}
