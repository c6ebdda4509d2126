/** The Anki export: a card a passage, the source's words in front, the reader's and the source behind. */
import { foreignBodies, ownBody, type TextualBody } from '../annotations/annotation.ts';
import { cite } from '../document/citation.ts';
import type { Document } from '../document/document.ts';
import type { DirectedText } from './directed-text.ts';
import { aboutAndLinks, aboutValues } from './facts.ts';
import { listExporter, type ExportContext } from './exporter.ts';
import { safeFileName } from './file-name.ts';
import { escapeHtml } from './html/escape.ts';
import { labelsOf, writeDay } from './labels.ts';
import { passagesOf, type Passage } from './passages.ts';

/** Anki presets the import by these; a note that was imported before is updated, because its identifier is the same. */
const headers = [
  '#separator:tab',
  '#html:true',
  '#columns:ID\tFront\tBack\tTags',
  '#guid column:1',
  '#tags column:4',
];

/** See the interface. Source: Anki Manual, "Text Files" (file headers, HTML, tags). */
export const anki = listExporter({
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  fileName: ({ metadata }) => safeFileName(`${metadata.title} (Anki)`, 'txt'),
  before: headers.map((line) => `${line}\n`).join(''),
  piece: (input, context) =>
    passagesOf(input)
      .map((passage) => `${card(input.document, passage, context)}\n`)
      .join(''),
});

function card(document: Document, passage: Passage, context: ExportContext): string {
  const { annotation, pieces, part } = passage;
  const written = ownBody(annotation);
  const own = `dir="${context.locale === 'fa' ? 'rtl' : 'ltr'}" lang="${context.locale}"`;
  const back = [
    ...(written === undefined ? [] : [directed(textOf(written))]),
    ...foreignBodies(annotation).map((body) => foreign(body, context)),
    ...aboutAndLinks(passage, context).map(
      ({ label, values }) =>
        `<div ${own}><small>${label}: ${values.map(({ text }) => isolated(text)).join(' ')}</small></div>`,
    ),
    `<div ${own}><small>${cite(document, context.locale, part, isolated)}</small></div>`,
  ];
  return [
    annotation.id,
    [...pieces, ...(pieces.length === 0 ? aboutValues(passage, context) : [])]
      .map(directed)
      .join(''),
    back.join(''),
    [annotation.kind ?? [], annotation.tags ?? []].flat().map(tagWord).join(' '),
  ].join('\t');
}

function textOf({ value, direction, language }: TextualBody): DirectedText {
  return { text: value, direction, language };
}

/** Words of somebody else under whose they are. */
function foreign(body: TextualBody, { locale }: ExportContext): string {
  const day = body.created === undefined ? undefined : writeDay(locale, body.created);
  const label = labelsOf(locale).foreignNote(isolated(body.creator?.name ?? ''), day);
  return `<div dir="${locale === 'fa' ? 'rtl' : 'ltr'}"><small>${label}</small></div>${directed(textOf(body))}`;
}

/** A paragraph in its own direction, on one line of the file. */
function directed({ text, direction, language }: DirectedText): string {
  const lang = language === 'und' ? '' : ` lang="${language}"`;
  return `<div dir="${direction}"${lang}>${field(text).replace(/\r\n|[\r\n]/gu, '<br>')}</div>`;
}

function isolated(words: string): string {
  return words === '' ? '' : `<bdi>${field(words).replace(/[\r\n]+/gu, ' ')}</bdi>`;
}

/** Tabs part the columns. */
function field(text: string): string {
  return escapeHtml(text).replace(/\t/gu, '&#9;');
}

/** Tags are parted by spaces; a slash is Anki's double colon. */
function tagWord(tag: string): string {
  return tag.replace(/["\s]+/gu, '_').replace(/\//gu, '::');
}
