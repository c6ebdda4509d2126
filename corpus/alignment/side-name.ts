/** The names of the two sides of a pair. */
export type SideName = 'original' | 'translation';

/** The other one. */
export function otherSide(side: SideName): SideName {
  return side === 'original' ? 'translation' : 'original';
}
