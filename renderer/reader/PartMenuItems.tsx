/** What a menu offers about a part, in the text and in the list of parts. */
import { ContextMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import menu from '../components/menu.module.css';
import { startNoteOn } from '../state/marking.ts';
import { choosePair } from '../state/pairing.ts';
import { joinPart } from '../state/correcting.ts';
import type { PartBeginning } from './part-beginning.ts';
import type { PartInHand } from './PartDialog.tsx';

interface PartMenuItemsProps {
  readonly beginning: PartBeginning;
  /** Opens the form of the part. */
  readonly onChange: (part: PartInHand) => void;
  /** Called when the part is about to join the one before it. */
  readonly onJoin?: () => void;
}

export function PartMenuItems({ beginning, onChange, onJoin }: PartMenuItemsProps) {
  const { t } = useTranslation();
  const { part, blockId, isFirst } = beginning;
  return (
    <>
      <ContextMenu.Item
        className={menu.item}
        onSelect={() => onChange({ act: 'change', blockId, facts: part })}
      >
        {t('part.changeIt')}
      </ContextMenu.Item>
      <ContextMenu.Item
        className={menu.item}
        onSelect={() => startNoteOn({ type: 'PartSelector', part: part.id })}
      >
        {t('annotation.noteOnPart')}
      </ContextMenu.Item>
      <ContextMenu.Item className={menu.item} onSelect={() => choosePair(blockId)}>
        {t('parallel.pairPart')}
      </ContextMenu.Item>
      {!isFirst && (
        <ContextMenu.Item
          className={menu.item}
          onSelect={() => {
            onJoin?.();
            void joinPart(blockId);
          }}
        >
          {t('part.join')}
        </ContextMenu.Item>
      )}
    </>
  );
}
