/** The frame of a table: one too wide for its pane is scrolled there, with the keyboard too. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './block.module.css';
import { tableDirection, type GroupedBlock } from './block-groups.ts';

interface TextTableProps {
  readonly rows: readonly GroupedBlock[];
  readonly children: ReactNode;
}

export function TextTable({ rows, children }: TextTableProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const sizes = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      className={styles.wide}
      dir={tableDirection(rows)}
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': t('reader.table') } : {})}
    >
      <table className={styles.table}>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
