/** The tags of a passage: chips that can be taken away, and a field that completes from the tags of the library. */
import { X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { completeTag, withTags } from '../../corpus/annotations/tag.ts';
import { loadTags, useTags } from '../state/tags.ts';
import styles from './tag-field.module.css';
import { useTagColours } from '../state/tag-colours.ts';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** Told all of them. */
  readonly onChange: (tags: readonly string[]) => void;
}

/** Enough to choose from without scrolling. */
const mostOffered = 8;

export function TagField({ tags, onChange }: TagFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const known = useTags((state) => state.known);
  const colourOf = useTagColours();
  const list = useId();
  useEffect(() => void loadTags(), []);
  const add = (words: string) => {
    const next = withTags(tags, words);
    setTyped('');
    if (next.length > tags.length) onChange(next);
  };
  const pressed = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      // The note goes on being written.
      event.preventDefault();
      if (typed.trim() !== '') add(typed);
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault();
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag} data-tag-colour={colourOf(tag)}>
          <bdi>{tag}</bdi>
          <button
            type="button"
            aria-label={t('annotation.removeTag', { tag })}
            onClick={() => onChange(tags.filter((one) => one !== tag))}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      <input
        className={styles.field}
        aria-label={t('annotation.tags')}
        placeholder={t('annotation.addTag')}
        // An empty field has no direction of its own.
        dir={typed === '' ? undefined : 'auto'}
        list={list}
        value={typed}
        onChange={({ target }) =>
          /[,،]$/u.test(target.value) ? add(target.value) : setTyped(target.value)
        }
        onKeyDown={pressed}
        onBlur={() => add(typed)}
      />
      <datalist id={list}>
        {completeTag(known, typed, tags)
          .slice(0, mostOffered)
          .map(({ tag }) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
