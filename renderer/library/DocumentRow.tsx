/** A line of the library: title, language, date and number of notes. */
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { describeText } from '../../corpus/text/language.ts';
import { IconButton } from '../components/IconButton.tsx';
import { useFormat } from '../components/use-format.ts';
import { openDocument, openId, useDocument } from '../state/document.ts';
import { deleteDocument } from '../state/library.ts';
import { toggleList } from '../state/session.ts';
import styles from './library.module.css';

/** Whether the list lies over the text (library.module.css): then it makes way once a text is chosen. */
function liesOverText(): boolean {
  return matchMedia('(max-width: 56rem)').matches;
}

export function DocumentRow({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isOpen = useDocument(({ open }) => openId(open) === document.id);
  const { title, language, direction, date, importedAt, annotations } = document;
  // A title of its own language, or made of a file's name, runs by its own words.
  const voice = describeText(title, { language, direction });
  const remove = () => void deleteDocument(document);
  return (
    <li className={styles.row}>
      <button
        type="button"
        data-roving
        className={styles.open}
        aria-current={isOpen || undefined}
        onClick={() => {
          void openDocument(document.id);
          if (liesOverText()) toggleList(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Delete') remove();
        }}
      >
        <span className={styles.title} lang={voice.language} dir={voice.direction}>
          {title}
        </span>
        <span className={styles.facts}>
          <span>{format.language(language)}</span>
          <span>
            <bdi>{date ? format.written(date) : format.day(importedAt)}</bdi>
          </span>
          {annotations > 0 && (
            <span>
              {t('library.notes', { count: annotations, shown: format.number(annotations) })}
            </span>
          )}
        </span>
      </button>
      <IconButton
        icon={Trash2}
        className={styles.delete}
        label={t('library.delete', { title })}
        tabIndex={-1}
        onClick={remove}
      />
    </li>
  );
}
