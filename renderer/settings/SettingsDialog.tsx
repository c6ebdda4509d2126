/** What the reader can set: the interface's language and theme, and how texts look. */
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../electron/shared/settings.ts';
import { Dialog } from '../components/Dialog.tsx';
import { useFormat } from '../components/use-format.ts';
import { closeDialog } from '../state/session.ts';
import { changeSettings, textSizes, useSettings } from '../state/settings.ts';
import { Choice } from './Choice.tsx';
import styles from './settings.module.css';
import { Slider } from './Slider.tsx';

const themes = ['system', 'light', 'sepia', 'dark'] as const satisfies readonly Settings['theme'][];

export function SettingsDialog() {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useSettings();
  const change = (part: Partial<Settings>) => void changeSettings(part);
  return (
    <Dialog title={t('settings.title')} closeLabel={t('app.close')} onClose={closeDialog}>
      <div className={styles.settings}>
        <Choice
          name="language"
          label={t('settings.language')}
          value={settings.language}
          options={[
            // Each language by its own name, for the reader who cannot read the other.
            { value: 'en', label: 'English', language: 'en' },
            { value: 'fa', label: 'فارسی', language: 'fa' },
          ]}
          onChange={(language) => change({ language })}
        />
        <Choice
          name="theme"
          label={t('settings.theme')}
          value={settings.theme}
          options={themes.map((theme) => ({ value: theme, label: t(`settings.themes.${theme}`) }))}
          onChange={(theme) => change({ theme })}
        />
        <Slider
          label={t('settings.textSize')}
          shown={t('settings.pixels', { shown: format.number(settings.textSize) })}
          value={settings.textSize}
          min={textSizes.least}
          max={textSizes.most}
          step={1}
          onChange={(textSize) => change({ textSize })}
        />
        <Slider
          label={t('settings.lineHeight')}
          shown={format.number(settings.lineHeight)}
          value={settings.lineHeight}
          min={1.2}
          max={2.6}
          step={0.1}
          onChange={(lineHeight) => change({ lineHeight })}
        />
        <Slider
          label={t('settings.textWidth')}
          shown={t('settings.letters', { shown: format.number(settings.textWidth) })}
          value={settings.textWidth}
          min={30}
          max={110}
          step={2}
          onChange={(textWidth) => change({ textWidth })}
        />
        <Sample />
      </div>
    </Dialog>
  );
}

/** Two sentences in the faces and sizes that were just chosen. */
function Sample() {
  return (
    <div className={styles.sample} aria-hidden>
      <p lang="fa" dir="rtl">
        حاشیه جایی است که خواننده با نویسنده سخن می‌گوید.
      </p>
      <p lang="en" dir="ltr">
        The margin is where a reader answers the writer.
      </p>
    </div>
  );
}
