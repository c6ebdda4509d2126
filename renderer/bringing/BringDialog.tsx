/** Bringing notes of other programs in: what would be done, with what the reader has to decide; then what was done. */
import { useTranslation } from 'react-i18next';
import { errorText } from '../../electron/shared/error-text.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useFormat } from '../components/use-format.ts';
import {
  closeBringing,
  countNew,
  keepNotes,
  undoBringing,
  useBringing,
} from '../state/bringing.ts';
import { BroughtFile } from './BroughtFile.tsx';
import styles from './bringing.module.css';

export function BringDialog() {
  const { t } = useTranslation();
  const { files, failed, stage } = useBringing();
  return (
    <Dialog title={t('incoming.title')} closeLabel={t('app.close')} onClose={closeBringing} wide>
      <div className={styles.bring} aria-busy={stage === 'planning' || stage === 'keeping'}>
        <State />
        {failed.map(({ file, error }) => (
          <p key={file} className={styles.failed} role="alert">
            {errorText(t, error)}
          </p>
        ))}
        {files.map((report, index) => (
          <BroughtFile key={`${index} ${report.file}`} report={report} decided={stage === 'kept'} />
        ))}
        <Actions />
      </div>
    </Dialog>
  );
}

/** What is going on, read out when it changes. */
function State() {
  const { t } = useTranslation();
  const format = useFormat();
  const { stage, progress, files } = useBringing();
  const { done, total } = progress;
  const count = countNew(files);
  const counted = { count, shown: format.number(count) };
  const words = {
    planning: t('incoming.looking'),
    planned: count === 0 ? t('incoming.nothingNew') : t('incoming.wouldBring', counted),
    keeping: t('incoming.keeping'),
    kept: count === 0 ? t('incoming.nothingNew') : t('incoming.brought', counted),
  }[stage];
  return (
    <div className={styles.state}>
      <p role="status">{words}</p>
      {stage === 'planning' && (
        <progress aria-label={words} {...(total === 0 ? {} : { value: done, max: total })} />
      )}
    </div>
  );
}

function Actions() {
  const { t } = useTranslation();
  const { stage, files, change } = useBringing();
  if (stage === 'kept') {
    return (
      <p className={styles.actions}>
        {change !== null && (
          <Button onClick={() => void undoBringing()}>{t('incoming.undo')}</Button>
        )}
        <Button look="main" onClick={closeBringing}>
          {t('incoming.done')}
        </Button>
      </p>
    );
  }
  const isReady = stage === 'planned' && countNew(files) > 0;
  return (
    <p className={styles.actions}>
      <Button onClick={closeBringing}>{t('incoming.cancel')}</Button>
      <Button look="main" disabled={!isReady} onClick={() => void keepNotes()}>
        {t('incoming.bring')}
      </Button>
    </p>
  );
}
