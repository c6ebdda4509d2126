/** Which languages a memory has, and which two of them are read beside each other. */
import type { Language } from '../../document/language.ts';
import { Language as LanguageSchema } from '../../document/language.ts';
import { normaliseLanguage } from '../language-tag.ts';
import type { Memory } from './memory.ts';

/** What a tag as written means in this file. */
export type LanguageOf = (tag: string) => Language;

/**
 * Tags of one language are one («fa-IR» and «per» are fa), unless the file has no other: then its regions are told apart,
 * as in a memory from British into American English.
 */
export function languagesOf({ units }: Memory): LanguageOf {
  const tags = new Set(units.flatMap(({ variants }) => variants.map(({ language }) => language)));
  const primary = (tag: string): Language => normaliseLanguage(tag) ?? 'und';
  if (new Set([...tags].map(primary)).size > 1) return primary;
  return (tag) => {
    const [language = '', ...regions] = tag.trim().replaceAll('_', '-').split('-');
    const whole = LanguageSchema.safeParse([language.toLowerCase(), ...regions].join('-'));
    return whole.success ? whole.data : primary(tag);
  };
}

/** The languages that the app is made for. */
const ours: ReadonlySet<Language> = new Set(['fa', 'en']);

/**
 * Original and translation: the source language that the file names, with the language that most of its units have beside it;
 * of several languages Persian and English first. Undefined where there are no two.
 */
export function pairedLanguages(
  { units, sourceLanguage }: Memory,
  languageOf: LanguageOf,
): readonly [original: Language, translation: Language] | undefined {
  const counts = new Map<Language, number>();
  for (const { variants } of units) {
    for (const language of new Set(variants.map((each) => languageOf(each.language)))) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const weight = (language: Language): number =>
    (counts.get(language) ?? 0) + (ours.has(language) ? units.length + 1 : 0);
  const named = languageOf(sourceLanguage);
  const [first, second] = [...counts.keys()].toSorted((a, b) => weight(b) - weight(a));
  if (first === undefined || second === undefined) return undefined;
  const inOrder = [...counts.keys()].filter((each) => each === first || each === second);
  const [original = first, translation = second] = inOrder;
  return named === translation ? [translation, original] : [original, translation];
}
