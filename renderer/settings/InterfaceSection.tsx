/** The interface's language, theme and size. */
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../electron/shared/settings.ts';
import { useFormat } from '../components/use-format.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { Choice } from './Choice.tsx';
import styles from './settings.module.css';

const themes = [
  'system',
  'light',
  'sepia',
  'dark',
  'contrast',
] as const satisfies readonly Settings['theme'][];

/** How large the window is drawn. */
const zooms = [1, 1.25, 1.5, 2, 3, 4] as const;

export function InterfaceSection() {
  const { t } = useTranslation();
  const language = useSettings((settings) => settings.language);
  const theme = useSettings((settings) => settings.theme);
  const zoom = useSettings((settings) => settings.zoom);
  const format = useFormat();
  return (
    <div className={styles.rows}>
      <Choice
        name="language"
        label={t('settings.language')}
        value={language}
        options={[
          // Each language by its own name, for the reader who cannot read the other.
          { value: 'en', label: 'English', language: 'en' },
          { value: 'fa', label: 'فارسی', language: 'fa' },
        ]}
        onChange={(chosen) => void changeSettings({ language: chosen })}
      />
      <Choice
        name="theme"
        label={t('settings.theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
        onChange={(chosen) => void changeSettings({ theme: chosen })}
      />
      <Choice
        name="zoom"
        label={t('settings.zoom')}
        value={String(zoom)}
        options={zooms.map((value) => ({ value: String(value), label: format.percent(value) }))}
        onChange={(chosen) => void changeSettings({ zoom: Number(chosen) })}
      />
    </div>
  );
}
