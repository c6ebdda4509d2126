/** Where lines of one form stand. */
import type { BlockDraft } from '../draft.ts';

/**
 * The indices of all blocks that have a form, a list for each form, in order of their first; blocks without a form are left
 * out. Cost: linear.
 */
export function placesOf(
  drafts: readonly BlockDraft[],
  formOf: (draft: BlockDraft, at: number) => string | undefined,
): number[][] {
  const places = new Map<string, number[]>();
  drafts.forEach((draft, at) => {
    const form = formOf(draft, at);
    if (form === undefined) return;
    const found = places.get(form);
    if (found === undefined) places.set(form, [at]);
    else found.push(at);
  });
  return [...places.values()];
}
