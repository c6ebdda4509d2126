/** The interface's texts: an i18next instance with typed keys. */
import { createInstance, type i18n, type Module, type Resource, type TFunction } from 'i18next';
import type { InterfaceLanguage } from './settings.ts';
import type en from './locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** The texts of the interface in one language. */
export type Words = typeof en;

/** The instance: the current language, how to change it, and `t`. */
export type I18n = i18n;

/** The function that gives a text of the interface by its key. */
export type Translate = TFunction;

/** An instance with these words, which are those of `language` at least. */
export function i18nOf(
  language: InterfaceLanguage,
  words: Resource,
  modules: readonly Module[],
): I18n {
  const instance = createInstance();
  for (const module of modules) instance.use(module);
  void instance.init({
    resources: words,
    lng: language,
    // Each language has every text.
    fallbackLng: false,
    initAsync: false,
    // React and the terminal both show text as text.
    interpolation: { escapeValue: false },
    // A detail that an error does not carry shows as an ellipsis, never as `{{file}}`.
    missingInterpolationHandler: () => '…',
  });
  instance.services.formatter?.add('pages', writePages);
  instance.services.formatter?.add('languages', writeLanguages);
  return instance;
}

/** A list of pages, such as “2, 5–8”, in the digits and with the comma of a language. */
function writePages(pages: unknown, language = 'en'): string {
  const numbers = new Intl.NumberFormat(language, { useGrouping: false });
  return writeList(pages, language, (run) =>
    run.replace(/\d+/gu, (page) => numbers.format(Number(page))),
  );
}

/** A list of BCP 47 languages by their names. */
function writeLanguages(codes: unknown, language = 'en'): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return writeList(codes, language, (code) => names.of(code) ?? code);
}

function writeList(list: unknown, language: string, write: (item: string) => string): string {
  if (typeof list !== 'string') return '…';
  return list
    .split(', ')
    .map(write)
    .join(language === 'fa' ? '، ' : ', ');
}

/** Base direction of an interface language. */
export function interfaceDirection(language: InterfaceLanguage): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr';
}
