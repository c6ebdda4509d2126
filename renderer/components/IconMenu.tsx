/** A button with an icon that opens a menu. */
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import menu from './menu.module.css';

interface IconMenuProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly disabled?: boolean;
  /** What the menu sets is not as it is by itself. */
  readonly pressed?: boolean;
  /** Items of a DropdownMenu. */
  readonly children: ReactNode;
}

export function IconMenu({ icon, label, disabled, pressed = false, children }: IconMenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton
          icon={icon}
          label={label}
          disabled={disabled}
          aria-pressed={pressed || undefined}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="end" sideOffset={6}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
