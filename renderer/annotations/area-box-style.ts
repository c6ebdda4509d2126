/** A box as the style of an element inside of what it is on, which runs left to right. */
import type { CSSProperties } from 'react';
import type { AreaBox } from '../../corpus/annotations/area-box.ts';

/** Its place and size in per cents of the element around it. */
export function boxStyle({ x, y, width, height }: AreaBox): CSSProperties {
  const [start, top, inline, block] = [x, y, width, height].map((share) => `${share * 100}%`);
  return { insetInlineStart: start, insetBlockStart: top, inlineSize: inline, blockSize: block };
}
