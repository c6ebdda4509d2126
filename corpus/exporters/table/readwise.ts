/** The Readwise export: the columns of its bulk import, one row a passage. */
import { stringify } from 'csv-stringify/sync';
import { foreignBodies, ownBody } from '../../annotations/annotation.ts';
import type { Document } from '../../document/document.ts';
import { listExporter, type ExportContext } from '../exporter.ts';
import { aboutAndLinks } from '../facts.ts';
import { safeFileName } from '../file-name.ts';
import { labelsOf, writeDay } from '../labels.ts';
import { passagesOf, quoteOf, type Passage } from '../passages.ts';

const header = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * See the interface. Source: Readwise, "Import from CSV": one mandatory and six further columns, quotes doubled. The words
 * are exact, without a byte order mark and without apostrophes before formulas: a service reads them, not a spreadsheet.
 */
export const readwise = listExporter({
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  fileName: ({ metadata }) => safeFileName(`${metadata.title} (Readwise)`, 'csv'),
  before: stringify([header]),
  piece: (input, context) =>
    stringify(passagesOf(input).map((passage) => row(input.document, passage, context))),
});

function row(document: Document, passage: Passage, context: ExportContext): readonly string[] {
  const { metadata, provenance } = document;
  const { annotation, part } = passage;
  const authors = part?.authors.length ? part.authors : metadata.authors;
  return [
    quoteOf(passage),
    metadata.title,
    authors.join(', '),
    provenance.sourceAddress ?? '',
    note(passage, context),
    passage.place === undefined ? '' : String(passage.place.paragraph),
    // Readwise reads days and times without zones as UTC.
    annotation.created.slice(0, 19).replace('T', ' '),
  ];
}

/** Kind and tags as Readwise finds tags at the beginning of a note, the reader's words, then those of others under whose they are. */
function note(passage: Passage, context: ExportContext): string {
  const { annotation } = passage;
  const { locale } = context;
  const labels = labelsOf(locale);
  const tags = [annotation.kind ?? [], annotation.tags ?? []]
    .flat()
    .map((tag) => `.${tag.replace(/\s+/gu, '-')}`)
    .join(' ');
  const others = foreignBodies(annotation).map(({ creator, created, value }) => {
    const day = created === undefined ? undefined : writeDay(locale, created);
    return `${labels.foreignNote(creator?.name ?? '', day)}: ${value}`;
  });
  const more = aboutAndLinks(passage, context).map(
    ({ label, values }) => `${label}: ${values.map(({ text }) => text).join(labels.separator)}`,
  );
  return [tags, ownBody(annotation)?.value ?? '', ...others, ...more].filter(Boolean).join('\n');
}
