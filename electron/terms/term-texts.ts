/** The texts of a library as terms are looked for in them. */
import { beginningsOf, mayHold } from '../../corpus/alignment/terms/beginnings.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { TextLooks } from '../text-looks.ts';

const looks = new TextLooks(({ blocks }) => beginningsOf(blocks.map(({ text }) => text)));

/**
 * The documents that may hold any of these words in some form, in the order of the list. Cost and errors: as `TextLooks`;
 * those that are given are read.
 * `onLooked` is called after each text, with how many were looked at.
 */
export async function* textsWith(
  library: Library,
  words: readonly string[],
  signal?: AbortSignal,
  onLooked?: (done: number) => void,
): AsyncGenerator<Document> {
  let done = 0;
  for await (const { seen, read } of looks.in(library, signal)) {
    const document = words.some((each) => mayHold(seen, each)) ? read() : undefined;
    if (document !== undefined) yield document;
    done += 1;
    onLooked?.(done);
  }
}
