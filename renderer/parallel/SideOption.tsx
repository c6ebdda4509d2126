/** One of the texts that may be the other side: what it is called, and what is to be known of it. */
import { useId, type ReactNode } from 'react';
import styles from './parallel.module.css';

interface SideOptionProps {
  readonly name: ReactNode;
  /** The language of the name where it is not the window's. */
  readonly language?: string;
  readonly about: ReactNode;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

export function SideOption({ name, language, about, checked, onChoose }: SideOptionProps) {
  const [nameId, aboutId] = [useId(), useId()];
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name="translation"
        checked={checked}
        aria-labelledby={nameId}
        aria-describedby={aboutId}
        onChange={onChoose}
      />
      <span>
        <bdi id={nameId} lang={language}>
          {name}
        </bdi>
        <span id={aboutId}>{about}</span>
      </span>
    </label>
  );
}
