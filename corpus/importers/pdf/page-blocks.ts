/** Blocks of printed pages: paragraphs joined over pages, headings by their size, running heads and page numbers as furniture. */
import type { BlockDraft } from '../draft.ts';
import { endsSentence, findListMarker } from '../text/line-form.ts';
import { findPageFurniture } from './furniture.ts';
import { median, type PageLine } from './lines.ts';
import { runsRightToLeft } from './logical-order.ts';
import { findParagraphs, joinAcross, type Paragraph } from './paragraphs.ts';
import { findColumns } from './reading-order.ts';

/** A heading is this much larger than the text. */
const largerThanText = 1.12;
/** Units: UTF-16 units. */
const longestHeading = 160;

/** The paragraphs of a page in the order of reading, from its lines. `page` counts from 1. */
export function paragraphsOfPage(lines: readonly PageLine[], page: number): Paragraph[] {
  const columns = findColumns(lines, runsRightToLeft(lines));
  const paragraphs = columns.flatMap((column) => findParagraphs(column, page));
  // Signs that are nothing but spaces once they are put right make none.
  return paragraphs.filter(({ text }) => /\S/.test(text));
}

/** Drafts of the paragraphs of all pages. */
export function blocksOfPages(pages: readonly (readonly Paragraph[])[]): BlockDraft[] {
  const furniture = findPageFurniture(pages);
  const text = joinAcross(pages.flat().filter((paragraph) => !furniture.has(paragraph)));
  return toDrafts(text, [...furniture]);
}

/** Drafts in the order of pages; furniture stands behind the text of its page. */
function toDrafts(text: readonly Paragraph[], furniture: readonly Paragraph[]): BlockDraft[] {
  const usual = usualSize(text);
  const sizes = [
    ...new Set(text.filter((one) => isHeading(one, usual)).map(({ size }) => Math.round(size))),
  ].sort((a, b) => b - a);
  const levelOf = (one: Paragraph) =>
    isHeading(one, usual) ? Math.min(6, Math.max(1, sizes.indexOf(Math.round(one.size)) + 1)) : 0;
  const drafts = [
    ...text.map((one) => toDraft(one, levelOf(one))),
    ...furniture.map((one) => ({ ...toDraft(one, 0), kind: 'furniture' as const })),
  ];
  return drafts.sort((a, b) => (a.place.page ?? 0) - (b.place.page ?? 0));
}

/** The size that most of the text has, by length. */
function usualSize(text: readonly Paragraph[]): number {
  return median(
    text.flatMap(({ size, text: words }) =>
      Array.from({ length: Math.ceil(words.length / 40) }, () => size),
    ),
  );
}

function isHeading({ text, size, weight, lines }: Paragraph, usual: number): boolean {
  if (text.length > longestHeading || lines > 3 || !/\p{L}/u.test(text)) return false;
  if (size > largerThanText * usual) return !/[.،,؛;]$/u.test(text);
  return weight >= 600 && size >= 0.98 * usual && lines === 1 && !endsSentence(text);
}

function toDraft({ text, page, box, confidence }: Paragraph, level: number): BlockDraft {
  const sureness = confidence === undefined ? {} : { confidence };
  const base = { text, marks: [], place: { page, box }, part: 0, ...sureness };
  if (level > 0) return { ...base, kind: 'heading', level };
  const marker = findListMarker(text);
  if (marker === undefined) return { ...base, kind: 'paragraph' };
  return { ...base, kind: 'list-item', ordered: marker.ordered, depth: 0 };
}
