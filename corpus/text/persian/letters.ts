/** The letters of Persian and their look-alikes: which code points are one letter to a reader. */

/**
 * Code points that a reader takes for another letter, with the letter that stands for them when texts are compared.
 *
 * Only what does not depend on the neighbours; presentation forms are resolved by NFKC before.
 * Source: Unicode Arabic block; ISIRI 6219 for the Persian repertoire.
 */
export const letterEquivalents: Readonly<Record<string, string>> = {
  // Yeh: Arabic keyboards write ي, Egyptian and older Persian texts ى, Urdu ے, and a hamza sits on any of them.
  '\u064A': '\u06CC',
  '\u0649': '\u06CC',
  '\u06D2': '\u06CC',
  '\u06D3': '\u06CC',
  '\u0626': '\u06CC',
  // Kaf: Arabic ك and the swash ڪ.
  '\u0643': '\u06A9',
  '\u06AA': '\u06A9',
  // Heh: teh marbuta, heh with the ezafe's hamza, and the hehs of Urdu and Kurdish.
  '\u0629': '\u0647',
  '\u06C0': '\u0647',
  '\u06C1': '\u0647',
  '\u06C2': '\u0647',
  '\u06C3': '\u0647',
  '\u06BE': '\u0647',
  '\u06D5': '\u0647',
  // Waw as the seat of a hamza.
  '\u0624': '\u0648',
};

/** Forms of alef that compare as ا unless asked not to: آ أ إ ٱ and the alefs with a wavy hamza. */
export const alefForms: ReadonlySet<string> = new Set([
  '\u0622',
  '\u0623',
  '\u0625',
  '\u0671',
  '\u0672',
  '\u0673',
  '\u0675',
]);

/** The bare alef, which stands for all of `alefForms`. */
export const alef = '\u0627';
export const heh = '\u0647';
export const waw = '\u0648';
export const yeh = '\u06CC';

/** The hamza that stands alone: left out in common spelling (جزء, جز; شیء, شی). */
export const loneHamza = '\u0621';

/** The letter stretched for looks alone. */
export const tatweel = '\u0640';

/**
 * Whether a cluster (a letter and its combining marks) is a letter that carries a hamza: أ ؤ ئ ۀ in either
 * normalisation form. Spelling wavers only there: مسئول, مسؤول and مسوول are one word, شیون is another.
 */
export function carriesHamza(cluster: string): boolean {
  return /[\u0623\u0624\u0626\u06C0\u06C2\u06D3\u0654]/u.test(cluster);
}

const marks = /[\u0640\u064B-\u0652\u0654\u0670]/gu;

const foreign = /[\u0640\u0643\u0649-\u0652\u0654\u0670]/u;

/** A word in Persian letters, without vowel signs and tatweel: how word lists are looked up. */
export function toPersianLetters(word: string): string {
  if (!foreign.test(word)) return word;
  return word
    .replace(marks, '')
    .replace(/[\u064A\u0649]/gu, '\u06CC')
    .replace(/\u0643/gu, '\u06A9');
}

/** Letters that join only the letter before them: after one of these a word may show a gap. Source: Unicode ArabicShaping, type R. */
export const nonJoiningLetter =
  /[\u0622-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5]/u;
