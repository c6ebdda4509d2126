/** What the reader calls the colours of highlights. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colour } from '../../corpus/annotations/annotation.ts';
import { changeSettings, renameColour, useSettings } from '../state/settings.ts';
import own from './colour-names.module.css';
import styles from './settings.module.css';
import { Switch } from './Switch.tsx';

/** In the order of the keys 1–6, with the class that paints a sample. */
const colours = [
  ['yellow', own.yellow],
  ['green', own.green],
  ['blue', own.blue],
  ['pink', own.pink],
  ['purple', own.purple],
  ['orange', own.orange],
] as const satisfies readonly (readonly [Colour, string | undefined])[];

export function HighlightsSection() {
  const { t } = useTranslation();
  const lightTerms = useSettings((settings) => settings.lightTerms);
  return (
    <>
      <Switch
        label={t('settings.lightTerms')}
        checked={lightTerms}
        onChange={(lights) => void changeSettings({ lightTerms: lights })}
      />
      <fieldset className={styles.group}>
        <legend>{t('settings.colourNames')}</legend>
        <p className={styles.hint}>{t('settings.colourNamesHint')}</p>
        <ul className={own.names}>
          {colours.map(([colour, sample]) => (
            <NameField key={colour} colour={colour} sample={sample} />
          ))}
        </ul>
      </fieldset>
    </>
  );
}

interface NameFieldProps {
  readonly colour: Colour;
  readonly sample: string | undefined;
}

/** Every letter is saved at once; an empty name gives the colour its usual one again. */
function NameField({ colour, sample }: NameFieldProps) {
  const { t } = useTranslation();
  const saved = useSettings((settings) => settings.colourNames[colour] ?? '');
  // As it is typed: what is saved has no space at its end.
  const [name, setName] = useState(saved);
  return (
    <li>
      <label>
        <span className={`${own.swatch ?? ''} ${sample ?? ''}`} aria-hidden>
          {t('colour.sample')}
        </span>
        <span>{t(`colour.${colour}`)}</span>
        <input
          dir={name === '' ? undefined : 'auto'}
          maxLength={40}
          value={name}
          placeholder={t('settings.ownName')}
          onChange={({ target }) => {
            setName(target.value);
            void renameColour(colour, target.value);
          }}
        />
      </label>
    </li>
  );
}
