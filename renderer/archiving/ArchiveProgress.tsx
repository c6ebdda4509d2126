/** How far taking out or bringing in is, and the way to stop it. */
import { useTranslation } from 'react-i18next';
import type { ArchiveProgress as Progress } from '../../electron/shared/archive-requests.ts';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { stopArchiving } from '../state/archiving.ts';
import styles from './archiving.module.css';

export function ArchiveProgress({ progress }: { readonly progress: Progress | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { done = 0, total = 0, current = '' } = progress ?? {};
  const shown =
    total === 0
      ? t('archive.starting')
      : t('archive.progress', { done: format.number(done), total: format.number(total) });
  return (
    <div className={styles.progress}>
      <p role="status">{shown}</p>
      <progress {...(total === 0 ? {} : { value: done, max: total })} aria-label={shown} />
      <p className={styles.current}>
        <bdi>{current}</bdi>
      </p>
      <p className={styles.buttons}>
        <Button onClick={stopArchiving}>{t('archive.stop')}</Button>
      </p>
    </div>
  );
}
