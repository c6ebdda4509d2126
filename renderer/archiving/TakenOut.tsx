/** What was taken out, and what the file is good for. */
import { Trans, useTranslation } from 'react-i18next';
import type { TakenOut as Taken } from '../../electron/shared/archive-requests.ts';
import { useFormat } from '../components/use-format.ts';
import styles from './archiving.module.css';

export function TakenOut({ taken: { file, counts, missing } }: { readonly taken: Taken }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = (count: number) => ({ count, shown: format.number(count) });
  const { documents, annotations, deletedDocuments, deletedAnnotations, files } = counts;
  const trashed = deletedDocuments + deletedAnnotations;
  return (
    <div role="status" className={styles.archive}>
      <p>
        <Trans i18nKey="archive.isIn" values={{ file }} components={{ file: <bdi /> }} />
      </p>
      <ul className={styles.counts}>
        <li>{t('archive.texts', counted(documents))}</li>
        <li>{t('archive.notes', counted(annotations))}</li>
        <li>{t('archive.originals', counted(files))}</li>
        {trashed > 0 && <li>{t('archive.trashed', counted(trashed))}</li>}
      </ul>
      {missing > 0 && <p>{t('archive.missing', counted(missing))}</p>}
      <p className={styles.hint}>{t('archive.takenOutHint')}</p>
    </div>
  );
}
