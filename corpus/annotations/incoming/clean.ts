/** Cleans what other programs wrote: words as plain text, without markup and without signs that steer what stands around them. */
import { Parser } from 'htmlparser2';

/** Isolates, overrides and embeddings could turn the text around a name; marks (LRM, RLM) and ZWNJ stay. */
const steering = /[\u202a-\u202e\u2066-\u206f]/gu;
/** C0 and C1 controls but tab and line breaks. */

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** How much of an item is told in a list. Units: UTF-16. */
const glimpseLength = 160;

/** The text with � in place of halves of characters, which no file in UTF-8 can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Somebody's words as they wrote them, without controls and halves of characters; undefined where they are blank. */
export function noteWords(text: string | undefined): string | undefined {
  const words = text && wellFormed(text.replace(/\r\n?/gu, '\n').replace(controls, ''));
  return words === undefined || words.trim() === '' ? undefined : words;
}

/** A name, title or tag on one line, without steering signs; undefined where it is blank. */
export function cleanLine(text: string | undefined): string | undefined {
  const line = noteWords(text)?.replace(steering, '').replace(/\s+/gu, ' ').trim();
  return line === '' ? undefined : line;
}

/** Elements that begin on a line of their own. */
const lines = new Set('p div br li ul ol tr table blockquote pre h1 h2 h3 h4 h5 h6 hr'.split(' '));
/** Elements whose content is no text. */
const silent = new Set('script style template head iframe object noscript'.split(' '));

/** The text of HTML, with its lines. Cost: linear. Example: htmlWords('<p>a &amp; b</p>') === 'a & b' */
export function htmlWords(html: string): string {
  const words: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) hidden += 1;
      if (lines.has(name)) words.push('\n');
    },
    ontext(text) {
      if (hidden === 0) words.push(text);
    },
    onclosetag(name) {
      if (silent.has(name)) hidden -= 1;
      if (lines.has(name) && name !== 'br') words.push('\n');
    },
  });
  parser.end(html);
  return words
    .join('')
    .replace(/[ \t]*\n[ \t\n]*/gu, '\n')
    .trim();
}

/** The beginning of some words, on one line. */
export function glimpse(...words: readonly (string | undefined)[]): string {
  const line = words.flatMap((each) => cleanLine(each) ?? []).join(' ');
  return line.length <= glimpseLength ? line : `${wellFormed(line.slice(0, glimpseLength))}…`;
}
