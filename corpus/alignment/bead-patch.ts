/** What became of the beads of a pair: one stretch of them in the place of another. */
import * as z from 'zod';
import { PairedBead } from './pair.ts';

/** `removed` beads from the place `from` on give way to `beads`; all that follow where no number is given. */
export const BeadPatch = z.object({
  from: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative().optional(),
  beads: z.array(PairedBead).readonly(),
});
export type BeadPatch = Readonly<z.infer<typeof BeadPatch>>;

/** What leads from some beads to others. Those that stayed are the same objects. Cost: linear. */
export function patchBetween(
  before: readonly PairedBead[],
  after: readonly PairedBead[],
): BeadPatch {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return {
    from,
    removed: before.length - same - from,
    beads: after.slice(from, after.length - same),
  };
}

/** The beads as they are after it. */
export function patched(
  before: readonly PairedBead[],
  { from, removed = before.length, beads }: BeadPatch,
): readonly PairedBead[] {
  return [...before.slice(0, from), ...beads, ...before.slice(from + removed)];
}
