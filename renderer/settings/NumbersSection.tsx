/** The digits and the calendar in which the interface writes; texts keep what they have. */
import { useTranslation } from 'react-i18next';
import type { Calendar, Digits } from '../../electron/shared/settings.ts';
import { useFormat } from '../components/use-format.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { Choice } from './Choice.tsx';
import styles from './settings.module.css';

const digits = ['interface', 'persian', 'latin'] as const satisfies readonly Digits[];
/** How they look, for the reader who does not know their names. */
const samples = { interface: '', persian: '۱۲۳', latin: '123' } as const;
const calendars = [
  'interface',
  'jalali',
  'gregorian',
  'both',
] as const satisfies readonly Calendar[];

export function NumbersSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useSettings();
  return (
    <div className={styles.rows}>
      <Choice
        name="digits"
        label={t('settings.digits')}
        value={settings.digits}
        options={digits.map((value) => ({
          value,
          label: t(`settings.digitSets.${value}`, { sample: samples[value] }),
        }))}
        onChange={(chosen) => void changeSettings({ digits: chosen })}
      />
      <Choice
        name="calendar"
        label={t('settings.calendar')}
        value={settings.calendar}
        options={calendars.map((value) => ({ value, label: t(`settings.calendars.${value}`) }))}
        onChange={(chosen) => void changeSettings({ calendar: chosen })}
      />
      <p className={styles.hint}>
        {t('settings.dateSample', { day: format.day('2026-03-20'), number: format.number(1984.5) })}
      </p>
      <p className={styles.hint}>{t('settings.textsKeepDigits')}</p>
    </div>
  );
}
