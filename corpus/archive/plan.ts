/** What bringing an archive in would do, or has done: for each document, and for the lists of the library. */
import * as z from 'zod';
import { AnnotationId } from '../annotations/annotation.ts';
import { DocumentId } from '../document/document.ts';
import { listNames } from './list-record.ts';
import { Counts } from './manifest.ts';
import { outcomes, type Outcome } from './merge.ts';

const Outcomes = z.enum(outcomes);

/** How often each came about; those that never did are absent. */
export const Tally = z.partialRecord(Outcomes, z.number().int().positive());
export type Tally = Readonly<z.infer<typeof Tally>>;

/** A note that the reader should know of, by its first words. */
export const NotedOutcome = z.object({ id: AnnotationId, outcome: Outcomes, words: z.string() });
export type NotedOutcome = Readonly<z.infer<typeof NotedOutcome>>;

/** `said` are corrections and the metadata that the reader gave; `files` those that the library lacks. */
export const DocumentPlan = z.object({
  id: DocumentId,
  title: z.string(),
  /** `added`, `addedDeleted`, `same`, `deletedHere` or `deletedThere`. */
  outcome: Outcomes,
  notes: Tally,
  said: Tally,
  files: z.number().int().nonnegative(),
  noted: z.array(NotedOutcome),
});
export type DocumentPlan = Readonly<z.infer<typeof DocumentPlan>>;

/** See the schema. Units: `bytes` of the files that would be added. */
export const ArchivePlan = z.object({
  createdAt: z.string(),
  generator: z.string(),
  counts: Counts,
  bytes: z.number().int().nonnegative(),
  documents: z.array(DocumentPlan),
  lists: z.partialRecord(z.enum(listNames), Tally),
});
export type ArchivePlan = Readonly<z.infer<typeof ArchivePlan>>;

/** What a plan says in all, for a look at it. */
export const PlanTotals = z.object({ documents: Tally, notes: Tally, said: Tally, lists: Tally });
export type PlanTotals = Readonly<z.infer<typeof PlanTotals>>;

/** The sums. */
export function totalsOf({
  documents,
  lists,
}: Pick<ArchivePlan, 'documents' | 'lists'>): PlanTotals {
  return {
    documents: tally(documents.map(({ outcome }) => outcome)),
    notes: sum(documents.map(({ notes }) => notes)),
    said: sum(documents.map(({ said }) => said)),
    lists: sum(Object.values(lists)),
  };
}

const changing: ReadonlySet<Outcome> = new Set(['added', 'addedDeleted', 'updated', 'both']);

/** Whether bringing it in changes anything. */
export function changesAnything(plan: Pick<ArchivePlan, 'documents' | 'lists'>): boolean {
  const totals = Object.values(totalsOf(plan));
  const changed = totals.some((each) =>
    Object.keys(each).some((key) => changing.has(key as Outcome)),
  );
  return changed || plan.documents.some(({ files }) => files > 0);
}

/** Counts each. */
export function tally(found: readonly Outcome[]): Tally {
  return sum(found.map((outcome) => ({ [outcome]: 1 })));
}

function sum(tallies: readonly Tally[]): Tally {
  const total = new Map<Outcome, number>();
  for (const each of tallies) {
    for (const outcome of outcomes) {
      const more = each[outcome] ?? 0;
      if (more > 0) total.set(outcome, (total.get(outcome) ?? 0) + more);
    }
  }
  return Object.fromEntries(total);
}
