/** The texts of a library as terms are looked for in them. */
import { beginningsOf, mayHold } from '../../corpus/alignment/terms/beginnings.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { TextLooks } from '../text-looks.ts';

const looks = new TextLooks(({ blocks }) => beginningsOf(blocks.map(({ text }) => text)));

/**
 * The documents that may hold any of these words in some form, in the order of the list. Cost and errors: as `TextLooks`;
 * those that are given are read.
 */
export async function* textsWith(
  library: Library,
  words: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<Document> {
  for await (const { seen, read } of looks.in(library, signal)) {
    const document = words.some((each) => mayHold(seen, each)) ? read() : undefined;
    if (document !== undefined) yield document;
  }
}
