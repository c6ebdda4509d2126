/** The bar at the foot of a list while some of it is picked: how much that is, and what can be done with it. */
import type { ReactNode } from 'react';
import styles from './picked-bar.module.css';

interface PickedBarProps {
  /** How much is picked, in words; announced. Empty while nothing is, then there is no bar. */
  readonly said: string;
  readonly label: string;
  /** The list has the whole window. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function PickedBar({ said, label, wide = false, children }: PickedBarProps) {
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {said !== '' && (
        <div className={styles.bar} role="toolbar" aria-label={label} data-wide={wide || undefined}>
          <span className={styles.count}>{said}</span>
          <span className={styles.acts}>{children}</span>
        </div>
      )}
    </>
  );
}
