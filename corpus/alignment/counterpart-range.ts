/** The words on the other side of a pair that say what a marked passage says. */
import type { Position, Range } from '../document/position.ts';
import type { TextRange } from '../text/offset-map.ts';
import type { Segment } from './model.ts';
import type { PairedBead } from './pair.ts';
import { otherSide, type SideName } from './side-name.ts';

/** Blocks of one document: their texts in reading order. */
export type BlockTexts = ReadonlyMap<string, string>;

/** The words of `to` that say what `range` of `from` says, if any; see `project`. */
export type Projecting = (
  from: string,
  range: TextRange,
  to: string,
) => Promise<TextRange | undefined>;

/** A pair as it stands: its beads, and the texts of both sides. */
export interface PairedTexts {
  readonly beads: readonly PairedBead[];
  readonly texts: Readonly<Record<SideName, BlockTexts>>;
}

/**
 * The other side of the sentences that the range of `side` touches; where it holds only part of the first or the last of them,
 * no more than projects there, or all of it where nothing does. Undefined where the words stand only here.
 *
 * Units: UTF-16. Cost: linear in the beads, and two projections.
 */
export async function counterpartRange(
  { beads, texts }: PairedTexts,
  side: SideName,
  range: Range,
  project: Projecting,
): Promise<Range | undefined> {
  const order = new Map([...texts[side].keys()].map((id, at) => [id, at]));
  const other = otherSide(side);
  const touched = beads.filter(
    (bead) => bead[other].length > 0 && bead[side].some((one) => clip(one, range, order)),
  );
  const ends = [touched[0], touched.at(-1)].flatMap((bead) => bead ?? []);
  const found = await Promise.all(
    ends.map(async (bead): Promise<Range | undefined> => {
      const [mine, theirs] = [join(bead[side], texts[side]), join(bead[other], texts[other])];
      const marked = markedIn(mine, range, order);
      const part = marked && (await project(mine.text, marked, theirs.text));
      return rangeIn(theirs, part ?? { start: 0, end: theirs.text.length });
    }),
  );
  const [first, last] = [found[0], found.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

/** Segments as one text; `bases` says where each of them begins in it. */
interface Joined {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly bases: readonly number[];
}

function join(segments: readonly Segment[], texts: BlockTexts): Joined {
  let text = '';
  const bases = segments.map(({ block, start, end }) => {
    if (text !== '') text += ' ';
    const base = text.length;
    text += (texts.get(block) ?? '').slice(start, end);
    return base;
  });
  return { text, segments, bases };
}

/** What of a segment the range holds; undefined where it holds nothing. */
function clip(
  { block, start, end }: Segment,
  range: Range,
  order: ReadonlyMap<string, number>,
): TextRange | undefined {
  const at = order.get(block) ?? -1;
  const [first, last] = [order.get(range.start.blockId) ?? 0, order.get(range.end.blockId) ?? 0];
  if (at < first || at > last) return undefined;
  const from = at === first ? Math.max(start, range.start.offset) : start;
  const to = at === last ? Math.min(end, range.end.offset) : end;
  return from < to ? { start: from, end: to } : undefined;
}

/** What of the joined text is marked; undefined where no word of it is left out. */
function markedIn(
  { text, segments, bases }: Joined,
  range: Range,
  order: ReadonlyMap<string, number>,
): TextRange | undefined {
  const marked = segments.flatMap((segment, index) => {
    const part = clip(segment, range, order);
    const shift = (bases[index] ?? 0) - segment.start;
    return part ? [{ start: part.start + shift, end: part.end + shift }] : [];
  });
  const [start, end] = [marked[0]?.start ?? 0, marked.at(-1)?.end ?? 0];
  const isWhole = !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
  return isWhole ? undefined : { start, end };
}

function rangeIn(joined: Joined, { start, end }: TextRange): Range | undefined {
  const [from, to] = [placeIn(joined, start), placeIn(joined, end, true)];
  return from && to && { start: from, end: to };
}

/** The position of an offset of the joined text; between two segments the end of the former belongs to it. */
function placeIn({ segments, bases }: Joined, offset: number, isEnd = false): Position | undefined {
  const index = bases.findLastIndex((base) => (isEnd ? base < offset : base <= offset));
  const segment = segments[index];
  if (segment === undefined) return undefined;
  const inside = segment.start + offset - (bases[index] ?? 0);
  return { blockId: segment.block, offset: Math.min(segment.end, inside) };
}
