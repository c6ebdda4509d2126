/** What exports say of each annotation of a document: the words that were marked, piece by piece, and where they stand. */
import type { Annotation } from '../annotations/annotation.ts';
import { counterpartQuote } from '../annotations/counterpart.ts';
import { inDocumentOrder, type OrderedAnnotation } from '../annotations/order.ts';
import type { Placement } from '../annotations/placement.ts';
import type { Target } from '../annotations/target.ts';
import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import type { Outline } from '../document/outline.ts';
import { outline } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import type { PlainText } from '../document/plain-text.ts';
import { plainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import { rangePieces } from '../document/range.ts';
import { describeText } from '../text/language.ts';
import type { AreaCut } from './area-cut.ts';
import type { DirectedText } from './directed-text.ts';
import type { CounterpartSource, ExportInput } from './exporter.ts';
import { linksOf, type LinkedTo } from './linked.ts';

/** Where a passage begins. Units: all count from 1; the last line is the last one that is meant. */
export interface PassagePlace {
  /** Titles above it, outermost first. */
  readonly headings: readonly string[];
  readonly paragraph: number;
  readonly paragraphs: number;
  readonly lines?: readonly [first: number, last: number];
  readonly page?: number;
}

/**
 * One annotation as exports show it; an orphan has the words that were marked, and neither range, place nor part. What is
 * about no words has none, and no range either.
 */
export interface Passage {
  readonly annotation: Annotation;
  readonly placement: Placement;
  readonly target: Target;
  /** False for an orphan alone. */
  readonly isFound: boolean;
  /** From 1, in document order. */
  readonly number: number;
  /** The words of each block in its own direction; furniture between them is left out and the gap is shown as […]. */
  readonly pieces: readonly DirectedText[];
  readonly range?: Range;
  readonly place?: PassagePlace;
  /** The article, chapter or comment that it begins in, or that it is about. */
  readonly part?: Part;
  /** The block that it begins at. */
  readonly block?: Block;
  readonly links: readonly LinkedTo[];
  /** What an area shows, where its picture is at hand. */
  readonly cut?: AreaCut;
  /** What it marks in another text as well: the words in their direction, and what is known of that text. */
  readonly counterpart?: DirectedText & { readonly source?: CounterpartSource };
  /** The document that it is from, where that is not said once for all passages: in a sheet. */
  readonly document?: Document;
}

interface Source extends Pick<Document, 'blocks' | 'parts'>, Omit<ExportInput, 'document'> {
  readonly plain: PlainText;
  readonly outline: Outline;
}

/** The passages in document order, orphans last. Cost: O(blocks + annotations). */
export function passagesOf({ document, ...input }: ExportInput): readonly Passage[] {
  const { annotations } = input;
  const { blocks, parts } = document;
  const plain = plainText(blocks);
  const source = { ...input, plain, blocks, parts, outline: outline(document) };
  return inDocumentOrder(plain, annotations, document).map((ordered, index) =>
    passage(ordered, index + 1, source),
  );
}

/** The words of a passage, one line a block. */
export function quoteOf({ pieces }: Pick<Passage, 'pieces'>): string {
  return pieces.map(({ text }) => text).join('\n');
}

function passage(
  { annotation, placement, target, range }: OrderedAnnotation,
  number: number,
  source: Source,
): Passage {
  const links = linksOf(annotation, source.annotations, source.linked);
  const counterpart = counterpartOf(annotation, source);
  const cut = target.kind === 'area' ? source.cuts?.get(annotation.id) : undefined;
  const about = {
    ...{ annotation, placement, target, number, links },
    ...(counterpart === undefined ? {} : { counterpart }),
    ...(cut === undefined ? {} : { cut }),
  };
  if (placement.class === 'orphan')
    return { ...about, isFound: false, pieces: markedWords(annotation) };
  const block = source.blocks[source.plain.indexById.get(range?.start.blockId ?? '') ?? -1];
  const partId = target.kind === 'part' ? target.selector.part : block?.part;
  const part = source.parts.find(({ id }) => id === partId);
  return {
    ...about,
    isFound: true,
    ...(target.kind !== 'passage' || range === undefined
      ? { pieces: [] }
      : { pieces: quotedPieces(range, source), range }),
    ...(block === undefined || range === undefined
      ? {}
      : { block, place: placeOf(range, block, source) }),
    ...(part === undefined ? {} : { part }),
  };
}

function counterpartOf(annotation: Annotation, { counterparts }: Source): Passage['counterpart'] {
  const text = counterpartQuote(annotation);
  if (annotation.counterpart === undefined || text === '') return undefined;
  const source = counterparts?.get(annotation.counterpart.documentId);
  return { text, ...describeText(text), ...(source === undefined ? {} : { source }) };
}

function quotedPieces(range: Range, { plain, blocks }: Source): readonly DirectedText[] {
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

function markedWords({ selectors }: Annotation): readonly DirectedText[] {
  return selectors
    .filter((selector) => selector.type === 'TextQuoteSelector')
    .map(({ exact }) => ({ text: exact, direction: 'auto', language: 'und' }));
}

function placeOf(range: Range, block: Block, source: Source): PassagePlace {
  const { plain, blocks, outline } = source;
  const index = plain.indexById.get(range.start.blockId) ?? 0;
  const last = blocks[plain.indexById.get(range.end.blockId) ?? index];
  const { lines, page } = block.place;
  const lastLine = last?.place.lines?.[1] ?? lines?.[1];
  return {
    headings: (outline.paths.get(block.id) ?? []).map(({ title }) => title),
    paragraph: index + 1,
    paragraphs: blocks.length,
    // Lines are counted from 0 and half-open inside.
    ...(lines === undefined || lastLine === undefined ? {} : { lines: [lines[0] + 1, lastLine] }),
    ...(page === undefined ? {} : { page }),
  };
}
