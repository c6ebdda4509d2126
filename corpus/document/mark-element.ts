/** The HTML elements that marks are written as. */
import type { MarkKind } from './mark.ts';

/** By the kind of the mark; a link needs its address and has no place here. */
export const elementOfMark = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  small: 'small',
} as const satisfies Readonly<Record<Exclude<MarkKind, 'link'>, string>>;
