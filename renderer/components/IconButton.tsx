/** A button that shows an icon and says its name to screen readers and on hover. */
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Keys that do the same, shown after the name. */
  readonly keys?: string;
  /** Turned over in a right-to-left window. */
  readonly mirrored?: boolean;
}

export function IconButton({
  icon: Icon,
  label,
  keys,
  mirrored,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      className={[styles.icon, className].filter(Boolean).join(' ')}
    >
      <Icon
        size={18}
        strokeWidth={1.75}
        aria-hidden
        className={mirrored ? 'mirrored' : undefined}
      />
    </button>
  );
}
