/** The script of a word, and which way scripts run. */

/** Scripts that are told apart; all others run left to right and count as `other`. */
export type Script =
  | 'arabic'
  | 'latin'
  | 'hebrew'
  | 'greek'
  | 'armenian'
  | 'georgian'
  | 'kana'
  | 'hangul'
  | 'han'
  | 'thai'
  | 'other-rtl'
  | 'other';

const patterns: readonly (readonly [Script, RegExp])[] = [
  ['arabic', /\p{Script=Arabic}/u],
  ['latin', /\p{Script=Latin}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['greek', /\p{Script=Greek}/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['georgian', /\p{Script=Georgian}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /\p{Script=Han}/u],
  ['thai', /\p{Script=Thai}/u],
  [
    'other-rtl',
    /[\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u,
  ],
];

/** Every script that is told apart. */
export const scripts: readonly Script[] = [...patterns.map(([script]) => script), 'other'];

/** The script of a word: that of its first letter. */
export function scriptOf(word: string): Script {
  // Nearly every word begins with a letter of these two blocks; the properties below are ten times as slow.
  const unit = word.charCodeAt(0);
  if (unit >= 0x620 && unit <= 0x64a) return 'arabic';
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return 'latin';
  const letter = /\p{L}/u.exec(word)?.[0] ?? word;
  return patterns.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other';
}

/** Whether a script runs from right to left. */
export function isRightToLeft(script: Script): boolean {
  return script === 'arabic' || script === 'hebrew' || script === 'other-rtl';
}
