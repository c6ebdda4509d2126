/** The way to the dialog of exports: a button, or an item of the menu that takes its place in narrow windows. */
import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/IconButton.tsx';
import menu from '../components/menu.module.css';
import { prepareExport } from '../state/export-dialog.ts';

export function ExportMenu() {
  const { t } = useTranslation();
  return (
    <IconButton icon={Download} label={t('reader.export')} onClick={() => prepareExport('open')} />
  );
}

/** The same as an item of a menu. */
export function ExportItems() {
  const { t } = useTranslation();
  return (
    <DropdownMenu.Item className={menu.item} onSelect={() => prepareExport('open')}>
      {t('export.open')}…
    </DropdownMenu.Item>
  );
}
