/** The distinct words of one side of a text, as the aligner compares them. */

export type WordKind = 'persian' | 'latin' | 'number' | 'mark';

/** One word with all that its inflected forms share. */
export interface Word {
  /** What tells it from others: a lemma, an English stem, `#12`, `?`. */
  readonly key: string;
  readonly kind: WordKind;
  /** What the lexicon is asked for: the Persian lemmas it may be, or the English stem. */
  readonly lemmas: readonly string[];
  /** The form met first, folded: what its sound is told from. */
  readonly spelling: string;
  /** That form as it stands in the text; of a number in words these, folded. */
  readonly written: string;
  /** In how many segments it stands. */
  segments: number;
  /** How often it begins with a capital in the midst of a segment. */
  capitals: number;
  /** How often it begins a segment with a capital, which any word does. */
  firsts: number;
}

/**
 * One side of a text: for each segment the numbers of its distinct words (`words[number]`), in columns because books have
 * millions.
 */
export interface Side {
  readonly count: number;
  /** The words of segment i are `tokens[starts[i]] … tokens[starts[i + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly tokens: Int32Array;
  readonly words: readonly Word[];
  /** How many tokens the whole side has, also in a slice of it. */
  readonly total: number;
  /** Letters and digits of each segment; 0 for an empty one. */
  readonly lengths: Float64Array;
  /** 1 for a segment that goes on with the sentence of the one before, as lines of verse do. */
  readonly goesOn: Uint8Array;
}

/** The segments from `start` to before `end` as a side of their own, with the words of the whole. */
export function sliceOf(side: Side, start: number, end: number): Side {
  if (start === 0 && end === side.count) return side;
  const first = side.starts[start] ?? 0;
  return {
    ...side,
    count: end - start,
    starts: side.starts.subarray(start, end + 1).map((at) => at - first),
    tokens: side.tokens.subarray(first, side.starts[end]),
    lengths: side.lengths.subarray(start, end),
    goesOn: side.goesOn.subarray(start, end),
  };
}
