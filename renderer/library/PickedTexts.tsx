/** What can be done with the texts that are picked in the list; it stands at the list's foot while some are. */
import { CircleCheck, FolderPlus, Share, Tag, Trash2, X } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/IconButton.tsx';
import { IconMenu } from '../components/IconMenu.tsx';
import menu from '../components/menu.module.css';
import { PickedBar } from '../components/PickedBar.tsx';
import { useFormat } from '../components/use-format.ts';
import { exportAndSay } from '../state/exporting.ts';
import { useLibrary } from '../state/library.ts';
import { pickNone, usePicked } from '../state/picking.ts';
import { deleteDocuments, markDocuments } from '../state/shelving.ts';
import { openTags } from '../state/handling.ts';
import { CollectItems } from './CollectItems.tsx';

export function PickedTexts() {
  const { t } = useTranslation();
  const format = useFormat();
  const picked = usePicked(({ ids }) => ids);
  const readOnly = useLibrary((library) => library.readOnly);
  const count = picked.size;
  const said = count === 0 ? '' : t('library.picked', { count, shown: format.number(count) });
  const documents = [...picked];
  return (
    <PickedBar said={said} label={t('library.withPicked')}>
      <IconMenu icon={FolderPlus} label={t('library.collect')} disabled={readOnly}>
        <CollectItems documents={documents} of={DropdownMenu} />
      </IconMenu>
      <IconButton
        icon={Tag}
        label={t('library.tags.edit')}
        disabled={readOnly}
        onClick={() => openTags(documents)}
      />
      <IconMenu icon={CircleCheck} label={t('library.mark')} disabled={readOnly}>
        {(['finished', 'unread'] as const).map((mark) => (
          <DropdownMenu.Item
            key={mark}
            className={menu.item}
            onSelect={() => void markDocuments(documents, mark)}
          >
            {t(mark === 'finished' ? 'library.markFinished' : 'library.markUnread')}
          </DropdownMenu.Item>
        ))}
      </IconMenu>
      <IconMenu icon={Share} label={t('reader.export')}>
        {(['markdown', 'web-annotation'] as const).map((kind) => (
          <DropdownMenu.Item
            key={kind}
            className={menu.item}
            onSelect={() => void exportAndSay(documents, kind)}
          >
            {t(kind === 'markdown' ? 'library.exportMarkdown' : 'library.exportWebAnnotation')}
          </DropdownMenu.Item>
        ))}
      </IconMenu>
      <IconButton
        icon={Trash2}
        label={t('library.deletePicked')}
        disabled={readOnly}
        onClick={() => void deleteDocuments(documents)}
      />
      <IconButton icon={X} label={t('library.pickNone')} onClick={() => pickNone()} />
    </PickedBar>
  );
}
