/** The interface's texts in both languages at once, for what has no first picture to hurry for. */
import type { Module } from 'i18next';
import { i18nOf, type I18n } from './i18n.ts';
import en from './locales/en.json' with { type: 'json' };
import fa from './locales/fa.json' with { type: 'json' };
import type { InterfaceLanguage } from './settings.ts';

const resources = {
  en: { translation: en },
  // A missing Persian string does not compile.
  fa: { translation: fa satisfies typeof en },
};

/**
 * An instance with both languages loaded, ready at once.
 * `modules`: plug-ins such as react-i18next's `initReactI18next`.
 */
export function createI18n(language: InterfaceLanguage, modules: readonly Module[] = []): I18n {
  return i18nOf(language, resources, modules);
}
