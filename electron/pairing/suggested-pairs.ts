/** Likely pairs of a library: its texts are looked at once, and again when they change. */
import { suggestPairs, type PairSuggestion } from '../../corpus/alignment/pairing.ts';
import { pairingProfiles, type PairingProfile } from '../../corpus/alignment/pairing-profile.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { breather } from '../incoming/breathe.ts';

/** What was seen of a document, for as long as its line in the list and its words stay the same. */
interface Seen {
  readonly stamp: string;
  readonly profiles: readonly PairingProfile[];
}

const seen = new WeakMap<Library, Map<DocumentId, Seen>>();

/**
 * Pairs of the library that are likely and not made yet, surest first.
 *
 * Cost: reads every document the first time, while others have their turn; then those that were added or changed.
 * Errors: those of reading a library; the signal's reason. A document that is damaged is left out.
 */
export async function suggestedPairs(
  library: Library,
  signal?: AbortSignal,
): Promise<readonly PairSuggestion[]> {
  const known = seen.get(library) ?? new Map<DocumentId, Seen>();
  seen.set(library, known);
  const breathe = breather(signal);
  const profiles: PairingProfile[] = [];
  for (const summary of library.list()) {
    await breathe();
    profiles.push(...profilesOf(library, summary, known));
  }
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

function profilesOf(
  library: Library,
  summary: DocumentSummary,
  known: Map<DocumentId, Seen>,
): readonly PairingProfile[] {
  const { id, title, authors, language, date, importedAt } = summary;
  const corrections = library.corrections(id);
  const stamp = JSON.stringify([title, authors, language, date, importedAt, corrections]);
  const before = known.get(id);
  if (before?.stamp === stamp) return before.profiles;
  try {
    const profiles = pairingProfiles(library.document(id));
    known.set(id, { stamp, profiles });
    return profiles;
  } catch {
    // Opening it says what is wrong; here it is only no candidate.
    return [];
  }
}
