/** How often backups are made and kept, those that there are, and the way back to one. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../electron/shared/error-text.ts';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { lookAtBackups, makeBackup, useBackups } from '../state/backups.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { BackupRow } from './BackupRow.tsx';
import { LibraryHealth } from './LibraryHealth.tsx';
import styles from './settings.module.css';
import { Slider } from './Slider.tsx';
import { Switch } from './Switch.tsx';

export function BackupsSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const daily = useSettings((settings) => settings.backupDaily);
  const days = useSettings((settings) => settings.backupDays);
  return (
    <div className={styles.rows}>
      <Switch
        label={t('settings.backupDaily')}
        checked={daily}
        onChange={(backupDaily) => void changeSettings({ backupDaily })}
      />
      <Slider
        label={t('settings.backupDays')}
        shown={t('settings.daysKept', { count: days, shown: format.number(days) })}
        value={days}
        min={1}
        max={60}
        step={1}
        onChange={(backupDays) => void changeSettings({ backupDays })}
      />
      <p className={styles.hint}>{t('settings.backupHint')}</p>
      <BackupList />
      <LibraryHealth />
    </div>
  );
}

function BackupList() {
  const { t } = useTranslation();
  const listed = useBackups((state) => state.listed);
  const busy = useBackups((state) => state.busy);
  const outcome = useBackups((state) => state.outcome);
  useEffect(() => {
    void lookAtBackups();
  }, []);
  return (
    <>
      <div className={styles.buttons}>
        <Button aria-disabled={busy !== null} onClick={() => void makeBackup()}>
          {t(busy === 'making' ? 'settings.backingUp' : 'settings.backUpNow')}
        </Button>
      </div>
      <p role="status" className={outcome?.kind === 'failed' ? styles.failure : styles.said}>
        {outcome?.kind === 'made' && t('settings.backupMade')}
        {outcome?.kind === 'failed' && errorText(t, outcome)}
      </p>
      <div className={styles.group}>
        <h4 className={styles.label}>{t('settings.backups')}</h4>
        {listed?.backups.length === 0 && <p className={styles.hint}>{t('settings.noBackups')}</p>}
        <ul className={styles.backups}>
          {listed?.backups.map((backup) => (
            <BackupRow key={backup.name} backup={backup} present={listed.present} />
          ))}
        </ul>
      </div>
    </>
  );
}
