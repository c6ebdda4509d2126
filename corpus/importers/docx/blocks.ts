/** Blocks of a DOCX: its paragraphs, tables and text boxes in the order of the text. */
import { childOf, elementsOf, type XmlElement } from '../archive/xml.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import { append } from '../long-list.ts';
import { figureOf, isSeparator } from '../office/office-block.ts';
import { takePoints } from '../office/points.ts';
import { kindOfRole } from '../office/style-role.ts';
import { composeRuns, hasCharacters, type RichText, type Run } from '../office/rich-text.ts';
import { commentPoints } from './comment-points.ts';
import { readDrawnText } from './drawn-text.ts';
import { readInline, type Inline } from './inline.ts';
import type { ListPlace } from './numbering.ts';
import { chosenAlternative, type Reading } from './reading.ts';
import { readParagraphFormat, type ParagraphFormat } from './styles.ts';

/** Blocks of everything in `container`: the body, a note, a comment, a header or a text box. */
export function readBlocks(container: XmlElement, reading: Reading): AnchoredDraft[] {
  const blocks: AnchoredDraft[] = [];
  for (const child of container.children) {
    if (typeof child !== 'string') append(blocks, readContent(child, reading));
  }
  return blocks;
}

function readContent(element: XmlElement, reading: Reading): AnchoredDraft[] {
  switch (element.name) {
    case 'w:p':
      return readParagraph(element, reading);
    case 'w:tbl':
      return readTable(element, reading);
    case 'w:sdt':
      return readContentControl(element, reading);
    case 'w:bookmarkStart':
      reading.pendingAnchors.push(`bookmark ${element.attributes['w:name'] ?? ''}`);
      return [];
    case 'w:commentRangeStart':
    case 'w:commentRangeEnd':
      keepPoints(element, reading);
      return [];
    case 'w:del':
    case 'w:moveFrom':
      reading.deletions += 1;
      keepPoints(element, reading);
      return [];
    case 'mc:AlternateContent':
      return readBlocks(chosenAlternative(element) ?? element, reading);
    case 'w:altChunk':
      reading.embedded += 1;
      return [];
    case 'w:ins':
    case 'w:moveTo':
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:sdtContent':
      return readBlocks(element, reading);
    default:
      return [];
  }
}

function keepPoints(element: XmlElement, reading: Reading): void {
  for (const point of commentPoints(element)) reading.pendingPoints.push({ ...point, offset: 0 });
}

/** A generated table of contents repeats the headings with page numbers: furniture. */
function readContentControl(element: XmlElement, reading: Reading): AnchoredDraft[] {
  const properties = childOf(element, 'w:sdtPr');
  const gallery = childOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery');
  const content = childOf(element, 'w:sdtContent');
  const blocks = content === undefined ? [] : readBlocks(content, reading);
  return gallery?.attributes['w:val'] === 'Table of Contents'
    ? blocks.map((block) => ({ ...block, kind: 'furniture' }))
    : blocks;
}

function readParagraph(paragraph: XmlElement, reading: Reading): AnchoredDraft[] {
  const format = formatOf(paragraph, reading);
  const page = reading.page;
  const inline = readInline(paragraph, reading, format.rightToLeft === true);
  const place = placeOf(format, reading);
  const label = labelRun(format, place);
  const rich = composeRuns(label === undefined ? inline.runs : [label, ...inline.runs]);
  const blocks = attachmentsOf(inline, page, 'before');
  append(reading.pendingAnchors, inline.anchors);
  if (inline.runs.some(({ text }) => text.trim() !== '')) {
    const block = describe(format, place, rich, page);
    block.anchors = reading.pendingAnchors;
    block.points = takePoints(reading, rich.points);
    if (format.rightToLeft !== undefined) block.direction = format.rightToLeft ? 'rtl' : 'ltr';
    blocks.push(block);
    reading.pendingAnchors = [];
  } else {
    append(reading.pendingPoints, rich.points);
  }
  append(blocks, attachmentsOf(inline, page, 'after'));
  for (const box of inline.boxes) append(blocks, readBox(box, reading));
  return blocks;
}

function readBox(box: XmlElement, reading: Reading): AnchoredDraft[] {
  return box.name === 'w:txbxContent' ? readBlocks(box, reading) : readDrawnText(box, reading);
}

function formatOf(paragraph: XmlElement, reading: Reading): ParagraphFormat {
  const properties = childOf(paragraph, 'w:pPr');
  const style = childOf(properties, 'w:pStyle')?.attributes['w:val'];
  const format = reading.styles.paragraph(style);
  return properties === undefined ? format : { ...format, ...readParagraphFormat(properties) };
}

/** Word's lists of headings leave the level to the outline. */
function placeOf(format: ParagraphFormat, reading: Reading): ListPlace | undefined {
  return format.list === undefined || format.list === '0'
    ? undefined
    : reading.placeInList(format.list, format.listLevel ?? format.outline ?? 0);
}

/** Numbers that Word prints are text where they carry more than an item's place, as in «ماده ۳» or “2.1”. */
function labelRun(format: ParagraphFormat, place: ListPlace | undefined): Run | undefined {
  const isText = place?.meaningful === true || headingLevel(format) !== undefined;
  return place !== undefined && isText && place.label !== ''
    ? { text: `${place.label} `, kinds: [] }
    : undefined;
}

