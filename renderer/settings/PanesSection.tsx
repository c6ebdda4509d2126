/** What is shown of a text that is opened for the first time, and how its words are. */
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../electron/shared/settings.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { Choice } from './Choice.tsx';
import styles from './settings.module.css';
import { Switch } from './Switch.tsx';

/** The panes of a text, in reading order, by a name. */
const arrangements = {
  both: ['original', 'annotated'],
  bothSwapped: ['annotated', 'original'],
  annotated: ['annotated'],
  original: ['original'],
} as const satisfies Readonly<Record<string, Settings['defaultPanes']>>;

type Arrangement = keyof typeof arrangements;

const names = Object.keys(arrangements) as readonly Arrangement[];

/** The name of an arrangement; `both` of one that has none. */
function nameOf(panes: Settings['defaultPanes']): Arrangement {
  return names.find((name) => arrangements[name].join() === panes.join()) ?? 'both';
}

export function PanesSection() {
  const { t } = useTranslation();
  const { defaultPanes, follow, alwaysBoth, tidied, showFurniture } = useSettings();
  return (
    <div className={styles.rows}>
      <Choice
        name="panes"
        label={t('settings.defaultPanes')}
        value={nameOf(defaultPanes)}
        options={names.map((value) => ({ value, label: t(`settings.arrangements.${value}`) }))}
        onChange={(chosen) => void changeSettings({ defaultPanes: arrangements[chosen] })}
      />
      <Switch
        label={t('settings.follow')}
        checked={follow}
        onChange={(checked) => void changeSettings({ follow: checked })}
      />
      <Switch
        label={t('settings.alwaysBoth')}
        checked={alwaysBoth}
        onChange={(checked) => void changeSettings({ alwaysBoth: checked })}
      />
      <p className={styles.hint}>{t('settings.panesKept')}</p>
      <Switch
        label={t('settings.tidied')}
        checked={tidied}
        onChange={(checked) => void changeSettings({ tidied: checked })}
      >
        {t('settings.tidiedHint')}
      </Switch>
      <Switch
        label={t('settings.showFurniture')}
        checked={showFurniture}
        onChange={(checked) => void changeSettings({ showFurniture: checked })}
      />
    </div>
  );
}
