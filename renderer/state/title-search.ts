/** Narrowing a list of texts by words of a title or an author's name. */
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { find } from '../../corpus/search/find.ts';
import { prepare, type PreparedText } from '../../corpus/search/prepared-text.ts';
import { parseQuery } from '../../corpus/search/query.ts';

/** Whether every word of the query stands in a text, in the spelling of either; undefined for a query without words. */
function preparedMatcherOf(query: string): ((text: PreparedText) => boolean) | undefined {
  const whole = parseQuery(query);
  const words = query.trim().split(/\s+/u).filter(Boolean).map(parseQuery);
  if (words.length === 0) return undefined;
  return (text) => {
    const has = (words: typeof whole) => find(words, text, { limit: 1 }).length > 0;
    return has(whole) || words.every(has);
  };
}

/** Whether every word of the query stands in texts, in the spelling of either; undefined for a query without words. */
export function matcherOf(query: string): ((texts: readonly string[]) => boolean) | undefined {
  const matches = preparedMatcherOf(query);
  return matches && ((texts) => matches(prepare(texts.join('\n'))));
}

/** Titles and authors ready for searching: preparing costs more than finding, and each letter that is typed asks again. */
const prepared = new WeakMap<DocumentSummary, PreparedText>();

function preparedLine(one: DocumentSummary): PreparedText {
  const known = prepared.get(one);
  if (known) return known;
  const text = prepare([one.title, ...one.authors].join('\n'));
  prepared.set(one, text);
  return text;
}

/** Whether every word of the query stands in the title or the authors; undefined for a query without words. */
export function titleMatcherOf(query: string): ((one: DocumentSummary) => boolean) | undefined {
  const matches = preparedMatcherOf(query);
  return matches && ((one) => matches(preparedLine(one)));
}
