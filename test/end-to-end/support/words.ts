// The interface's words, so that a story finds a button by the name that its reader sees.
import { createI18n } from '../../../electron/shared/both-languages.ts';
import type { Translate } from '../../../electron/shared/i18n.ts';
import { interfaceLanguages, type InterfaceLanguage } from '../../../electron/shared/settings.ts';

/** Gives the texts of the interface in one of its languages. */
export function wordsOf(language: InterfaceLanguage): Translate {
  return createI18n(language).t;
}

/** Both interface languages with their words, for stories that are told in each. */
export const inBothLanguages = interfaceLanguages.map((language) => ({
  language,
  t: wordsOf(language),
}));
