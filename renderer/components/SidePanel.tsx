/** The frame of a list or a form beside the text: a head with its name and a way to close it, and what scrolls under it. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './side-panel.module.css';
import { useDrawer } from './use-drawer.ts';
import type { RovingFocus } from './use-roving-focus.ts';

interface SidePanelProps {
  /** Name for screen readers. */
  readonly label: string;
  readonly title: ReactNode;
  /** Name of the button that closes the panel. */
  readonly closing: string;
  readonly onClose: () => void;
  /** Before the text (`start`) or after it. */
  readonly side: 'start' | 'end';
  /** What stays between the head and what scrolls: filters. */
  readonly tools?: ReactNode;
  /** Where what scrolls is one list: its keys. */
  readonly list?: RovingFocus;
  readonly children: ReactNode;
}

export function SidePanel(props: SidePanelProps) {
  const { label, title, closing, onClose, side, tools, list, children } = props;
  const drawer = useDrawer(onClose);
  return (
    <aside className={styles.panel} data-side={side} aria-label={label} {...drawer}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <IconButton icon={X} label={closing} onClick={onClose} />
      </header>
      {tools}
      <div className={styles.scroll} {...list}>
        {children}
      </div>
    </aside>
  );
}
