/** What the form of a single line says: list item, quotation, separator, verse, or plain words. */
import { kinds, kindsOfUnit } from '../../text/character-class.ts';

/** The sign or number that opens a list item. Units: `length` in UTF-16 units, with the white space after it. */
export interface ListMarker {
  readonly ordered: boolean;
  readonly length: number;
}

const bullet = /^(?:[•◦▪▫‣⁃●○■□◆◇►▸➤✓✔☐☑·]\s*|[-–—*+]\s+)(?=\S)/u;
/**
 * 1. 1) (1) [1] ۱. ۱- ۱) a) الف) and their like. A bare hyphen needs a space or a capital or Arabic letter after it
 * ("5-year" is a word); a point needs a space ("3.5" is a number); four digits are a year.
 */
const numbered = new RegExp(
  '^(?:' +
    [
      String.raw`[\[(]\s?[\d۰-۹٠-٩]{1,3}\s?[\])][.:]?\s*`,
      String.raw`[\d۰-۹٠-٩]{1,3}(?:\.[\d۰-۹٠-٩]{1,2}){0,3}[.)]\s+`,
      String.raw`[\d۰-۹٠-٩]{1,3}\s?[-–—](?:\s+|(?=[\p{Lu}\p{Script=Arabic}]))`,
      String.raw`\(?[a-zA-Z]\)\s+`,
      String.raw`\(?(?:[ivx]{1,5}|[IVX]{1,5})[.)]\s+`,
      String.raw`\(?(?:الف|[بپتجچدهوزحطی])\s?[)-]\s*`,
    ].join('|') +
    String.raw`)(?=\S)`,
  'u',
);

/** The marker that a line opens with, or undefined. */
export function findListMarker(text: string): ListMarker | undefined {
  const unordered = bullet.exec(text);
  if (unordered !== null) return { ordered: false, length: unordered[0].length };
  const ordered = numbered.exec(text);
  return ordered === null ? undefined : { ordered: true, length: ordered[0].length };
}

/** Whether a line quotes as mail does, with `>` at its start. */
export function isQuoteLine(text: string): boolean {
  return text.startsWith('>');
}

/** Whether a line only separates: stars, dashes, dots or other signs, three or more, and nothing else. */
export function isSeparatorLine(text: string): boolean {
  return /^[-–—_=~*#+.•·⁂❦❧§◆◇○●※٭۞\s]{1,200}$/u.test(text) && /(\S)(\s*\1){2}|⁂|❦|❧|۞/u.test(text);
}

/** Whether a line is a couplet: two halves of like length with a wide gap, a tab or a sign between them. */
export function isCouplet(text: string): boolean {
  // Few lines have what parts halves, and to split at it is slow.
  if (text.length > 140 || !/\s\s\s|[\t/*٭…]/u.test(text)) return false;
  const halves = text.split(/\s{3,}|\t+|\s+[/*٭…]{1,3}\s+/u);
  const [first = '', second = ''] = halves;
  if (halves.length !== 2 || first.length < 8 || second.length < 8) return false;
  // Two languages side by side are rows of a table.
  if (/\p{Script=Arabic}/u.test(first) !== /\p{Script=Arabic}/u.test(second)) return false;
  const ratio = first.length / second.length;
  return first.length <= 60 && ratio > 0.55 && ratio < 1.8;
}

/** What may stand between the stop and the end of a line is not longer. Units: UTF-16 units. */
const longestEnding = 24;

/** Whether a sentence ends here: a stop, perhaps inside closing quotes or brackets, or a note's number after it. */
export function endsSentence(text: string): boolean {
  // As most lines of a wrapped text do.
  if ((kindsOfUnit(text.charCodeAt(text.length - 1)) & kinds.letter) !== 0) return false;
  const end = text.slice(-longestEnding);
  return /[.!?؟…:۔](?:["'”’»)\]\s\u200e\u200f\u202a-\u202e\u2066-\u2069]|\[\d{1,3}\]|[[(]?[۰-۹]{1,3}[\])]|[⁰¹²³⁴⁵⁶⁷⁸⁹])*$|\p{L}["”»)]?[.!?؟]["”»)]?[\d۰-۹]{1,2}$/u.test(
    end,
  );
}

/** Whether the first letter is lower-case: in scripts that have cases, a line so begun goes on from the line before. */
export function startsLowerCase(text: string): boolean {
  return /^[("“'‘«\s]*\p{Ll}/u.test(text);
}

/** How many words a line has, told by the white space between them. */
export function countWords(text: string): number {
  let count = 1;
  let isAfterSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = isWhiteSpace(text.charCodeAt(at));
    if (isSpace && !isAfterSpace) count += 1;
    isAfterSpace = isSpace;
  }
  return count;
}

const rareSpaces = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** As `\s` has it, which cuts a line into words six times as slowly. */
function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0;
  return (unit >= 0x2000 && unit <= 0x200a) || rareSpaces.has(unit);
}
