/** Terms of other programs brought into a library: planned first, then kept in one step. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { planArrival, type ArrivalPlan } from '../../corpus/alignment/terms/arriving.ts';
import { TermDraft, TermId, type Term } from '../../corpus/alignment/terms/term.ts';
import type { GlossaryEntry, GlossaryProblem } from '../../corpus/importers/glossary/entry.ts';
import { largestGlossary, readGlossary } from '../../corpus/importers/glossary/read-glossary.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';

/** A glossary that was read. */
export interface OpenedGlossary {
  readonly fileName: string;
  readonly drafts: readonly TermDraft[];
  readonly problems: readonly GlossaryProblem[];
}

/** Errors: CorpusError `unreadable`, and as `readGlossary`. */
export function readGlossaryFile(path: string): OpenedGlossary {
  const fileName = basename(path);
  const { entries, problems } = readGlossary(bytesOf(path, fileName), fileName);
  return { fileName, drafts: entries.map(draftOf), problems };
}

function bytesOf(path: string, fileName: string): Uint8Array {
  try {
    // One byte more than is read tells that it is too large.
    const { size } = statSync(path);
    return size > largestGlossary ? new Uint8Array(largestGlossary + 1) : readFileSync(path);
  } catch (cause) {
    const message = `${fileName} cannot be read`;
    throw new CorpusError('unreadable', message, { file: fileName }, { cause });
  }
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
