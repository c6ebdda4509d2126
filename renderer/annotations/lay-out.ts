/** Laying notes out in the margin: each as near to its passage as its neighbours allow. */

/** A note to be laid out. Units: CSS pixels from the top of the section; `wanted` is where its passage begins. */
export interface NoteBox {
  readonly wanted: number;
  readonly height: number;
}

/** What besides the passages decides where notes stand: the index of the focused one, and where the section ends. */
export interface LayOutOptions {
  readonly focused?: number;
  readonly end?: number;
}

/**
 * Upper edges of the notes, in the order given (that of the passages): none overlap, `gap` between them.
 *
 * Without a `focused` note every one moves down as far as those before it push it. The focused one stands exactly
 * at its passage, unless the notes above it would be pushed off the section's top. Notes that would stand past `end` move
 * up as far as there is room: only where there is more to say than text do they stand past it.
 */
export function layOut(
  boxes: readonly NoteBox[],
  gap: number,
  { focused = -1, end = Infinity }: LayOutOptions = {},
): readonly number[] {
  return before(end, boxes, stack(boxes, gap, focused), gap);
}

function stack(boxes: readonly NoteBox[], gap: number, focused: number): readonly number[] {
  const tops: number[] = [];
  let free = 0;
  for (const { wanted, height } of boxes) {
    const top = Math.max(wanted, free);
    tops.push(top);
    free = top + height + gap;
  }
  const own = boxes[focused];
  if (own === undefined) return tops;
  return around(boxes, tops, gap, focused, own.wanted);
}

function around(
  boxes: readonly NoteBox[],
  tops: readonly number[],
  gap: number,
  focused: number,
  wanted: number,
): readonly number[] {
  const height = (index: number) => boxes[index]?.height ?? 0;
  const room = boxes.slice(0, focused).reduce((sum, box) => sum + box.height + gap, 0);
  const own = Math.max(wanted, room);
  const placed = [...tops];
  placed[focused] = own;
  let below = own;
  for (let index = focused - 1; index >= 0; index--) {
    below = Math.min(tops[index] ?? 0, below - gap - height(index));
    placed[index] = below;
  }
  let free = own + height(focused) + gap;
  for (let index = focused + 1; index < boxes.length; index++) {
    const top = Math.max(boxes[index]?.wanted ?? 0, free);
    placed[index] = top;
    free = top + height(index) + gap;
  }
  return placed;
}

/** The same with what stands past `end` moved up, and what is above it where it has to. */
function before(
  end: number,
  boxes: readonly NoteBox[],
  tops: readonly number[],
  gap: number,
): readonly number[] {
  const placed = [...tops];
  let room = boxes.reduce((sum, { height }) => sum + height + gap, 0);
  let below = end;
  for (let index = boxes.length - 1; index >= 0; index--) {
    const height = boxes[index]?.height ?? 0;
    room -= height + gap;
    const top = Math.max(room, Math.min(tops[index] ?? 0, below - height));
    placed[index] = top;
    below = top - gap;
  }
  return placed;
}
