/** The CSL-JSON export: documents as Zotero, pandoc and citation processors read them. */
import { listExporter } from '../exporter.ts';
import { safeFileName } from '../file-name.ts';
import { referenceOf, type Reference } from './reference.ts';

/** See the interface. Source: Citation Style Language 1.0.2, schema `csl-data.json`. */
export const cslJson = listExporter({
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  fileName: ({ metadata }) => safeFileName(metadata.title, 'json'),
  before: '[\n',
  between: ',\n',
  after: '\n]\n',
  piece: ({ document }) => JSON.stringify(item(referenceOf(document)), null, 2),
});

function item(reference: Reference): Record<string, unknown> {
  const { id, kind, title, authors, translator, publisher, issued, written, accessed } = reference;
  return {
    id,
    type: kind,
    title,
    author: authors.length === 0 ? undefined : authors.map((literal) => ({ literal })),
    translator: translator === undefined ? undefined : [{ literal: translator }],
    publisher,
    // A date that nobody could read is kept as it is written.
    issued:
      issued !== undefined
        ? { 'date-parts': [issued] }
        : written === undefined
          ? undefined
          : { literal: written },
    accessed: accessed === undefined ? undefined : { 'date-parts': [accessed] },
    URL: reference.address,
    language: reference.language,
    keyword: reference.keywords.length === 0 ? undefined : reference.keywords.join(', '),
    note: [
      ...(issued === undefined || written === undefined ? [] : [`date as written: ${written}`]),
      `file: ${reference.fileName}`,
      `sha256: ${reference.sha256}`,
    ].join('\n'),
  };
}
