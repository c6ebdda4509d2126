/** Tags that can be taken away, and a field that adds others and completes from those that are known. */
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { firstFocus } from './first-focus.ts';
import { isolate } from './isolate.ts';
import styles from './tags-form.module.css';

/** A tag that all or some bear. */
export interface BorneTag {
  readonly tag: string;
  /** How many bear it, as it is written, where that is not all. */
  readonly some?: string;
}

interface TagListProps {
  readonly label: string;
  readonly tags: readonly BorneTag[];
  readonly onRemove: (tag: string) => void;
  /** Gives all of them the tag of some. */
  readonly onSpread?: (tag: string) => void;
}

export function TagList({ label, tags, onRemove, onSpread }: TagListProps) {
  const { t } = useTranslation();
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={label}>
      {tags.map(({ tag, some }) => (
        <li key={tag} className={styles.tag} data-some={some !== undefined || undefined}>
          <bdi>{tag}</bdi>
          {some !== undefined && onSpread && (
            <button
              type="button"
              className={styles.some}
              title={t('library.tags.toAll', { tag: isolate(tag) })}
              aria-label={t('library.tags.toAll', { tag: isolate(tag) })}
              onClick={() => onSpread(tag)}
            >
              {some}
            </button>
          )}
          <button
            type="button"
            aria-label={t('annotation.removeTag', { tag: isolate(tag) })}
            onClick={() => onRemove(tag)}
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface TagFieldProps {
  readonly label: string;
  readonly known: readonly string[];
  /** Units: UTF-16. */
  readonly longest: number;
  readonly onAdd: (typed: string) => void;
}

export function TagField({ label, known, longest, onAdd }: TagFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const list = useId();
  return (
    <form
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(typed);
        setTyped('');
      }}
    >
      <label className={styles.field}>
        <span>{label}</span>
        <input
          ref={firstFocus}
          maxLength={longest}
          list={list}
          dir={typed === '' ? undefined : 'auto'}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Button type="submit" disabled={typed.trim() === ''}>
        {t('library.tags.addIt')}
      </Button>
    </form>
  );
}
