/** How often beads with a given posterior are right. */

export function confidenceOf(chance: number): number {
  return chance;
}
