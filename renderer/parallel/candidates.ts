/** The texts of the library that the open one may be paired with, the likeliest first. */
import type { Pair } from '../../corpus/alignment/pair.ts';
import type { PairSuggestion } from '../../corpus/alignment/pairing.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { fold } from '../../corpus/text/fold.ts';

/** `suggestion` where it is likely; `ownIs` is then the side that the open document would be. */
export interface Candidate extends DocumentSummary {
  readonly suggestion: PairSuggestion | undefined;
  readonly ownIs: SideName | undefined;
}

/** Without the document itself and those that this piece of it is paired with; `words` narrow the list by titles and authors. */
export function candidatesFor(
  { id, metadata }: Pick<Document, 'id' | 'metadata'>,
  documents: readonly DocumentSummary[],
  known: readonly Pair[],
  suggestions: readonly PairSuggestion[],
  words: string,
  ownPiece: string | null,
): readonly Candidate[] {
  const paired = new Set(known.flatMap((pair) => wholePartner(pair, id, ownPiece)));
  const wanted = fold(words.trim()).text;
  const scoreOf = ({ suggestion }: Candidate): number => suggestion?.score ?? 0;
  const isOther = ({ language }: Candidate): number => Number(language !== metadata.language);
  return documents
    .filter((one) => one.id !== id && !paired.has(one.id))
    .filter((one) => fold([one.title, ...one.authors].join(' ')).text.includes(wanted))
    .map((one): Candidate => {
      const suggestion = suggestions.find((each) =>
        [each.original, each.translation].includes(one.id),
      );
      if (suggestion === undefined) return { ...one, suggestion, ownIs: undefined };
      return { ...one, suggestion, ownIs: suggestion.original === id ? 'original' : 'translation' };
    })
    .sort((a, b) => scoreOf(b) - scoreOf(a) || isOther(b) - isOther(a));
}

/** The text that is paired as a whole with that piece of the document. */
function wholePartner(
  { original, translation }: Pair,
  id: Document['id'],
  piece: string | null,
): readonly Document['id'][] {
  const [own, other] = original.document === id ? [original, translation] : [translation, original];
  return (own.part ?? null) === piece && other.part === undefined ? [other.document] : [];
}
