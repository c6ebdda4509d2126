/** Notes at the foot of printed pages: which lines open one, which paragraphs they are, and where the text refers to them. */
import { readNumber } from '../capture/note-list.ts';
import { median, type PageLine } from './lines.ts';
import { runsRightToLeft, toTaggedText } from './logical-order.ts';
import type { Paragraph } from './paragraphs.ts';

/** Notes are set smaller than the text by this at least. */
const smallerThanText = 0.94;
/** What opens a note: its number with or without a stop or brackets, or its sign. */
const opening =
  /^(?:\[(\p{Nd}{1,3})\]|\((\p{Nd}{1,3})\)|(\p{Nd}{1,3})[.)]?(?=\s|\p{L}|[«"“(])|([*∗†‡§¶]{1,3}))/u;

/** A note and the place that refers to it. Units: UTF-16 units of the paragraphs' texts. */
export interface LinkedNote {
  readonly note: Paragraph;
  /** How long the note's number or sign is. */
  readonly length: number;
  readonly from: Paragraph;
  readonly start: number;
  readonly end: number;
}

/** The notes of all pages: those that are referred to, and all paragraphs that belong to notes. */
export interface PageNotes {
  readonly linked: readonly LinkedNote[];
  readonly all: ReadonlySet<Paragraph>;
}

/** The lines of a page, those marked that open with a number or sign which stands raised in the page's text. */
export function markNoteLines(lines: readonly PageLine[]): readonly PageLine[] {
  const isReferring = ({ glyphs }: PageLine) => glyphs.some(({ isRaised }) => isRaised === true);
  const raised = new Set(
    lines.filter(isReferring).flatMap((line) => {
      const { text, tags } = toTaggedText(line, runsRightToLeft([line]));
      return tags.flatMap(({ kind, start, end }) =>
        kind === 'raised' ? [nameOf(text.slice(start, end))] : [],
      );
    }),
  );
  if (raised.size === 0) return lines;
  const usual = median(lines.flatMap((line) => line.glyphs.map(() => line.size)));
  return lines.map((line) => {
    if (line.size > smallerThanText * usual) return line;
    const marker = markerOf(toTaggedText(line, runsRightToLeft([line])).text);
    return marker !== undefined && raised.has(marker.name) ? { ...line, opensNote: true } : line;
  });
}

/** The notes at the feet of pages, given the paragraphs of each in reading order and the size that most of the text has. */
export function findPageNotes(
  pages: readonly (readonly Paragraph[])[],
  usualSize: number,
): PageNotes {
  const linked: LinkedNote[] = [];
  const all = new Set<Paragraph>();
  for (const page of pages) {
    const isSmall = ({ size }: Paragraph) => size <= smallerThanText * usualSize;
    const waiting = referencesOf(page.filter((one) => !isSmall(one)));
    let isInNotes = false;
    for (const paragraph of page) {
      isInNotes &&= isSmall(paragraph);
      const marker = isSmall(paragraph) ? markerOf(paragraph.text) : undefined;
      const reference = marker && waiting.find(({ name }) => name === marker.name);
      if (marker && reference && isAtFoot(paragraph, page, isSmall)) {
        waiting.splice(waiting.indexOf(reference), 1);
        const { from, start, end } = reference;
        linked.push({ note: paragraph, length: marker.length, from, start, end });
        isInNotes = true;
      }
      // Its further paragraphs, and notes whose number the text does not raise.
      if (isInNotes) all.add(paragraph);
    }
  }
  return { linked, all };
}

interface Reference {
  readonly name: string;
  readonly from: Paragraph;
  readonly start: number;
  readonly end: number;
}

function referencesOf(paragraphs: readonly Paragraph[]): Reference[] {
  return paragraphs.flatMap((from) =>
    from.tags.flatMap(({ kind, start, end }) =>
      // Raised at the start of a paragraph it is a note's own number.
      kind === 'raised' && start > 0
        ? [{ name: nameOf(from.text.slice(start, end)), from, start, end }]
        : [],
    ),
  );
}

/** Nothing of the text's size stands below it in its column. */
function isAtFoot(
  { top, box: [left, , right] }: Paragraph,
  page: readonly Paragraph[],
  isSmall: (paragraph: Paragraph) => boolean,
): boolean {
  return page.every(
    (other) => isSmall(other) || other.top >= top || other.box[0] >= right || other.box[2] <= left,
  );
}

function markerOf(text: string): { readonly name: string; readonly length: number } | undefined {
  const match = opening.exec(text);
  const written = match?.slice(1).find((group: string | undefined) => group !== undefined);
  if (match === null || written === undefined) return undefined;
  return { name: nameOf(written), length: match[0].length };
}

/** One name for a number in any digits, and for each sign. */
function nameOf(written: string): string {
  return /^\p{Nd}+$/u.test(written) ? String(readNumber(written)) : written.replace(/∗/gu, '*');
}
