/** Narrowing a list of texts by words of a title or an author's name. */
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { find } from '../../corpus/search/find.ts';
import { prepare } from '../../corpus/search/prepared-text.ts';
import { parseQuery } from '../../corpus/search/query.ts';

/** Whether every word of the query stands in texts, in the spelling of either; undefined for a query without words. */
export function matcherOf(query: string): ((texts: readonly string[]) => boolean) | undefined {
  const whole = parseQuery(query);
  const words = query.trim().split(/\s+/u).filter(Boolean).map(parseQuery);
  if (words.length === 0) return undefined;
  return (texts) => {
    const text = prepare(texts.join('\n'));
    const has = (words: typeof whole) => find(words, text, { limit: 1 }).length > 0;
    return has(whole) || words.every(has);
  };
}

/** Those of `documents` in whose title or authors every word of the query stands, in the spelling of either. */
export function matching(
  documents: readonly DocumentSummary[],
  query: string,
): readonly DocumentSummary[] {
  const matches = matcherOf(query);
  return matches
    ? documents.filter(({ title, authors }) => matches([title, ...authors]))
    : documents;
}