function headingLevel({ role, outline }: ParagraphFormat): number | undefined {
  if (role === 'title') return 1;
  // Outline level 9 is Word's name for body text.
  return outline === undefined || outline < 0 || outline > 8 ? undefined : Math.min(6, outline + 1);
}

/** A draft while its optional properties are added; spreading an object for each is slow where there are many blocks. */
type UnfinishedDraft = { -readonly [Key in keyof AnchoredDraft]: AnchoredDraft[Key] };

function describe(
  format: ParagraphFormat,
  place: ListPlace | undefined,
  { text, marks }: RichText,
  page: number,
): UnfinishedDraft {
  const draft: UnfinishedDraft = {
    kind: 'paragraph',
    text,
    marks,
    part: 0,
    place: { page },
    anchors: [],
  };
  const level = headingLevel(format);
  if (level !== undefined) {
    draft.kind = 'heading';
    draft.level = level;
  } else if (place?.meaningful === false) {
    draft.kind = 'list-item';
    draft.depth = place.depth;
    draft.ordered = place.ordered;
  } else draft.kind = isSeparator(text) ? 'separator' : kindOfRole(format.role);
  return draft;
}

function attachmentsOf(inline: Inline, page: number, where: 'before' | 'after'): AnchoredDraft[] {
  if (inline.pictures.length === 0) return [];
  return inline.pictures
    .filter(({ isFirst }) => isFirst === (where === 'before'))
    .map(({ resource, alt }) => figureOf({ resource, alt }, { page }));
}

function readTable(table: XmlElement, reading: Reading): AnchoredDraft[] {
  const rows = rowsOf(table, reading).map((row) => ({
    cells: unwrap(row, 'w:tc'),
    isHeader: childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined,
  }));
  // A table of one column only frames its text.
  if (rows.every(({ cells }) => cells.length <= 1)) {
    return rows.flatMap(({ cells }) => cells).flatMap((cell) => readBlocks(cell, reading));
  }
  const mirrored = childOf(childOf(table, 'w:tblPr'), 'w:bidiVisual') !== undefined;
  return rows.flatMap((row) => readRow(row, mirrored, reading));
}

function rowsOf(table: XmlElement, reading: Reading): XmlElement[] {
  return unwrap(table, 'w:tr').filter((row) => {
    const isDeleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
    if (isDeleted) reading.deletions += 1;
    return !isDeleted;
  });
}

function readRow(
  { cells, isHeader }: { readonly cells: readonly XmlElement[]; readonly isHeader: boolean },
  mirrored: boolean,
  reading: Reading,
): AnchoredDraft[] {
  const page = reading.page;
  const inlines = cells.map((cell) => readCell(cell, reading));
  const runs = inlines.flatMap((inline, index) => [
    ...(index === 0 ? [] : [{ text: '\t', kinds: [] }]),
    ...inline.runs,
  ]);
  const anchors = [...reading.pendingAnchors, ...inlines.flatMap((inline) => inline.anchors)];
  const blocks: AnchoredDraft[] = [];
  // An empty first cell is a cell: its tab stays.
  const rich = composeRuns(runs, 'keepEnds');
  if (rich.text.trim() !== '') {
    blocks.push({
      kind: 'table-row',
      ...rich,
      part: 0,
      place: { page },
      anchors,
      points: takePoints(reading, rich.points),
      ...(isHeader ? { header: true } : {}),
      ...(mirrored ? { direction: 'rtl' } : {}),
    });
    reading.pendingAnchors = [];
  } else {
    reading.pendingAnchors = anchors;
    append(reading.pendingPoints, rich.points);
  }
  for (const inline of inlines) {
    append(blocks, attachmentsOf(inline, page, 'before'));
    append(blocks, attachmentsOf(inline, page, 'after'));
    append(
      blocks,
      inline.boxes.flatMap((box) => readBox(box, reading)),
    );
  }
  return blocks;
}

/** A cell's paragraphs as one run of lines; a table in it gives a line a row. */
function readCell(cell: XmlElement, reading: Reading): Inline {
  const all: Inline = { runs: [], anchors: [], pictures: [], boxes: [] };
  for (const paragraph of paragraphsOf(cell)) {
    const format = formatOf(paragraph, reading);
    const inline = readInline(paragraph, reading, format.rightToLeft === true);
    const label = labelRun({ ...format, outline: 0 }, placeOf(format, reading));
    const isText = hasCharacters(inline.runs);
    if (hasCharacters(all.runs) && isText) all.runs.push({ text: '\n', kinds: [] });
    // A tab inside a cell would look like the border between two.
    const runs = inline.runs.map((run) => ({ ...run, text: run.text.replace(/\t/g, ' ') }));
    if (isText && label !== undefined) all.runs.push(label);
    append(all.runs, runs);
    append(all.anchors, inline.anchors);
    append(all.pictures, inline.pictures);
    append(all.boxes, inline.boxes);
  }
  return all;
}

function paragraphsOf(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'w:p') return [child];
    if (child.name === 'mc:AlternateContent') {
      const chosen = chosenAlternative(child);
      return chosen === undefined ? [] : paragraphsOf(chosen);
    }
    return child.name === 'w:del' || child.name === 'w:moveFrom' ? [] : paragraphsOf(child);
  });
}

/** The children called `name`, also inside content controls and change marks. */
function unwrap(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name)
      ? unwrap(child, name)
      : [];
  });
}
