/** The zero-width non-joiner (نیم‌فاصله) and the word parts that common spelling joins, spaces or half-spaces. */

export const zwnj = '\u200C';

/**
 * Characters without width that part two letters of one word: the ZWNJ, and the zero-width space that stands for it in
 * texts from some web pages.
 */
export const softSeparator = /[\u200B\u200C]/u;

const prefixes = new Set(['می', 'نمی', 'همی', 'بی', 'نا']);

const suffixes = new Set(
  `ها های هایی هایم هایت هایش هایمان هایتان هایشان هام هات هاش ی ای ام ات اش ایم اید اند است تر ترین تری ترها ترینها
   مان تان شان گر گری گران مند وار`.split(/\s+/u),
);

/**
 * Whether a space between two words stands where the norm writes a ZWNJ: after می and نمی, before ها, تر, ام and
 * other word parts that never stand alone («می روم», «کتاب ها»). The words are in Persian letters.
 */
export function isBoundSpace(before: string, after: string): boolean {
  return prefixes.has(before) || suffixes.has(after);
}
