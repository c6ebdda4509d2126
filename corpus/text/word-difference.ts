/** Which words of two versions of a passage are the same, and which stand in one of them only. */
import { fold } from './fold.ts';

/** Words with the space after them; `same`: they stand in the other version too. */
export interface Piece {
  readonly text: string;
  readonly same: boolean;
}

/** Both versions cut into pieces, each joined again the text that was given. */
export interface WordDifference {
  readonly was: readonly Piece[];
  readonly is: readonly Piece[];
}

/** Beyond so many pairs of words nobody looks for the difference word by word. */
const mostPairs = 4_000_000;

/**
 * The fewest words that differ between two versions, told by their letters: spaces, ZWNJ and the keyboard's letters are no
 * difference. Two passages whose words together make more than some million pairs are different as a whole.
 *
 * Cost: O(words · words). Source: Wagner & Fischer 1974, "The String-to-String Correction Problem", without replacements.
 */
export function wordDifference(was: string, is: string): WordDifference {
  const [before, after] = [wordsOf(was), wordsOf(is)];
  if (before.length * after.length > mostPairs) {
    return { was: [{ text: was, same: false }], is: [{ text: is, same: false }] };
  }
  const lengths = commonLengths(before, after);
  const same = { was: new Set<number>(), is: new Set<number>() };
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row]?.key === after[column]?.key) {
      same.was.add(row++);
      same.is.add(column++);
    } else if (at(lengths, row + 1, column) >= at(lengths, row, column + 1)) row++;
    else column++;
  }
  return { was: pieces(before, same.was), is: pieces(after, same.is) };
}

interface Word {
  readonly text: string;
  readonly key: string;
}

/** Every word with the space that follows it; space at the beginning belongs to the first. */
function wordsOf(text: string): readonly Word[] {
  return (text.match(/\s*\S+\s*/gu) ?? []).map((word) => ({
    text: word,
    key: fold(word, { spaces: 'remove' }).text,
  }));
}

/** For each pair of beginnings, how many words the rests have in common in the same order; one row after the other. */
function commonLengths(before: readonly Word[], after: readonly Word[]): readonly Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const here = rows[row];
      if (here === undefined) continue;
      here[column] =
        before[row]?.key === after[column]?.key
          ? at(rows, row + 1, column + 1) + 1
          : Math.max(at(rows, row + 1, column), at(rows, row, column + 1));
    }
  }
  return rows;
}

function at(rows: readonly Uint16Array[], row: number, column: number): number {
  return rows[row]?.[column] ?? 0;
}

/** Neighbours of one kind are one piece. */
function pieces(words: readonly Word[], same: ReadonlySet<number>): readonly Piece[] {
  const joined: { text: string; same: boolean }[] = [];
  words.forEach(({ text }, index) => {
    const last = joined.at(-1);
    if (last?.same === same.has(index)) last.text += text;
    else joined.push({ text, same: same.has(index) });
  });
  return joined;
}
