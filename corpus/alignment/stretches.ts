/** What lies between the beads that a reader fixed. */
import { CorpusError } from '../errors.ts';
import type { IndexBead } from './indexed-bead.ts';

/** Half-open stretches of segments on both sides, to be aligned with each other. */
export interface Stretch {
  readonly originalStart: number;
  readonly originalEnd: number;
  readonly translationStart: number;
  readonly translationEnd: number;
}

/**
 * Fixed beads and the stretches between them, in reading order; all have both sides.
 *
 * Errors: CorpusError `invalidRequest` if beads cross, overlap or name segments that are not there.
 */
export function stretchesBetween(
  fixed: readonly IndexBead[],
  originals: number,
  translations: number,
): (Stretch | { readonly fixed: IndexBead })[] {
  const paired = fixed.toSorted((a, b) => first(a.original) - first(b.original));
  const parts: (Stretch | { readonly fixed: IndexBead })[] = [];
  let original = 0;
  let translation = 0;
  for (const bead of paired) {
    check(bead, original, originals, bead.original);
    check(bead, translation, translations, bead.translation);
    parts.push(
      {
        originalStart: original,
        originalEnd: first(bead.original),
        translationStart: translation,
        translationEnd: first(bead.translation),
      },
      { fixed: bead },
    );
    original = last(bead.original) + 1;
    translation = last(bead.translation) + 1;
  }
  parts.push({
    originalStart: original,
    originalEnd: originals,
    translationStart: translation,
    translationEnd: translations,
  });
  return parts;
}

function first(segments: readonly number[]): number {
  return segments[0] ?? 0;
}

function check(bead: IndexBead, from: number, count: number, segments: readonly number[]): void {
  const isAscending = segments.every((segment, index) => segment > (segments[index - 1] ?? -1));
  if (isAscending && first(segments) >= from && last(segments) < count) return;
  throw new CorpusError('invalidRequest', `fixed bead out of order: ${JSON.stringify(bead)}`, {
    reason: 'fixed beads cross or overlap',
  });
}

function last(segments: readonly number[]): number {
  return segments.at(-1) ?? 0;
}
