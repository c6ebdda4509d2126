/** What kinds, months and other values of notes are called in the interface. */
import { useTranslation } from 'react-i18next';
import { useKindName } from '../components/kind-names.ts';
import type { Colour } from '../../corpus/annotations/annotation.ts';
import type { NoteGrouping } from '../../corpus/annotations/note-query.ts';
import { useColourName } from '../components/colour-names.ts';
import { colours } from '../components/colours.ts';
import { useFormat } from '../components/use-format.ts';

/** The function that names a value that notes have, or have not. */
export function useValueName(): (
  by: NoteGrouping,
  value: { readonly key: string; readonly label: string },
) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const colourName = useColourName();
  const kindName = useKindName();
  const monthAndYear = (key: string): string => {
    const [year = NaN, month = NaN] = key.split('-').map(Number);
    // Together Intl writes them in the wrong order in Persian.
    return `${monthName(year, month, i18n.language)} ${format.year(year)}`;
  };
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
        return monthAndYear(key);
      default:
        return label;
    }
  };
}

function isColour(key: string): key is Colour {
  return (colours as readonly string[]).includes(key);
}

/**
 * The name of a month such as `1404-07`, in the calendar of the language, without its year. A day in the middle of it
 * will do: Jalali months begin about the 21st, and the year on 20–21 March.
 */
function monthName(year: number, month: number, language: string): string {
  const persian = language === 'fa';
  const middle = persian
    ? new Date(Date.UTC(year + 621, 2, 21 + Math.round((month - 0.5) * 30.5)))
    : new Date(Date.UTC(year, month - 1, 15));
  const locale = persian ? 'fa-IR-u-ca-persian' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(middle);
}
