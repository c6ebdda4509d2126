/** What belongs to a phrase that runs against the block it stands in, for either direction. */
import type { Direction } from '../direction.ts';

/** Scripts that run from right to left, and the tatweel, which is of no script. */
export const rtlLetters = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}`;
const digit = '0-9۰-۹٠-٩';
const persianDigit = '[۰-۹٠-٩]';

const leftward = String.raw`(?:[${rtlLetters}\u0640](?<![\d۰-۹٠-٩،؛؟٪])[\p{M}\u200C\u200D]*)`;
const rightward = String.raw`(?:(?![${rtlLetters}\u0640])\p{L}\p{M}*)`;

const sticky = (pattern: string) => new RegExp(pattern, 'uy');

/** The patterns of phrases of one direction; each is sticky and matches where its `lastIndex` stands. */
export interface Side {
  readonly direction: Direction;
  readonly script: 'arabic' | 'latin';
  /** Where a phrase may begin, or a number, an address or a bracket that must keep its order. */
  readonly candidate: RegExp;
  /** A word with the numbers and signs that are part of it: C++, COVID-19, iPhone's, می‌روم. */
  readonly word: RegExp;
  /** A number that goes on a phrase after a space. */
  readonly number: RegExp;
  /** What may stand between two parts of a phrase. */
  readonly gap: RegExp;
  /** Brackets and quotation marks that may stand inside a phrase, each with its partner. */
  readonly brackets: Readonly<Record<string, string>>;
  /** Letters of this direction, and of the other (with its digits). */
  readonly own: RegExp;
  readonly other: RegExp;
}

/** Persian digits after a Latin name count something in the Persian sentence, so they are not of the name. */
const latin: Side = {
  direction: 'ltr',
  script: 'latin',
  candidate: new RegExp(String.raw`${rightward}|[${digit}+\-−±$€£¥@#~/.<([{«"“‘\\]`, 'ug'),
  word: sticky(
    String.raw`(?:[${digit}]+(?:[.,٫][${digit}]+)*)?${rightward}(?:${rightward}|[0-9]|${persianDigit}+(?=${rightward})|[-‐‑–]${persianDigit}+|['’.\-‐‑–/&@+:=_~\\#%*·]{1,2}(?=${rightward}|[0-9]))*(?:\+{1,2}|[#®™©°])?`,
  ),
  number: sticky(String.raw`[0-9]+(?:[.,:/×xX\-–][0-9]+)*%?(?![${digit}])`),
  gap: sticky(String.raw`[,:;]?[ \u00A0]{1,2}(?:[-–—/&+=×|→<>][ \u00A0])?|[–—]|`),
  brackets: { '(': ')', '[': ']', '{': '}', '“': '”', '‘': '’', '"': '"' },
  own: new RegExp(rightward, 'u'),
  other: new RegExp(`[${rtlLetters}۰-۹]`, 'u'),
};

const arabic: Side = {
  direction: 'rtl',
  script: 'arabic',
  candidate: new RegExp(String.raw`${leftward}|[۰-۹٠-٩(«"“‘[]|#`, 'ug'),
  word: sticky(
    String.raw`#?(?:${persianDigit}+(?:[./٫٬]${persianDigit}+)*[  ]?)?${leftward}(?:${leftward}|${persianDigit}|[-‐‑–/._](?=${leftward}|${persianDigit}))*؟?`,
  ),
  number: sticky(String.raw`${persianDigit}+(?:[./٫٬:–-]${persianDigit}+)*٪?(?![${digit}])`),
  gap: sticky(String.raw`[،؛:]?[ \u00A0]{1,2}(?:[-–—/] )?|`),
  brackets: { '(': ')', '[': ']', '«': '»' },
  own: new RegExp(leftward, 'u'),
  other: new RegExp(`${rightward}|[0-9]`, 'u'),
};

/** The side whose phrases run against a block of this direction. */
export function sideAgainst(direction: Direction): Side {
  return direction === 'rtl' ? latin : arabic;
}

/** Whether `pattern` (sticky) matches at an offset: the end of what it matched, else undefined. Units: UTF-16. */
export function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
