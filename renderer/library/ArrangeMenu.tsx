/** The menu that sorts the library's list and says which texts stand in it. */
import { ListFilter } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { LibraryOrder } from '../../electron/shared/settings.ts';
import { IconMenu } from '../components/IconMenu.tsx';
import menu from '../components/menu.module.css';
import { filterLibrary, useFilter } from '../state/arranging.ts';
import { noFilter, wishesOf } from '../state/filter.ts';
import { openDialog } from '../state/session.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { openTrash } from '../state/trash.ts';

export function ArrangeMenu() {
  const { t } = useTranslation();
  const isFiltered = useFilter((filter) => wishesOf(filter).length > 0);
  return (
    <IconMenu
      icon={ListFilter}
      label={t(isFiltered ? 'library.arrangedBy' : 'library.arrange')}
      pressed={isFiltered}
    >
      <Order />
      <DropdownMenu.Separator className={menu.separator} />
      <Wishes />
      <DropdownMenu.Separator className={menu.separator} />
      {isFiltered && (
        <DropdownMenu.Item className={menu.item} onSelect={() => filterLibrary(noFilter)}>
          {t('library.showAll')}
        </DropdownMenu.Item>
      )}
      <DropdownMenu.Item className={menu.item} onSelect={() => void openTrash()}>
        {t('library.trash.open')}
      </DropdownMenu.Item>
    </IconMenu>
  );
}

function Order() {
  const { t } = useTranslation();
  const { by, reversed } = useSettings((settings) => settings.librarySort);
  const sort = (change: Partial<{ by: LibraryOrder; reversed: boolean }>) =>
    void changeSettings({ librarySort: { by, reversed, ...change } });
  return (
    <>
      <DropdownMenu.Label className={menu.label}>{t('library.sortBy')}</DropdownMenu.Label>
      <DropdownMenu.RadioGroup value={by}>
        {(['imported', 'opened', 'title', 'author', 'publisher', 'date', 'notes'] as const).map(
          (one) => (
            <DropdownMenu.RadioItem
              key={one}
              value={one}
              className={menu.item}
              onSelect={() => sort({ by: one })}
            >
              {t(`library.sort.${one}`)}
            </DropdownMenu.RadioItem>
          ),
        )}
      </DropdownMenu.RadioGroup>
      <DropdownMenu.CheckboxItem
        className={menu.item}
        checked={reversed}
        onSelect={() => sort({ reversed: !reversed })}
      >
        {t('library.reversed')}
      </DropdownMenu.CheckboxItem>
    </>
  );
}

function Wishes() {
  const { t } = useTranslation();
  const filter = useFilter();
  return (
    <>
      <DropdownMenu.Label className={menu.label}>{t('library.only')}</DropdownMenu.Label>
      {(['unread', 'noted'] as const).map((wish) => (
        <DropdownMenu.CheckboxItem
          key={wish}
          className={menu.item}
          checked={filter[wish]}
          onSelect={() => filterLibrary({ [wish]: !filter[wish] })}
        >
          {t(`library.wish.${wish}`)}
        </DropdownMenu.CheckboxItem>
      ))}
      <DropdownMenu.Item className={menu.item} onSelect={() => openDialog('filter')}>
        {t('library.moreFilters')}
      </DropdownMenu.Item>
    </>
  );
}
