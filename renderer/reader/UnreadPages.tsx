/** Says quietly that pages of the text are pictures whose words nobody has read, and offers to read them. */
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { unreadPages } from '../../corpus/document/provenance.ts';
import { useFormat } from '../components/use-format.ts';
import { useLibrary } from '../state/library.ts';
import { openDialog } from '../state/session.ts';
import styles from './annotated.module.css';

export function UnreadPages({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const readOnly = useLibrary((library) => library.readOnly);
  const count = unreadPages(document.provenance.report);
  if (count === 0 || readOnly) return null;
  return (
    <div className={styles.hidden}>
      <button type="button" aria-haspopup="dialog" onClick={() => openDialog('recognise')}>
        {t('recognise.offer', { count, shown: format.number(count) })}
      </button>
    </div>
  );
}
