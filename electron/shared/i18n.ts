/** The interface's two languages: one i18next instance with typed keys. */
import { createInstance, type i18n, type Module, type TFunction } from 'i18next';
import type { InterfaceLanguage } from './settings.ts';
import en from './locales/en.json' with { type: 'json' };
import fa from './locales/fa.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

const resources = {
  en: { translation: en },
  // A missing Persian string does not compile.
  fa: { translation: fa satisfies typeof en },
};

/** The instance: the current language, how to change it, and `t`. */
export type I18n = i18n;

/** The function that gives a text of the interface by its key. */
export type Translate = TFunction;

/**
 * An instance with both languages loaded, ready at once.
 * `modules`: plug-ins such as react-i18next's `initReactI18next`.
 */
export function createI18n(language: InterfaceLanguage, modules: readonly Module[] = []): I18n {
  const instance = createInstance();
  for (const module of modules) instance.use(module);
  void instance.init({
    resources,
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    // React and the terminal both show text as text.
    interpolation: { escapeValue: false },
    // A detail that an error does not carry shows as an ellipsis, never as `{{file}}`.
    missingInterpolationHandler: () => '…',
  });
  return instance;
}

/** Base direction of an interface language. */
export function interfaceDirection(language: InterfaceLanguage): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr';
}
