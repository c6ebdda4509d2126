/** Language tags as files declare them. */
import type { Language } from '../document/language.ts';

const names: ReadonlyMap<string, Language> = new Map([
  ['persian', 'fa'],
  ['farsi', 'fa'],
  ['فارسی', 'fa'],
  ['dari', 'fa'],
  ['english', 'en'],
  ['انگلیسی', 'en'],
  ['arabic', 'ar'],
  ['عربی', 'ar'],
]);

/** ISO 639-2 codes of our languages, which library records use. */
const threeLetters: ReadonlyMap<string, Language> = new Map([
  ['per', 'fa'],
  ['fas', 'fa'],
  ['prs', 'fa'],
  ['eng', 'en'],
  ['ara', 'ar'],
]);

/**
 * The primary language tag that a declaration means, or undefined where it means none.
 *
 * Example: normaliseLanguage('fa_IR') === 'fa'
 */
export function normaliseLanguage(declared: string): Language | undefined {
  const value = declared.trim().toLowerCase();
  const named = names.get(value);
  if (named !== undefined) return named;
  const primary = /^[a-z]{2,3}(?=$|[-_])/u.exec(value)?.[0];
  if (primary === undefined || primary === 'und') return undefined;
  return threeLetters.get(primary) ?? primary;
}
