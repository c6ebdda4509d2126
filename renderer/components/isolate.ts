/** Foreign words inside a sentence of the interface. */

/** The text between isolates (FSI … PDI), for places where no `<bdi>` can stand: its direction moves nothing around it. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
