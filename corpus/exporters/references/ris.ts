/** The RIS export: documents as EndNote, Mendeley, Zotero and libraries exchange them. */
import { listExporter } from '../exporter.ts';
import { safeFileName } from '../file-name.ts';
import { referenceOf, writeIso, type Day, type Reference, type WorkKind } from './reference.ts';

const kinds: Readonly<Record<WorkKind, string>> = {
  webpage: 'ELEC',
  book: 'BOOK',
  document: 'GEN',
};

/** See the interface. Source: RIS format specification, 2011; UTF-8, lines end as its examples do. */
export const ris = listExporter({
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  fileName: ({ metadata }) => safeFileName(metadata.title, 'ris'),
  between: '\r\n',
  piece: ({ document }) => entry(referenceOf(document)),
});

function entry(reference: Reference): string {
  const { issued, written, accessed } = reference;
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', kinds[reference.kind]],
    ['ID', reference.id],
    ['TI', reference.title],
    ...reference.authors.map((name) => ['AU', name] as const),
    ['A4', reference.translator],
    ['PB', reference.publisher],
    ['PY', issued && writeIso([issued[0]], '')],
    ['DA', issued && slashed(issued)],
    ['UR', reference.address],
    ['Y2', accessed && slashed(accessed)],
    ['LA', reference.language],
    ...reference.keywords.map((word) => ['KW', word] as const),
    ['N1', written],
    ['N1', `File: ${reference.fileName}`],
    ['N1', `SHA-256: ${reference.sha256}`],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value.replace(/\s+/gu, ' ')}\r\n`],
  );
  return `${lines.join('')}ER  - \r\n`;
}

/** Year, month, day and nothing further, each after its slash. */
function slashed(day: Day): string {
  const [year = '', month = '', date = ''] = writeIso(day, '/').split('/');
  return `${year}/${month}/${date}/`;
}
