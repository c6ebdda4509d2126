/** Likely pairs of a library: its texts are looked at once, and again when they change. */
import { suggestPairs, type PairSuggestion } from '../../corpus/alignment/pairing.ts';
import { pairingProfile, type PairingProfile } from '../../corpus/alignment/pairing-profile.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { breather } from '../incoming/breathe.ts';

/** What was seen of a document, for as long as its line in the list and its words stay the same. */
interface Seen {
  readonly stamp: string;
  readonly profile: PairingProfile;
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
    const profile = profileOf(library, summary, known);
    if (profile) profiles.push(profile);
  }
  const pairs = library.pairs.list();
  return suggestPairs(profiles, (a, b) =>
    pairs.some(({ original, translation }) => {
      const sides = [original.document, translation.document];
      return sides.includes(a) && sides.includes(b);
    }),
  );
}

function profileOf(
  library: Library,
  summary: DocumentSummary,
  known: Map<DocumentId, Seen>,
): PairingProfile | undefined {
  const { id, title, authors, language, date, importedAt } = summary;
  const corrections = library.corrections(id);
  const stamp = JSON.stringify([title, authors, language, date, importedAt, corrections]);
  const before = known.get(id);
  if (before?.stamp === stamp) return before.profile;
  try {
    const profile = pairingProfile(library.document(id));
    known.set(id, { stamp, profile });
    return profile;
  } catch {
    // Opening it says what is wrong; here it is only no candidate.
    return undefined;
  }
}
