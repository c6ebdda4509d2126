/** How texts are set: the measures of both scripts, then face and factors of each, over a sample that follows at once. */
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../electron/shared/settings.ts';
import { usualSettings } from '../../electron/shared/usual-settings.ts';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { changeSettings, textSizes, useSettings } from '../state/settings.ts';
import { ScriptType } from './ScriptType.tsx';
import styles from './settings.module.css';
import { Slider } from './Slider.tsx';
import { Switch } from './Switch.tsx';

export function TextSection() {
  const { t } = useTranslation();
  return (
    <div className={styles.rows}>
      <Sample />
      <Measures />
      <ScriptType script="persian" />
      <ScriptType script="latin" />
      <div>
        <Button onClick={() => void changeSettings(usualType)}>{t('settings.usualType')}</Button>
      </div>
    </div>
  );
}

const { textSize, lineHeight, textWidth, justified } = usualSettings;
const { persianFace, persianSize, persianLeading, latinFace, latinSize, latinLeading } =
  usualSettings;
const usualType: Partial<Settings> = {
  ...{ textSize, lineHeight, textWidth, justified },
  ...{ persianFace, persianSize, persianLeading, latinFace, latinSize, latinLeading },
};

function Measures() {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useSettings();
  return (
    <>
      <Slider
        label={t('settings.textSize')}
        shown={t('settings.pixels', { shown: format.number(settings.textSize) })}
        value={settings.textSize}
        min={textSizes.least}
        max={textSizes.most}
        step={1}
        onChange={(size) => void changeSettings({ textSize: size })}
      />
      <Slider
        label={t('settings.lineHeight')}
        shown={format.number(settings.lineHeight)}
        value={settings.lineHeight}
        min={1.2}
        max={2.6}
        step={0.1}
        onChange={(height) => void changeSettings({ lineHeight: height })}
      />
      <Slider
        label={t('settings.textWidth')}
        shown={t('settings.letters', { shown: format.number(settings.textWidth) })}
        value={settings.textWidth}
        min={30}
        max={110}
        step={2}
        onChange={(width) => void changeSettings({ textWidth: width })}
      />
      <Switch
        label={t('settings.justified')}
        checked={settings.justified}
        onChange={(justified) => void changeSettings({ justified })}
      />
    </>
  );
}

/** A sentence of each script in the faces and sizes that were just chosen. */
function Sample() {
  return (
    <div className={styles.sample} aria-hidden>
      <p lang="fa" dir="rtl">
        حاشیه جایی است که خواننده با نویسنده سخن می‌گوید؛ در ۱۴۰۵ هم، مثل همیشه.
      </p>
      <p lang="en" dir="ltr">
        The margin is where a reader answers the writer, now as ever.
      </p>
    </div>
  );
}
