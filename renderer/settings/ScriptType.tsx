/** Face, size and line height of texts in one script. */
import { useTranslation } from 'react-i18next';
import type { LatinFace, PersianFace } from '../../electron/shared/settings.ts';
import { useFormat } from '../components/use-format.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { Choice } from './Choice.tsx';
import styles from './settings.module.css';
import { Slider } from './Slider.tsx';

const persianFaces = [
  'naskh',
  'amiri',
  'vazirmatn',
  'nastaliq',
] as const satisfies readonly PersianFace[];
const latinFaces = ['serif', 'sans', 'easy'] as const satisfies readonly LatinFace[];

export function ScriptType({ script }: { readonly script: 'persian' | 'latin' }) {
  const { t } = useTranslation();
  const persian = script === 'persian';
  const size = useSettings((settings) => (persian ? settings.persianSize : settings.latinSize));
  const leading = useSettings((settings) =>
    persian ? settings.persianLeading : settings.latinLeading,
  );
  return (
    <fieldset className={styles.group}>
      <legend>{t(persian ? 'settings.persianText' : 'settings.latinText')}</legend>
      {persian ? <PersianFaces /> : <LatinFaces />}
      <Factor
        label={t('settings.scriptSize')}
        value={size}
        onChange={(value) =>
          void changeSettings(persian ? { persianSize: value } : { latinSize: value })
        }
      />
      <Factor
        label={t('settings.lineHeight')}
        value={leading}
        onChange={(value) =>
          void changeSettings(persian ? { persianLeading: value } : { latinLeading: value })
        }
      />
    </fieldset>
  );
}

function PersianFaces() {
  const { t } = useTranslation();
  const face = useSettings((settings) => settings.persianFace);
  return (
    <Choice
      name="persianFace"
      label={t('settings.face')}
      value={face}
      options={persianFaces.map((value) => ({ value, label: t(`settings.persianFace.${value}`) }))}
      onChange={(persianFace) => void changeSettings({ persianFace })}
    />
  );
}

function LatinFaces() {
  const { t } = useTranslation();
  const face = useSettings((settings) => settings.latinFace);
  return (
    <Choice
      name="latinFace"
      label={t('settings.face')}
      value={face}
      options={latinFaces.map((value) => ({ value, label: t(`settings.latinFace.${value}`) }))}
      onChange={(latinFace) => void changeSettings({ latinFace })}
    />
  );
}

interface FactorProps {
  readonly label: string;
  /** On top of what is set for both scripts. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Factor({ label, value, onChange }: FactorProps) {
  const format = useFormat();
  return (
    <Slider
      label={label}
      shown={format.percent(value)}
      value={Math.round(value * 100)}
      min={70}
      max={160}
      step={5}
      onChange={(percent) => onChange(percent / 100)}
    />
  );
}
