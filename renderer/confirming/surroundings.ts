/** What stands around a passage, without the words that it was cut in. */

/** The whole words of what stands before. */
export function wordsBefore(prefix: string): string {
  return prefix.replace(/^\S+\s/u, '… ');
}

/** The whole words of what stands after. */
export function wordsAfter(suffix: string): string {
  return suffix.replace(/\s\S+$/u, ' …');
}
