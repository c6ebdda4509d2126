/** The menu of a part in the list of parts, by right click, Shift+F10 or the menu key; F2 opens its form at once. */
import { ContextMenu } from 'radix-ui';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { PartKind } from '../../corpus/document/part.ts';
import menu from '../components/menu.module.css';
import { MenuChoices } from '../components/MenuChoices.tsx';
import { correctAsImported, correctPart } from '../state/correcting.ts';
import { notifyError } from '../state/notices.ts';
import { beginningOf, type PartBeginning } from './part-beginning.ts';
import { PartDialog, type PartInHand } from './PartDialog.tsx';
import { PartMenuItems } from './PartMenuItems.tsx';

interface PartsMenuProps {
  readonly document: Document;
  /** The tree whose rows are named by `data-part-row`. */
  readonly children: ReactNode;
}

export function PartsMenu({ document, children }: PartsMenuProps) {
  const { t } = useTranslation();
  const [beginning, setBeginning] = useState<PartBeginning | undefined>();
  const [part, setPart] = useState<PartInHand | null>(null);
  // The row of a part that joins another goes away; the keyboard goes to the one above.
  const rowAbove = useRef<HTMLElement | null>(null);
  const beginningAt = (target: EventTarget): PartBeginning | undefined => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-part-row]') : null;
    return beginningOf(document, row?.dataset.partRow ?? '');
  };
  return (
    <>
      <ContextMenu.Root modal={false}>
        <ContextMenu.Trigger
          asChild
          onContextMenu={(event) => {
            const found = beginningAt(event.target);
            if (found === undefined) event.preventDefault();
            setBeginning(found);
          }}
          onKeyDown={(event) => {
            const found = event.key === 'F2' ? beginningAt(event.target) : undefined;
            if (found) setPart({ act: 'change', blockId: found.blockId, facts: found.part });
          }}
        >
          {children}
        </ContextMenu.Trigger>
        <ContextMenu.Portal>
          <ContextMenu.Content
            className={menu.menu}
            aria-label={t('part.menu')}
            onCloseAutoFocus={(event) => {
              if (rowAbove.current === null) return;
              event.preventDefault();
              rowAbove.current.focus();
              rowAbove.current = null;
            }}
          >
            {beginning && (
              <Items
                beginning={beginning}
                onChange={setPart}
                onJoin={() => (rowAbove.current = rowBefore(beginning.part.id))}
              />
            )}
          </ContextMenu.Content>
        </ContextMenu.Portal>
      </ContextMenu.Root>
      {part && <PartDialog {...part} onClose={() => setPart(null)} />}
    </>
  );
}

interface ItemsProps {
  readonly beginning: PartBeginning;
  readonly onChange: (part: PartInHand) => void;
  readonly onJoin: () => void;
}

/** The row before that of a part; null of the first. */
function rowBefore(partId: string): HTMLElement | null {
  const row = window.document.querySelector(`[data-part-row="${CSS.escape(partId)}"]`);
  const before = row?.previousElementSibling;
  return before instanceof HTMLElement ? before : null;
}

function Items({ beginning, onChange, onJoin }: ItemsProps) {
  const { t } = useTranslation();
  const { part, blockId } = beginning;
  return (
    <>
      <PartMenuItems beginning={beginning} onChange={onChange} onJoin={onJoin} />
      <ContextMenu.Separator className={menu.separator} />
      <MenuChoices
        label={t('part.kind')}
        value={part.kind}
        choices={PartKind.options}
        nameOf={(kind) => t(`reader.part.${kind}`)}
        onChoose={(kind) => void correctPart(blockId, { kind }).catch(notifyError)}
      />
      <ContextMenu.Separator className={menu.separator} />
      <ContextMenu.Item className={menu.item} onSelect={() => void correctAsImported(blockId)}>
        {t('block.asImported')}
      </ContextMenu.Item>
    </>
  );
}
