/** A pair as a Word file: a table of two columns, a row a bead, notes as comments on the words that they are about. */
import type { Block } from '../../document/block.ts';
import type { Mark } from '../../document/mark.ts';
import { picturesOf } from '../area-cut.ts';
import { createComments, type Comments } from '../docx/comments.ts';
import { docx, writeFile, writePassage } from '../docx/docx.ts';
import { directed, labelDirection, own, writeFacts } from '../docx/facts.ts';
import { drawPicture, pictureParts } from '../docx/picture.ts';
import { escapeXml, isRightToLeft, paragraph, runs, type Look } from '../docx/xml.ts';
import type { ExportContext } from '../exporter.ts';
import { aboutAndLinks, kindFacts, tagFacts, type Fact } from '../facts.ts';
import { labelsOf } from '../labels.ts';
import { palette } from '../palette.ts';
import type { Passage } from '../passages.ts';
import type { Picture } from '../picture.ts';
import { exportFacts, sideHeads, type SideHead } from './pair-head.ts';
import type { PairChoices, PairExporter, PairInput } from './pair-input.ts';
import { pairLabelsOf } from './pair-labels.ts';
import {
  allPassages,
  asOnBoth,
  pairPassages,
  type PairMark,
  type PairPassages,
} from './pair-passages.ts';
import { pairRows, type Cell, type CellPiece, type PairRow } from './pair-rows.ts';

/** See the interface. Source: ISO/IEC 29500-1, 17.4 (tables). */
export const pairDocx: PairExporter<Uint8Array> = {
  mediaType: docx.mediaType,
  extension: docx.extension,
  export: exportPair,
};

/** The picture of a figure; no other in the file has its number. */
interface NumberedPicture {
  readonly picture: Picture;
  readonly number: number;
}

/** What a row is written with; `numbers` are those of the comments on an annotation. */
interface Writing {
  readonly passages: PairPassages;
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  readonly pictures: ReadonlyMap<CellPiece, NumberedPicture>;
  readonly context: ExportContext;
}

/** Units: twentieths of a point; both columns fill an A4 page between its margins. */
const columnWidth = 4649;
/** Fits into a column between its margins. Units: centimetres. */
const longestPicture = 7.4;

function exportPair(pair: PairInput, choices: PairChoices, context: ExportContext): Uint8Array {
  const heads = sideHeads(pair, choices, context);
  const [{ title }] = heads;
  const rows = pairRows(pair, choices);
  const passages = pairPassages(pair, rows, choices, context);
  const comments = createComments(context);
  const shown = allPassages(passages);
  const pictures = picturesIn(rows, shown.length + 1);
  const numbers = commentsOn(passages, comments, context);
  const writing = { passages, numbers, pictures, context };
  const isOne = pair.original.input.document.id === pair.translation.input.document.id;
  const direction = title.direction === 'rtl' ? 'rtl' : 'ltr';
  const body = [
    ...(isOne ? heads.slice(0, 1) : heads).flatMap((head) => writeSideHead(head, context)),
    ...writeLegend(rows, choices, context),
    table(direction, [headRow(heads, context), ...rows.map((row) => writeRow(row, writing))]),
    ...writeLeft(passages, comments, context),
    ...writeFacts(exportFacts(pair, context), context),
  ];
  const titles = heads.map((head) => head.title.text).join(' · ');
  const parts = pictureParts([
    ...picturesOf(shown).values(),
    ...[...pictures.values()].map(({ picture }) => picture),
  ]);
  return writeFile(body, comments, { title: titles, direction }, context, parts);
}

function writeSideHead(
  { title, role, facts }: SideHead,
  context: ExportContext,
): readonly string[] {
  return [directed('Heading1', title), own('Facts', role, context), ...writeFacts(facts, context)];
}

/** In the interface language, where the side's text begins. */
function roleLine(
  { title, role }: Pick<SideHead, 'title' | 'role'>,
  context: ExportContext,
): string {
  return paragraph('Facts', isRightToLeft(title), runs({ text: role, ...labelDirection(context) }));
}

/** What has to be known to read it. */
function writeLegend(
  rows: readonly PairRow[],
  { beads }: PairChoices,
  context: ExportContext,
): readonly string[] {
  const labels = pairLabelsOf(context.locale);
  return [
    ...(beads === 'confirmed' ? [labels.confirmedOnly] : []),
    ...(rows.some(({ isUncertain }) => isUncertain) ? [labels.uncertain] : []),
    ...(rows.length === 0 ? [labels.nothing] : []),
  ].map((line) => own('Footnote', line, context));
}

/** The first column stands where the direction begins: a text from right to left on the right. */
function table(direction: 'ltr' | 'rtl', rows: readonly string[]): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = edges.map((edge) => `<w:${edge} w:val="nil"/>`).join('');
  const margins = ['left', 'right'].map((edge) => `<w:${edge} w:w="170" w:type="dxa"/>`).join('');
  const column = `<w:gridCol w:w="${columnWidth}"/>`;
  return `<w:tbl><w:tblPr>${direction === 'rtl' ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${2 * columnWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tblGrid>${column}${column}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** Stands again over each page. */
function headRow(heads: readonly SideHead[], context: ExportContext): string {
  const line = '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:color="D8D2C6"/></w:tcBorders>';
  const cells = heads.map(({ title, role }) => cellOf(roleLine({ title, role }, context), line));
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

function cellOf(content: string, properties = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${columnWidth}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
}

function writeRow({ cells, isUncertain }: PairRow, writing: Writing): string {
  // In a table from right to left programs take “right” for where the row goes on.
  const dotted = '<w:tcBorders><w:right w:val="dotted" w:sz="8" w:color="8B8477"/></w:tcBorders>';
  const [first, second] = cells.map((cell) => writeCell(cell, writing));
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellOf(first ?? '', isUncertain ? dotted : '')}${cellOf(second ?? '')}</w:tr>`;
}

