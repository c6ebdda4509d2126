/** The words that exports add to the texts, in both interface languages, and dates as each of them writes them. */
import type { Colour, Relation } from '../annotations/annotation.ts';
import { isBuiltIn, type BuiltInKind } from '../annotations/kind.ts';
import type { ExportContext } from './exporter.ts';

/** Functions get numbers already written with the language's digits. */
export interface Labels {
  readonly authors: string;
  readonly publisher: string;
  readonly translator: string;
  readonly date: string;
  /** The text that a passage of a sheet is from. */
  readonly source: string;
  readonly sourceAddress: string;
  readonly file: string;
  readonly captured: string;
  readonly imported: string;
  readonly exported: string;
  readonly passages: string;
  readonly noPassages: string;
  readonly orphans: string;
  readonly orphanNote: string;
  /** In a sheet, where a note was deleted. */
  readonly goneNote: string;
  readonly passage: string;
  readonly place: string;
  readonly tags: string;
  readonly marked: string;
  /** The words that were marked, where others stand there now. */
  readonly formerWords: string;
  /** Over the words that are marked in another text as well, that text with its authors, and its translator. */
  readonly counterpart: string;
  readonly counterpartSource: string;
  readonly counterpartTranslator: string;
  /** In place of the place: the reader said that it stands nowhere. */
  readonly detached: string;
  readonly colour: string;
  readonly note: string;
  /** Names of people whose names are not said: the reader, and somebody who wrote into the file. */
  readonly reader: string;
  readonly foreignReader: string;
  /** Over words that came with the file; `name` is Markdown, empty where the file does not say it. */
  readonly foreignNote: (name: string, day: string | undefined) => string;
  readonly colours: Readonly<Record<Colour, string>>;
  readonly paragraph: (number: string, count: string) => string;
  readonly lines: (first: string, last: string) => string;
  readonly page: (number: string) => string;
  readonly kind: string;
  readonly kinds: Readonly<Record<BuiltInKind, string>>;
  readonly relations: Readonly<Record<Relation, string>>;
  /** Over what an annotation is about that is no passage. */
  readonly about: string;
  readonly wholeDocument: string;
  readonly wholePart: string;
  readonly pictureArea: string;
  readonly pageArea: string;
  /** Distances from the left and upper edges in percent. */
  readonly rectangle: (left: string, top: string, right: string, bottom: string) => string;
  /** A linked note of which nothing is known but its id. */
  readonly unknownNote: (id: string) => string;
  readonly separator: string;
}

const en: Labels = {
  authors: 'Authors',
  publisher: 'Publisher',
  translator: 'Translator',
  date: 'Date',
  source: 'Text',
  sourceAddress: 'Source address',
  file: 'File',
  captured: 'Captured',
  imported: 'Imported',
  exported: 'Exported',
  passages: 'Marked passages',
  noPassages: 'Nothing is marked in this document.',
  orphans: 'Passages that were not found',
  orphanNote: 'These words were marked, but they have no place in the document any more.',
  goneNote: 'A note that stood here was deleted.',
  passage: 'Passage',
  place: 'Place',
  tags: 'Tags',
  marked: 'Marked',
  formerWords: 'The words that were marked',
  counterpart: 'On the other side',
  counterpartSource: 'Text on the other side',
  counterpartTranslator: 'Translator of the other side',
  detached: 'taken off this text by the reader',
  colour: 'Colour',
  note: 'Reader’s note',
  reader: 'Reader',
  foreignReader: 'Somebody else',
  foreignNote: (name, day) =>
    [
      'Comment in the file',
      ...(name === '' ? [] : [`by ${name}`]),
      ...(day ? [`(${day})`] : []),
    ].join(' '),
  colours: {
    yellow: 'yellow',
    green: 'green',
    blue: 'blue',
    pink: 'pink',
    purple: 'purple',
    orange: 'orange',
  },
  paragraph: (number, count) => `paragraph ${number} of ${count}`,
  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  page: (number) => `page ${number}`,
  kind: 'Kind',
  kinds: {
    claim: 'claim',
    evidence: 'evidence',
    quotation: 'quotation',
    question: 'question',
    term: 'term',
    translationIssue: 'translation issue',
    toCheck: 'to check',
  },
  relations: {
    contradicts: 'Contradicts',
    sameAs: 'Same as',
    translates: 'Translates',
    supports: 'Supports',
    seeAlso: 'See also',
  },
  about: 'About',
  wholeDocument: 'the whole text',
  wholePart: 'the whole part',
  pictureArea: 'an area of the picture',
  pageArea: 'an area of the page',
  rectangle: (left, top, right, bottom) =>
    `${left} to ${right} from the left, ${top} to ${bottom} from the top`,
  unknownNote: (id) => `a note that is not in this library (${id})`,
  separator: ', ',
};

