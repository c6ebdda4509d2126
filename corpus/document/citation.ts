/** A document, or a part of it, as a citation in one line of plain text. */
import type { Document } from './document.ts';
import type { Part, WrittenDate } from './part.ts';

/** The language that a citation is written in. */
export type CitationLanguage = 'en' | 'fa';

/** How a language writes the pieces of a citation. */
interface Wording {
  readonly comma: string;
  readonly and: string;
  quoted(title: string): string;
  within(title: string): string;
  translated(name: string): string;
  captured(day: string): string;
  /** The first calendar is the language's own. */
  readonly calendars: readonly [own: string, other: string];
}

const wordings: Readonly<Record<CitationLanguage, Wording>> = {
  en: {
    comma: ', ',
    and: ' and ',
    quoted: (title) => `“${title}”`,
    within: (title) => `in ${title}`,
    translated: (name) => `translated by ${name}`,
    captured: (day) => `captured ${day}`,
    calendars: ['en-GB-u-ca-gregory', 'en-GB-u-ca-persian'],
  },
  fa: {
    comma: '، ',
    and: ' و ',
    quoted: (title) => `«${title}»`,
    within: (title) => `در ${title}`,
    translated: (name) => `ترجمهٔ ${name}`,
    captured: (day) => `برداشت در ${day}`,
    calendars: ['fa-u-ca-persian', 'fa-u-ca-gregory'],
  },
};

const wholeDay = /^\d{4}-\d\d-\d\d$/;

/**
 * The citation: authors, title (of the part, then of the document), translator, publisher, date, source address and the
 * day of the capture, as far as they are known. Whole days are written in both calendars, the language's own first; other
 * dates as the text has them. What a part does not say of itself is the document's. `foreign` is applied to every piece
 * that is the text's own, so that a place where directions mix can keep each apart.
 *
 * Example: `Mina Rad, “Water”, in Gardens, 4 December 2011 (13 Azar 1390), https://example.org/, captured 21 March 2026.`
 */
export function cite(
  document: Pick<Document, 'metadata' | 'provenance'>,
  language: CitationLanguage,
  part?: Part,
  foreign: (words: string) => string = asItIs,
): string {
  const wording = wordings[language];
  const { metadata, provenance } = document;
  const own = part !== undefined && part.title !== '' && part.title !== metadata.title;
  const authors = part?.authors.length ? part.authors : metadata.authors;
  const date = part?.dates[0] ?? metadata.dates[0];
  const translator = part?.translator ?? metadata.translator;
  const publisher = part?.publisher ?? metadata.publisher;
  const { captureTime, sourceAddress } = provenance;
  const pieces = [
    authors.length > 0 ? joinNames(authors.map(foreign), wording) : undefined,
    wording.quoted(foreign(own ? part.title : metadata.title)),
    own ? wording.within(foreign(metadata.title)) : undefined,
    translator === undefined ? undefined : wording.translated(foreign(translator)),
    publisher === undefined ? undefined : foreign(publisher),
    date && writeDate(date, wording),
    sourceAddress === undefined ? undefined : foreign(sourceAddress),
    captureTime && wording.captured(writeDay(captureTime, wording.calendars[0])),
  ];
  return `${pieces.filter((piece) => piece !== undefined && piece !== '').join(wording.comma)}.`;
}

function asItIs(words: string): string {
  return words;
}

function joinNames(names: readonly string[], { comma, and }: Wording): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(comma)}${and}${last}`;
}

function writeDate({ iso, text }: WrittenDate, { calendars }: Wording): string {
  if (iso === undefined || !wholeDay.test(iso)) return text;
  const [own, other] = calendars.map((calendar) => writeDay(iso, calendar));
  return `${own} (${other})`;
}

/** Day, month and year without the name of the era, which both calendars of a citation make plain; days are UTC's. */
function writeDay(time: string, locale: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const parts = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatToParts(date);
  const value = (type: 'day' | 'month' | 'year'): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  return `${value('day')} ${value('month')} ${value('year')}`;
}
