/** A plan as the window shows it: its sums and its beginning. */
import { changesAnything, totalsOf, type ArchivePlan } from '../../corpus/archive/plan.ts';
import type { ShownPlan } from '../shared/archive-requests.ts';

/** More than a reader goes through in a dialog; the command line lists them all. */
const longest = 200;

/** See `ShownPlan`. */
export function shownPlan(plan: ArchivePlan): ShownPlan {
  const { createdAt, bytes, documents } = plan;
  return {
    createdAt,
    bytes,
    changes: changesAnything(plan),
    totals: totalsOf(plan),
    texts: documents
      .filter(({ outcome }) => outcome === 'added')
      .map(({ title }) => title)
      .slice(0, longest),
    noted: documents
      .flatMap(({ title, noted }) => noted.map(({ outcome, words }) => ({ outcome, words, title })))
      .slice(0, longest),
  };
}
