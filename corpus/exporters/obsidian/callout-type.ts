/** Callouts of Obsidian by their colours, for the colours of highlights. */
import type { Colour } from '../../annotations/annotation.ts';

/** The built-in type whose colour is nearest, so that highlights can be told apart without a style of one's own. */
export const calloutOf: Readonly<Record<Colour, string>> = {
  yellow: 'question',
  green: 'success',
  blue: 'info',
  pink: 'danger',
  purple: 'example',
  orange: 'warning',
};
