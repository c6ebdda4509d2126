/** Glossaries as tables: OmegaT's lines with tabs, and CSV of spreadsheets. */
import { parse } from 'csv-parse/sync';
import type { Language } from '../../document/language.ts';
import { detectLanguage } from '../../text/language.ts';
import { normaliseLanguage } from '../language-tag.ts';
import {
  longestTerm,
  tidyWords,
  type GlossaryEntry,
  type GlossaryProblem,
  type ReadGlossary,
} from './entry.ts';

/** A row of a table with the number of its line. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What a column is; names are those of our own export and usual ones of others. */
const columnNames: readonly (readonly [column: keyof Columns, names: RegExp])[] = [
  ['original', /^(?:original|source(?: term)?|term|اصل|واژه)$/iu],
  ['translation', /^(?:translation|target(?: term)?|rendering|ترجمه|برابر(?:نهاد)?)$/iu],
  ['originalLanguage', /^(?:original|source)[_ ]language$/iu],
  ['translationLanguage', /^(?:translation|target)[_ ]language$/iu],
  ['allowed', /^(?:allowed|synonyms?)$/iu],
  ['forbidden', /^(?:forbidden|avoid)$/iu],
  ['kind', /^(?:kind|part of speech|pos|نوع)$/iu],
  ['note', /^(?:note|notes|comment|comments|یادداشت|توضیح)$/iu],
];

interface Columns {
  original: number;
  translation: number;
  originalLanguage?: number;
  translationLanguage?: number;
  allowed?: number;
  forbidden?: number;
  kind?: number;
  note?: number;
}

/** The entries of a table whose first lines say how it is parted. */
export function readTable(text: string): ReadGlossary {
  const isTabbed = delimiterOf(text) === '\t';
  const { rows, broken } = isTabbed ? tabbedRows(text) : commaRows(text);
  const [head] = rows;
  const { columns, skips } = columnsOf(head?.cells ?? []);
  const entries: GlossaryEntry[] = [];
  const problems: GlossaryProblem[] =
    broken === undefined ? [] : [{ line: broken, reason: 'badQuotes' }];
  const told = skips ? rows.slice(1) : rows;
  const languages = languagesOf(told, columns);
  for (const { cells, line } of told) {
    const read = entryOf(cells, columns, languages, line);
    if ('reason' in read) problems.push(read);
    else entries.push(read);
  }
  return { format: 'table', entries, problems };
}

/** The sign that parts most of the first lines; a tab wherever there is one. */
function delimiterOf(text: string): string {
  const head = text
    .split(/\r\n|\r|\n/u, 50)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (head.some((line) => line.includes('\t'))) return '\t';
  const count = (sign: string): number => head.filter((line) => line.includes(sign)).length;
  return count(';') > count(',') ? ';' : ',';
}

/** OmegaT knows no quotation marks: a line is an entry. */
function tabbedRows(text: string): { rows: Row[]; broken?: number } {
  const rows = text
    .split(/\r\n|\r|\n/u)
    .map((line, at) => ({ cells: line.split('\t'), line: at + 1 }));
  return {
    rows: rows.filter(
      ({ cells: [first = ''], cells }) =>
        cells.some((c) => c.trim() !== '') && !first.startsWith('#'),
    ),
  };
}

function commaRows(text: string): { rows: Row[]; broken?: number } {
  const rows: Row[] = [];
  try {
    const parsed = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      bom: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    let line = 1;
    for (const { record, info } of parsed) {
      const isComment = record.length === 1 && record[0]?.startsWith('#') === true;
      if (!isComment) rows.push({ cells: record.map(withoutGuard), line });
      line = info.lines + 1;
    }
    return { rows };
  } catch (error) {
    const at = (error as { lines?: number }).lines ?? 1;
    // What stands before the broken line is read.
    const before = text
      .split(/\r\n|\r|\n/u)
      .slice(0, at - 1)
      .join('\n');
    return { rows: at > 1 ? commaRows(before).rows : [], broken: at };
  }
}

/** Our own export guards cells that a spreadsheet would run. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}

function columnsOf(head: readonly string[]): { columns: Columns; skips: boolean } {
  const found: Partial<Columns> = {};
  for (const [index, cell] of head.entries()) {
    const name = columnNames.find(([, names]) => names.test(tidyWords(cell)))?.[0];
    if (name !== undefined && found[name] === undefined) found[name] = index;
  }
  const { original, translation } = found;
  if (original !== undefined && translation !== undefined) {
    return { columns: { ...found, original, translation }, skips: true };
  }
  const tags = head.slice(0, 2).map((cell) => normaliseLanguage(cell) ?? '');
  // «fa,en» above the columns: as many programs head them.
  const named =
    tags.length === 2 && tags.every((tag) => tag === 'fa' || tag === 'en' || tag === 'ar');
  return { columns: { original: 0, translation: 1, note: 2 }, skips: named };
}

/** The languages that most rows have in both columns. */
function languagesOf(rows: readonly Row[], columns: Columns): readonly [Language, Language] {
  const most = (column: number): Language => {
    const counts = new Map<Language, number>();
    for (const { cells } of rows.slice(0, 500)) {
      const language = detectLanguage(cells[column] ?? '');
      if (language !== 'und') counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'und';
  };
  return [most(columns.original), most(columns.translation)];
}

function entryOf(
  cells: readonly string[],
  columns: Columns,
  [from, to]: readonly [Language, Language],
  line: number,
): GlossaryEntry | GlossaryProblem {
  const cell = (column: number | undefined): string =>
    column === undefined ? '' : tidyWords(cells[column] ?? '');
  const [original, translation] = [cell(columns.original), cell(columns.translation)];
  if (original === '' || translation === '') return { line, reason: 'oneSide' };
  if (original.length > longestTerm || translation.length > longestTerm) {
    return { line, reason: 'tooLong' };
  }
  const list = (column: number | undefined): string[] =>
    cell(column)
      .split(/\s*;\s*/u)
      .filter((words) => words !== '');
  const [kind, note] = [cell(columns.kind), cell(columns.note)];
  return {
    line,
    original: {
      language: normaliseLanguage(cell(columns.originalLanguage)) ?? from,
      words: original,
    },
    translation: {
      language: normaliseLanguage(cell(columns.translationLanguage)) ?? to,
      words: translation,
    },
    allowed: list(columns.allowed),
    forbidden: list(columns.forbidden),
    ...(kind === '' ? {} : { kind }),
    ...(note === '' ? {} : { note }),
  };
}
