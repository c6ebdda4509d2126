/** The interface's language where only the words of the chosen one are loaded; those of the other come when it is chosen. */
import type { Module } from 'i18next';
import { i18nOf, type I18n, type Words } from './i18n.ts';
import type { InterfaceLanguage } from './settings.ts';

const sources = {
  en: () => import('./locales/en.json', { with: { type: 'json' } }),
  fa: () => import('./locales/fa.json', { with: { type: 'json' } }),
};

/** The words of a language. */
async function loadWords(language: InterfaceLanguage): Promise<Words> {
  return (await sources[language]()).default;
}

/** The words of both languages, for the window that does not know yet which it will speak. */
export async function loadBothWords(): Promise<void> {
  await Promise.all([loadWords('en'), loadWords('fa')]);
}

/** An instance with the words of its language alone. `modules`: plug-ins such as react-i18next's. */
export async function loadI18n(
  language: InterfaceLanguage,
  modules: readonly Module[] = [],
): Promise<I18n> {
  return i18nOf(language, { [language]: { translation: await loadWords(language) } }, modules);
}

/** Gives the instance the words of a language that it may lack; resolves when it can be changed to it. */
export async function addWords(i18n: I18n, language: InterfaceLanguage): Promise<void> {
  if (i18n.hasResourceBundle(language, 'translation')) return;
  i18n.addResourceBundle(language, 'translation', await loadWords(language));
}
