/** Tags of an annotation as chips; inside a button as words of its name, else as a list. */
import { useTranslation } from 'react-i18next';
import type { Colour } from '../../corpus/annotations/annotation.ts';
import styles from './tag-chips.module.css';

interface TagChipsProps {
  readonly tags: readonly string[];
  /** Colours of tags; without it chips have none. */
  readonly colourOf?: (tag: string) => Colour | undefined;
  /** A button holds no list. */
  readonly as?: 'list' | 'span';
}

export function TagChips({ tags, colourOf, as = 'list' }: TagChipsProps) {
  const { t } = useTranslation();
  if (tags.length === 0) return null;
  if (as === 'span') {
    return (
      <span className={styles.chips}>
        {tags.map((tag) => (
          <bdi key={tag} className={styles.chip} data-colour={colourOf?.(tag)}>
            {tag}
          </bdi>
        ))}
      </span>
    );
  }
  return (
    <ul className={styles.chips} aria-label={t('annotation.tags')}>
      {tags.map((tag) => (
        <li key={tag} className={styles.chip} data-colour={colourOf?.(tag)}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}
