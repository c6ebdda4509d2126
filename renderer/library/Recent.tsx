/** The texts that were opened last, at the top of the large library. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { describeText } from '../../corpus/text/language.ts';
import { useFormat } from '../components/use-format.ts';
import { useFilter } from '../state/arranging.ts';
import { wishesOf } from '../state/filter.ts';
import { useLibrary } from '../state/library.ts';
import { openFromList } from './open-from-list.ts';
import styles from './recent.module.css';

/** A row of the window; in a smaller library everything is at hand anyway. */
const most = 4;
const smallLibrary = 8;

export function Recent() {
  const { t } = useTranslation();
  const documents = useLibrary((library) => library.documents);
  const query = useLibrary((library) => library.query);
  const isFiltered = useFilter((filter) => wishesOf(filter).length > 0);
  const recent = useMemo(() => lastOpened(documents), [documents]);
  if (documents.length <= smallLibrary || recent.length === 0) return null;
  if (query !== '' || isFiltered) return null;
  return (
    <section className={styles.recent} aria-label={t('library.recent')}>
      <h2>{t('library.recent')}</h2>
      <ul className={styles.list}>
        {recent.map((document) => (
          <li key={document.id}>
            <RecentText document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentText({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, title, read } = document;
  const voice = describeText(title, document);
  return (
    <button type="button" className={styles.text} onClick={() => openFromList(id)}>
      <span className={styles.title} lang={voice.language} dir={voice.direction}>
        {title}
      </span>
      {read && (read.finished || read.share >= 0.01) && (
        <span className={styles.read}>
          <span className={styles.bar} aria-hidden>
            <span style={{ inlineSize: `${read.finished ? 100 : read.share * 100}%` }} />
          </span>
          {read.finished
            ? t('library.finished')
            : t('library.readTo', { share: format.percent(read.share) })}
        </span>
      )}
    </button>
  );
}

function lastOpened(documents: readonly DocumentSummary[]): readonly DocumentSummary[] {
  return documents
    .filter(({ openedAt }) => openedAt !== undefined)
    .sort((a, b) => ((a.openedAt ?? '') < (b.openedAt ?? '') ? 1 : -1))
    .slice(0, most);
}
