/** Lines of a decoded text with their places in it. */

/** A line without its break and without white space at its ends; `start` and `end` bound `text` in the whole. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 0-based, counting every break. */
  readonly index: number;
  /** Columns of white space before the text; a tab goes to the next multiple of four. */
  readonly indent: number;
}

/** All that Unicode counts as a line or page break: CR LF, CR, LF, VT, FF, NEL, LS, PS. */
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * White space within a line. Narrower than \s, which holds U+FEFF (a character that must not be lost),
 * and without ZWNJ and bidi controls, which belong to the words.
 */
const space = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/** Every line of a text, blank ones with an empty `text`; the end of the last line is the end of the text. A label with the day is parted from its line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const found of text.matchAll(lineBreak)) {
    lines.push(makeLine(text, start, found.index, lines.length));
    start = found.index + found[0].length;
  }
  lines.push(makeLine(text, start, text.length, lines.length));
  return lines.flatMap((line) => partDateLabel(line));
}

/** What programs that turn pages into text put before the first words of one: "date 2011-12-04 The river rose." */
const dateLabel = /^date \d{4}-\d\d(?:-\d\d)? (?=\S+ \S+ \S)/;

/** The label and the words behind it as lines of their own. */
function partDateLabel(line: Line): Line[] {
  const label = dateLabel.exec(line.text)?.[0].length;
  if (label === undefined) return [line];
  const middle = line.start + label;
  return [
    { ...line, text: line.text.slice(0, label - 1), end: middle - 1 },
    { ...line, text: line.text.slice(label), start: middle, indent: line.indent + label },
  ];
}

function makeLine(whole: string, from: number, to: number, index: number): Line {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end && space.test(whole.charAt(start))) {
    indent += whole.charAt(start) === '\t' ? 4 - (indent % 4) : 1;
    start += 1;
  }
  while (end > start && space.test(whole.charAt(end - 1))) end -= 1;
  const text = whole.slice(start, end);
  // What nobody sees is no line of a text, though within one it stays.
  if (isUnseen(text)) return { text: '', start: to, end: to, index, indent };
  return { text, start, end, index, indent };
}

/** Whether a line has nothing but byte order marks, which programs leave where they joined files, and white space. */
function isUnseen(text: string): boolean {
  return text.charCodeAt(0) === 0xfeff && text.trim() === '';
}
