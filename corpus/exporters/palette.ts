/** The colours of highlights outside the app: the reader's light palette, each with a line of its own that prints without colour. */
import type { Colour } from '../annotations/annotation.ts';

/** See the file. `line` is a value of CSS `text-decoration-style`. */
export const palette: Readonly<
  Record<Colour, { readonly background: string; readonly line: string }>
> = {
  yellow: { background: '#ffe58a', line: 'solid' },
  green: { background: '#bfe8b0', line: 'dashed' },
  blue: { background: '#b5d8f7', line: 'dotted' },
  pink: { background: '#f9c2d6', line: 'double' },
  purple: { background: '#d9c7f5', line: 'wavy' },
  orange: { background: '#fbcf9d', line: 'solid' },
};
