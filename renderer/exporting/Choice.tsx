/** A choice among several, with its name apart from its values. */
import { useId, type ReactNode } from 'react';
import { firstFocus } from '../components/first-focus.ts';
import styles from './exporting.module.css';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The dialog begins with it. */
  readonly begins?: true;
  readonly children: ReactNode;
}

export function Choice({ label, value, onChange, begins, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        {...(begins ? { ref: firstFocus } : {})}
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
    </div>
  );
}
