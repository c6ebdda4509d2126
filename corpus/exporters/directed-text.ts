/** A text with what a viewer has to know to show it. */
import type { Direction, Language } from '../document/language.ts';

/** `auto` where nobody knows the direction. */
export interface DirectedText {
  readonly text: string;
  readonly direction: Direction | 'auto';
  readonly language: Language;
}
