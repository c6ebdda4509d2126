/** The open text as its own other side: its other language, or another part of it. */
import { useTranslation } from 'react-i18next';
import styles from './parallel.module.css';
import { SideOption } from './SideOption.tsx';

interface ItselfChoiceProps {
  /** Whether it is written in two languages throughout. */
  readonly hasBoth: boolean;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

export function ItselfChoice({ hasBoth, checked, onChoose }: ItselfChoiceProps) {
  const { t } = useTranslation();
  return (
    <SideOption
      name={t('parallel.itself')}
      about={
        <span className={styles.reason}>
          {t(hasBoth ? 'parallel.itselfHow' : 'parallel.itselfParts')}
        </span>
      }
      checked={checked}
      onChoose={onChoose}
    />
  );
}
