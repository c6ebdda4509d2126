/** Finds the texts of a library that groups of items are about: by what both say of themselves, else by their words. */
import {
  judge,
  KnownTexts,
  type Match,
  type MatchCandidate,
} from '../../corpus/annotations/incoming/match.ts';
import { comparableLetters, countQuotes } from '../../corpus/annotations/incoming/place.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { tellingQuotes, type DraftGroup } from './groups.ts';

/** Lets other work go on between two steps, and throws where the reader cancelled. */
export type Breathe = () => Promise<void>;

/** What each group is about, by its key. Cost: groups that nothing else fits read the whole library once. */
export async function findTexts(
  library: Library,
  groups: readonly DraftGroup[],
  breathe: Breathe,
): Promise<ReadonlyMap<string, Match>> {
  const known = new KnownTexts(library.incoming.texts());
  const works = new Map(known.all.map(({ id, work }) => [id, work]));
  const matches = new Map<string, Match>();
  const unknown: DraftGroup[] = [];
  for (const group of groups) {
    const found = known.candidates(group.source);
    if (found.length === 0) unknown.push(group);
    const quotes = tellingQuotes(group);
    const candidates: MatchCandidate[] = [];
    for (const { text, reason } of found) {
      // The bytes themselves need no proof, and reading a long text takes a while.
      const isProved = reason === 'hash' || (found.length === 1 && reason === 'address');
      const asked = isProved ? [] : quotes;
      const letters = asked.length === 0 ? '' : lettersIn(library, text.id);
      const stand = countQuotes(letters, asked);
      candidates.push({ id: text.id, reason, found: stand, asked: asked.length });
      await breathe();
    }
    matches.set(
      group.key,
      judge(candidates, (id) => works.get(id)),
    );
  }
  const byWords = await findByWords(library, unknown, breathe);
  for (const [key, candidates] of byWords) {
    matches.set(
      key,
      judge(candidates, (id) => works.get(id)),
    );
  }
  return matches;
}

/** Texts in which the groups' quotes stand, those with the most first. */
async function findByWords(
  library: Library,
  groups: readonly DraftGroup[],
  breathe: Breathe,
): Promise<ReadonlyMap<string, readonly MatchCandidate[]>> {
  const asked = groups
    .map((group) => ({ key: group.key, quotes: tellingQuotes(group) }))
    .filter(({ quotes }) => quotes.length > 0);
  const found = new Map<string, MatchCandidate[]>();
  if (asked.length === 0) return found;
  for (const { id } of library.list()) {
    const letters = lettersIn(library, id);
    for (const { key, quotes } of asked) {
      const stand = countQuotes(letters, quotes);
      if (stand === 0) continue;
      const candidate = { id, reason: 'quotes', found: stand, asked: quotes.length } as const;
      found.set(key, [...(found.get(key) ?? []), candidate]);
    }
    await breathe();
  }
  for (const candidates of found.values()) candidates.sort((a, b) => b.found - a.found);
  return found;
}

/** Empty for a text that cannot be read: it is no reason to bring nothing in. */
function lettersIn(library: Library, id: DocumentId): string {
  try {
    return comparableLetters(plainText(library.document(id).blocks).text);
  } catch {
    return '';
  }
}
