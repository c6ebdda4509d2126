/** One text that notes are about: which document of the library it is, or the choice where that is in doubt. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentId } from '../../corpus/document/document.ts';
import type { IncomingText } from '../../electron/shared/incoming-requests.ts';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import { chooseDocument, useBringing } from '../state/bringing.ts';
import styles from './bringing.module.css';

interface BroughtTextProps {
  readonly text: IncomingText;
  readonly decided: boolean;
}

/** A value that no document's id is. */
const waits = 'waits';

export function BroughtText({ text, decided }: BroughtTextProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, authors, address, items, document, candidates } = text;
  const id = useId();
  const choice = useBringing(({ choices }) => choices.documents[text.key]);
  const chosenId = choice === undefined ? document?.id : choice;
  const isOpen = !decided && candidates.length > 0;
  return (
    <li>
      <p id={id}>
        <bdi className={styles.title}>
          {title === '' ? (address ?? t('incoming.untitled')) : title}
        </bdi>{' '}
        <bdi className={styles.fact}>{authors.join(t('incoming.comma'))}</bdi>{' '}
        <span className={styles.fact}>
          {t('incoming.items', { count: items, shown: format.number(items) })}
        </span>
      </p>
      {isOpen ? (
        <select
          aria-labelledby={id}
          className={text.state === 'doubt' ? styles.doubt : undefined}
          value={chosenId ?? waits}
          onChange={({ target }) => void chooseDocument(text.key, chosen(target.value))}
        >
          {candidates.map(({ id: known, title: name, reason }) => (
            <option key={known} value={known}>
              {`${isolate(name)} (${t(`incoming.reason.${reason}`)})`}
            </option>
          ))}
          <option value={waits}>{t('incoming.wait')}</option>
        </select>
      ) : (
        <p className={styles.fact}>
          {document === undefined ? t('incoming.wait') : <bdi>{document.title}</bdi>}
        </p>
      )}
      {text.state === 'doubt' && isOpen && <p className={styles.ask}>{t('incoming.doubt')}</p>}
    </li>
  );
}

function chosen(value: string): DocumentId | null {
  return value === waits ? null : DocumentId.parse(value);
}
