/** One clipping of a Kindle: what its second line says, whatever the language of the device. */
import { fold } from '../../text/fold.ts';
import {
  afterNoon,
  kindWords,
  locationWords,
  months,
  pageWords,
  type ClippingKind,
} from './kindle-words.ts';

/** A place in the book, by locations or, where the book has none, by pages; `last` is never before `first`. */
export interface ClippingPlace {
  readonly unit: 'location' | 'page';
  readonly first: number;
  readonly last: number;
}

/** What the second line says; a kind that no language has is undefined. */
export interface ClippingFacts {
  readonly kind?: ClippingKind;
  readonly place?: ClippingPlace;
  /** ISO-8601; the device writes its own time without a zone, which is taken as UTC. */
  readonly added?: string;
}

/** The facts of a second line. Example: `- Your Highlight on page 3 | Location 20-22 | Added on Monday, March 4, 2019 8:15:00 PM` */
export function clippingFacts(line: string): ClippingFacts {
  // Folding makes digits of every script one, and joins signs that are typed in two ways.
  const written = asciiDigits(line.toLowerCase());
  const pieces = written.split('|');
  const about = pieces.length > 1 ? pieces.slice(0, -1).join('|') : written;
  const kind = (Object.keys(kindWords) as ClippingKind[]).find((each) =>
    kindWords[each].some((word) => written.includes(word)),
  );
  const place = placeOf(about);
  const added = timeIn(pieces.at(-1) ?? '');
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(place === undefined ? {} : { place }),
    ...(added === undefined ? {} : { added }),
  };
}

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => fold(digit).text);
}

const range = '\\s*#?\\s*(\\d{1,7})(?:\\s*[-–—]\\s*(\\d{1,7}))?';
const locationPattern = new RegExp(`(?:${locationWords.join('|')})${range}`, 'u');
const pagePattern = new RegExp(`(?:${pageWords.join('|')})\\p{L}*\\.?${range}`, 'u');
const pageAfterPattern = /(\d{1,7})(?:\s*[-–—]\s*(\d{1,7}))?\s*(?:ページ|页|頁|페이지)/u;

function placeOf(about: string): ClippingPlace | undefined {
  const location = locationPattern.exec(about);
  if (location) return place('location', location);
  const page = pagePattern.exec(about) ?? pageAfterPattern.exec(about);
  return page ? place('page', page) : undefined;
}

function place(unit: ClippingPlace['unit'], [, from = '', to]: RegExpExecArray): ClippingPlace {
  const first = Number(from);
  // 1340-44 is 1340 to 1344.
  const last = to === undefined ? first : Number(from.slice(0, from.length - to.length) + to);
  return { unit, first, last: Math.max(first, last) };
}

/** `20:15:00`, `20.15`, and in Canada's French `20 h 15 min 00 s`. */
const clockPattern = /(\d{1,2})(?:[:.]|\s?h\s?)(\d{2})(?:(?:[:.]|\s?min\s?)(\d{2}))?(?:\s?s\b)?/u;

/** The time in the words, in any of the languages. */
function timeIn(written: string): string | undefined {
  const clock = clockPattern.exec(written);
  const day = dayIn(clock ? written.replace(clock[0], ' ') : written);
  if (day === undefined) return undefined;
  const [, hour = '0', minute = '0', second = '0'] = clock ?? [];
  const isAfterNoon = afterNoon.some((sign) => written.includes(sign)) && Number(hour) < 12;
  const isMidnight = /\ba\.?m\b|上午|午前|오전/u.test(written) && Number(hour) === 12;
  const hours = isMidnight ? 0 : Number(hour) + (isAfterNoon ? 12 : 0);
  const time = new Date(
    Date.UTC(day.year, day.month - 1, day.day, hours, Number(minute), Number(second)),
  );
  return time.getUTCDate() === day.day && day.year > 1990 && hours < 24
    ? time.toISOString()
    : undefined;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayIn(written: string): Day | undefined {
  const eastern = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u.exec(written);
  if (eastern)
    return { year: Number(eastern[1]), month: Number(eastern[2]), day: Number(eastern[3]) };
  const year = /(?<!\d)(\d{4})(?!\d)/u.exec(written)?.[1];
  const day = /(?<!\d)(\d{1,2})(?!\d)/u.exec(written)?.[1];
  if (year === undefined || day === undefined) return undefined;
  // The day of the week comes first and may begin like a month (mar., mardi): the last word that fits is the month.
  const names = written.match(/\p{L}{3,}/gu) ?? [];
  const fitting = names.map(monthOf).filter((month) => month > 0);
  const month = fitting.at(-1);
  return month === undefined ? undefined : { year: Number(year), month, day: Number(day) };
}

/** From 1; 0 for what is no month. The longest beginning that fits decides (`juin` is not `jui…`). */
function monthOf(name: string): number {
  const fits = months.map((beginnings) =>
    Math.max(0, ...beginnings.filter((each) => name.startsWith(each)).map(({ length }) => length)),
  );
  const longest = Math.max(...fits);
  return longest === 0 ? 0 : fits.indexOf(longest) + 1;
}
