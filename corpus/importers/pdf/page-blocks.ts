/** Blocks of printed pages: paragraphs joined over pages, headings by their size or the contents, notes, furniture. */
import type { Mark } from '../../document/mark.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import { largest } from '../long-list.ts';
import { endsSentence, findListMarker } from '../text/line-form.ts';
import { findPageFurniture } from './furniture.ts';
import { median, type PageLine } from './lines.ts';
import type { Bookmark } from './links.ts';
import { runsRightToLeft } from './logical-order.ts';
import { findOutlineHeadings } from './outline.ts';
import { findPageNotes, markNoteLines, type LinkedNote } from './page-notes.ts';
import { findParagraphs, joinAcross, type Paragraph } from './paragraphs.ts';
import { nameBlocksAtPlaces } from './places.ts';
import { findColumns } from './reading-order.ts';
import type { Tag } from './tagged-text.ts';

/** A heading is this much larger than the text. */
const largerThanText = 1.12;
/** Units: UTF-16 units. */
const longestHeading = 160;

/** The paragraphs of a page in the order of reading, from its lines. `page` counts from 1. */
export function paragraphsOfPage(lines: readonly PageLine[], page: number): Paragraph[] {
  const columns = findColumns(markNoteLines(lines), runsRightToLeft(lines));
  const paragraphs = columns.flatMap((column) => findParagraphs(column, page));
  // Signs that are nothing but spaces once they are put right make none.
  return paragraphs.filter(({ text }) => /\S/.test(text));
}

/** Drafts of the paragraphs of all pages; `bookmarks` are the file's own table of contents. */
export function blocksOfPages(
  pages: readonly (readonly Paragraph[])[],
  bookmarks: readonly Bookmark[] = [],
): AnchoredDraft[] {
  const furniture = findPageFurniture(pages);
  const printed = pages.map((page) => page.filter((paragraph) => !furniture.has(paragraph)));
  const usual = usualLook(printed.flat());
  const notes = findPageNotes(printed, usual.size);
  const { joined: text, pieces } = joinAcross(
    printed.flat().filter((paragraph) => !notes.all.has(paragraph)),
  );
  const levels = findLevels(text, usual, bookmarks);
  const drafts = new Map<Paragraph, NamedDraft>();
  for (const one of text) drafts.set(one, toDraft(one, levels.get(one) ?? 0));
  for (const one of notes.all) drafts.set(one, { ...toDraft(one, 0), kind: 'footnote' });
  for (const one of furniture) drafts.set(one, { ...toDraft(one, 0), kind: 'furniture' });
  notes.linked.forEach((link, index) => {
    const whole = pieces.get(link.from);
    const from = drafts.get(whole?.paragraph ?? link.from);
    const note = drafts.get(link.note);
    if (from !== undefined && note !== undefined) {
      linkNote(link, whole?.offset ?? 0, String(index + 1), from, note);
    }
  });
  // Notes and furniture stand behind the text of their page.
  const ordered = [...drafts.values()].sort((a, b) => (a.place.page ?? 0) - (b.place.page ?? 0));
  return nameBlocksAtPlaces(ordered);
}

/** A draft that takes further names. */
interface NamedDraft extends AnchoredDraft {
  readonly anchors: string[];
}

/** Links the number of a note with the place that refers to it, both ways. `offset` is where the piece begins in its draft. */
function linkNote(
  { length, start, end }: LinkedNote,
  offset: number,
  name: string,
  from: NamedDraft,
  note: NamedDraft,
): void {
  replaceLink(from, start + offset, end + offset, `#note-${name}`);
  from.anchors.push(`reference-${name}`);
  // Some producers make the whole line lead back.
  note.marks = note.marks.filter(
    ({ href, start: at }) => href?.startsWith('#page-') !== true || at > length + 1,
  );
  replaceLink(note, 0, length, `#reference-${name}`);
  note.anchors.push(`note-${name}`);
}

/** The file's own link from a number leads to a place on the page, ours to the note itself. */
function replaceLink(draft: AnchoredDraft, start: number, end: number, href: string): void {
  const isElsewhere = (mark: Mark) =>
    mark.kind !== 'link' || mark.end <= start || mark.start >= end;
  draft.marks = [...draft.marks.filter(isElsewhere), { kind: 'link', start, end, href }];
}

/** The level of each heading: of those that the contents name by their depth, of others by their size. */
function findLevels(
  text: readonly Paragraph[],
  usual: Look,
  bookmarks: readonly Bookmark[],
): Map<Paragraph, number> {
  const named = findOutlineHeadings(bookmarks, text);
  const headings = text.filter((one) => named.has(one) || isHeading(one, usual));
  const sizes = [...new Set(headings.map(({ size }) => Math.round(size)))].sort((a, b) => b - a);
  if (named.size === 0) {
    const level = (one: Paragraph) => Math.min(6, sizes.indexOf(Math.round(one.size)) + 1);
    return new Map(headings.map((one) => [one, level(one)]));
  }
  const largestNamed = largest([...named.keys()].map(({ size }) => size));
  const [first] = headings;
  // The title of the whole stands above the entries of the contents.
  const isTitled = first !== undefined && !named.has(first) && first.size > largestNamed;
  let last = isTitled ? 1 : 0;
  const levels = new Map<Paragraph, number>();
  for (const one of headings) {
    const depth = named.get(one);
    if (depth !== undefined) last = Math.min(6, depth + (isTitled ? 1 : 0));
    const level = one === first && isTitled ? 1 : Math.min(6, last + 1);
    levels.set(one, depth === undefined ? level : last);
  }
  return levels;
}

/** How the most of the text looks. */
interface Look {
  readonly size: number;
  readonly weight: number;
}

/** The size and the weight that most of the text has, by length. */
function usualLook(text: readonly Paragraph[]): Look {
  const ofMost = (measure: (paragraph: Paragraph) => number) =>
    median(
      text.flatMap((one) =>
        Array.from({ length: Math.ceil(one.text.length / 40) }, () => measure(one)),
      ),
    );
  return { size: ofMost(({ size }) => size), weight: ofMost(({ weight }) => weight) };
}

/** Bold letters weigh this much, and this much more than the others: PDFium guesses the weight from the strokes. */
const leastBold = 600;
const boldBy = 100;

function isHeading({ text, size, weight, lines }: Paragraph, usual: Look): boolean {
  if (text.length > longestHeading || lines > 3 || !/\p{L}/u.test(text)) return false;
  if (size > largerThanText * usual.size) return !/[.،,؛;]$/u.test(text);
  const isBold = weight >= Math.max(leastBold, usual.weight + boldBy);
  return isBold && size >= 0.98 * usual.size && lines === 1 && !endsSentence(text);
}

function toDraft({ text, tags, page, box, confidence }: Paragraph, level: number): NamedDraft {
  const sureness = confidence === undefined ? {} : { confidence };
  const base = {
    text,
    marks: toMarks(tags),
    place: { page, box },
    part: 0,
    anchors: [],
    ...sureness,
  };
  if (level > 0) return { ...base, kind: 'heading', level };
  const marker = findListMarker(text);
  if (marker === undefined) return { ...base, kind: 'paragraph' };
  return { ...base, kind: 'list-item', ordered: marker.ordered, depth: 0 };
}

function toMarks(tags: readonly Tag[]): Mark[] {
  return tags
    .filter(({ start, end }) => end > start)
    .map((tag) => {
      const { start, end } = tag;
      if (tag.kind === 'link') return { kind: 'link', start, end, href: tag.href };
      return { kind: 'superscript', start, end };
    });
}
