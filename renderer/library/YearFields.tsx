/** From which year to which year texts are asked for, in the reader's calendar and with the digits of either script. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/use-format.ts';
import { useWritten } from '../components/use-written.ts';
import { filterLibrary, useFilter } from '../state/arranging.ts';
import type { Years } from '../state/filter.ts';
import { useSettings } from '../state/settings.ts';
import styles from './form.module.css';
import { readYear, yearCalendarOf } from './year.ts';

export function YearFields() {
  const { t } = useTranslation();
  const calendar = useSettings(yearCalendarOf);
  const years = useFilter((filter) => filter.years);
  const set = (end: 'from' | 'to', year: number | null) => {
    const same = years?.calendar === calendar ? years : { from: null, to: null };
    const next = { calendar, from: same.from, to: same.to, [end]: year };
    filterLibrary({ years: next.from === null && next.to === null ? null : next });
  };
  return (
    <fieldset className={styles.years}>
      <legend>{t(`library.years.${calendar}`)}</legend>
      {(['from', 'to'] as const).map((end) => (
        <YearField
          key={end}
          label={t(`library.years.${end}`)}
          calendar={calendar}
          year={years?.[end] ?? null}
          onChange={(year) => set(end, year)}
        />
      ))}
    </fieldset>
  );
}

interface YearFieldProps {
  readonly label: string;
  readonly calendar: Years['calendar'];
  readonly year: number | null;
  readonly onChange: (year: number | null) => void;
}

function YearField({ label, calendar, year, onChange }: YearFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const writtenAs = year === null ? '' : format.year(year);
  const { isWrong, input } = useWritten(writtenAs, (words) => readYear(words, calendar), onChange);
  return (
    <span className={styles.year}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        maxLength={4}
        size={5}
        title={isWrong ? t('library.years.wrong') : undefined}
        {...input}
      />
    </span>
  );
}
