/** The band around sure anchors: narrow where they stand close, wide where they are missing. */
import { findAnchors, type Anchor } from './anchors.ts';
import { Band, wholeBand } from './band.ts';
import type { LinkTable } from './links.ts';
import type { Stretch } from './stretches.ts';
import type { Side } from './words/vocabulary.ts';

/** Grids up to this many places are searched whole. */
const small = 40_000;

/** Between anchors, stretches of more places than this are searched for anchors of their own. */
const dense = 4_000;

/** How often the parts between anchors are parted again. */
const deepest = 3;

/** How far the way may leave an anchor: it may be wrong by a sentence or two. */
const margin = 6;

/** Between two anchors all is searched up to this many places, and beyond it a strip of about as many. */
const mostBetween = 150_000;

/** A strip that must reach both edges holds at most this many places. */
const mostOfStrip = 2_000_000;

/** A strip is never narrower on either side of the straight way. */
const leastHalf = 40;

/** Segments that very likely translate each other. */
export type Corner = Pick<Anchor, 'original' | 'translation'>;

/** The band for two sides; `known` are corners that it surely goes through, ascending on both sides. */
export function bandOf(
  original: Side,
  translation: Side,
  links: LinkTable,
  known: readonly Corner[],
): Band {
  const rows = original.count + 1;
  const columns = translation.count + 1;
  if (rows * columns <= small) return wholeBand(rows, columns);
  const lows = new Int32Array(rows).fill(columns - 1);
  const highs = new Int32Array(rows).fill(0);
  const widen = (row: number, low: number, high: number): void => {
    if (row < 0 || row >= rows) return;
    lows[row] = Math.max(0, Math.min(lows[row] ?? 0, low));
    highs[row] = Math.min(columns - 1, Math.max(highs[row] ?? 0, high));
  };
  const whole = {
    originalStart: 0,
    originalEnd: original.count,
    translationStart: 0,
    translationEnd: translation.count,
  };
  for (const part of partsAt(known, whole)) {
    for (const stretch of stretches(original, translation, links, part)) fill(stretch, widen);
  }
  return new Band(rows, columns, lows, highs);
}

/** A stretch parted at its anchors, and the larger parts at theirs, as long as there are any. */
function stretches(
  original: Side,
  translation: Side,
  links: LinkTable,
  whole: Stretch,
  depth = 0,
): Stretch[] {
  if (areaOf(whole) <= dense || depth === deepest) return [whole];
  const anchors = findAnchors(original, translation, links, whole);
  if (anchors.length === 0) return [whole];
  return partsAt(anchors, whole).flatMap((part) =>
    areaOf(part) < areaOf(whole)
      ? stretches(original, translation, links, part, depth + 1)
      : [part],
  );
}

function partsAt(corners: readonly Corner[], whole: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let [originalStart, translationStart] = [whole.originalStart, whole.translationStart];
  for (const { original: originalEnd, translation: translationEnd } of corners) {
    parts.push({ originalStart, originalEnd, translationStart, translationEnd });
    [originalStart, translationStart] = [originalEnd, translationEnd];
  }
  parts.push({ ...whole, originalStart, translationStart });
  return parts;
}

function areaOf({ originalStart, originalEnd, translationStart, translationEnd }: Stretch): number {
  return (originalEnd - originalStart + 1) * (translationEnd - translationStart + 1);
}

function fill(stretch: Stretch, widen: (row: number, low: number, high: number) => void): void {
  const { originalStart, originalEnd, translationStart, translationEnd } = stretch;
  const down = originalEnd - originalStart;
  const across = translationEnd - translationStart;
  const isWhole = areaOf(stretch) <= mostBetween;
  // Of texts that differ in length, the way may keep to either edge.
  const wanted = Math.max(mostBetween / (2 * (down + 1)), Math.abs(across - down) + margin);
  const strip = Math.max(leastHalf, Math.min(wanted, mostOfStrip / (2 * (down + 1))));
  const half = isWhole ? across : strip;
  for (let row = originalStart - margin; row <= originalEnd + margin; row += 1) {
    const part = down === 0 ? 0 : (row - originalStart) / down;
    const middle = translationStart + Math.min(1, Math.max(0, part)) * across;
    const low = Math.max(translationStart, Math.floor(middle - half));
    const high = Math.min(translationEnd, Math.ceil(middle + half));
    widen(row, low - margin, high + margin);
  }
}
