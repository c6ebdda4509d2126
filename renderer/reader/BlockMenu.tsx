/** The menu of a block, by right click or Shift+F10: its direction and language. */
import { ContextMenu } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../corpus/document/block.ts';
import { copyText } from '../components/copy-text.ts';
import menu from '../components/menu.module.css';
import { useFormat } from '../components/use-format.ts';
import { blockElementOf } from '../passages/block-text.ts';
import { correctDocument } from '../state/document.ts';
import { correctable } from './correctable.ts';

interface BlockMenuProps {
  readonly blocks: readonly Block[];
  readonly children: ReactNode;
}

/** The block that a menu was asked for: the one clicked, or with the keyboard the one with the caret. */
function blockIdOf(target: EventTarget): string | undefined {
  const clicked = target instanceof Node ? blockElementOf(target) : null;
  const { focusNode } = document.getSelection() ?? {};
  const element = clicked ?? (focusNode ? blockElementOf(focusNode) : null);
  return element?.dataset.blockId;
}

export function BlockMenu({ blocks, children }: BlockMenuProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [blockId, setBlockId] = useState<string | undefined>();
  const [words, setWords] = useState('');
  const block = blocks.find(({ id }) => id === blockId);
  const correct = (change: Partial<Pick<Block, 'language' | 'direction'>>) => {
    if (block === undefined) return;
    const { id, language, direction } = block;
    void correctDocument({ blockId: id, language, direction, ...change });
  };
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger
        asChild
        onContextMenu={(event) => {
          const id = blockIdOf(event.target);
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
          <ContextMenu.Label className={menu.label}>{t('block.direction')}</ContextMenu.Label>
          <ContextMenu.RadioGroup
            value={block?.direction ?? ''}
            onValueChange={(value) => correct({ direction: value === 'rtl' ? 'rtl' : 'ltr' })}
          >
            {(['rtl', 'ltr'] as const).map((direction) => (
              <ContextMenu.RadioItem key={direction} value={direction} className={menu.item}>
                {t(`block.${direction}`)}
              </ContextMenu.RadioItem>
            ))}
          </ContextMenu.RadioGroup>
          <ContextMenu.Separator className={menu.separator} />
          <ContextMenu.Label className={menu.label}>{t('block.language')}</ContextMenu.Label>
          <ContextMenu.RadioGroup
            value={block?.language ?? ''}
            onValueChange={(language) => correct({ language })}
          >
            {correctable.map((language) => (
              <ContextMenu.RadioItem key={language} value={language} className={menu.item}>
                {format.language(language)}
              </ContextMenu.RadioItem>
            ))}
          </ContextMenu.RadioGroup>
          <ContextMenu.Separator className={menu.separator} />
          <ContextMenu.Item
            className={menu.item}
            onSelect={() => block && void correctDocument({ blockId: block.id })}
          >
            {t('block.asImported')}
          </ContextMenu.Item>
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
