/** The browser's own dialog over the window, which keeps the focus inside; Escape and a press beside it ask to close it. */
import { useEffect, useRef, type ComponentProps } from 'react';
import styles from './modal.module.css';

/** `className` gives its size and how dark the window behind it is; it has a name by `aria-label` or `aria-labelledby`. */
type ModalProps = Pick<ComponentProps<'dialog'>, 'children' | 'aria-label' | 'aria-labelledby'> & {
  readonly className: string | undefined;
  readonly onClose: () => void;
};

export function Modal({ className, onClose, children, ...name }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // The browser gives the keyboard back only where the dialog is closed before it is taken out.
      const isLost = document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`${styles.modal ?? ''} ${className ?? ''}`}
      {...name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        // The backdrop belongs to the dialog element itself; everything inside is a child.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.frame}>{children}</div>
    </dialog>
  );
}
