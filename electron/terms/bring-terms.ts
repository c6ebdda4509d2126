/** Terms of other programs brought into a library: planned first, then kept in one step. */
import { planArrival, type ArrivalPlan } from '../../corpus/alignment/terms/arriving.ts';
import { TermDraft, TermId, type Term } from '../../corpus/alignment/terms/term.ts';
import type { GlossaryEntry, GlossaryProblem } from '../../corpus/importers/glossary/entry.ts';
import { largestGlossary, readGlossary } from '../../corpus/importers/glossary/read-glossary.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { fileSource } from '../importing/source.ts';

/** A glossary that was read. */
export interface OpenedGlossary {
  readonly fileName: string;
  readonly drafts: readonly TermDraft[];
  readonly problems: readonly GlossaryProblem[];
}

/** Errors: as `Source.read` and `readGlossary`. */
export async function readGlossaryFile(path: string): Promise<OpenedGlossary> {
  const source = fileSource(path, largestGlossary);
  const { fileName } = source;
  const { entries, problems } = readGlossary(await source.read(), fileName);
  return { fileName, drafts: entries.map(draftOf), problems };
}

function draftOf({ line: _line, ...entry }: GlossaryEntry): TermDraft {
  return TermDraft.parse(entry);
}

/** What bringing it in would do now. */
export function planGlossary(library: Library, { drafts }: OpenedGlossary): ArrivalPlan {
  return planArrival(library.terms.list(), drafts);
}

/** Does it, in one transaction. */
export function bringGlossary(
  library: Library,
  opened: OpenedGlossary,
  { newId, now }: { readonly newId: () => string; readonly now: () => string },
): ArrivalPlan {
  const plan = planGlossary(library, opened);
  const time = now();
  const terms = [
    ...plan.added.map((draft) => ({
      ...draft,
      id: TermId.parse(newId()),
      created: time,
      modified: time,
    })),
    ...plan.enriched.map(({ term, draft }) => changedTerm(term, draft, time)),
  ];
  if (terms.length > 0) library.terms.save(terms);
  return plan;
}

/** The term as the draft says it from now on. */
function changedTerm({ id, created }: Term, draft: TermDraft, modified: string): Term {
  return { ...draft, id, created, modified };
}
