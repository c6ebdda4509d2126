/** What kinds, months and other values of notes are called in the interface. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colour } from '../../corpus/annotations/annotation.ts';
import { isBuiltIn } from '../../corpus/annotations/kind.ts';
import type { NoteGrouping } from '../../corpus/annotations/note-query.ts';
import { useColourName } from '../components/colour-names.ts';
import { colours } from '../components/colours.ts';
import { useFormat } from '../components/use-format.ts';

/** The function that names a kind: the reader's own by its word. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation();
  return useCallback((kind) => (isBuiltIn(kind) ? t(`noteKind.${kind}`) : kind), [t]);
}

/** The function that names a value that notes have, or have not. */
export function useValueName(): (
  by: NoteGrouping,
  value: { readonly key: string; readonly label: string },
) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const colourName = useColourName();
  const kindName = useKindName();
  return (by, { key, label }) => {
    if (key === '') return t('allNotes.none');
    switch (by) {
      case 'colour':
        return isColour(key) ? colourName(key) : key;
      case 'language':
        return key === 'und' ? t('allNotes.none') : format.language(key);
      case 'kind':
        return label === '' ? kindName(key) : label;
      case 'month':
        return monthName(key, i18n.language);
      default:
        return label;
    }
  };
}

function isColour(key: string): key is Colour {
  return (colours as readonly string[]).includes(key);
}

/** A month such as `1404-07`, in the calendar of the language. Any day of it will do: the fifteenth is never at its edge. */
function monthName(key: string, language: string): string {
  const [year = NaN, month = NaN] = key.split('-').map(Number);
  const persian = language === 'fa';
  // Jalali months begin about the 21st; a year begins on 20–21 March.
  const middle = persian
    ? new Date(Date.UTC(year + 621, 2, 21 + Math.round((month - 0.5) * 30.5)))
    : new Date(Date.UTC(year, month - 1, 15));
  const locale = persian ? 'fa-IR-u-ca-persian' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(middle);
}
