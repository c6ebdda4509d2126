/** Foreign words inside a sentence of the interface. */

/** The text between isolates (FSI … PDI), for places where no `<bdi>` can stand: its direction moves nothing around it. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Keys, which run from left to right in every language, between isolates (LRI … PDI). */
export function leftToRight(keys: string): string {
  return `\u2066${keys}\u2069`;
}
