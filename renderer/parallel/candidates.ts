/** The texts of the library that the open one may be paired with, the likeliest first. */
import type { Pair } from '../../corpus/alignment/pair.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { fold } from '../../corpus/text/fold.ts';

/** `likely` where it is in another language and written or dated alike. */
export interface Candidate extends DocumentSummary {
  readonly likely: boolean;
}

/** Without the document itself and those that it is paired with; `words` narrow the list by titles and authors. */
export function candidatesFor(
  { id, metadata }: Pick<Document, 'id' | 'metadata'>,
  documents: readonly DocumentSummary[],
  known: readonly Pair[],
  words: string,
): readonly Candidate[] {
  const paired = new Set(
    known.flatMap((pair) => [pair.original.document, pair.translation.document]),
  );
  const wanted = fold(words.trim()).text;
  return documents
    .filter((one) => one.id !== id && !paired.has(one.id))
    .filter((one) => fold([one.title, ...one.authors].join(' ')).text.includes(wanted))
    .map((one) => {
      const isOther = one.language !== metadata.language;
      const sameAuthor = one.authors.some((author) => metadata.authors.includes(author));
      const date = metadata.dates[0]?.iso;
      const sameDate = date !== undefined && one.date?.iso === date;
      return { ...one, likely: isOther && (sameAuthor || sameDate), isOther };
    })
    .sort((a, b) => Number(b.likely) - Number(a.likely) || Number(b.isOther) - Number(a.isOther));
}
