/** The sheets that notes can be put into, and a new one, as items of a menu. */
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import menu from '../components/menu.module.css';
import { useAllNotes } from '../state/all-notes.ts';
import { addToSheet, makeSheet, useSheets } from '../state/sheets.ts';

export function SheetItems({ notes }: { readonly notes: readonly AnnotationId[] }) {
  const { t } = useTranslation();
  const sheets = useSheets(({ all }) => all);
  // What was searched for is mostly what the sheet is about.
  const words = useAllNotes(({ filter }) => filter.words?.trim() ?? '');
  const title = words === '' ? t('sheets.untitled') : words.slice(0, 200);
  return (
    <>
      {sheets.map((sheet) => (
        <DropdownMenu.Item
          key={sheet.id}
          className={menu.item}
          onSelect={() => void addToSheet(sheet, notes)}
        >
          <bdi>{sheet.title}</bdi>
        </DropdownMenu.Item>
      ))}
      {sheets.length > 0 && <DropdownMenu.Separator className={menu.separator} />}
      <DropdownMenu.Item className={menu.item} onSelect={() => void makeSheet(title, notes)}>
        {t('sheets.new')}
      </DropdownMenu.Item>
    </>
  );
}
