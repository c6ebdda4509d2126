/** Something that is on or off. */
import type { ReactNode } from 'react';
import styles from './settings.module.css';

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What it does, where the label does not say it. */
  readonly children?: ReactNode;
}

export function Switch({ label, checked, onChange, children }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {label}
        {children && <span className={styles.hint}>{children}</span>}
      </span>
    </label>
  );
}
