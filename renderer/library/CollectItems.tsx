/** Items of a menu that put texts into collections or take them out; at their end one that makes a collection of them. */
import type { ContextMenu, DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../corpus/document/document.ts';
import menu from '../components/menu.module.css';
import { useCollections } from '../state/collections.ts';
import { useLibrary } from '../state/library.ts';
import { collectDocuments } from '../state/shelving.ts';
import { openNewCollection } from '../state/handling.ts';

interface CollectItemsProps {
  readonly documents: readonly DocumentId[];
  /** The kind of menu that they stand in. */
  readonly of: typeof ContextMenu | typeof DropdownMenu;
}

export function CollectItems({ documents, of: Menu }: CollectItemsProps) {
  const { t } = useTranslation();
  const collections = useCollections(({ all }) => all);
  const lines = useLibrary((library) => library.documents);
  const its = lines.filter(({ id }) => documents.includes(id));
  return (
    <>
      {collections.map((collection) => {
        const isIn = its.length > 0 && its.every((one) => one.collections.includes(collection.id));
        return (
          <Menu.CheckboxItem
            key={collection.id}
            className={menu.item}
            checked={isIn}
            onSelect={() => void collectDocuments(collection, documents, !isIn)}
          >
            <bdi>{collection.name}</bdi>
          </Menu.CheckboxItem>
        );
      })}
      {collections.length > 0 && <Menu.Separator className={menu.separator} />}
      <Menu.Item className={menu.item} onSelect={() => openNewCollection(documents)}>
        {t('library.newCollectionOf')}
      </Menu.Item>
    </>
  );
}
