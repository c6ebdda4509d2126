/** Reads highlights in the CSV of Readwise, in the columns of its import and of its export, in any order. */
import { parse } from 'csv-parse/sync';
import { tidyTags, withTags } from '../tag.ts';
import { cleanLine, glimpse, noteWords } from './clean.ts';
import { nearestColour } from './colour.ts';
import type { IncomingDraft, IncomingFile, LeftOut } from './draft.ts';
import { itemName } from './item-name.ts';
import { timeOf } from './json-value.ts';

/** Each column under the names that it has. */
const columns = {
  quote: ['highlight'],
  title: ['book title', 'title'],
  author: ['book author', 'author'],
  address: ['url', 'source url', 'source_url'],
  note: ['note'],
  colour: ['color', 'colour'],
  tags: ['tags'],
  location: ['location'],
  date: ['highlighted at', 'date', 'created at'],
} as const;
type Column = keyof typeof columns;

/** Spreadsheets of some countries part cells by semicolons when they save. */
const delimiters = [',', ';', '\t'];
/** A header is not longer. Units: UTF-16. */
const longestHeader = 2000;

/** Whether the text is a table with highlights. */
export function isReadwise(text: string): boolean {
  return headerOf(text) !== undefined;
}

interface Header {
  readonly delimiter: string;
  readonly places: Partial<Readonly<Record<Column, number>>>;
}

/** The columns in the first line, if they are those. */
function headerOf(text: string): Header | undefined {
  const [line = ''] = text
    .slice(0, longestHeader)
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u, 1);
  for (const delimiter of delimiters) {
    const names = line
      .split(delimiter)
      .map((name) => name.trim().replace(/^"|"$/gu, '').toLowerCase());
    const places: Partial<Record<Column, number>> = {};
    for (const [column, known] of Object.entries(columns)) {
      const place = names.findIndex((name) => (known as readonly string[]).includes(name));
      if (place >= 0) places[column as Column] = place;
    }
    if (places.quote !== undefined && Object.keys(places).length > 1) return { delimiter, places };
  }
  return undefined;
}

/**
 * What the table holds. Tags stand in a column of their own or at the beginning of a note (`.tag`).
 * Errors: csv-parse's, where quotation marks do not fit. Source: Readwise, "Import from CSV" and its CSV export.
 */
export function readReadwise(text: string): IncomingFile {
  const { delimiter, places } = headerOf(text) ?? { delimiter: ',', places: {} };
  const rows = parse(text, {
    bom: true,
    delimiter,
    from: 2,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const drafts: IncomingDraft[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const cell = (column: Column): string | undefined => {
      const place = places[column];
      const value = place === undefined ? undefined : row[place];
      return value === undefined || value.trim() === '' ? undefined : value;
    };
    const draft = draftOf(cell);
    if (draft) drafts.push(draft);
    else leftOut.push({ item: '', reason: 'empty', words: glimpse(row.join(' ')) });
  }
  return { format: 'readwise', drafts, leftOut };
}

function draftOf(cell: (column: Column) => string | undefined): IncomingDraft | undefined {
  const quote = noteWords(cell('quote'));
  const { tags, value } = partedNote(cell('note') ?? '');
  if (quote === undefined && value === undefined) return undefined;
  const [title, address] = [cleanLine(cell('title')), cell('address')?.trim()];
  const author = cleanLine(cell('author'));
  const created = timeOf(cell('date'));
  const colour = nearestColour(cell('colour'));
  return {
    item: itemName(title ?? '', address ?? '', cell('location') ?? '', quote ?? value ?? ''),
    ...(quote === undefined ? {} : { quote: { exact: quote, prefix: '', suffix: '' } }),
    bodies: value === undefined ? [] : [{ value, format: 'text/markdown' }],
    tags: [...tidyTags([...tags, ...withTags([], cell('tags') ?? '')])],
    ...(colour === undefined ? {} : { colour }),
    ...(created === undefined ? {} : { created }),
    source: {
      ...(title === undefined ? {} : { title }),
      authors: author === undefined ? [] : [author],
      ...(address === undefined ? {} : { address }),
      identifiers: [],
    },
  };
}

/** A note without the tags that it begins with. */
function partedNote(note: string): { readonly tags: readonly string[]; readonly value?: string } {
  const tags: string[] = [];
  let rest = note;
  for (;;) {
    const tag = /^\s*\.([\p{L}\p{N}_][^\s.]*)(?=\s|$)/u.exec(rest);
    if (tag?.[1] === undefined) break;
    tags.push(tag[1]);
    rest = rest.slice(tag[0].length);
  }
  const value = noteWords(tags.length > 0 ? rest.replace(/^[ \t]*\n?/u, '') : rest);
  return { tags, ...(value === undefined ? {} : { value }) };
}
