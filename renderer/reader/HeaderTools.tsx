/** The tools of the reader's head as buttons, and in a narrow head as a menu beside the notes' button. */
import { EllipsisVertical } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import type { CommandId } from '../../electron/shared/commands.ts';
import { IconButton } from '../components/IconButton.tsx';
import menu from '../components/menu.module.css';
import { invoke } from '../state/commands.ts';
import { ExportItems, ExportMenu } from './ExportMenu.tsx';
import styles from './header-tools.module.css';
import { useHeaderTools, type HeaderTool, type HeaderTools } from './use-header-tools.ts';

export function HeaderTools({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const tools = useHeaderTools(document);
  const { views, panels, notes, provenance } = tools;
  return (
    <div className={styles.actions} role="toolbar" aria-label={t('reader.tools')}>
      <span className={styles.wide}>
        <Buttons tools={views} />
        <span className={styles.divider} aria-hidden />
        <Buttons tools={panels} />
      </span>
      <Buttons tools={[notes]} />
      <span className={styles.wide}>
        <ExportMenu />
        <Buttons tools={[provenance]} />
      </span>
      <span className={styles.narrow}>
        <ToolsMenu tools={tools} />
      </span>
    </div>
  );
}

function Buttons({ tools }: { readonly tools: readonly HeaderTool[] }) {
  return tools.map(({ command, icon, label, isOn, mirrored }) => (
    <IconButton
      key={command}
      icon={icon}
      label={label}
      command={command}
      mirrored={mirrored === true}
      aria-pressed={isOn}
      onClick={() => invoke(command)}
    />
  ));
}

/** The command is given once the menu has closed: what it opens takes the focus, and gives it back to the menu's button. */
function ToolsMenu({ tools }: { readonly tools: HeaderTools }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const chosen = useRef<CommandId | null>(null);
  const choose = (command: CommandId) => (chosen.current = command);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton ref={button} icon={EllipsisVertical} label={t('reader.moreTools')} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={menu.menu}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (chosen.current === null) return;
            event.preventDefault();
            button.current?.focus();
            invoke(chosen.current);
            chosen.current = null;
          }}
        >
          <Items tools={tools.views} onChoose={choose} />
          <DropdownMenu.Separator className={menu.separator} />
          <Items tools={[...tools.panels, tools.provenance]} onChoose={choose} />
          <DropdownMenu.Separator className={menu.separator} />
          <ExportItems />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface ItemsProps {
  readonly tools: readonly HeaderTool[];
  readonly onChoose: (command: CommandId) => void;
}

function Items({ tools, onChoose }: ItemsProps) {
  return tools.map(({ command, label, isOn }) =>
    isOn === undefined ? (
      <DropdownMenu.Item key={command} className={menu.item} onSelect={() => onChoose(command)}>
        {label}
      </DropdownMenu.Item>
    ) : (
      <DropdownMenu.CheckboxItem
        key={command}
        className={menu.item}
        checked={isOn}
        onSelect={() => onChoose(command)}
      >
        {label}
      </DropdownMenu.CheckboxItem>
    ),
  );
}
