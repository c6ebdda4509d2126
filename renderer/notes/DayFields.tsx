/** From which day to which day notes were made, typed in the reader's calendar. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/use-format.ts';
import { useWritten } from '../components/use-written.ts';
import { filterNotes, useAllNotes } from '../state/all-notes.ts';
import { readSpan } from './days.ts';
import styles from './notes-view.module.css';

export function DayFields() {
  const { t } = useTranslation();
  const from = useAllNotes(({ filter }) => filter.from);
  const to = useAllNotes(({ filter }) => filter.to);
  return (
    <fieldset className={styles.days}>
      <legend>{t('allNotes.made')}</legend>
      <DayField label={t('allNotes.from')} time={from} end="from" />
      <DayField label={t('allNotes.to')} time={to} end="to" />
    </fieldset>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly end: 'from' | 'to';
  /** ISO-8601 UTC. */
  readonly time: string | undefined;
}

function DayField({ label, end, time }: DayFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  // The last day is the one before the first moment that is not meant any more.
  const shown = time && end === 'to' ? new Date(Date.parse(time) - 1).toISOString() : time;
  const writtenAs = shown === undefined ? '' : format.day(shown);
  const { isWrong, input } = useWritten(writtenAs, readSpan, (span) =>
    filterNotes({ [end]: span?.[end] }),
  );
  return (
    <span className={styles.day}>
      <label htmlFor={id}>{label}</label>
      <input id={id} title={isWrong ? t('allNotes.wrongDay') : undefined} {...input} />
    </span>
  );
}
