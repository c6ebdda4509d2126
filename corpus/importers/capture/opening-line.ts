/** How reports and excerpts open: "(September 18, 2013) – …", "Sara Amiri, Lamp and Ladder, May 12 2010:… ". */
import type { WrittenDate } from '../../document/part.ts';
import { findDates } from '../../text/dates.ts';
import { toWrittenDate } from '../written-date.ts';
import { isKnownName, readBareNames } from './person-name.ts';
import { readNamesByDate, readPublisherByDate } from './signature.ts';

/** What the first words of a text say about it. */
export interface Opening {
  readonly date: WrittenDate;
  readonly authors: readonly string[];
  readonly publisher?: string;
}

/** The day stands so near to the start. Units: UTF-16 units. */
const longestOpening = 120;
const longestPlace = 40;

/**
 * What the paragraph `text` says of itself before its first sentence: the day in brackets or behind the place, before a dash; or who wrote
 * it, where and when, before a colon and dots, as excerpts have it. Undefined where it opens otherwise.
 *
 * Example: readOpeningLine('Port, May 3, 2011 – The river rose.')?.date.iso → '2011-05-03'
 */
export function readOpeningLine(text: string): Opening | undefined {
  const opening = text.slice(0, longestOpening);
  if (!/\d{4}|[۰-۹]{4}/u.test(opening)) return undefined;
  const found = findDates(opening)[0];
  if (found === undefined || (found.iso !== undefined && found.iso.length < dayLength))
    return undefined;
  const before = opening.slice(0, found.start);
  const after = opening.slice(found.end);
  const date = toWrittenDate(found);
  if (/^\s?[:：]\s?(?:…|\.{3})/u.test(after)) return readExcerpt(opening.slice(0, found.end), date);
  const isDashed = /^\s?[)\]]?\s?(?:\([^()]{2,30}\)\s?)?[-–—]{1,2}\s/u.test(after);
  return isDashed && isPlace(before) ? { date, authors: [] } : undefined;
}

/** A date as precise as its day: "2011-12-04". */
const dayLength = 10;

/** Whether the words before the day are the name of a place, or nothing but a bracket. */
function isPlace(before: string): boolean {
  if (before.length > longestPlace) return false;
  const words = before.replace(/[\s,،.([–—-]+$/u, '').replace(/^[\s([]+/u, '');
  return words === '' || words.split(/\s+/u).every((word) => /^[\p{Lu}(]|^\P{L}+$/u.test(word));
}

/** The caption of a picture may run into the name: "The mill at nightSara Amiri, Lamp and Ladder, May 12 2010". */
function readExcerpt(line: string, date: WrittenDate): Opening {
  const said = line.replace(/^.*\p{Ll}(?=\p{Lu}\p{Ll}+ \p{Lu}[^,]*,)/u, '');
  const publisher = readPublisherByDate(said);
  const names = readNamesByDate(said);
  const authors = publisher !== undefined && names.includes(publisher) ? [] : names;
  return { date, authors, ...(publisher === undefined ? {} : { publisher }) };
}

/** Whoever wrote a text, named at the start of its first paragraph `text`; none where something else stands there. */
export function readOpeningNames(text: string): readonly string[] {
  for (const read of [readNamesBeforeBar, readNamesBeforePlace, readNameBeforeExcerpt]) {
    const names = read(text);
    if (names.length > 0) return names;
  }
  return [];
}

/**
 * Whoever wrote a text, named before a bar at the start of its first paragraph, as newspapers print it; none where something else stands
 * there.
 *
 * Example: readNamesBeforeBar('سارا امیری| رود بالا آمد.') → ['سارا امیری']
 */
function readNamesBeforeBar(text: string): readonly string[] {
  const name = /^(?<name>[^|]{5,40}?)\s?\|\s?(?=[\p{L}«"“])/u.exec(text)?.groups?.name;
  // A row of pieces is no sentence.
  if (name === undefined || text.split('|').length > 2) return [];
  return readBareNames(name) ?? [];
}

/**
 * Whoever wrote a report, between "By" and the place in capitals with which its first paragraph begins; none where it begins otherwise.
 *
 * Example: readNamesBeforePlace('By Sara Amiri HARBOUR, Feb 27 – The river rose.') → ['Sara Amiri']
 */
function readNamesBeforePlace(text: string): readonly string[] {
  const names =
    /^By\s(?<names>\p{Lu}\p{Ll}[^\d(]{2,80}?)\s\p{Lu}{3,}(?:\s\p{Lu}{2,})*(?:,\s[^–—]{3,30}|\s\([^()]{2,30}\))\s?[-–—]\s/u.exec(
      text,
    )?.groups?.names;
  return names === undefined ? [] : (readBareNames(names) ?? []);
}

/**
 * Whoever wrote a text, behind "by" at the start of an excerpt whose first sentence follows without a sign, as programs print it; none
 * where the words behind it are no name for sure.
 *
 * Example: readNameBeforeExcerpt('by Nora Field Over the next few months, …') → ['Nora Field']
 */
function readNameBeforeExcerpt(text: string): readonly string[] {
  const [by = '', ...words] = text.slice(0, longestOpening).split(' ');
  if (by.toLowerCase() !== 'by') return [];
  for (const count of [3, 2]) {
    const [name, next = ''] = [words.slice(0, count).join(' '), words[count]];
    if (/^\p{Lu}\p{Ll}*$/u.test(next) && isKnownName(name)) return [name];
  }
  return [];
}
