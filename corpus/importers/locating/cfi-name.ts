/** The names of elements in EPUB CFIs. */

/** The id of an element as it stands in brackets behind a step. Source: EPUB CFI 1.1, "escaping". */
export function cfiName(id: string | undefined): string {
  return id === undefined || id === '' ? '' : `[${id.replace(/[\^[\](),;=]/gu, '^$&')}]`;
}
