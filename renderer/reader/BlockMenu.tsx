/** The menu of a block, by right click or Shift+F10: what it is, and what begins with it. */
import { ContextMenu } from 'radix-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../corpus/document/block.ts';
import type { Document } from '../../corpus/document/document.ts';
import { copyText } from '../components/copy-text.ts';
import menu from '../components/menu.module.css';
import { blockElementOf } from '../passages/block-text.ts';
import { startMarkingArea } from '../state/area-drawing.ts';
import { correctAsImported } from '../state/correcting.ts';
import { startNoteOn } from '../state/marking.ts';
import { whereRead } from '../state/reading.ts';
import { BlockKindItems } from './BlockKindItems.tsx';
import { BlockVoiceItems } from './BlockVoiceItems.tsx';
import { partSeenAt, proposedTitle } from './part-beginning.ts';
import { PartDialog, type PartInHand } from './PartDialog.tsx';
import { PartMenuItems } from './PartMenuItems.tsx';

/** All of a picture, from edge to edge. */
const wholePicture = { type: 'AreaSelector', x: 0, y: 0, width: 1, height: 1 } as const;

interface BlockMenuProps {
  readonly document: Document;
  readonly children: ReactNode;
}

/** The block that a menu was asked for: the one clicked, or with the keyboard the one with the caret. */
function blockIdOf(target: EventTarget): string | undefined {
  const clicked = target instanceof Node ? blockElementOf(target) : null;
  const { focusNode } = document.getSelection() ?? {};
  const element = clicked ?? (focusNode ? blockElementOf(focusNode) : null);
  return element?.dataset.blockId;
}

export function BlockMenu({ document: text, children }: BlockMenuProps) {
  const { t } = useTranslation();
  const [blockId, setBlockId] = useState<string | undefined>();
  const [words, setWords] = useState('');
  const [part, setPart] = useState<PartInHand | null>(null);
  const block = useMemo(
    () => (blockId === undefined ? undefined : text.blocks.find(({ id }) => id === blockId)),
    [text, blockId],
  );
  return (
    <>
      <ContextMenu.Root modal={false}>
        <ContextMenu.Trigger
          asChild
          onContextMenu={(event) => {
            // Without a caret the keyboard means the block that is being read.
            const id = blockIdOf(event.target) ?? whereRead()?.position.blockId;
            if (id === undefined) event.preventDefault();
            setBlockId(id);
            setWords(document.getSelection()?.toString() ?? '');
          }}
        >
          {children}
        </ContextMenu.Trigger>
        <ContextMenu.Portal>
          <ContextMenu.Content className={menu.menu} aria-label={t('block.menu')}>
            {words !== '' && (
              <>
                <ContextMenu.Item className={menu.item} onSelect={() => copyText(words)}>
                  {t('block.copy')}
                </ContextMenu.Item>
                <ContextMenu.Separator className={menu.separator} />
              </>
            )}
            {block && (
              <>
                {block.image && <PictureItems blockId={block.id} />}
                <PartItems document={text} block={block} onPart={setPart} />
                <ContextMenu.Separator className={menu.separator} />
                <BlockKindItems block={block} />
                <ContextMenu.Separator className={menu.separator} />
                <BlockVoiceItems block={block} />
                <ContextMenu.Separator className={menu.separator} />
                <ContextMenu.Item
                  className={menu.item}
                  onSelect={() => void correctAsImported(block.id)}
                >
                  {t('block.asImported')}
                </ContextMenu.Item>
              </>
            )}
          </ContextMenu.Content>
        </ContextMenu.Portal>
      </ContextMenu.Root>
      {part && <PartDialog {...part} onClose={() => setPart(null)} />}
    </>
  );
}

function PictureItems({ blockId }: { readonly blockId: string }) {
  const { t } = useTranslation();
  return (
    <>
      <ContextMenu.Item
        className={menu.item}
        onSelect={() => startNoteOn({ ...wholePicture, block: blockId })}
      >
        {t('annotation.noteOnPicture')}
      </ContextMenu.Item>
      <ContextMenu.Item className={menu.item} onSelect={() => startMarkingArea({ block: blockId })}>
        {t('area.mark')}
      </ContextMenu.Item>
    </>
  );
}

interface PartItemsProps {
  readonly document: Document;
  readonly block: Block;
  readonly onPart: (part: PartInHand) => void;
}

/** The part that begins with this block, or the beginning of a new one. */
function PartItems({ document: text, block, onPart }: PartItemsProps) {
  const { t } = useTranslation();
  const beginning = partSeenAt(text, block.id);
  if (beginning) return <PartMenuItems beginning={beginning} onChange={onPart} />;
  const kind = text.parts.find(({ id }) => id === block.part)?.kind ?? 'section';
  const facts = { kind, title: proposedTitle(block.text), authors: [] };
  return (
    <ContextMenu.Item
      className={menu.item}
      onSelect={() => onPart({ act: 'begin', blockId: block.id, facts })}
    >
      {t('block.beginPart')}
    </ContextMenu.Item>
  );
}
