/** The menu that sorts the library's list and says which texts stand in it. */
import { ListFilter } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryOrder } from '../../electron/shared/settings.ts';
import { IconButton } from '../components/IconButton.tsx';
import menu from '../components/menu.module.css';
import { useFormat } from '../components/use-format.ts';
import { choicesOf, countWishes, filterLibrary, noFilter, useFilter } from '../state/arranging.ts';
import { useLibrary } from '../state/library.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { openTrash } from '../state/trash.ts';

export function ArrangeMenu() {
  const { t } = useTranslation();
  const isFiltered = useFilter((filter) => countWishes(filter) > 0);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton
          icon={ListFilter}
          label={t(isFiltered ? 'library.arrangedBy' : 'library.arrange')}
          aria-pressed={isFiltered || undefined}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="end" sideOffset={6}>
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
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
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
        {(['imported', 'opened', 'title', 'author', 'publisher', 'date'] as const).map((one) => (
          <DropdownMenu.RadioItem
            key={one}
            value={one}
            className={menu.item}
            onSelect={() => sort({ by: one })}
          >
            {t(`library.sort.${one}`)}
          </DropdownMenu.RadioItem>
        ))}
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
  const format = useFormat();
  const documents = useLibrary((library) => library.documents);
  const filter = useFilter();
  const { languages, tags } = useMemo(() => choicesOf(documents), [documents]);
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
      {languages.length > 1 &&
        languages.map((language) => (
          <DropdownMenu.CheckboxItem
            key={language}
            className={menu.item}
            checked={filter.language === language}
            onSelect={() =>
              filterLibrary({ language: filter.language === language ? null : language })
            }
          >
            {format.language(language)}
          </DropdownMenu.CheckboxItem>
        ))}
      {tags.slice(0, mostTags).map((tag) => (
        <DropdownMenu.CheckboxItem
          key={tag}
          className={menu.item}
          checked={filter.tag === tag}
          onSelect={() => filterLibrary({ tag: filter.tag === tag ? null : tag })}
        >
          <bdi>#{tag}</bdi>
        </DropdownMenu.CheckboxItem>
      ))}
    </>
  );
}

/** More would not fit beside the rest of the menu. */
const mostTags = 12;
