/** White space that is more than single spaces, found by the engine's own searches: it is asked of every letter of a book. */

/** Whether a text has line breaks, tabs, form feeds, or two spaces on end. */
export function hasLooseSpace(text: string): boolean {
  return (
    text.includes('\n') ||
    text.includes('  ') ||
    text.includes('\t') ||
    text.includes('\r') ||
    text.includes('\f')
  );
}
