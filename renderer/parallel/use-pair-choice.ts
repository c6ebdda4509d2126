/** What the reader has chosen in the dialog that makes pairs, and what is offered for that. */
import { useEffect, useState } from 'react';
import type { Pair } from '../../corpus/alignment/pair.ts';
import type { PairSuggestion } from '../../corpus/alignment/pairing.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { useLibrary } from '../state/library.ts';
import { readOther, suggestionsFor, usePairing } from '../state/pairing.ts';
import { pairsOf, useParallel } from '../state/parallel.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { piecesOf, type Piece } from './pieces.ts';

/** The pieces are null for a whole text. */
export interface PairChoice {
  readonly words: string;
  readonly chosen: DocumentId | null;
  readonly ownIs: SideName;
  readonly ownPiece: string | null;
  readonly otherPiece: string | null;
}

/** The choice, how it is changed, and the texts and their pieces from which it is made. */
export function usePairChoice(document: Document) {
  const documents = useLibrary((library) => library.documents);
  const pairs = useParallel((parallel) => parallel.pairs);
  const part = usePairing((pairing) => pairing.part);
  const [choice, setChoice] = useState<PairChoice>({
    words: '',
    chosen: null,
    ownIs: 'original',
    ownPiece: part,
    otherPiece: null,
  });
  const change = (changed: Partial<PairChoice>) => setChoice((now) => ({ ...now, ...changed }));
  const { id } = document;
  const { words, ownPiece, chosen } = choice;
  const suggestions = useSuggestions(id, ownPiece, pairs);
  const pieces = usePieces(document, chosen);
  const known = pairsOf(pairs, id);
  const candidates = candidatesFor(document, documents, known, suggestions ?? [], words, ownPiece);
  const take = ({ id: other, suggestion, ownIs }: Candidate) => {
    if (suggestion === undefined || ownIs === undefined) {
      change({ chosen: other, otherPiece: null });
      return;
    }
    const [mine, theirs] =
      ownIs === 'original'
        ? [suggestion.originalPart, suggestion.translationPart]
        : [suggestion.translationPart, suggestion.originalPart];
    change({ chosen: other, ownIs, ownPiece: mine ?? ownPiece, otherPiece: theirs ?? null });
  };
  return { choice, change, take, candidates, looking: suggestions === null, known, pieces };
}

/** Null until they were looked for; asked for again where a pair was made or taken apart. */
function useSuggestions(
  id: DocumentId,
  part: string | null,
  pairs: readonly Pair[],
): readonly PairSuggestion[] | null {
  const [suggestions, setSuggestions] = useState<readonly PairSuggestion[] | null>(null);
  useEffect(() => {
    let isShown = true;
    void suggestionsFor(id, part).then((found) => {
      if (isShown) setSuggestions(found);
    });
    return () => {
      isShown = false;
    };
  }, [id, part, pairs]);
  return suggestions;
}

/** The pieces of the open document and of the one that is chosen, which is read for them. */
function usePieces(
  document: Document,
  chosen: DocumentId | null,
): { readonly own: readonly Piece[]; readonly other: readonly Piece[] } {
  const [other, setOther] = useState<{ id: DocumentId; pieces: readonly Piece[] } | null>(null);
  const own = piecesOf(document);
  useEffect(() => {
    let isShown = true;
    if (chosen !== null && chosen !== document.id) {
      void readOther(chosen).then((read) => {
        if (isShown && read) setOther({ id: chosen, pieces: piecesOf(read) });
      });
    }
    return () => {
      isShown = false;
    };
  }, [chosen, document.id]);
  if (chosen === document.id) return { own, other: own };
  return { own, other: other?.id === chosen ? other.pieces : [] };
}
