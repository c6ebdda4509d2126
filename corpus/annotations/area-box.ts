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

/** The rectangle with its lower right corner moved, as far as there is room and something is left. */
export function sizeBox(box: AreaBox, by: AreaPoint): AreaBox {
  return tidy({
    ...box,
    width: within(box.width + by.x, least, 1 - box.x),
    height: within(box.height + by.y, least, 1 - box.y),
  });
}

/** Whether the point is inside. */
export function isInBox({ x, y, width, height }: AreaBox, point: AreaPoint): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
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
