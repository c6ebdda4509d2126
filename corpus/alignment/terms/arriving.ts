/** Terms that come from elsewhere, beside those of a library: which are new, and which say more about one that is there. */
import { distinctWords, mergeTerms, termKey, type Term, type TermDraft } from './term.ts';

/** What bringing terms in would do. */
export interface ArrivalPlan {
  /** New ones, each once. */
  readonly added: readonly TermDraft[];
  /** Terms of the library with what the file says beside. */
  readonly enriched: readonly { readonly term: Term; readonly draft: TermDraft }[];
  /** How many say nothing new. */
  readonly same: number;
}

/** Those with the same words on both sides, in any spelling and either direction, are one term. */
export function planArrival(known: readonly Term[], arriving: readonly TermDraft[]): ArrivalPlan {
  const here = new Map(known.flatMap((term) => keysOf(term).map((key) => [key, term] as const)));
  const added = new Map<string, TermDraft>();
  const enriched = new Map<Term['id'], { term: Term; draft: TermDraft }>();
  let same = 0;
  for (const draft of arriving) {
    const [key = '', turned = ''] = keysOf(draft);
    const term = here.get(key);
    const before = term === undefined ? undefined : (enriched.get(term.id)?.draft ?? term);
    const first = before ?? added.get(key) ?? added.get(turned);
    if (first === undefined) {
      added.set(key, draft);
      continue;
    }
    const merged = mergeTerms(first, [draft]);
    if (saysNoMore(first, merged)) same += 1;
    else if (term !== undefined) enriched.set(term.id, { term, draft: merged });
    else added.set(added.has(key) ? key : turned, merged);
  }
  return { added: [...added.values()], enriched: [...enriched.values()], same };
}

function keysOf({ original, translation }: TermDraft): string[] {
  return [
    termKey({ original, translation }),
    termKey({ original: translation, translation: original }),
  ];
}

function saysNoMore(before: TermDraft, after: TermDraft): boolean {
  return (
    distinctWords(after.allowed, [...before.allowed, before.translation.words]).length === 0 &&
    distinctWords(after.forbidden, before.forbidden).length === 0 &&
    after.note === before.note &&
    after.kind === before.kind
  );
}
