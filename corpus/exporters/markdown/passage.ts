/** One annotation as Markdown: the source's words as a quotation, then where they stand, then the notes apart, each under whose it is. */
import type { AnchoredAnnotation } from '../../annotations/order.ts';
import type { Annotation, Colour, TextualBody } from '../../annotations/annotation.ts';
import type { Block } from '../../document/block.ts';
import type { Outline } from '../../document/outline.ts';
import type { Part } from '../../document/part.ts';
import type { PlainText } from '../../document/plain-text.ts';
import type { Range } from '../../document/position.ts';
import { rangePieces } from '../../document/range.ts';
import type { ExportContext } from '../exporter.ts';
import { labelsOf, writeDay, writeNumber } from '../labels.ts';
import type { DirectedText, Section } from './directed.ts';
import { containedNote } from './note.ts';
import { inLine, paragraph, quotation } from './directed.ts';
import { originRows, writeRows } from './provenance.ts';

/** What a passage is written from. */
export interface PassageSource {
  readonly plain: PlainText;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly outline: Outline;
  readonly context: ExportContext;
}

/** Markdown of our own labels in their direction. */
export function labelled(markdown: string, { locale }: ExportContext): Section {
  return locale === 'fa'
    ? { markdown, direction: 'rtl', language: 'fa' }
    : { markdown, direction: 'ltr', language: 'en' };
}

/** The passage with its number as heading. An orphan shows the words that were marked, and no place. */
export function passage(
  { annotation, anchor }: AnchoredAnnotation,
  number: number,
  source: PassageSource,
): readonly Section[] {
  const { context } = source;
  const labels = labelsOf(context.locale);
  const heading = `### ${labels.passage} ${writeNumber(context.locale, number)}`;
  const orphan = anchor === 'orphan';
  const facts = writeRows([
    ...(orphan ? [] : originOfPart(anchor.range, source)),
    [labels.place, orphan ? undefined : place(anchor.range, source)],
    [labels.colour, named(annotation.colour, context)],
    [labels.tags, tagged(annotation, labels.separator)],
    [labels.marked, writeDay(context.locale, annotation.created)],
  ]);
  return [
    labelled(heading, context),
    ...(orphan ? orphanPieces(annotation) : quotedPieces(anchor.range, source)).map(quotation),
    labelled(facts, context),
    ...annotation.bodies.flatMap((body) => [
      labelled(`**${whose(body, context)}:**`, context),
      noteSection(body),
    ]),
  ];
}

/** The tags as words of their own direction; empty where there are none. */
function tagged({ tags = [] }: Annotation, separator: string): string {
  return tags
    .map((tag) => inLine({ text: tag, direction: 'auto', language: 'und' }))
    .join(separator);
}

/** What the reader calls the colour, else the language's word. */
function named(colour: Colour, { colourNames, locale }: ExportContext): string {
  const own = colourNames?.[colour];
  if (own === undefined) return labelsOf(locale).colours[colour];
  return inLine({ text: own, direction: 'auto', language: 'und' });
}

function noteSection({ value: text, format, direction, language }: TextualBody): Section {
  if (format === 'text/plain') return paragraph({ text, direction, language });
  return { markdown: containedNote(text), direction, language };
}

/** Whose words follow: the reader's, or those of somebody who wrote them into the file. */
function whose({ creator, created }: TextualBody, { locale }: ExportContext): string {
  const labels = labelsOf(locale);
  if (creator === undefined) return labels.note;
  const name =
    creator.name === '' ? '' : inLine({ text: creator.name, direction: 'auto', language: 'und' });
  return labels.foreignNote(name, created === undefined ? undefined : writeDay(locale, created));
}

/** Who made the part that the passage begins in: an article or a comment may be someone else's than its page. */
function originOfPart(
  { start }: Range,
  { plain, blocks, parts, context }: PassageSource,
): ReturnType<typeof originRows> {
  const block = blocks[plain.indexById.get(start.blockId) ?? -1];
  const part = parts.find(({ id }) => id === block?.part);
  return part === undefined ? [] : originRows(part, context);
}

/** The words of each block in its own direction; furniture between them is left out and the gap is shown. */
function quotedPieces(range: Range, { plain, blocks }: PassageSource): readonly DirectedText[] {
  const pieces = rangePieces(plain, range).flatMap((piece) => {
    const block = blocks[plain.indexById.get(piece.blockId) ?? -1];
    return block === undefined ? [] : [{ block, text: block.text.slice(piece.start, piece.end) }];
  });
  // Furniture that was marked by itself is what the reader wanted.
  if (pieces.every(({ block }) => block.kind === 'furniture')) return pieces.map(directed);
  return pieces
    .filter(
      ({ block }, index) =>
        block.kind !== 'furniture' || pieces[index - 1]?.block.kind !== 'furniture',
    )
    .map((piece) =>
      piece.block.kind === 'furniture' ? { ...directed(piece), text: '[…]' } : directed(piece),
    );
}

function directed({ block, text }: { readonly block: Block; readonly text: string }): DirectedText {
  return { text, direction: block.direction, language: block.language };
}

function orphanPieces({ selectors }: Annotation): readonly DirectedText[] {
  return selectors
    .filter((selector) => selector.type === 'TextQuoteSelector')
    .map(({ exact }) => ({ text: exact, direction: 'auto', language: 'und' }));
}

function place(range: Range, { plain, blocks, outline, context }: PassageSource): string {
  const labels = labelsOf(context.locale);
  const number = (value: number): string => writeNumber(context.locale, value);
  const index = plain.indexById.get(range.start.blockId) ?? 0;
  const last = blocks[plain.indexById.get(range.end.blockId) ?? index];
  const block = blocks[index];
  if (block === undefined) return '';
  const titles = (outline.paths.get(block.id) ?? []).map((entry) => entry.title).join(' › ');
  const lines = block.place.lines;
  const lastLine = last?.place.lines?.[1] ?? lines?.[1];
  return [
    ...(titles === '' ? [] : [inLine({ text: titles, direction: 'auto', language: 'und' })]),
    labels.paragraph(number(index + 1), number(blocks.length)),
    // Lines are counted from 0 and half-open inside, from 1 and with the last one outside.
    ...(lines === undefined || lastLine === undefined
      ? []
      : [labels.lines(number(lines[0] + 1), number(lastLine))]),
    ...(block.place.page === undefined ? [] : [labels.page(number(block.place.page))]),
  ].join(labels.separator);
}
