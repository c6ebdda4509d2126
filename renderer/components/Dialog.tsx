/** A dialog over the window, with a title, a button that closes it, and a body that scrolls. */
import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import styles from './dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { Modal } from './Modal.tsx';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** Keeps its size, whatever it holds. */
  readonly sheet?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, closeLabel, onClose, wide, sheet, children }: DialogProps) {
  const titleId = useId();
  return (
    <Modal
      className={[styles.dialog, wide && styles.wide, sheet && styles.sheet]
        .filter(Boolean)
        .join(' ')}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton icon={X} label={closeLabel} onClick={onClose} />
      </header>
      <Body labelledBy={titleId}>{children}</Body>
    </Modal>
  );
}

/** What the dialog holds; the keyboard reaches it where it has to be scrolled. */
function Body({
  labelledBy,
  children,
}: {
  readonly labelledBy: string;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const body = ref.current;
    if (!body) return;
    const sizes = new ResizeObserver(() => setScrolls(body.scrollHeight > body.clientHeight));
    sizes.observe(body);
    return () => sizes.disconnect();
  }, []);
  return (
    <div
      ref={ref}
      className={styles.body}
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-labelledby': labelledBy } : {})}
    >
      {children}
    </div>
  );
}
