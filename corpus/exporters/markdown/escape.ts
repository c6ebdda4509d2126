/** Plain text as Markdown that shows exactly that text, whatever its characters mean to Markdown. */

/** These mean something wherever they stand, in CommonMark or in a common dialect (tables, strike-through, mathematics). */
const anywhere = /[\\`*_[\]<>&~|$#@^{}]/gu;
/** `==` marks in some dialects; `:name:` and `http://` become pictures and links. */
const inContext = /=(?==)|:(?=[a-z/])|(?<=www)\./giu;
/** A list, an underline of a heading or a definition, where they begin a line. */
const atLineStart = /^[-+=:]|(?<=^\d{1,9})[.)]/u;
const whiteSpace = /^\s+|\s+$/gu;

/**
 * The text for a paragraph: reading it as CommonMark gives the same characters back, line breaks as hard breaks.
 *
 * Source: CommonMark 0.31, sections 2.4 (backslash escapes), 2.5 (character references), 6.7 (hard line breaks).
 * Example: escapeMarkdown('1. *a*\n- b') === '1\\. \\*a\\*\\\n\\- b'.
 */
export function escapeMarkdown(text: string): string {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  const lines = text.slice(start, end).split('\n').map(escapeLine);
  // A parser trims a paragraph and does not see a break at its end.
  return references(text.slice(0, start)) + lines.join('\\\n') + references(text.slice(end));
}

function escapeLine(line: string): string {
  return line
    .replace(anywhere, '\\$&')
    .replace(inContext, '\\$&')
    .replace(atLineStart, '\\$&')
    .replace(/\r/gu, '&#13;')
    .replace(whiteSpace, references);
}

/** White space that a parser would drop, as character references. */
function references(space: string): string {
  return space.replace(/[^]/gu, (character) => `&#${character.codePointAt(0) ?? 32};`);
}
