/** Blocks of an ODT: its headings, paragraphs, lists, tables and boxes in the order of the text. */
import { childOf, elementsOf, textOf, type XmlElement } from '../archive/xml.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import { append } from '../long-list.ts';
import { figureOf, isSeparator } from '../office/office-block.ts';
import { kindOfRole } from '../office/style-role.ts';
import { takePoints } from '../office/points.ts';
import { composeRuns, type Run } from '../office/rich-text.ts';
import { readCell, rowsOf, type Row } from './cells.ts';
import { readInline, type Inline } from './inline.ts';
import { isMeaningful, labelOf, type ListLevel } from './list-style.ts';
import type { Reading } from './reading.ts';
import type { OdtStyle } from './styles.ts';
import { tableName } from './table-name.ts';

/** Where a paragraph stands in a list; only an item's first paragraph is the item. */
interface ListPlace {
  readonly levels: readonly (ListLevel | undefined)[];
  readonly counts: number[];
  isFresh: boolean;
}

/** Blocks of everything in `container`: the text, a note, a box or a cell. */
export function readBlocks(
  container: XmlElement,
  reading: Reading,
  place?: ListPlace,
): AnchoredDraft[] {
  return elementsOf(container).flatMap((child) => readContent(child, reading, place));
}

function readContent(
  element: XmlElement,
  reading: Reading,
  place: ListPlace | undefined,
): AnchoredDraft[] {
  switch (element.name) {
    case 'text:p':
    case 'text:h':
      return readParagraph(element, reading, place);
    case 'text:list':
      return readList(element, reading, place);
    case 'text:table-of-content':
    case 'text:illustration-index':
    case 'text:table-index':
    case 'text:alphabetical-index':
      // Generated: it repeats words of the text with page numbers.
      return readBlocks(element, reading).map((block) => ({ ...block, kind: 'furniture' }));
    case 'text:tracked-changes':
      reading.deletions += elementsOf(element).filter(
        (change) => childOf(change, 'text:deletion') !== undefined,
      ).length;
      return [];
    case 'text:soft-page-break':
      reading.page += 1;
      return [];
    case 'text:section':
    case 'text:index-body':
    case 'text:index-title':
    case 'text:bibliography':
    case 'text:user-index':
    case 'text:object-index':
    case 'text:numbered-paragraph':
      return readBlocks(element, reading, place);
    default:
      if (tableName(element.name) === 'table') return readTable(element, reading);
      return element.name.startsWith('draw:') ? readLoose(element, reading) : [];
  }
}

/** A frame that is anchored to a page stands between the paragraphs. */
function readLoose(element: XmlElement, reading: Reading): AnchoredDraft[] {
  const wrapper = { name: 'text:p', attributes: {}, children: [element] };
  return attached(readInline(wrapper, reading), reading, reading.page, 'all');
}

function readParagraph(
  paragraph: XmlElement,
  reading: Reading,
  place: ListPlace | undefined,
): AnchoredDraft[] {
  const style = reading.styles.find('paragraph', paragraph.attributes['text:style-name']);
  const page = reading.page;
  const inline = readInline(paragraph, reading);
  const label = labelFor(paragraph, reading, place);
  const { text, marks, points } = composeRuns([...label, ...inline.runs]);
  const blocks = attached(inline, reading, page, 'before');
  append(reading.pendingAnchors, inline.anchors);
  if (inline.runs.some((run) => run.text.trim() !== '')) {
    blocks.push({
      text,
      marks,
      ...describe(paragraph, style, text, place),
      part: 0,
      place: { page },
      anchors: [...reading.pendingAnchors, text],
      points: takePoints(reading, points),
      ...directionOf(style),
    });
    reading.pendingAnchors = [];
    if (place !== undefined) place.isFresh = false;
  } else {
    append(reading.pendingPoints, points);
  }
  return [...blocks, ...attached(inline, reading, page, 'after')];
}

function directionOf({ rightToLeft }: OdtStyle): Pick<AnchoredDraft, 'direction'> {
  return rightToLeft === undefined ? {} : { direction: rightToLeft ? 'rtl' : 'ltr' };
}

function labelFor(
  paragraph: XmlElement,
  reading: Reading,
  place: ListPlace | undefined,
): readonly Run[] {
  const label =
    paragraph.name === 'text:h' && place === undefined
      ? headingLabel(paragraph, reading)
      : itemLabel(paragraph, place);
  return label === '' ? [] : [{ text: `${label} `, kinds: [] }];
}

function itemLabel(paragraph: XmlElement, place: ListPlace | undefined): string {
  if (place?.isFresh !== true) return '';
  const depth = place.counts.length - 1;
  const isText = paragraph.name === 'text:h' || isMeaningful(place.levels[depth], depth);
  return isText ? labelOf(place.levels, place.counts) : '';
}

/** Headings are numbered by the outline style, those of an empty text are not counted. */
function headingLabel(heading: XmlElement, reading: Reading): string {
  const levels = reading.styles.list('Outline');
  const depth = headingLevel(heading) - 1;
  if (!levels[depth]?.format || textOf(heading) === '') return '';
  const counts = Array.from({ length: depth + 1 }, (_, index) => {
    const start = levels[index]?.start ?? 1;
    const count = reading.headingCounts[index];
    if (index < depth) return count ?? start;
    return count === undefined ? start : count + 1;
  });
  reading.headingCounts = counts;
  return labelOf(levels, counts);
}

