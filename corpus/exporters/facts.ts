/** What exports say about a document and about each passage, as labels with values, for every format to write in its own way. */
import type { Document } from '../document/document.ts';
import type { Metadata } from '../document/metadata.ts';
import type { WrittenDate } from '../document/part.ts';
import type { DirectedText } from './directed-text.ts';
import type { ExportContext } from './exporter.ts';
import { labelsOf, writeDay, writeKind, writeNumber, writePercent } from './labels.ts';
import { formerWords } from './passage-selectors.ts';
import type { Passage, PassagePlace } from './passages.ts';
import { isBuiltIn } from '../annotations/kind.ts';
import type { AreaSelector } from '../annotations/region.ts';

/** Words of the interface language (`own`), an address on the web, or words of a text, of the reader or of a program. */
export interface FactValue extends DirectedText {
  readonly kind: 'own' | 'address' | 'words';
}

/** A label in the interface language with its values, which are listed. */
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

/** What documents and parts say about who made them and when. */
export type Origin = Pick<
  Metadata,
  'authors' | 'publisher' | 'translator' | 'dates' | 'language' | 'direction'
>;

/** Everything that is known of a document: people, dates, source address, file, content hash, times. */
export function provenanceFacts(document: Document, context: ExportContext): readonly Fact[] {
  const { metadata, provenance } = document;
  const { sourceAddress, captureTime, fileName, sha256, importedAt } = provenance;
  const labels = labelsOf(context.locale);
  return said([
    ...originFacts(metadata, context),
    {
      label: labels.sourceAddress,
      values: sourceAddress === undefined ? [] : [address(sourceAddress)],
    },
    { label: labels.file, values: [anyWords(fileName)] },
    { label: 'SHA-256', values: [leftToRight(sha256)] },
    {
      label: labels.captured,
      values: captureTime === undefined ? [] : [day(captureTime, context)],
    },
    { label: labels.imported, values: [day(importedAt, context)] },
    {
      label: labels.exported,
      values: [day(context.exportedAt, context), leftToRight(context.generator)],
    },
  ]);
}

/** Authors, publisher, translator and dates, as far as they are known. */
export function originFacts(origin: Origin, { locale }: ExportContext): readonly Fact[] {
  const labels = labelsOf(locale);
  const { direction, language } = origin;
  const spoken = (text: string): FactValue => ({ kind: 'words', text, direction, language });
  const one = (text: string | undefined): readonly FactValue[] =>
    text === undefined ? [] : [spoken(text)];
  return said([
    { label: labels.authors, values: origin.authors.map(spoken) },
    { label: labels.publisher, values: one(origin.publisher) },
    { label: labels.translator, values: one(origin.translator) },
    { label: labels.date, values: origin.dates.map(written).map(spoken) },
  ]);
}

/**
 * What it is about that is no passage, who made the part that it begins in, where it stands, what became of its words, its
 * colour, kind, tags and links, and the day when it was marked.
 */
export function passageFacts(passage: Passage, context: ExportContext): readonly Fact[] {
  const { annotation, place, part } = passage;
  const labels = labelsOf(context.locale);
  const named = context.colourNames?.[annotation.colour];
  const colour =
    named === undefined ? own(labels.colours[annotation.colour], context) : anyWords(named);
  const ofPart = part === undefined ? [] : originFacts(part, context);
  return said([
    ...counterpartFacts(passage, context),
    { label: labels.about, values: aboutValues(passage, context) },
    ...sourceFacts(passage, ofPart, context),
    ...ofPart,
    { label: labels.place, values: place === undefined ? [] : placeValues(place, context) },
    ...standingFacts(passage, context),
    { label: labels.colour, values: [colour] },
    ...kindFacts(passage, context),
    ...tagFacts(passage, context),
    ...linkFacts(passage, context),
    { label: labels.marked, values: [day(annotation.created, context)] },
  ]);
}

/** Other words that were marked, and that the reader took the annotation off this text; none where nothing is to be told. */
export function standingFacts(passage: Passage, context: ExportContext): readonly Fact[] {
  const labels = labelsOf(context.locale);
  const former = formerWords(passage);
  const isDetached = passage.placement.decision === 'detached';
  return said([
    { label: labels.formerWords, values: former === undefined ? [] : [anyWords(former)] },
    { label: labels.place, values: isDetached ? [own(labels.detached, context)] : [] },
  ]);
}

/** The words that it marks in another text, and that text with its authors and translator; none where there are none. */
export function counterpartFacts(
  { counterpart }: Passage,
  context: ExportContext,
): readonly Fact[] {
  if (counterpart === undefined) return [];
  const labels = labelsOf(context.locale);
  const { source, ...words } = counterpart;
  const metadata = source?.metadata;
  const spoken = (text: string): FactValue => ({
    ...{ kind: 'words', text },
    direction: metadata?.direction ?? 'auto',
    language: metadata?.language ?? 'und',
  });
  return said([
    { label: labels.counterpart, values: [{ kind: 'words', ...words }] },
    {
      label: labels.counterpartSource,
      values: metadata === undefined ? [] : [metadata.title, ...metadata.authors].map(spoken),
    },
    {
      label: labels.counterpartTranslator,
      values: metadata?.translator === undefined ? [] : [spoken(metadata.translator)],
    },
  ]);
}

