/** Where a document is from, as a Markdown list. */
import type { Document } from '../../document/document.ts';
import type { WrittenDate } from '../../document/part.ts';
import type { ExportContext } from '../exporter.ts';
import { labelsOf, writeDay } from '../labels.ts';
import { inLine } from './directed.ts';
import { escapeMarkdown } from './escape.ts';

/** One line for each thing that is known: people, dates, source address, file, content hash, times. */
export function provenanceList(document: Document, context: ExportContext): string {
  const { metadata, provenance } = document;
  const labels = labelsOf(context.locale);
  const spoken = (text: string): string => inLine({ ...metadata, text });
  const day = (time: string): string => escapeMarkdown(writeDay(context.locale, time));
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.authors, metadata.authors.map(spoken).join(labels.separator) || undefined],
    [labels.publisher, metadata.publisher && spoken(metadata.publisher)],
    [labels.translator, metadata.translator && spoken(metadata.translator)],
    [labels.date, metadata.dates.map((date) => spoken(written(date))).join(labels.separator)],
    [labels.sourceAddress, provenance.sourceAddress && ltr(provenance.sourceAddress)],
    [labels.file, inLine({ text: provenance.fileName, direction: 'auto', language: 'und' })],
    ['SHA-256', ltr(provenance.sha256)],
    [labels.captured, provenance.captureTime && day(provenance.captureTime)],
    [labels.imported, day(provenance.importedAt)],
    [labels.exported, `${day(context.exportedAt)} (${ltr(context.generator)})`],
  ];
  return rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]) => `- **${label}:** ${value ?? ''}`)
    .join('\n');
}

function written(date: WrittenDate): string {
  return date.iso === undefined || date.iso === date.text
    ? date.text
    : `${date.text} (${date.iso})`;
}

/** Addresses, hashes and names of programs are read from left to right in every language. */
function ltr(text: string): string {
  return inLine({ text, direction: 'ltr', language: 'und' });
}
