/** Lists of any length: as arguments of one call, some hundred thousand entries overflow the stack. */

/** Adds `more` at the end of `list`, in order. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const entry of more) list.push(entry);
}

/** The smallest number; Infinity where there is none. */
export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

/** The largest number; -Infinity where there is none. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), -Infinity);
}
