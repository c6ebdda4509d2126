/** The bar over the text while the reader does something in it that ends with keeping or leaving: what to do, and the buttons. */
import type { ReactNode } from 'react';
import styles from './task-bar.module.css';

interface TaskBarProps {
  readonly name: string;
  /** Told again by screen readers whenever it changes. */
  readonly children: ReactNode;
  readonly buttons: ReactNode;
}

export function TaskBar({ name, children, buttons }: TaskBarProps) {
  return (
    <section className={styles.bar} aria-label={name}>
      <p role="status" className={styles.asked}>
        {children}
      </p>
      {buttons}
    </section>
  );
}
