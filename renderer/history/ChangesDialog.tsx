/** Recent changes: what was changed in the library, when and by whom, each with its undo. */
import { useTranslation } from 'react-i18next';
import type { Change } from '../../electron/shared/history-requests.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { LongList } from '../components/LongList.tsx';
import { showEarlier, useChanges } from '../state/changes.ts';
import { closeDialog } from '../state/session.ts';
import { ChangeRow } from './ChangeRow.tsx';
import styles from './history.module.css';

export function ChangesDialog() {
  const { t } = useTranslation();
  const shown = useChanges((changes) => changes.shown);
  const more = useChanges((changes) => changes.more);
  return (
    <Dialog title={t('history.title')} closeLabel={t('app.close')} onClose={closeDialog} wide>
      <p className={styles.soft}>{t(shown.length === 0 ? 'history.none' : 'history.explained')}</p>
      <div className={styles.list}>
        <LongList items={shown} draw={drawChange} />
      </div>
      {more && <Button onClick={() => void showEarlier()}>{t('history.earlier')}</Button>}
    </Dialog>
  );
}

function drawChange(change: Change) {
  return <ChangeRow key={change.id} change={change} />;
}
