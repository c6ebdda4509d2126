/** The menu that saves what was marked in the open document. */
import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { exportFormats } from '../../electron/shared/export-formats.ts';
import { IconButton } from '../components/IconButton.tsx';
import menu from '../components/menu.module.css';
import { exportAndSay } from '../state/exporting.ts';

const others = exportFormats.filter(
  (format) => format !== 'markdown' && format !== 'web-annotation',
);

export function ExportMenu() {
  const { t } = useTranslation();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton icon={Download} label={t('reader.export')} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="end" sideOffset={6}>
          <ExportItems />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** What can be saved, as items of a menu. */
export function ExportItems() {
  const { t } = useTranslation();
  return (
    <>
      <DropdownMenu.Item
        className={menu.item}
        onSelect={() => void exportAndSay('open', 'markdown')}
      >
        {t('reader.exportMarkdown')}
      </DropdownMenu.Item>
      <DropdownMenu.Item
        className={menu.item}
        onSelect={() => void exportAndSay('open', 'web-annotation')}
      >
        {t('reader.exportWebAnnotation')}
      </DropdownMenu.Item>
      {others.map((format) => (
        <DropdownMenu.Item
          key={format}
          className={menu.item}
          onSelect={() => void exportAndSay('open', format)}
        >
          {t('reader.exportAs', { format: t(`exportFormat.${format}`) })}
        </DropdownMenu.Item>
      ))}
      <DropdownMenu.Separator className={menu.separator} />
      <DropdownMenu.Item
        className={menu.item}
        onSelect={() => void exportAndSay('all', 'markdown')}
      >
        {t('reader.exportAll')}
      </DropdownMenu.Item>
    </>
  );
}
