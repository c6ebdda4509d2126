/** Where a text is from, as Markdown lists: people and dates, file and hash. */
import type { Document } from '../../document/document.ts';
import type { Metadata } from '../../document/metadata.ts';
import type { WrittenDate } from '../../document/part.ts';
import type { ExportContext } from '../exporter.ts';
import { labelsOf, writeDay } from '../labels.ts';
import { inLine } from './directed.ts';
import { escapeMarkdown } from './escape.ts';

type Row = readonly [label: string, value: string | undefined];

/** What documents and parts say about who made them and when. */
export type Origin = Pick<
  Metadata,
  'authors' | 'publisher' | 'translator' | 'dates' | 'language' | 'direction'
>;

/** One line for each thing that is known of a document: people, dates, source address, file, content hash, times. */
export function provenanceList(document: Document, context: ExportContext): string {
  const { metadata, provenance } = document;
  const labels = labelsOf(context.locale);
  const day = (time: string): string => escapeMarkdown(writeDay(context.locale, time));
  return writeRows([
    ...originRows(metadata, context),
    [labels.sourceAddress, provenance.sourceAddress && address(provenance.sourceAddress)],
    [labels.file, inLine({ text: provenance.fileName, direction: 'auto', language: 'und' })],
    ['SHA-256', ltr(provenance.sha256)],
    [labels.captured, provenance.captureTime && day(provenance.captureTime)],
    [labels.imported, day(provenance.importedAt)],
    [labels.exported, `${day(context.exportedAt)} (${ltr(context.generator)})`],
  ]);
}

/** Authors, publisher, translator and dates, as far as they are known. */
export function originRows(origin: Origin, { locale }: ExportContext): readonly Row[] {
  const labels = labelsOf(locale);
  const { direction, language } = origin;
  const spoken = (text: string): string => inLine({ text, direction, language });
  const listed = (texts: readonly string[]): string => texts.map(spoken).join(labels.separator);
  return [
    [labels.authors, listed(origin.authors)],
    [labels.publisher, origin.publisher && spoken(origin.publisher)],
    [labels.translator, origin.translator && spoken(origin.translator)],
    [labels.date, listed(origin.dates.map(written))],
  ];
}

/** The rows that have a value, as a list. */
export function writeRows(rows: readonly Row[]): string {
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

/** As Markdown's own notation for addresses, which needs no escapes; what is no web address stays text. */
function address(text: string): string {
  return /^https?:\/\/[^\s<>\p{Cc}]+$/u.test(text) ? `<${text}>` : ltr(text);
}

/** Addresses, hashes and names of programs are read from left to right in every language. */
function ltr(text: string): string {
  return inLine({ text, direction: 'ltr', language: 'und' });
}
