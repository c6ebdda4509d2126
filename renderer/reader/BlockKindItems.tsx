/** What a block's menu says of its kind: set aside or text, and which kind of text. */
import { ChevronRight } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../corpus/document/block.ts';
import menu from '../components/menu.module.css';
import { correctBlock } from '../state/correcting.ts';

/** The kinds that words alone can have; tables, figures and separators are made of more. */
const choices = [
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'verse',
  'caption',
  'footnote',
  'code',
  'furniture',
] as const;

export function BlockKindItems({ block }: { readonly block: Block }) {
  const { t } = useTranslation();
  const isFurniture = block.kind === 'furniture';
  return (
    <>
      <ContextMenu.Item
        className={menu.item}
        onSelect={() =>
          void correctBlock(block.id, { kind: isFurniture ? 'paragraph' : 'furniture' })
        }
      >
        {t(isFurniture ? 'block.isText' : 'block.setAside')}
      </ContextMenu.Item>
      <ContextMenu.Sub>
        <ContextMenu.SubTrigger className={menu.item}>
          {t('block.kind')}
          <ChevronRight size={15} aria-hidden className={`mirrored ${menu.more ?? ''}`} />
        </ContextMenu.SubTrigger>
        <ContextMenu.Portal>
          <ContextMenu.SubContent className={menu.menu} aria-label={t('block.kind')}>
            <ContextMenu.RadioGroup value={block.kind}>
              {choices.map((kind) => (
                <ContextMenu.RadioItem
                  key={kind}
                  value={kind}
                  className={menu.item}
                  onSelect={() => void correctBlock(block.id, { kind })}
                >
                  {t(`block.kinds.${kind}`)}
                </ContextMenu.RadioItem>
              ))}
            </ContextMenu.RadioGroup>
          </ContextMenu.SubContent>
        </ContextMenu.Portal>
      </ContextMenu.Sub>
    </>
  );
}
