/** Letters with their partners in another text, as an alignment gives them. */
import type { Letters } from './letters.ts';

/** A stretch of letters that begins with `from`, and for each of them (−1: none) which letter of another text it is. */
export interface Partnered {
  readonly letters: Letters;
  readonly from: number;
  readonly partners: Int32Array;
}