const fa: Labels = {
  authors: 'نویسندگان',
  publisher: 'ناشر',
  translator: 'مترجم',
  date: 'تاریخ',
  source: 'متن',
  sourceAddress: 'نشانی منبع',
  file: 'پرونده',
  captured: 'زمان برداشت',
  imported: 'زمان افزودن',
  exported: 'زمان خروجی‌گرفتن',
  passages: 'بخش‌های نشان‌شده',
  noPassages: 'در این متن چیزی نشان نشده است.',
  orphans: 'بخش‌هایی که پیدا نشدند',
  orphanNote: 'این عبارت‌ها نشان شده بودند، اما دیگر در متن جایی ندارند.',
  goneNote: 'یادداشتی که اینجا بود حذف شده است.',
  passage: 'بخش',
  place: 'جا',
  tags: 'برچسب‌ها',
  marked: 'زمان نشان‌کردن',
  formerWords: 'عبارتی که نشان شده بود',
  counterpart: 'در متن روبه‌رو',
  counterpartSource: 'متن روبه‌رو',
  counterpartTranslator: 'مترجم متن روبه‌رو',
  detached: 'خواننده آن را از این متن جدا کرده است',
  colour: 'رنگ',
  note: 'یادداشت خواننده',
  reader: 'خواننده',
  foreignReader: 'کسی دیگر',
  foreignNote: (name, day) =>
    [
      'یادداشت درون پرونده',
      ...(name === '' ? [] : [`از ${name}`]),
      ...(day ? [`(${day})`] : []),
    ].join(' '),
  colours: {
    yellow: 'زرد',
    green: 'سبز',
    blue: 'آبی',
    pink: 'صورتی',
    purple: 'بنفش',
    orange: 'نارنجی',
  },
  paragraph: (number, count) => `بند ${number} از ${count}`,
  lines: (first, last) => (first === last ? `سطر ${first}` : `سطرهای ${first} تا ${last}`),
  page: (number) => `صفحهٔ ${number}`,
  kind: 'گونه',
  kinds: {
    claim: 'ادعا',
    evidence: 'شاهد',
    quotation: 'نقل‌قول',
    question: 'پرسش',
    term: 'اصطلاح',
    translationIssue: 'مشکل ترجمه',
    toCheck: 'باید بررسی شود',
  },
  relations: {
    contradicts: 'مخالف است با',
    sameAs: 'همان است که',
    translates: 'ترجمهٔ',
    supports: 'پشتیبان',
    seeAlso: 'نیز بنگرید به',
  },
  about: 'دربارهٔ',
  wholeDocument: 'همهٔ متن',
  wholePart: 'همهٔ بخش',
  pictureArea: 'جایی از تصویر',
  pageArea: 'جایی از صفحه',
  rectangle: (left, top, right, bottom) => `${left} تا ${right} از چپ، ${top} تا ${bottom} از بالا`,
  unknownNote: (id) => `یادداشتی که در این کتابخانه نیست (${id})`,
  separator: '، ',
};

const labels: Readonly<Record<ExportContext['locale'], Labels>> = { en, fa };

/** The labels of a language. */
export function labelsOf(locale: ExportContext['locale']): Labels {
  return labels[locale];
}

/** A whole number with the language's digits and no grouping. */
export function writeNumber(locale: ExportContext['locale'], value: number): string {
  return new Intl.NumberFormat(locale, { useGrouping: false }).format(value);
}

/** A share of 1 in whole percent. */
export function writePercent(locale: ExportContext['locale'], share: number): string {
  const format = { style: 'percent', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, format).format(share);
}

/** The kind in the language's word, or the reader's own as it was written. */
export function writeKind(locale: ExportContext['locale'], kind: string): string {
  return isBuiltIn(kind) ? labelsOf(locale).kinds[kind] : kind;
}

/** The day of an ISO time, Jalali in Persian; what is no time stays as it is. Days begin at midnight UTC. */
export function writeDay(locale: ExportContext['locale'], time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const language = locale === 'fa' ? 'fa-u-ca-persian' : 'en-GB';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
