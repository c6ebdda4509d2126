/** A backup: when it was made, what it holds, and the question before it is restored. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFile, Contents } from '../../electron/shared/backup-file.ts';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { restoreBackup, useBackups } from '../state/backups.ts';
import styles from './settings.module.css';

interface BackupRowProps {
  readonly backup: BackupFile;
  /** What the library holds now. */
  readonly present: Contents | null;
}

export function BackupRow({ backup, present }: BackupRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const holds = useHolds();
  const [question, setQuestion] = useState<'none' | 'asked' | 'cancelled'>('none');
  const busy = useBackups((state) => state.busy);
  const moment = format.moment(backup.madeAt);
  const what = backup.replaced ? `${t('settings.backupReplaced')} · ` : '';
  return (
    <li>
      <div className={styles.backup}>
        <p>
          {moment}
          <span className={styles.hint}>
            {what}
            {holds(backup.contents)} · {format.bytes(backup.bytes)}
          </span>
        </p>
        {backup.contents && question !== 'asked' && (
          <Button
            aria-label={t('settings.restoreOf', { moment })}
            // Where the focus was before the question.
            autoFocus={question === 'cancelled'}
            onClick={() => setQuestion('asked')}
          >
            {t('settings.restore')}
          </Button>
        )}
      </div>
      {question === 'asked' && (
        <div
          role="group"
          aria-label={t('settings.restoreOf', { moment })}
          className={styles.question}
        >
          <p>
            {t('settings.restoreQuestion', {
              present: holds(present),
              backup: holds(backup.contents),
            })}
          </p>
          <div className={styles.buttons}>
            <Button
              look="main"
              aria-disabled={busy !== null}
              onClick={() => void restoreBackup(backup.name)}
            >
              {t(busy === 'restoring' ? 'settings.restoring' : 'settings.restoreIt')}
            </Button>
            <Button autoFocus onClick={() => setQuestion('cancelled')}>
              {t('settings.cancel')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

/** The function that says what a library holds, in words. */
function useHolds(): (contents: Contents | null) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (contents) => {
    if (contents === null) return t('settings.backupDamaged');
    const { documents, annotations } = contents;
    return t('settings.holds', {
      documents: t('settings.documents', { count: documents, shown: format.number(documents) }),
      annotations: t('settings.annotations', {
        count: annotations,
        shown: format.number(annotations),
      }),
    });
  };
}
