/** A glossary as a table for spreadsheets. */
import { stringify } from 'csv-stringify/sync';
import type { Glossary } from './glossary.ts';

/** What parts several renderings in one cell. */
const between = '; ';

/** The rows with a heading, in UTF-8 with a byte order mark; a cell that looks like a formula begins with an apostrophe. */
export function glossaryTable({ terms }: Glossary): string {
  return stringify(
    [
      [
        'original',
        'original_language',
        'translation',
        'translation_language',
        'allowed',
        'forbidden',
        'kind',
        'note',
      ],
      ...terms.map(({ original, translation, allowed, forbidden, kind = '', note = '' }) => [
        original.words,
        original.language,
        translation.words,
        translation.language,
        allowed.join(between),
        forbidden.join(between),
        kind,
        note,
      ]),
    ],
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
}
