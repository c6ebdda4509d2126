/** Which of the two texts is the original. */
import { useTranslation } from 'react-i18next';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import styles from './parallel.module.css';

interface SideChoiceProps {
  /** Of the open text. */
  readonly title: string;
  readonly ownIs: SideName;
  readonly onChoose: (side: SideName) => void;
}

export function SideChoice({ title, ownIs, onChoose }: SideChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.sides}>
      <legend>
        {t('parallel.which')} <bdi className={styles.openTitle}>{title}</bdi>
      </legend>
      {(['original', 'translation'] as const).map((side) => (
        <label key={side} className={styles.choice}>
          <input type="radio" name="own" checked={ownIs === side} onChange={() => onChoose(side)} />
          {t(`parallel.ownIs.${side}`)}
        </label>
      ))}
    </fieldset>
  );
}
