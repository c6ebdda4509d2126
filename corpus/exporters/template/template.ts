/** Exports by a template of the reader's own: Mustache, whose tags show what is known and hold no logic. */
import mustache from 'mustache';
import { foreignBodies, ownBody } from '../../annotations/annotation.ts';
import { CorpusError } from '../../errors.ts';
import { cite } from '../../document/citation.ts';
import type { DirectedText } from '../directed-text.ts';
import type { ExportContext, ExportInput } from '../exporter.ts';
import { aboutValues, passageFacts, provenanceFacts, type Fact } from '../facts.ts';
import { escapeHtml } from '../html/escape.ts';
import { labelsOf, writeDay, writeKind, writeNumber } from '../labels.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { formerWords } from '../passage-selectors.ts';
import { passagesOf, quoteOf, type Passage } from '../passages.ts';

/** The formats that may be written by a template, with how a value is written so that it stays what it is. */
const escapes = {
  markdown: escapeMarkdown,
  text: (text: string) => text,
  html: escapeHtml,
} as const;

export type TemplateFormat = keyof typeof escapes;

/** Whether a format may be written by a template. */
export function takesTemplate(format: string): format is TemplateFormat {
  return Object.hasOwn(escapes, format);
}

/**
 * The file that the template makes of a document and its annotations. `{{tag}}` is escaped as the format needs it,
 * `{{{tag}}}` stays as it is. What the tags are: README, "Templates".
 *
 * Errors: CorpusError `invalidTemplate` with Mustache's reason.
 */
export function exportByTemplate(
  template: string,
  format: TemplateFormat,
  input: ExportInput,
  context: ExportContext,
): string {
  const escape = escapes[format];
  try {
    return mustache.render(
      template,
      templateValues(input, context),
      {},
      {
        escape: (value: unknown) => escape(String(value)),
      },
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CorpusError('invalidTemplate', `the template cannot be read: ${reason}`, { reason });
  }
}

/** What a template can say; names as the README has them. */
export function templateValues(input: ExportInput, context: ExportContext) {
  const { metadata, provenance } = input.document;
  const passages = passagesOf(input).map((passage) => passageValues(passage, context));
  return {
    title: metadata.title,
    authors: metadata.authors.join(labelsOf(context.locale).separator),
    publisher: metadata.publisher ?? '',
    translator: metadata.translator ?? '',
    date: metadata.dates[0]?.text ?? '',
    dateIso: metadata.dates[0]?.iso ?? '',
    language: metadata.language,
    direction: metadata.direction,
    source: provenance.sourceAddress ?? '',
    file: provenance.fileName,
    sha256: provenance.sha256,
    captured: provenance.captureTime ?? '',
    exported: writeDay(context.locale, context.exportedAt),
    citation: cite(input.document, context.locale),
    facts: provenanceFacts(input.document, context).map((fact) => factValues(fact, context)),
    passages,
    found: passages.filter(({ isFound }) => isFound),
    orphans: passages.filter(({ isFound }) => !isFound),
  };
}

function passageValues(passage: Passage, context: ExportContext) {
  const { annotation, number, pieces, place, isFound, part } = passage;
  const { locale } = context;
  const labels = labelsOf(locale);
  const { direction, language } = pieces[0] ?? nobodysWords;
  return {
    id: annotation.id,
    number: writeNumber(locale, number),
    quote: quoteOf(passage),
    direction,
    language,
    pieces,
    part: part?.title ?? '',
    headings: (place?.headings ?? []).join(' › '),
    paragraph: place === undefined ? '' : writeNumber(locale, place.paragraph),
    page: place?.page === undefined ? '' : writeNumber(locale, place.page),
    colour: annotation.colour,
    colourName: context.colourNames?.[annotation.colour] ?? labels.colours[annotation.colour],
    tags: annotation.tags ?? [],
    kind: annotation.kind === undefined ? '' : writeKind(locale, annotation.kind),
    about: aboutValues(passage, context)
      .map(({ text }) => text)
      .join(labels.separator),
    links: passage.links.map(({ relation, id, end }) => ({
      relation: labels.relations[relation],
      id,
      text: end?.gist ?? '',
      title: end?.title ?? '',
    })),
    ...counterpartValues(passage, context),
    note: ownBody(annotation)?.value ?? '',
    comments: foreignBodies(annotation).map(({ value, creator, created }) => ({
      text: value,
      name: creator?.name ?? '',
      day: created === undefined ? '' : writeDay(locale, created),
    })),
    facts: passageFacts(passage, context).map((fact) => factValues(fact, context)),
    marked: writeDay(locale, annotation.created),
    standing: passage.placement.class,
    markedWords: formerWords(passage) ?? '',
    isDetached: passage.placement.decision === 'detached',
    isFound,
  };
}

/** What it marks in another text as well, and what is known of that text. */
function counterpartValues({ counterpart }: Passage, { locale }: ExportContext) {
  const source = counterpart?.source;
  const metadata = source?.metadata;
  return {
    counterpart: counterpart?.text ?? '',
    counterpartDirection: counterpart?.direction ?? nobodysWords.direction,
    counterpartLanguage: counterpart?.language ?? nobodysWords.language,
    counterpartTitle: metadata?.title ?? '',
    counterpartAuthors: (metadata?.authors ?? []).join(labelsOf(locale).separator),
    counterpartTranslator: metadata?.translator ?? '',
    counterpartPublisher: metadata?.publisher ?? '',
    counterpartDate: metadata?.dates[0]?.text ?? '',
    counterpartSource: source?.provenance.sourceAddress ?? '',
    counterpartCitation: source === undefined ? '' : cite(source, locale),
  };
}

const nobodysWords: Omit<DirectedText, 'text'> = { direction: 'auto', language: 'und' };

function factValues({ label, values }: Fact, { locale }: ExportContext) {
  return { label, value: values.map(({ text }) => text).join(labelsOf(locale).separator) };
}
