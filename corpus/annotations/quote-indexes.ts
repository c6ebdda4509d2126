/** The index of each text in which quotes are looked for. */
import type { PlainText } from '../document/plain-text.ts';
import { QuoteIndex } from './quote-index.ts';

const indexes = new WeakMap<PlainText, QuoteIndex>();

/** The index of a text, made when it is first asked for and kept as long as the text is. */
export function indexOf(plain: PlainText): QuoteIndex {
  let index = indexes.get(plain);
  if (index === undefined) {
    index = new QuoteIndex(plain.text);
    indexes.set(plain, index);
  }
  return index;
}