/** What the annotation is about that is no passage, what it marks elsewhere as well, and its links. */
export function aboutAndLinks(passage: Passage, context: ExportContext): readonly Fact[] {
  const { about } = labelsOf(context.locale);
  return said([
    ...counterpartFacts(passage, context),
    { label: about, values: aboutValues(passage, context) },
    ...linkFacts(passage, context),
  ]);
}

/** The tags, where the annotation has any. */
export function tagFacts(
  { annotation: { tags = [] } }: Passage,
  context: ExportContext,
): readonly Fact[] {
  return said([{ label: labelsOf(context.locale).tags, values: tags.map(anyWords) }]);
}

/** The kind, where the annotation has one. */
export function kindFacts(
  { annotation: { kind } }: Passage,
  context: ExportContext,
): readonly Fact[] {
  if (kind === undefined) return [];
  const value = isBuiltIn(kind) ? own(writeKind(context.locale, kind), context) : anyWords(kind);
  return [{ label: labelsOf(context.locale).kind, values: [value] }];
}

/** What the annotation is about, in words; none for a passage, whose words are there. */
export function aboutValues(passage: Passage, context: ExportContext): readonly FactValue[] {
  const { target, part, block: begins } = passage;
  const labels = labelsOf(context.locale);
  switch (target.kind) {
    case 'passage':
      return [];
    case 'document':
      return [own(labels.wholeDocument, context)];
    case 'part':
      return [own(labels.wholePart, context), ...titleOf(part?.title)];
    case 'area': {
      const { block, page } = target.selector;
      const where = block === undefined ? labels.pageArea : labels.pictureArea;
      return [
        own(where, context),
        ...titleOf(block === undefined ? undefined : begins?.image?.alt),
        ...(page === undefined
          ? []
          : [own(labels.page(writeNumber(context.locale, page)), context)]),
        own(rectangle(target.selector, context), context),
      ];
    }
  }
}

function titleOf(title: string | undefined): readonly FactValue[] {
  return title === undefined || title === '' ? [] : [anyWords(title)];
}

function rectangle({ x, y, width, height }: AreaSelector, { locale }: ExportContext): string {
  const percent = (share: number): string => writePercent(locale, share);
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(percent);
  return labelsOf(locale).rectangle(left ?? '', top ?? '', right ?? '', bottom ?? '');
}

/** A line a link: how it stands to the other note, what that is told by, and its document where that is another one. */
function linkFacts({ links }: Passage, context: ExportContext): readonly Fact[] {
  const labels = labelsOf(context.locale);
  return links.map(({ relation, id, end }) => ({
    label: labels.relations[relation],
    values:
      end === undefined
        ? [own(labels.unknownNote(id), context)]
        : [anyWords(end.gist), ...titleOf(end.title)],
  }));
}

/**
 * Which text the passage is from, who made that (as far as its part does not say it) and where it was captured; none where
 * that is said once for all passages.
 */
function sourceFacts(
  { document }: Passage,
  ofPart: readonly Fact[],
  context: ExportContext,
): readonly Fact[] {
  if (document === undefined) return [];
  const saidOfPart = new Set(ofPart.map(({ label }) => label));
  const { metadata, provenance } = document;
  const { title, direction, language } = metadata;
  const labels = labelsOf(context.locale);
  const { sourceAddress } = provenance;
  return [
    { label: labels.source, values: [{ kind: 'words', text: title, direction, language }] },
    ...originFacts(metadata, context).filter(({ label }) => !saidOfPart.has(label)),
    {
      label: labels.sourceAddress,
      values: sourceAddress === undefined ? [] : [address(sourceAddress)],
    },
  ];
}

/** Headings, paragraph, lines and page, as far as they are known. */
function placeValues(
  { headings, paragraph, paragraphs, lines, page }: PassagePlace,
  context: ExportContext,
): readonly FactValue[] {
  const labels = labelsOf(context.locale);
  const number = (value: number): string => writeNumber(context.locale, value);
  const titles = headings.join(' › ');
  return [
    ...(titles === '' ? [] : [anyWords(titles)]),
    own(labels.paragraph(number(paragraph), number(paragraphs)), context),
    ...(lines === undefined
      ? []
      : [own(labels.lines(number(lines[0]), number(lines[1])), context)]),
    ...(page === undefined ? [] : [own(labels.page(number(page)), context)]),
  ];
}

function said(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ values }) => values.length > 0);
}

function own(text: string, { locale }: ExportContext): FactValue {
  return { kind: 'own', text, direction: locale === 'fa' ? 'rtl' : 'ltr', language: locale };
}

function day(time: string, context: ExportContext): FactValue {
  return own(writeDay(context.locale, time), context);
}

/** Words whose direction their letters say. */
function anyWords(text: string): FactValue {
  return { kind: 'words', text, direction: 'auto', language: 'und' };
}

/** Hashes and names of programs are read from left to right in every language. */
function leftToRight(text: string): FactValue {
  return { kind: 'words', text, direction: 'ltr', language: 'und' };
}

/** What is no web address stays words. */
function address(text: string): FactValue {
  const web = /^https?:\/\/[^\s<>\p{Cc}]+$/u.test(text);
  return { ...leftToRight(text), kind: web ? 'address' : 'words' };
}

function written(date: WrittenDate): string {
  return date.iso === undefined || date.iso === date.text
    ? date.text
    : // After Persian letters the parts of a day would change places.
      `${date.text} (${date.iso.includes('-') ? `\u2066${date.iso}\u2069` : date.iso})`;
}
