/** Which lines of the palette a query wants, and in which order. */
import { find } from '../../corpus/search/find.ts';
import { prepare } from '../../corpus/search/prepared-text.ts';
import { parseQuery, type Query } from '../../corpus/search/query.ts';
import { groups, type Entry, type Group } from './entry.ts';

/** Lines under one heading; `recent` are those that were used last. */
export interface EntryGroup {
  readonly name: Group | 'recent';
  readonly entries: readonly Entry[];
}

/** More of a kind are found by another letter of the query, not by reading. */
const mostOfGroup = 8;

/** How well a text answers: it begins so (0), a word of it does (1), it holds the query (2); undefined where it does not. */
function rankIn(text: string, query: Query): number | undefined {
  const [hit] = find(query, prepare(text), { limit: 1 });
  if (hit === undefined) return undefined;
  if (hit.start === 0) return 0;
  return /[\p{L}\p{N}]/u.test(text.charAt(hit.start - 1)) ? 2 : 1;
}

/** Of a query whose words stand apart, or in different texts of the line. */
const rankApart = 3;

function rankOf(
  { title, texts }: Entry,
  query: Query,
  words: readonly Query[],
): number | undefined {
  const own = rankIn(title, query);
  const ranks = texts.map((text) => rankIn(text, query)).filter((rank) => rank !== undefined);
  const whole = Math.min(...ranks, own ?? Infinity);
  if (whole < Infinity) return whole;
  const all = prepare([title, ...texts].join('\n'));
  return words.every((word) => find(word, all, { limit: 1 }).length > 0) ? rankApart : undefined;
}

/**
 * The lines that a query finds, in the spelling of either, best first; the group with the best line goes before the others.
 * Without a query: what was used last, then the commands, or where `goesTo` the headings. Cost: linear in the texts.
 */
export function searchEntries(
  entries: readonly Entry[],
  typed: string,
  recent: readonly string[],
  goesTo: boolean,
): readonly EntryGroup[] {
  const wanted = typed.trim();
  if (wanted === '') return withoutQuery(entries, recent, goesTo);
  const query = parseQuery(wanted);
  const words = wanted.split(/\s+/u).map(parseQuery);
  const ranked = entries.flatMap((entry) => {
    // A page is made for the query that asks for it.
    const rank = entry.group === 'page' ? 0 : rankOf(entry, query, words);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  const found = groups.map((name) => {
    const own = ranked.filter(({ entry }) => entry.group === name).sort((a, b) => a.rank - b.rank);
    return { name, best: own[0]?.rank ?? Infinity, entries: own.map(({ entry }) => entry) };
  });
  return found
    .filter(({ best }) => best < Infinity)
    .sort((a, b) => a.best - b.best)
    .map(({ name, entries }) => ({ name, entries: entries.slice(0, mostOfGroup) }));
}

function withoutQuery(
  entries: readonly Entry[],
  recent: readonly string[],
  goesTo: boolean,
): readonly EntryGroup[] {
  const shown: Group = goesTo ? 'heading' : 'command';
  const last = goesTo
    ? []
    : recent.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
  const others = entries.filter((entry) => entry.group === shown && !last.includes(entry));
  return [
    { name: 'recent' as const, entries: last },
    { name: shown, entries: others },
  ].filter(({ entries }) => entries.length > 0);
}
