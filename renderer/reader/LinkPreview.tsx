/** Beside a link: the note, or the beginning of the text, that it leads to. */
import { CornerDownLeft } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import menu from '../components/menu.module.css';
import type { BlockElements } from '../passages/annotated-text.ts';
import { linkAt, linkElement } from '../passages/text-links.ts';
import { useDocument } from '../state/document.ts';
import {
  closePreview,
  goWhereItLeads,
  isNoteLink,
  pressLink,
  previewBlocks,
  usePreview,
} from '../state/preview.ts';
import { BlockView } from './BlockView.tsx';
import styles from './link-preview.module.css';
import { useLookingAtLinks } from './use-looking-at-links.ts';

interface LinkPreviewProps {
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

export function LinkPreview({ root, elements }: LinkPreviewProps) {
  const { t } = useTranslation();
  const now = usePreview((preview) => preview.now);
  const open = useDocument((state) => state.open);
  const text = open.kind === 'open' ? open.document : undefined;
  const shown = useMemo(
    () => (text && now ? previewBlocks(text.blocks, now.link.blockId) : []),
    [text, now],
  );
  const holder = now && elements.get(now.link.from.blockId);
  const link = holder ? linkElement(holder, now.link.from.offset) : undefined;
  const anchor = useRef<HTMLElement>(root);
  anchor.current = link ?? root;
  const looking = useLookingAtLinks(root);
  if (!text || !now || shown.length === 0) return null;
  const isNote = isNoteLink(text.blocks, now.link);
  const follow = (element: EventTarget) => {
    const inside = element instanceof Element ? linkOf(element) : undefined;
    if (inside === undefined) return false;
    // The way back from a note leads to where the reader still is.
    if (inside === now.link.from.blockId) closePreview();
    else pressLink({ from: { blockId: now.link.blockId, offset: 0 }, blockId: inside });
    return true;
  };
  return (
    <Popover.Root open onOpenChange={(opens) => !opens && closePreview()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className={`${menu.menu ?? ''} ${styles.preview ?? ''}`}
          aria-label={t(isNote ? 'preview.note' : 'preview.target')}
          sideOffset={8}
          collisionPadding={12}
          {...looking}
          onOpenAutoFocus={(event) => now.by === 'look' && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Whatever the reader has turned to meanwhile keeps the focus.
            if (document.activeElement === document.body) link?.focus({ preventScroll: true });
          }}
          onClick={({ target }) => follow(target)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && follow(event.target)) event.preventDefault();
          }}
        >
          <div className={styles.words}>
            {shown.map((block) => (
              <BlockView
                key={block.id}
                documentId={text.id}
                block={block}
                number={1}
                doubt={undefined}
              />
            ))}
          </div>
          <Button className={styles.go} onClick={goWhereItLeads}>
            <CornerDownLeft size={14} aria-hidden className="mirrored" />
            {t('preview.go')}
          </Button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );

  function linkOf(element: Element): string | undefined {
    const inside = element.closest('[role="dialog"]') ?? element;
    const found = linkAt(inside, element);
    return found && 'blockId' in found ? found.blockId : undefined;
  }
}
