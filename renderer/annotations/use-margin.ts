/** Measures the notes of a section and says where each stands, and where the line to its passage runs. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Range as Passage } from '../../corpus/document/position.ts';
import type { Placed } from '../state/placing.ts';
import { layOut } from './lay-out.ts';
import { passageIn } from './lighting.ts';

/** Space between two notes, and from a note's top to where its line meets it. Units: CSS pixels. */
const gap = 10;
const lineInset = 13;
/** Lines that a folded note shows; the style sheet says the same. */
const foldedLines = 7;

/** Points of a line: at the passage, at the edge of the text, at the note. Units: CSS pixels in the section. */
export interface JoiningLine {
  readonly passage: number;
  readonly edge: number;
  readonly note: number;
  readonly from: number;
  readonly to: number;
}

/** One note in the margin. `long`: it says more than it shows when it is folded. */
export interface NotePlace {
  readonly top: number;
  readonly long: boolean;
  readonly line: JoiningLine;
}

/** Where the notes of a section stand; `bottom` is the end of the last one. `moved`: the same notes stood somewhere before. */
export interface MarginPlaces {
  readonly notes: readonly NotePlace[];
  readonly bottom: number;
  readonly moved: boolean;
}

const nowhere: MarginPlaces = { notes: [], bottom: 0, moved: false };

/** Places of the notes, in their order; `opened` says which are unfolded. Nothing is placed far from the screen. */
export function useMargin(
  column: RefObject<HTMLElement | null>,
  notes: readonly Placed[],
  focused: number,
  opened: ReadonlySet<string>,
): MarginPlaces {
  const [places, setPlaces] = useState(nowhere);
  useLayoutEffect(() => {
    const element = column.current;
    const section = element?.parentElement;
    if (!element || !section) return undefined;
    const place = () => {
      const now = placesOf(element, section, notes, focused);
      setPlaces((before) => placedAnew(before, now));
    };
    return whileNear(section, [section, ...cardsOf(element)], place);
  }, [column, notes, focused, opened]);
  return places;
}

/** The places that were where nothing moved: coming near the screen again draws nothing anew. */
function placedAnew(before: MarginPlaces, now: Omit<MarginPlaces, 'moved'>): MarginPlaces {
  const { moved, ...were } = before;
  if (JSON.stringify(were) === JSON.stringify(now)) return before;
  return { ...now, moved: moved || before.notes.length === now.notes.length };
}

function cardsOf(column: Element): readonly HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>('[data-note]')];
}

function placesOf(
  column: HTMLElement,
  section: HTMLElement,
  notes: readonly Placed[],
  focused: number,
): Omit<MarginPlaces, 'moved'> {
  const frame = section.getBoundingClientRect();
  const text = section.firstElementChild?.getBoundingClientRect() ?? frame;
  const margin = column.getBoundingClientRect();
  const atRight = margin.left > text.left;
  const cards = cardsOf(column);
  const measured = notes.map(({ annotation, range }, index) => {
    const first =
      frameIn(section, annotation.id) ??
      lineOf(range && passageIn(section, inFirstBlock(range)), atRight) ??
      boxIn(section, range);
    const card = cards[index];
    const words = card?.querySelector('[data-words]');
    return {
      wanted: Math.max(0, (first?.top ?? frame.top) - frame.top),
      height: card?.offsetHeight ?? 0,
      long: words ? isLong(words) : false,
      first,
    };
  });
  const end = text.bottom - frame.top;
  const tops = layOut(measured, gap, { focused, end });
  const edge = (atRight ? text.right : text.left) - frame.left;
  const note = (atRight ? margin.left : margin.right) - frame.left;
  return {
    notes: measured.map(({ first, long }, index) => ({
      top: tops[index] ?? 0,
      long,
      line: {
        passage: (first?.x ?? edge + frame.left) - frame.left,
        edge,
        note,
        from: (first?.bottom ?? frame.top) - frame.top,
        to: (tops[index] ?? 0) + lineInset,
      },
    })),
    bottom: (tops.at(-1) ?? 0) + (measured.at(-1)?.height ?? 0),
  };
}

function isLong(words: Element): boolean {
  const line = Number.parseFloat(getComputedStyle(words).lineHeight);
  return words.scrollHeight > foldedLines * line + 2;
}

/** What of a passage stands in its first block: a long one has many lines. */
function inFirstBlock({ start, end }: Passage): Passage {
  const { blockId } = start;
  return end.blockId === blockId ? { start, end } : { start, end: { blockId, offset: Infinity } };
}

/** The upper edge of an area that is framed in the section. */
function frameIn(section: Element, id: string) {
  const box = section.querySelector(`[data-area="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  return box && { top: box.top, bottom: box.top, x: box.left + box.width / 2 };
}

/** The upper edge of a block that shows no words, such as a picture. */
function boxIn(section: Element, range: Passage | undefined) {
  const block =
    range && section.querySelector(`[data-block-id="${CSS.escape(range.start.blockId)}"]`);
  const box = block?.getBoundingClientRect();
  return box && { top: box.top, bottom: box.top + lineInset, x: box.left + box.width / 2 };
}

/** The first line of a passage, and its end that is nearer to the margin. */
function lineOf(pieces: Range | undefined, atRight: boolean) {
  const boxes = [...(pieces?.getClientRects() ?? [])].filter(({ width }) => width > 0);
  const [first] = boxes;
  if (first === undefined) return undefined;
  const line = boxes.filter(({ top }) => Math.abs(top - first.top) < first.height / 2);
  const x = atRight
    ? Math.max(...line.map(({ right }) => right))
    : Math.min(...line.map(({ left }) => left));
  return { top: first.top, bottom: first.bottom, x };
}

/** Calls `place` now and whenever one of `measured` changes its size, but only while the section is near the screen. */
function whileNear(section: Element, measured: readonly Element[], place: () => void): () => void {
  const sizes = new ResizeObserver(place);
  const nearness = new IntersectionObserver(
    (entries) => {
      const near = entries.at(-1)?.isIntersecting ?? false;
      if (near) for (const one of measured) sizes.observe(one);
      else sizes.disconnect();
    },
    // Of the pane: around the window a margin would be cut off at the pane's edge, and notes would come late.
    { root: section.closest('[data-pane]'), rootMargin: '50% 0px' },
  );
  nearness.observe(section);
  return () => {
    nearness.disconnect();
    sizes.disconnect();
  };
}
