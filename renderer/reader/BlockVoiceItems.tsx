/** What a block's menu says of its direction and language. */
import { useTranslation } from 'react-i18next';
import type { Block } from '../../corpus/document/block.ts';
import { correctable } from '../components/correctable.ts';
import { MenuChoices, SubmenuOfChoices } from '../components/MenuChoices.tsx';
import { useFormat } from '../components/use-format.ts';
import { correctBlock } from '../state/correcting.ts';

export function BlockVoiceItems({ block }: { readonly block: Block }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <MenuChoices
        label={t('block.direction')}
        value={block.direction}
        choices={['rtl', 'ltr'] as const}
        nameOf={(direction) => t(`block.${direction}`)}
        onChoose={(direction) => void correctBlock(block.id, { direction })}
      />
      <SubmenuOfChoices
        label={t('block.language')}
        value={block.language}
        choices={correctable}
        nameOf={(language) => format.language(language)}
        onChoose={(language) => void correctBlock(block.id, { language })}
      />
    </>
  );
}
