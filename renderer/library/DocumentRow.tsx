/** A text in the list: its title, what it is and where from, and the number of its notes. `Shelf` hears what is done to it. */
import { Check, Trash2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { describeText } from '../../corpus/text/language.ts';
import { IconButton } from '../components/IconButton.tsx';
import { isolate } from '../components/isolate.ts';
import { TagChips } from '../components/TagChips.tsx';
import { openId, useDocument } from '../state/document.ts';
import { usePicked } from '../state/picking.ts';
import { Cover } from './Cover.tsx';
import { DocumentFacts } from './DocumentFacts.tsx';
import styles from './row.module.css';

/** Where a row stands among those of its level, from 1. */
export interface RowPlace {
  readonly level: 1 | 2;
  readonly index: number;
  readonly of: number;
}

interface DocumentRowProps extends RowPlace {
  readonly document: DocumentSummary;
  /** Of a text with older editions: whether they are shown. */
  readonly expanded?: boolean | undefined;
  /** Shows the document's first picture beside the words. */
  readonly withCover?: boolean;
  /** What comes after them: the way to older editions. */
  readonly children?: ReactNode;
}

/** Tags that a row shows; the others are counted. */
const mostTags = 3;

/** Memoised: an import changes the list several times a second. */
export const DocumentRow = memo(function DocumentRow(props: DocumentRowProps) {
  const { document, level, index, of, expanded, withCover = false, children } = props;
  const { t } = useTranslation();
  const { id, title, language, direction, authors, tags, cover } = document;
  const isOpen = useDocument(({ open }) => openId(open) === id);
  const isPicked = usePicked(({ ids }) => ids.has(id));
  // A title of its own language, or made of a file's name, runs by its own words.
  const voice = describeText(title, { language, direction });
  const more = tags.length - mostTags;
  return (
    <div
      role="row"
      className={styles.row}
      data-document={id}
      data-level={level}
      draggable
      aria-level={level}
      aria-posinset={index}
      aria-setsize={of}
      aria-selected={isPicked}
      aria-expanded={expanded}
    >
      <div role="gridcell" className={styles.main}>
        <button
          type="button"
          data-roving
          data-act="open"
          tabIndex={-1}
          className={styles.open}
          aria-current={isOpen || undefined}
        >
          {withCover && cover !== undefined && <Cover id={id} resource={cover} />}
          <span className={styles.words}>
            <span className={styles.title} lang={voice.language} dir={voice.direction}>
              {title}
            </span>
            {authors.length > 0 && (
              <span className={styles.byline}>
                <bdi>{authors.map(isolate).join(t('provenance.comma'))}</bdi>
              </span>
            )}
            <DocumentFacts document={document} older={level === 2} />
            {tags.length > 0 && (
              <TagChips
                as="span"
                tags={more > 0 ? [...tags.slice(0, mostTags), `+${more}`] : tags}
              />
            )}
          </span>
        </button>
        {/* The keyboard has the space bar, and the row says whether it is picked. */}
        <span className={styles.pick} data-act="pick" aria-hidden>
          <Check size={14} strokeWidth={2.5} />
        </span>
      </div>
      {children}
      <div role="gridcell" className={styles.end}>
        <IconButton
          icon={Trash2}
          data-act="delete"
          className={styles.delete}
          label={t('library.delete', { title })}
          tabIndex={-1}
        />
      </div>
    </div>
  );
});
