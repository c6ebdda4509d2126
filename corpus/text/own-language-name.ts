/** Languages by what they call themselves, as menus offer them. */
import type { Language } from './language-evidence.ts';

const ownNames: ReadonlyMap<string, Language> = new Map([
  ['english', 'en'],
  ['فارسی', 'fa'],
  ['پارسی', 'fa'],
  ['دری', 'fa'],
  ['العربية', 'ar'],
  ['عربي', 'ar'],
  ['پښتو', 'ps'],
  ['کوردی', 'ckb'],
  ['اردو', 'ur'],
  ['shqip', 'sq'],
  ['bosanski', 'bs'],
  ['català', 'ca'],
  ['čeština', 'cs'],
  ['dansk', 'da'],
  ['deutsch', 'de'],
  ['español', 'es'],
  ['euskara', 'eu'],
  ['français', 'fr'],
  ['hrvatski', 'hr'],
  ['italiano', 'it'],
  ['kurdî', 'ku'],
  ['magyar', 'hu'],
  ['nederlands', 'nl'],
  ['norsk', 'no'],
  ['polski', 'pl'],
  ['português', 'pt'],
  ['română', 'ro'],
  ['slovenščina', 'sl'],
  ['suomi', 'fi'],
  ['svenska', 'sv'],
  ['türkçe', 'tr'],
]);

/** Longer lines are no name of a language. Units: UTF-16 units. */
const longest = 20;

/**
 * The language whose own name is all that a line says, a bullet aside; undefined for any other line.
 *
 * Example: languageNamed('• Shqip') → 'sq'
 */
export function languageNamed(line: string): Language | undefined {
  if (line.length > longest) return undefined;
  return ownNames.get(line.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase());
}
