/** Tags of an annotation as chips; inside a button as words of its name, else as a list. */
import { useTranslation } from 'react-i18next';
import styles from './tag-chips.module.css';

interface TagChipsProps {
  readonly tags: readonly string[];
  /** A button holds no list. */
  readonly as?: 'list' | 'span';
}

export function TagChips({ tags, as = 'list' }: TagChipsProps) {
  const { t } = useTranslation();
  if (tags.length === 0) return null;
  if (as === 'span') {
    return (
      <span className={styles.chips}>
        {tags.map((tag) => (
          <bdi key={tag} className={styles.chip}>
            {tag}
          </bdi>
        ))}
      </span>
    );
  }
  return (
    <ul className={styles.chips} aria-label={t('annotation.tags')}>
      {tags.map((tag) => (
        <li key={tag} className={styles.chip}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}
