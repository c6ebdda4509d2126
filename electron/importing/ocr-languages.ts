/** The languages of text recognition as people write them on a command line. */
import type { OcrLanguage, OcrLanguages } from '../../corpus/document/recognition.ts';

/** By their tags, and by the names that Tesseract's own command line has. */
const names: Readonly<Record<string, OcrLanguage>> = {
  ...{ fa: 'fa', fas: 'fa', per: 'fa' },
  ...{ en: 'en', eng: 'en' },
};

/** The languages of a list such as `fa+en` or `fas`, each once; undefined where one of them is not known. */
export function ocrLanguages(list: string): OcrLanguages | undefined {
  const languages = list.split(/[+,]/).map((name) => names[name.trim().toLowerCase()]);
  const known = languages.filter((language) => language !== undefined);
  return known.length === languages.length ? [...new Set(known)] : undefined;
}
