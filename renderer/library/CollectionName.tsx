/** The field in which a collection gets its name: Enter saves, Escape leaves it, and so does turning away from an empty one. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './collections.module.css';

interface CollectionNameProps {
  readonly name: string;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

export function CollectionName({ name, onSave, onClose }: CollectionNameProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(name);
  const isDone = useRef(false);
  const end = (save: boolean) => {
    // Closing takes the focus from the field, which would end it a second time.
    if (isDone.current) return;
    isDone.current = true;
    if (save) onSave(written);
    onClose();
  };
  return (
    <input
      className={styles.field}
      autoFocus
      dir={written === '' ? undefined : 'auto'}
      maxLength={120}
      value={written}
      aria-label={t('library.collectionName')}
      placeholder={t('library.collectionName')}
      onChange={({ target }) => setWritten(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The rest of the key must not press the button that gets the focus.
        event.preventDefault();
        end(event.key === 'Enter');
      }}
    />
  );
}