function headingLevel(heading: XmlElement): number {
  const level = Number(heading.attributes['text:outline-level'] ?? 1);
  return Math.min(6, Math.max(1, Math.trunc(level) || 1));
}

type Description = Pick<AnchoredDraft, 'kind' | 'level' | 'depth' | 'ordered'>;

function describe(
  paragraph: XmlElement,
  style: OdtStyle,
  text: string,
  place: ListPlace | undefined,
): Description {
  if (paragraph.name === 'text:h') return { kind: 'heading', level: headingLevel(paragraph) };
  if (style.role === 'title') return { kind: 'heading', level: 1 };
  if (place?.isFresh === true) {
    const depth = place.counts.length - 1;
    const level = place.levels[depth];
    if (!isMeaningful(level, depth)) {
      return { kind: 'list-item', depth, ordered: (level?.format ?? '') !== '' };
    }
  }
  return { kind: isSeparator(text) ? 'separator' : kindOfRole(style.role) };
}

/** Images, boxes and notes of a paragraph: images that come first stand before it, all else after it. */
function attached(
  inline: Inline,
  reading: Reading,
  page: number,
  where: 'before' | 'after' | 'all',
): AnchoredDraft[] {
  const images = inline.images
    .filter(({ isFirst }) => where === 'all' || isFirst === (where === 'before'))
    .map(({ resource, alt }) => figureOf({ resource, alt }, { page }));
  if (where === 'before') return images;
  const boxes = inline.boxes.flatMap((box) => readBox(box, reading));
  for (const note of inline.notes) append(reading.notes, readNote(note, reading));
  return [...images, ...boxes];
}

/** A frame holds its paragraphs in a text box, a shape holds them itself. */
function readBox(box: XmlElement, reading: Reading): AnchoredDraft[] {
  return readBlocks(childOf(box, 'draw:text-box') ?? box, reading);
}

function readNote(note: XmlElement, reading: Reading): AnchoredDraft[] {
  const id = note.attributes['text:id'] ?? '';
  const sign = textOf(childOf(note, 'text:note-citation'));
  const body = childOf(note, 'text:note-body');
  const outer = reading.pendingAnchors;
  reading.pendingAnchors = [`note ${id}`];
  const blocks = body === undefined ? [] : readBlocks(body, reading);
  reading.pendingAnchors = outer;
  return blocks.map((block, index) => {
    const kind = block.kind === 'paragraph' ? 'footnote' : block.kind;
    if (index > 0 || sign === '') return { ...block, kind };
    const shift = sign.length + 1;
    return {
      ...block,
      kind,
      text: `${sign} ${block.text}`,
      points: (block.points ?? []).map((point) => ({ ...point, offset: point.offset + shift })),
      marks: [
        { kind: 'superscript', start: 0, end: sign.length },
        { kind: 'link', start: 0, end: sign.length, href: `#reference ${id}` },
        ...block.marks.map((mark) => ({
          ...mark,
          start: mark.start + shift,
          end: mark.end + shift,
        })),
      ],
    };
  });
}

function readList(
  list: XmlElement,
  reading: Reading,
  outer: ListPlace | undefined,
): AnchoredDraft[] {
  const name = list.attributes['text:style-name'];
  const levels = name === undefined ? (outer?.levels ?? []) : reading.styles.list(name);
  const depth = outer?.counts.length ?? 0;
  let count = (levels[depth]?.start ?? 1) - 1;
  return elementsOf(list).flatMap((item) => {
    if (item.name === 'text:list-header') return readBlocks(item, reading);
    const start = Number(item.attributes['text:start-value']);
    count = Number.isInteger(start) ? start : count + 1;
    return readBlocks(item, reading, {
      levels,
      counts: [...(outer?.counts ?? []), count],
      isFresh: true,
    });
  });
}

function readTable(table: XmlElement, reading: Reading): AnchoredDraft[] {
  const rows = rowsOf(table);
  // A table of one column only frames its text.
  if (rows.every(({ cells }) => cells.length <= 1)) {
    return rows.flatMap(({ cells }) => cells).flatMap((cell) => readBlocks(cell, reading));
  }
  return rows.flatMap((row) => readRow(row, reading));
}

function readRow({ cells, isHeader }: Row, reading: Reading): AnchoredDraft[] {
  const page = reading.page;
  const inlines = cells.map((cell) => readCell(cell, reading));
  const runs = inlines.flatMap((inline, index) => [
    ...(index === 0 ? [] : [{ text: '\t', kinds: [] }]),
    ...inline.runs,
  ]);
  const blocks: AnchoredDraft[] = [];
  append(
    reading.pendingAnchors,
    inlines.flatMap(({ anchors }) => anchors),
  );
  const rich = composeRuns(runs, 'keepEnds');
  if (rich.text.trim() !== '') {
    blocks.push({
      kind: 'table-row',
      ...rich,
      part: 0,
      place: { page },
      anchors: reading.pendingAnchors,
      points: takePoints(reading, rich.points),
      ...(isHeader ? { header: true } : {}),
    });
    reading.pendingAnchors = [];
  } else {
    append(reading.pendingPoints, rich.points);
  }
  return [...blocks, ...inlines.flatMap((inline) => attached(inline, reading, page, 'all'))];
}
