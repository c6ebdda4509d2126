/** The six colours in the order of their keys 1–6. */
import type { Colour } from '../../corpus/annotations/annotation.ts';

export const colours = [
  'yellow',
  'green',
  'blue',
  'pink',
  'purple',
  'orange',
] as const satisfies readonly Colour[];

/** The colour of a digit key, in any of the three sets of digits; undefined for other keys. */
export function colourOfKey(key: string): Colour | undefined {
  const index = Math.max('123456'.indexOf(key), '۱۲۳۴۵۶'.indexOf(key), '١٢٣٤٥٦'.indexOf(key));
  return key.length === 1 ? colours[index] : undefined;
}
