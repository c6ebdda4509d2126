/** The editions of the text, newest import first: each can be opened, and the open one set apart; with the notes made on others. */
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Edition } from '../../corpus/document/edition.ts';
import { describeText } from '../../corpus/text/language.ts';
import type { DocumentDetails } from '../../electron/shared/document-requests.ts';
import { Button } from '../components/Button.tsx';
import { NoteWords } from '../components/NoteWords.tsx';
import { useFormat } from '../components/use-format.ts';
import { invoke } from '../state/commands.ts';
import { openDocument } from '../state/document.ts';
import { separateEdition } from '../state/editions.ts';
import styles from './provenance.module.css';

interface EditionsProps {
  readonly id: DocumentId;
  readonly details: DocumentDetails;
  readonly readOnly: boolean;
}

export function Editions({ id, details, readOnly }: EditionsProps) {
  const { t } = useTranslation();
  const { editions, annotationsOfEditions } = details;
  const other = editions.find((edition) => edition.id !== id);
  return (
    <>
      <ul className={styles.editions}>
        {editions.map((edition) => (
          <EditionRow
            key={edition.id}
            edition={edition}
            isOpen={edition.id === id}
            notes={annotationsOfEditions.filter(({ documentId }) => documentId === edition.id)}
          />
        ))}
      </ul>
      {other && !readOnly && annotationsOfEditions.length > 0 && (
        <Button onClick={() => invoke('annotation:confirm')}>{t('menu.confirmPlaces')}</Button>
      )}
      {other && !readOnly && (
        <Button onClick={() => void separateEdition(id)}>{t('provenance.separate')}</Button>
      )}
    </>
  );
}

interface EditionRowProps {
  readonly edition: Edition;
  readonly isOpen: boolean;
  readonly notes: readonly Annotation[];
}

function EditionRow({ edition, isOpen, notes }: EditionRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const voice = describeText(edition.title);
  const count = notes.length;
  return (
    <li>
      <button
        type="button"
        className={styles.edition}
        aria-current={isOpen || undefined}
        onClick={() => void openDocument(edition.id)}
      >
        <bdi lang={voice.language} dir={voice.direction}>
          {edition.title}
        </bdi>
        <span className={styles.quiet}>
          {edition.capturedAt !== undefined &&
            `${t('provenance.editionCaptured', { day: format.moment(edition.capturedAt) })} · `}
          {t('provenance.editionOf', { day: format.moment(edition.importedAt) })}
          {isOpen && ` · ${t('provenance.openEdition')}`}
        </span>
      </button>
      {count > 0 && (
        <details className={styles.foreign}>
          <summary>{t('provenance.notesThere', { count, shown: format.number(count) })}</summary>
          <ul>
            {notes.map((note) => (
              <ForeignNote key={note.id} annotation={note} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** The words that a note of another edition is about, and the note. */
function ForeignNote({ annotation }: { readonly annotation: Annotation }) {
  const quote = annotation.selectors.find(({ type }) => type === 'TextQuoteSelector');
  const words = quote?.type === 'TextQuoteSelector' ? quote.exact : '';
  const voice = describeText(words);
  return (
    <li>
      <p className={styles.quoted} lang={voice.language} dir={voice.direction}>
        {words}
      </p>
      {annotation.bodies.length > 0 && (
        <p>
          <NoteWords annotation={annotation} className={styles.noteWords} />
        </p>
      )}
    </li>
  );
}
