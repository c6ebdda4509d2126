/** The columns of the CSV and TSV exports: one row an annotation, with where it is from, where it stands, and whose words are whose. */
import { foreignBodies, ownBody, type TextualBody } from '../../annotations/annotation.ts';
import type { Document } from '../../document/document.ts';
import type { WrittenDate } from '../../document/part.ts';
import type { LinkedTo } from '../linked.ts';
import { formerWords } from '../passage-selectors.ts';
import { quoteOf, type Passage } from '../passages.ts';

/** What a row is made of. */
export interface Row {
  readonly document: Document;
  readonly passage: Passage;
}

/** Several values of one cell. */
const between = '; ';

/**
 * The columns in their order: names for programs, the same in both interface languages; texts as they are, empty where
 * nothing is known. People and dates are those of the part that the passage begins in, else the document's.
 */
export const columns: Readonly<Record<string, (row: Row) => string>> = {
  quote: ({ passage }) => quoteOf(passage),
  note: ({ passage }) => ownBody(passage.annotation)?.value ?? '',
  comments: ({ passage }) => foreignBodies(passage.annotation).map(comment).join('\n'),
  kind: ({ passage }) => passage.annotation.kind ?? '',
  links: ({ passage }) => passage.links.map(link).join('\n'),
  about: ({ passage }) => passage.target.kind,
  tags: ({ passage }) => (passage.annotation.tags ?? []).join(between),
  colour: ({ passage }) => passage.annotation.colour,
  standing: ({ passage }) => passage.placement.class,
  decision: ({ passage }) => passage.placement.decision ?? '',
  marked_words: ({ passage }) => formerWords(passage) ?? '',
  found: ({ passage }) => (passage.isFound ? 'yes' : 'no'),
  counterpart: ({ passage }) => passage.counterpart?.text ?? '',
  counterpart_title: ({ passage }) => passage.counterpart?.source?.metadata.title ?? '',
  counterpart_authors: ({ passage }) =>
    (passage.counterpart?.source?.metadata.authors ?? []).join(between),
  counterpart_translator: ({ passage }) => passage.counterpart?.source?.metadata.translator ?? '',
  counterpart_document_id: ({ passage }) => passage.annotation.counterpart?.documentId ?? '',
  title: ({ document }) => document.metadata.title,
  part: ({ passage }) => passage.part?.title ?? '',
  authors: (row) => origin(row, 'authors').join(between),
  publisher: (row) => origin(row, 'publisher'),
  translator: (row) => origin(row, 'translator'),
  date: (row) => dates(row, ({ text }) => text),
  date_iso: (row) => dates(row, ({ iso }) => iso),
  headings: ({ passage }) => (passage.place?.headings ?? []).join(' › '),
  paragraph: ({ passage }) => number(passage.place?.paragraph),
  line_first: ({ passage }) => number(passage.place?.lines?.[0]),
  line_last: ({ passage }) => number(passage.place?.lines?.[1]),
  page: ({ passage }) => number(passage.place?.page),
  language: ({ passage, document }) => passage.pieces[0]?.language ?? document.metadata.language,
  direction: ({ passage, document }) => passage.pieces[0]?.direction ?? document.metadata.direction,
  source_address: ({ document }) => document.provenance.sourceAddress ?? '',
  captured: ({ document }) => document.provenance.captureTime ?? '',
  file: ({ document }) => document.provenance.fileName,
  sha256: ({ document }) => document.provenance.sha256,
  document_id: ({ document }) => document.id,
  annotation_id: ({ passage }) => passage.annotation.id,
  created: ({ passage }) => passage.annotation.created,
  modified: ({ passage }) => passage.annotation.modified,
};

/** The relation, the other note's id and what it is told by. Example: `supports 0f3a…: the first words`. */
function link({ relation, id, end }: LinkedTo): string {
  const gist = end === undefined || end.gist === '' ? '' : `: ${end.gist}`;
  return `${relation} ${id}${gist}`;
}

function comment({ creator, created, value }: TextualBody): string {
  const about = [creator?.name ?? '', created ?? ''].filter((word) => word !== '').join(', ');
  return about === '' ? value : `${about}: ${value}`;
}

/** What the part says of itself, else what the document says. */
function origin(row: Row, name: 'authors'): readonly string[];
function origin(row: Row, name: 'publisher' | 'translator'): string;
function origin(
  { passage: { part }, document: { metadata } }: Row,
  name: 'authors' | 'publisher' | 'translator',
): readonly string[] | string {
  if (name === 'authors') return part?.authors.length ? part.authors : metadata.authors;
  return part?.[name] ?? metadata[name] ?? '';
}

function dates(
  { passage: { part }, document: { metadata } }: Row,
  form: (date: WrittenDate) => string | undefined,
): string {
  const known = part?.dates.length ? part.dates : metadata.dates;
  return known.flatMap((date) => form(date) ?? []).join(between);
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