function writeCell(cell: Cell, writing: Writing): string {
  const { context } = writing;
  if (cell.length === 0) return own('Absent', pairLabelsOf(context.locale).onlyThere, context);
  return cell.map((piece) => writePiece(piece, writing)).join('');
}

const styles: Partial<Readonly<Record<Block['kind'], string>>> = {
  quote: 'Quote',
  verse: 'Verse',
  footnote: 'Footnote',
  caption: 'Footnote',
  figure: 'Footnote',
  'list-item': 'ListItem',
};

function styleOf({ kind, level = 1 }: Block): string {
  if (kind === 'heading') return level === 1 ? 'Heading2' : 'Heading3';
  return styles[kind] ?? 'Normal';
}

/** Cut into runs wherever a styling or a passage begins or ends. */
function writePiece(piece: CellPiece, { passages, numbers, pictures }: Writing): string {
  const { block, start, end, direction, language, marker } = piece;
  const marked = passages.marks.get(piece) ?? [];
  const edges = [...block.marks, ...marked].flatMap((each) => [each.start, each.end]);
  const cuts = [...new Set([start, end, ...edges])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  const written = cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const covers = (each: { readonly start: number; readonly end: number }): boolean =>
      each.start <= from && each.end >= to;
    const text = { text: block.text.slice(from, to), direction, language };
    const words = runs(text, lookOf(block.marks.filter(covers), marked.filter(covers)));
    const begun = marked.filter((mark) => mark.first && mark.start === from);
    const ended = marked.filter((mark) => mark.closes && mark.end === to);
    return `${begun.map((mark) => begin(numbers.get(mark.id))).join('')}${words}${ended.map((mark) => finish(numbers.get(mark.id))).join('')}`;
  });
  const item = marker === undefined ? '' : runs({ text: `${marker} `, direction, language });
  const shown = block.kind === 'figure' ? writeFigure(piece, pictures.get(piece)) : '';
  return paragraph(styleOf(block), direction === 'rtl', shown + item + written.join(''));
}

/** The picture of a figure; what it shows in words, where there is neither picture nor text. */
function writeFigure(
  { block, direction, language }: CellPiece,
  shown: NumberedPicture | undefined,
): string {
  const alt = block.image?.alt ?? '';
  const words = escapeXml(alt);
  const drawn =
    shown && drawPicture(shown.picture, { number: shown.number, words, longest: longestPicture });
  if (drawn || block.text !== '' || alt === '') return drawn ?? '';
  return runs({ text: `[${alt}]`, direction, language });
}

/** The pictures of figures, numbered from `first`. */
function picturesIn(
  rows: readonly PairRow[],
  first: number,
): ReadonlyMap<CellPiece, NumberedPicture> {
  const pieces = rows.flatMap(({ cells }) => cells.flat());
  const shown = pieces.flatMap((piece) => {
    const { picture } = piece;
    return picture === undefined ? [] : [{ piece, picture }];
  });
  return new Map(
    shown.map(({ piece, picture }, index) => [piece, { picture, number: first + index }]),
  );
}

function lookOf(marks: readonly Mark[], passages: readonly PairMark[]): Look {
  const kinds = new Set(marks.map(({ kind }) => kind));
  const raised = (['superscript', 'subscript'] as const).find((kind) => kinds.has(kind));
  const colour = passages.at(-1)?.colour;
  return {
    bold: kinds.has('strong'),
    italic: kinds.has('emphasis'),
    underline: kinds.has('underline'),
    strike: kinds.has('strike'),
    ...(raised === undefined ? {} : { raised }),
    ...(colour === undefined ? {} : { fill: palette[colour].background.slice(1).toUpperCase() }),
  };
}

function begin(numbers: readonly number[] = []): string {
  return numbers.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('');
}

function finish(numbers: readonly number[] = []): string {
  return numbers
    .map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
    .join('');
}

/** A comment for each note; one on both sides stands on the words that come first, and tells the others. */
function commentsOn(
  { beside, onBoth }: PairPassages,
  comments: Comments,
  context: ExportContext,
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    [...beside.values()].flat().map((passage) => {
      const { annotation } = passage;
      const isOnBoth = onBoth.has(annotation.id);
      const own = noteFacts(isOnBoth ? asOnBoth(passage) : passage, context);
      const isNote = annotation.bodies.length + own.length > 0;
      return [annotation.id, comments.add(annotation, isNote ? noteFacts(passage, context) : [])];
    }),
  );
}

function noteFacts(passage: Passage, context: ExportContext): readonly Fact[] {
  return [
    ...kindFacts(passage, context),
    ...tagFacts(passage, context),
    ...aboutAndLinks(passage, context),
  ];
}

/** Notes that stand beside no sentence. */
function writeLeft(
  { others, orphans }: PairPassages,
  comments: Comments,
  context: ExportContext,
): readonly string[] {
  const said = labelsOf(context.locale);
  const list = (heading: string, entries: readonly Passage[]): readonly string[] =>
    entries.length === 0
      ? []
      : [
          own('Heading2', heading, context),
          ...entries.flatMap((passage) => writePassage(passage, comments, context)),
        ];
  return [
    ...list(pairLabelsOf(context.locale).otherNotes, others),
    ...list(said.orphans, orphans),
    // A table may not end a document, and this parts it from what is said of the export.
    own('Facts', '', context),
  ];
}
