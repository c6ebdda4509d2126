/** What a block's menu says of its direction and language. */
import { ChevronRight } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../corpus/document/block.ts';
import menu from '../components/menu.module.css';
import { useFormat } from '../components/use-format.ts';
import { correctBlock } from '../state/correcting.ts';
import { correctable } from '../components/correctable.ts';

export function BlockVoiceItems({ block }: { readonly block: Block }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <ContextMenu.Label className={menu.label}>{t('block.direction')}</ContextMenu.Label>
      <ContextMenu.RadioGroup value={block.direction}>
        {(['rtl', 'ltr'] as const).map((direction) => (
          <ContextMenu.RadioItem
            key={direction}
            value={direction}
            className={menu.item}
            onSelect={() => void correctBlock(block.id, { direction })}
          >
            {t(`block.${direction}`)}
          </ContextMenu.RadioItem>
        ))}
      </ContextMenu.RadioGroup>
      <ContextMenu.Sub>
        <ContextMenu.SubTrigger className={menu.item}>
          {t('block.language')}
          <ChevronRight size={15} aria-hidden className={`mirrored ${menu.more ?? ''}`} />
        </ContextMenu.SubTrigger>
        <ContextMenu.Portal>
          <ContextMenu.SubContent className={menu.menu} aria-label={t('block.language')}>
            <ContextMenu.RadioGroup value={block.language}>
              {correctable.map((language) => (
                <ContextMenu.RadioItem
                  key={language}
                  value={language}
                  className={menu.item}
                  onSelect={() => void correctBlock(block.id, { language })}
                >
                  {format.language(language)}
                </ContextMenu.RadioItem>
              ))}
            </ContextMenu.RadioGroup>
          </ContextMenu.SubContent>
        </ContextMenu.Portal>
      </ContextMenu.Sub>
    </>
  );
}
