/** A document as works are cited: what RIS, BibTeX and CSL-JSON have in common. */
import type { Document } from '../../document/document.ts';
import type { Format } from '../../document/provenance.ts';

/** What kind of work a reference manager should take it for. */
export type WorkKind = 'webpage' | 'book' | 'document';

/** A day, a month or a year of the Gregorian calendar, as numbers. */
export type Day = readonly [year: number, month?: number, day?: number];

/**
 * `issued` comes from the ISO form of the date, so that a Jalali year is said as the Gregorian one that it is; `written`
 * holds dates as the text writes them, where that is something else. Names stay whole: which of them is the family's
 * cannot be told.
 */
export interface Reference {
  readonly id: string;
  readonly kind: WorkKind;
  readonly title: string;
  readonly authors: readonly string[];
  readonly translator?: string;
  readonly publisher?: string;
  readonly issued?: Day;
  readonly written?: string;
  readonly address?: string;
  readonly accessed?: Day;
  /** BCP 47; absent where it cannot be told. */
  readonly language?: string;
  readonly keywords: readonly string[];
  readonly fileName: string;
  readonly sha256: string;
}

const ofFormat: Partial<Readonly<Record<Format, WorkKind>>> = {
  epub: 'book',
  html: 'webpage',
  mhtml: 'webpage',
};

/** The reference of a document. */
export function referenceOf({ id, metadata, provenance }: Document): Reference {
  const { translator, publisher, dates, language } = metadata;
  const { sourceAddress, captureTime, format, fileName, sha256 } = provenance;
  const date = dates[0];
  const issued = date?.iso === undefined ? undefined : dayOf(date.iso);
  const accessed = captureTime === undefined ? undefined : dayOf(captureTime);
  return {
    id,
    kind: ofFormat[format] ?? (sourceAddress === undefined ? 'document' : 'webpage'),
    title: metadata.title.replace(/\s+/gu, ' '),
    authors: metadata.authors,
    ...(translator === undefined ? {} : { translator }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(issued === undefined ? {} : { issued }),
    ...(date === undefined || date.text === date.iso ? {} : { written: date.text }),
    ...(sourceAddress === undefined ? {} : { address: sourceAddress }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(language === 'und' ? {} : { language }),
    keywords: [...(metadata.category === undefined ? [] : [metadata.category]), ...metadata.tags],
    fileName,
    sha256,
  };
}

/** The beginning of an ISO time as numbers; undefined where there is no year. */
function dayOf(iso: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return [Number(year)];
  return day === undefined
    ? [Number(year), Number(month)]
    : [Number(year), Number(month), Number(day)];
}

/** The day in the form of its exactness, with `between` its parts. Example: writeIso([2011, 12], '-') === '2011-12'. */
export function writeIso(day: Day, between: string): string {
  return day
    .flatMap((value, index) =>
      value === undefined ? [] : String(value).padStart(index === 0 ? 4 : 2, '0'),
    )
    .join(between);
}
