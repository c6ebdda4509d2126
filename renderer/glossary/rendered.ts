/** Which uses of a term are rendered in which way. */
import { sameWords } from '../../corpus/alignment/terms/renderings.ts';
import type { TermReport, TermUse } from '../../electron/shared/term-requests.ts';

/** A rendering with how often there is one. */
export type CountedRendering = TermReport['renderings'][number];

/** Whether the term itself says these words, as preferred or as allowed. */
export function isAsTold({ standing }: Pick<CountedRendering, 'standing'>): boolean {
  return standing === 'preferred' || standing === 'allowed';
}

/** The uses that were counted for a rendering; all of them for null. */
export function usesRendered(
  uses: readonly TermUse[],
  rendering: CountedRendering | null,
): readonly TermUse[] {
  if (rendering === null) return uses;
  return uses.filter(
    ({ from, beside }) =>
      from === 'original' &&
      beside?.standing === rendering.standing &&
      sameWords(rendering.words, beside.rendering),
  );
}
