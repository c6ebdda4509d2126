/** A button that shows an icon and says its name to screen readers and on hover. */
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { CommandId } from '../../electron/shared/commands.ts';
import styles from './button.module.css';
import { useCommandKeys } from './command-keys.ts';
import { leftToRight } from './isolate.ts';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Keys that do the same, shown after the name. */
  readonly keys?: string;
  /** The command that it gives, whose keys are shown. */
  readonly command?: CommandId;
  /** Turned over in a right-to-left window. */
  readonly mirrored?: boolean;
}

export function IconButton({
  icon: Icon,
  label,
  keys,
  command,
  mirrored,
  className,
  ...rest
}: IconButtonProps) {
  const commandKeys = useCommandKeys(command);
  const shown = keys ?? commandKeys;
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={shown === undefined ? label : `${label} (${leftToRight(shown)})`}
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
