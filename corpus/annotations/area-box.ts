/** The rectangle of an area while it is drawn: between two points, moved and sized, always inside of what it is drawn on. */
import type { AreaSelector } from './region.ts';

/** Units: shares of the width and the height of the picture or page, from the upper left corner. */
export type AreaBox = Readonly<Pick<AreaSelector, 'x' | 'y' | 'width' | 'height'>>;

/** A point in the same units; it may be outside. */
export interface AreaPoint {
  readonly x: number;
  readonly y: number;
}

/** Below this share an area could not be seen, nor pressed. */
const least = 0.01;

/** The rectangle between two points, in whichever order. */
export function boxBetween(a: AreaPoint, b: AreaPoint): AreaBox {
  const [left, right] = spanOf(a.x, b.x);
  const [top, bottom] = spanOf(a.y, b.y);
  return tidy({ x: left, y: top, width: right - left, height: bottom - top });
}

/** The rectangle moved, as far as there is room. */
export function moveBox(box: AreaBox, by: AreaPoint): AreaBox {
  return tidy({
    ...box,
    x: within(box.x + by.x, 0, 1 - box.width),
    y: within(box.y + by.y, 0, 1 - box.height),
  });
}

/** What of a rectangle is moved: along each axis the edge before (-1) or after (1) the middle, or none of the two (0). */
export interface AreaGrip {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

/** The rectangle with an edge or a corner moved, as far as there is room and something is left; without an edge it moves as a whole. */
export function stretchBox(box: AreaBox, grip: AreaGrip, by: AreaPoint): AreaBox {
  if (grip.x === 0 && grip.y === 0) return moveBox(box, by);
  const [x, width] = stretchSpan(box.x, box.width, grip.x, by.x);
  const [y, height] = stretchSpan(box.y, box.height, grip.y, by.y);
  return tidy({ x, y, width, height });
}

/** Whether the point is inside. */
export function isInBox({ x, y, width, height }: AreaBox, point: AreaPoint): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

function stretchSpan(
  start: number,
  length: number,
  edge: AreaGrip['x'],
  by: number,
): readonly [number, number] {
  const end = start + length;
  if (edge === 1) return [start, within(length + by, least, 1 - start)];
  const from = edge === -1 ? within(start + by, 0, end - least) : start;
  return [from, end - from];
}

function spanOf(a: number, b: number): readonly [number, number] {
  const [low, high] = [within(Math.min(a, b), 0, 1), within(Math.max(a, b), 0, 1)];
  return high - low >= least
    ? [low, high]
    : [Math.min(low, 1 - least), Math.min(low, 1 - least) + least];
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** To a ten-thousandth: finer than a pixel of any screen, and without the digits of binary fractions. */
function tidy({ x, y, width, height }: AreaBox): AreaBox {
  const round = (share: number): number => Math.round(share * 10_000) / 10_000;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
