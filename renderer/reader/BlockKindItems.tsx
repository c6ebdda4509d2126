/** What a block's menu says of its kind: set aside or text, and which kind of text. */
import { ContextMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../corpus/document/block.ts';
import menu from '../components/menu.module.css';
import { SubmenuOfChoices } from '../components/MenuChoices.tsx';
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
      <SubmenuOfChoices
        label={t('block.kind')}
        value={block.kind}
        choices={choices}
        nameOf={(kind) => t(`block.kinds.${kind}`)}
        onChoose={(kind) => void correctBlock(block.id, { kind })}
      />
    </>
  );
}
