/** The open text as its own other side: its other language, or another part of it. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './parallel.module.css';

interface ItselfChoiceProps {
  /** Whether it is written in two languages throughout. */
  readonly hasBoth: boolean;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

export function ItselfChoice({ hasBoth, checked, onChoose }: ItselfChoiceProps) {
  const { t } = useTranslation();
  const [nameId, howId] = [useId(), useId()];
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name="translation"
        checked={checked}
        aria-labelledby={nameId}
        aria-describedby={howId}
        onChange={onChoose}
      />
      <span>
        <span id={nameId}>{t('parallel.itself')}</span>
        <span id={howId} className={styles.reason}>
          {t(hasBoth ? 'parallel.itselfHow' : 'parallel.itselfParts')}
        </span>
      </span>
    </label>
  );
}
