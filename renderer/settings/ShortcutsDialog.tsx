/** The keys: those of the commands, which can be changed, and those that work in a place of the window. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandIds, commandLabels } from '../../electron/shared/command-labels.ts';
import type { CommandId } from '../../electron/shared/commands.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { FilterField } from '../components/FilterField.tsx';
import { closeDialog } from '../state/session.ts';
import { useSettings } from '../state/settings.ts';
import { resetAllKeys } from '../state/shortcuts.ts';
import { matcherOf } from '../state/title-search.ts';
import { CommandKeys } from './CommandKeys.tsx';
import { PlaceKeys } from './PlaceKeys.tsx';
import styles from './shortcuts.module.css';

/** The areas of the commands' ids, in the order of the list. */
const areas = ['document', 'view', 'annotation', 'library', 'help'] as const;

/** Settings have one command only: it stands with the help. */
function areaOf(command: CommandId): (typeof areas)[number] {
  const area = command.split(':')[0];
  return areas.find((one) => one === area) ?? 'help';
}

export function ShortcutsDialog() {
  const { t, i18n } = useTranslation();
  const [query, setQuery] = useState('');
  const isChanged = useSettings(({ shortcuts }) => Object.keys(shortcuts).length > 0);
  const matches = matcherOf(query);
  const other = i18n.getFixedT(i18n.language === 'fa' ? 'en' : 'fa');
  const wanted = commandIds.filter((id) => {
    const key = `menu.${commandLabels[id]}` as const;
    return matches?.([t(key), other(key)]) ?? true;
  });
  return (
    <Dialog
      title={t('shortcuts.title')}
      closeLabel={t('app.close')}
      onClose={closeDialog}
      wide
      sheet
    >
      <div className={styles.tools}>
        <FilterField label={t('shortcuts.search')} value={query} onChange={setQuery} />
        <Button disabled={!isChanged} onClick={() => void resetAllKeys()}>
          {t('shortcuts.resetAll')}
        </Button>
      </div>
      {wanted.length === 0 && <p className={styles.none}>{t('palette.nothing')}</p>}
      <div className={styles.groups}>
        {areas.map((area) => {
          const commands = wanted.filter((id) => areaOf(id) === area);
          return (
            commands.length > 0 && (
              <section key={area}>
                <h3>{t(`shortcuts.area.${area}`)}</h3>
                <ul className={styles.commands}>
                  {commands.map((command) => (
                    <CommandKeys key={command} command={command} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
        {matches === undefined && <PlaceKeys />}
      </div>
      <p className={styles.hint}>{t('shortcuts.hint')}</p>
    </Dialog>
  );
}
