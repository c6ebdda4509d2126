/** A document in the list: its title, what it is and where from, and the number of its notes. */
import { Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { describeText } from '../../corpus/text/language.ts';
import { IconButton } from '../components/IconButton.tsx';
import { passFocus } from '../components/pass-focus.ts';
import { useFormat } from '../components/use-format.ts';
import { openId, useDocument } from '../state/document.ts';
import { deleteDocument } from '../state/library.ts';
import { openFromList, openWhereFrom } from './open-from-list.ts';
import styles from './library.module.css';

interface DocumentRowProps {
  readonly document: DocumentSummary;
  /** An edition under a newer one: known by the time of its import. */
  readonly older?: boolean;
}

/** Memoised: a library may have a thousand, and an import changes the list several times a second. */
export const DocumentRow = memo(function DocumentRow({
  document,
  older = false,
}: DocumentRowProps) {
  const { t } = useTranslation();
  const isOpen = useDocument(({ open }) => openId(open) === document.id);
  const { id, title, language, direction } = document;
  // A title of its own language, or made of a file's name, runs by its own words.
  const voice = describeText(title, { language, direction });
  const remove = (row: Element) => {
    passFocus(row, '[data-document]');
    void deleteDocument(document);
  };
  return (
    <div className={styles.document} data-document={id}>
      <button
        type="button"
        data-roving
        className={styles.open}
        aria-current={isOpen || undefined}
        onClick={() => openFromList(id)}
        onKeyDown={(event) => {
          const { key, altKey, currentTarget } = event;
          if (key === 'Delete') remove(currentTarget);
          else if (key === 'Enter' && altKey) {
            // Enter alone presses the button.
            event.preventDefault();
            openWhereFrom(id);
          }
        }}
      >
        <span className={styles.title} lang={voice.language} dir={voice.direction}>
          {title}
        </span>
        <Facts document={document} older={older} />
      </button>
      <IconButton
        icon={Trash2}
        className={styles.delete}
        label={t('library.delete', { title })}
        tabIndex={-1}
        onClick={({ currentTarget }) => remove(currentTarget)}
      />
    </div>
  );
});

function Facts({ document, older }: Required<DocumentRowProps>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language, format: kind, site, publisher, date, importedAt, annotations, read } = document;
  const imported = t('provenance.editionOf', { day: format.moment(importedAt) });
  return (
    <span className={styles.facts}>
      {older ? (
        <span>{imported}</span>
      ) : (
        <>
          <span>{format.language(language)}</span>
          <span>{t(`provenance.format.${kind}`)}</span>
          {publisher !== undefined && (
            <span className={styles.site}>
              <bdi>{publisher}</bdi>
            </span>
          )}
          {site !== undefined && (
            <span className={styles.site}>
              <bdi>{site}</bdi>
            </span>
          )}
          <span>
            <bdi>{date ? format.written(date) : format.day(importedAt)}</bdi>
          </span>
        </>
      )}
      {read !== undefined && (read.finished || read.share >= 0.01) && (
        <span>
          {read.finished
            ? t('library.finished')
            : t('library.readTo', { share: format.percent(read.share) })}
        </span>
      )}
      {annotations > 0 && (
        <span>{t('library.notes', { count: annotations, shown: format.number(annotations) })}</span>
      )}
    </span>
  );
}
