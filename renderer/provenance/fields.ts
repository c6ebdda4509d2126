/** The fields of a document's metadata: how each is written in a field of a form, and read from it again. */
import type { FileFacts, MetadataEdit } from '../../corpus/document/metadata-edit.ts';
import type { WrittenDate } from '../../corpus/document/part.ts';
import { findDates } from '../../corpus/text/dates.ts';

/** In the order in which a reader would cite them. */
export const fieldNames = [
  'title',
  'authors',
  'translator',
  'publisher',
  'dates',
  'category',
  'tags',
  'sourceAddress',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Fields that hold several values, with a semicolon between two. */
export const listFields: ReadonlySet<FieldName> = new Set(['authors', 'dates', 'tags']);

/** What a field holds; absent where nothing is known. */
export function valueOf<N extends FieldName>(name: N, facts: FileFacts): MetadataEdit[N] {
  const values: Pick<MetadataEdit, FieldName> = { ...facts.metadata, ...withAddress(facts) };
  return values[name];
}

function withAddress({ sourceAddress }: FileFacts): Pick<MetadataEdit, 'sourceAddress'> {
  return sourceAddress === undefined ? {} : { sourceAddress };
}

/** The single values of a field, as the text or the reader wrote them. */
export function writeField(name: FieldName, facts: FileFacts): readonly string[] {
  const value = valueOf(name, facts);
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [value];
  return value.map((one) => (typeof one === 'string' ? one : one.text));
}

/**
 * What the reader wrote into a field, as an edit of it; undefined where the file says the same, or where a title was
 * emptied: a document has one. An empty field says that there is no such thing, whatever the file says.
 */
export function readField<N extends FieldName>(
  name: N,
  written: string,
  file: FileFacts,
): MetadataEdit[N] {
  const value = read(name, written, file);
  const own = valueOf(name, file);
  return JSON.stringify(value ?? null) === JSON.stringify(own ?? null)
    ? undefined
    : (value as MetadataEdit[N]);
}

function read(name: FieldName, written: string, file: FileFacts): MetadataEdit[FieldName] {
  const text = written.trim();
  switch (name) {
    case 'title':
      return text === '' ? file.metadata.title : text;
    case 'authors':
      return pieces(text, /[;؛،]/u);
    case 'tags':
      return pieces(text, /[;؛،,]/u);
    case 'dates':
      return pieces(text, /[;؛]/u).map((date) => readDate(date, file.metadata.dates));
    default:
      return text === '' ? null : text;
  }
}

/** A Latin comma stands inside names (“Rad, Mina”), a Persian one never does. */
function pieces(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** A date of the file stays what import made of it; another is read where it is the only one in its words. */
function readDate(text: string, known: readonly WrittenDate[]): WrittenDate {
  const same = known.find((date) => date.text === text);
  if (same) return same;
  const [found, ...others] = findDates(text);
  if (found === undefined || others.length > 0) return { text, calendar: 'gregorian' };
  const { calendar, iso } = found;
  return { text, calendar, ...(iso === undefined ? {} : { iso }) };
}
