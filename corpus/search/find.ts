/** Finding: where a query stands in a text, however either of them is spelled. */
import type { TextRange } from '../text/offset-map.ts';
import { isCharacterEdge } from './character-edge.ts';
import { matchAt } from './match.ts';
import { prepare, type PreparedText } from './prepared-text.ts';
import { isEzafeYeh, parseQuery, type Query } from './query.ts';
import { isWholeWord } from './whole-word.ts';

/**
 * `limit`: how many hits are wanted; all without it. `exact`: only what is written as the query is, letter by letter.
 * `wholeWord`: only hits that begin and end where words do.
 */
export interface FindOptions {
  readonly limit?: number;
  readonly exact?: boolean;
  readonly wholeWord?: boolean;
}

/** A hit in a block: half-open interval of UTF-16 units of its text. */
export interface BlockHit extends TextRange {
  readonly blockId: string;
}

/** A block whose text is ready to be searched. */
export interface SearchableBlock {
  readonly id: string;
  readonly text: PreparedText;
}

/**
 * All places where the query stands in the text, in order, without overlaps, as ranges of the text as it is written:
 * from the first matched letter to the last, with the marks of each and what stands between them.
 *
 * Letters, marks, digits, case and punctuation compare as `fold` makes them; besides, ZWNJ, space and nothing are the same
 * inside a word, ezafe after ه may be written in each way or not, and a hamza may change its seat (README.md). A query
 * of signs that the fold removes is looked for as it is; an empty one has no hits.
 * Cost: linear in the text for all but contrived queries; prepare the text and parse the query once to use them often.
 * Example: find('می روم', 'نمی‌روم') gives [{ start: 1, end: 7 }]
 */
export function find(
  query: string | Query,
  text: string | PreparedText,
  { limit = Infinity, exact = false, wholeWord = false }: FindOptions = {},
): TextRange[] {
  const parsed = typeof query === 'string' ? parseQuery(query) : query;
  const prepared = typeof text === 'string' ? prepare(text) : text;
  const isWanted = (hit: TextRange) => !wholeWord || isWholeWord(prepared.text, hit);
  if (exact || parsed.steps.length === 0) {
    const { text: wanted } = parsed.prepared;
    if (!wholeWord) return findLiterally(wanted, prepared.text, limit);
    return findLiterally(wanted, prepared.text).filter(isWanted).slice(0, limit);
  }
  const hits: TextRange[] = [];
  const { folded } = prepared;
  const pattern = new RegExp(parsed.pattern);
  while (hits.length < limit) {
    const candidate = pattern.exec(folded);
    if (candidate === null) break;
    const end = matchAt(parsed, prepared, candidate.index);
    const hit = end > candidate.index ? hitOf(parsed, prepared, candidate.index, end) : undefined;
    if (hit !== undefined && hit.start >= (hits.at(-1)?.end ?? 0) && isWanted(hit)) {
      hits.push(hit);
      pattern.lastIndex = end;
    } else pattern.lastIndex = candidate.index + 1;
  }
  return hits;
}

/** All hits in the blocks, in their order; a hit does not run across blocks. */
export function findInBlocks(
  query: string | Query,
  blocks: Iterable<SearchableBlock>,
  { limit = Infinity, ...options }: FindOptions = {},
): BlockHit[] {
  const parsed = typeof query === 'string' ? parseQuery(query) : query;
  const hits: BlockHit[] = [];
  for (const { id, text } of blocks) {
    for (const hit of find(parsed, text, { ...options, limit: limit - hits.length })) {
      hits.push({ blockId: id, ...hit });
    }
    if (hits.length >= limit) break;
  }
  return hits;
}

/** All places where exactly this string stands, without overlaps. */
export function findLiterally(wanted: string, text: string, limit = Infinity): TextRange[] {
  const hits: TextRange[] = [];
  if (wanted === '') return hits;
  let start = text.indexOf(wanted);
  while (start >= 0 && hits.length < limit) {
    hits.push({ start, end: start + wanted.length });
    start = text.indexOf(wanted, start + wanted.length);
  }
  return hits;
}

/** The range of the text for matched folded units; undefined where it would cut a character from its marks. */
function hitOf(query: Query, text: PreparedText, from: number, to: number): TextRange | undefined {
  let { start, end } = text.map.toInputRange({ start: from, end: to });
  // خانۀ and خانه‌ی are looked for with their ezafe; matchAt has taken a yeh that the query may have.
  if (query.endsWithEzafe && isEzafeYeh(text, to)) {
    end = text.map.toInput(to + 1, 'end');
  }
  // What the fold removes belongs to a hit where query and text both have it: the hamza of جزء.
  const { head, tail } = query;
  if (head !== '' && text.text.slice(0, start).endsWith(head)) start -= head.length;
  if (tail !== '' && text.text.startsWith(tail, end)) end += tail.length;
  const isWhole = isCharacterEdge(text.text, start) && isCharacterEdge(text.text, end);
  return isWhole ? { start, end } : undefined;
}
