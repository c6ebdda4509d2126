/** The words on the other side of a pair that say what a marked passage says. */
import type { Range } from '../document/position.ts';
import type { TextRange } from '../text/offset-map.ts';
import { joinedWords, placeInSegment, type JoinedWords } from './joined-words.ts';
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

/** The sentences of one side of a bead, with their words as one text. */
interface Joined extends JoinedWords {
  readonly segments: readonly Segment[];
}

const join = (segments: readonly Segment[], texts: BlockTexts): Joined => ({
  segments,
  ...joinedWords(segments, texts),
});

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
  { text, segments, starts }: Joined,
  range: Range,
  order: ReadonlyMap<string, number>,
): TextRange | undefined {
  const marked = segments.flatMap((segment, index) => {
    const part = clip(segment, range, order);
    const shift = (starts[index] ?? 0) - segment.start;
    return part ? [{ start: part.start + shift, end: part.end + shift }] : [];
  });
  const [start, end] = [marked[0]?.start ?? 0, marked.at(-1)?.end ?? 0];
  const isWhole = !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
  return isWhole ? undefined : { start, end };
}

function rangeIn(joined: Joined, { start, end }: TextRange): Range | undefined {
  const from = placeInSegment(joined.segments, joined, start);
  // Between two segments an end belongs to the former.
  const last = placeInSegment(joined.segments, joined, end - 1);
  if (from === undefined || last === undefined) return undefined;
  return {
    start: { blockId: from.segment.block, offset: Math.min(from.segment.end, from.offset) },
    end: { blockId: last.segment.block, offset: Math.min(last.segment.end, last.offset + 1) },
  };
}
