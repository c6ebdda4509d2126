/** Likely pairs of a library: its texts are looked at once, and again when they change. */
import { suggestPairs, type PairSuggestion } from '../../corpus/alignment/pairing.ts';
import { pairingProfiles, type PairingProfile } from '../../corpus/alignment/pairing-profile.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { TextLooks } from '../text-looks.ts';

const looks = new TextLooks(pairingProfiles);

/**
 * Pairs of the library that are likely and not made yet, surest first.
 *
 * Cost and errors: as `TextLooks`; a document that cannot be read is left out.
 */
export async function suggestedPairs(
  library: Library,
  signal?: AbortSignal,
): Promise<readonly PairSuggestion[]> {
  const profiles: PairingProfile[] = [];
  for await (const { seen } of looks.in(library, signal)) profiles.push(...seen);
  const pairs = library.pairs.list();
  return suggestPairs(profiles, (one) => {
    const [first, second] = [
      keyOf(one.original, one.originalPart),
      keyOf(one.translation, one.translationPart),
    ];
    return pairs.some(({ original, translation }) => {
      const sides = [original, translation].map(({ document, part }) => keyOf(document, part));
      return sides.includes(first) && sides.includes(second);
    });
  });
}

const keyOf = (document: DocumentId, part = ''): string => `${document} ${part}`;
