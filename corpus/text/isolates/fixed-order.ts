/** What is read from left to right in a Persian sentence although it has no words: addresses, dates, telephone numbers, signs before numbers. */
import { endOf } from './sides.ts';

const d = '[0-9۰-۹٠-٩]';
const sticky = (pattern: string) => new RegExp(pattern, 'uy');

const addresses = [
  // Stops at the end are the sentence's.
  String.raw`(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>«»"“”،؛؟]*[^\s<>«»"“”،؛؟.,:;!?'’)\]}]\/?`,
  String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  String.raw`@[A-Za-z0-9_](?:[\w.]*\w)?`,
  String.raw`#[A-Za-z]\w*`,
  String.raw`(?:~|\.{1,2})?(?:\/[\w.@+-]*[\w@+-])+\/?(?=[\s)\]»،؛.؟]|$)`,
  String.raw`[A-Za-z]:\\[^\s<>«»"،؛؟]*[^\s<>«»"،؛؟.,:;!?]`,
  String.raw`-{1,2}[A-Za-z][\w-]*(?:=[\w./-]+)?`,
  String.raw`\.[A-Za-z]\w*(?:\.\w+)*`,
  String.raw`<\/?[A-Za-z][^<>\n]{0,60}>`,
].map(sticky);

const numbers = [
  // Dates whose parts are joined by hyphens; those with slashes keep their order by themselves.
  String.raw`${d}{4}-${d}{1,2}-${d}{1,2}(?:T[\d:.]+Z?)?(?!${d}|-)|${d}{1,2}-${d}{1,2}-${d}{4}(?!${d}|-)`,
  // Telephone numbers: a plus sign, or a zero and groups.
  String.raw`\+ ?${d}(?:[ \-‑().]{0,2}${d}){6,13}(?!${d})`,
  String.raw`\(?[0۰٠]${d}{1,4}\)?(?:[ \-‑]${d}{2,8}){1,4}(?!${d})`,
  // Numbers of cards, and codes such as those of books.
  String.raw`${d}{4}(?:[ -]${d}{4}){3}(?!${d})|${d}+(?:-${d}+){3,}[-\dX]*`,
  String.raw`[$€£¥]${d}+(?:[.,٫٬]${d}+)*(?:[kKMB]|bn|m)?(?![\p{L}${d.slice(1, -1)}])`,
  String.raw`[+\-−±]${d}+(?:[.,٫٬/]${d}+)*(?![-–]?${d})`,
  String.raw`[0-9]+(?:[.,][0-9]+)*[  ](?:°[CF]|[kKMGT]?i?[bB](?:ps|it)?|[kMG]?Hz|[kKMG]?[WVAΩJ]h?|[µmckd]?[mglL]|mph|km(?:\/h|²)?|m[²³]|ha|ft|in|lb|oz|psi|rpm|dpi|px|USD|EUR|IRR|GMT|AM|PM|am|pm|a\.m\.|p\.m\.)(?![\p{L}\d])`,
].map(sticky);

const range = sticky(`(${d}+)([-+])(${d}+)(?![-+/.]?${d})`);

/** Where these may begin: after white space, a bracket, a quotation mark or a Persian stop. */
function isFree(text: string, at: number): boolean {
  return at === 0 || /[\s([{«"“‘،؛:\u200C-\u200F]/u.test(text.charAt(at - 1));
}

/** Where the address that begins at an offset ends; undefined where none begins. Units: UTF-16. */
export function addressEnd(text: string, at: number): number | undefined {
  return isFree(text, at) ? firstEnd(addresses, text, at) : undefined;
}

/** Where the number that begins at an offset, and must be read from left to right, ends. Units: UTF-16. */
export function orderedNumberEnd(text: string, at: number): number | undefined {
  return isFree(text, at) ? firstEnd(numbers, text, at) : undefined;
}

/**
 * The two numbers of a range that a hyphen joins, or undefined. In a Persian sentence the first stands at the right; a
 * hyphen would only let it where a Persian word stands before.
 */
export function rangeAt(
  text: string,
  at: number,
): readonly [{ start: number; end: number }, { start: number; end: number }] | undefined {
  if (!isFree(text, at)) return undefined;
  range.lastIndex = at;
  const found = range.exec(text);
  if (found === null) return undefined;
  const middle = at + (found[1]?.length ?? 0);
  return [
    { start: at, end: middle },
    { start: middle + 1, end: range.lastIndex },
  ];
}

function firstEnd(patterns: readonly RegExp[], text: string, at: number): number | undefined {
  for (const pattern of patterns) {
    const end = endOf(pattern, text, at);
    if (end !== undefined) return end;
  }
  return undefined;
}
