/** What a pair is called, seen from one of its documents. */
import type { Pair } from '../../corpus/alignment/pair.ts';
import { otherSide } from '../../corpus/alignment/side-name.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { sideIn } from './parallel.ts';

/** The title of the text on the other side; `own` is the title of this document's part, where only a part is paired. */
export function pairName(
  pair: Pair,
  document: Document,
  documents: readonly DocumentSummary[],
): { readonly own?: string; readonly other: string } {
  const name = sideIn(pair, document.id);
  const [mine, theirs] = [pair[name], pair[otherSide(name)]];
  const isSame = theirs.document === document.id;
  const summary = documents.find(({ id }) => id === theirs.document);
  const other = isSame
    ? (partTitle(document, theirs.part) ?? document.metadata.title)
    : (summary?.title ?? '');
  const own = partTitle(document, mine.part);
  return own === undefined ? { other } : { own, other };
}

/** The title of the part that begins with that block; undefined without one. */
function partTitle({ parts, blocks }: Document, blockId: string | undefined): string | undefined {
  if (blockId === undefined) return undefined;
  const id = blocks.find((block) => block.id === blockId)?.part;
  const title = parts.find((part) => part.id === id)?.title;
  return title === '' ? undefined : title;
}
