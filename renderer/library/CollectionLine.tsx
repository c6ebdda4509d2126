/** A collection in the list of collections, with its menu. */
import { DropdownMenu } from 'radix-ui';
import { Ellipsis } from 'lucide-react';
import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../../corpus/document/collection.ts';
import { IconButton } from '../components/IconButton.tsx';
import { isolate } from '../components/isolate.ts';
import menu from '../components/menu.module.css';
import { useFormat } from '../components/use-format.ts';
import { filterLibrary, useFilter } from '../state/arranging.ts';
import { deleteCollection, renameCollection } from '../state/collection-actions.ts';
import { useLibrary } from '../state/library.ts';
import { collectDocuments } from '../state/shelving.ts';
import { carriedDocuments, carriesDocuments } from './carrying.ts';
import { CollectionName } from './CollectionName.tsx';
import styles from './collections.module.css';

interface CollectionLineProps {
  readonly collection: Collection;
  readonly count: number;
  /** It is being renamed. */
  readonly isNamed: boolean;
  readonly onName: () => void;
  readonly onNamed: () => void;
}

export function CollectionLine(props: CollectionLineProps) {
  const { collection, count, isNamed, onName, onNamed } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const readOnly = useLibrary((library) => library.readOnly);
  const isShown = useFilter((filter) => filter.collection === collection.id);
  const drop = useDrop(collection);
  if (isNamed)
    return (
      <li>
        <CollectionName
          name={collection.name}
          onSave={(name) => void renameCollection(collection, name)}
          onClose={onNamed}
        />
      </li>
    );
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (readOnly) return;
    if (key === 'F2') onName();
    else if (key === 'Delete') void deleteCollection(collection);
  };
  return (
    <li className={styles.line} data-collection={collection.id} {...drop}>
      <button
        type="button"
        data-roving
        className={styles.collection}
        aria-pressed={isShown}
        onClick={() => filterLibrary({ collection: isShown ? null : collection.id })}
        onKeyDown={onKeyDown}
      >
        <bdi className={styles.name}>{collection.name}</bdi>
        <span className={styles.count}>
          <span aria-hidden>{format.number(count)}</span>
          <span className="visually-hidden">
            {t('library.textCount', { count, shown: format.number(count) })}
          </span>
        </span>
      </button>
      {!readOnly && <CollectionMenu collection={collection} onName={onName} />}
    </li>
  );
}

function CollectionMenu({
  collection,
  onName,
}: Pick<CollectionLineProps, 'collection' | 'onName'>) {
  const { t } = useTranslation();
  const isNaming = useRef(false);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton
          icon={Ellipsis}
          className={styles.more}
          tabIndex={-1}
          label={t('library.collectionMenu', { name: isolate(collection.name) })}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={menu.menu}
          align="end"
          // The field that takes the name keeps the focus.
          onCloseAutoFocus={(event) => {
            if (isNaming.current) event.preventDefault();
            isNaming.current = false;
          }}
        >
          <DropdownMenu.Item
            className={menu.item}
            onSelect={() => {
              isNaming.current = true;
              onName();
            }}
          >
            {t('library.renameCollection')}
          </DropdownMenu.Item>
          <DropdownMenu.Item
            className={menu.item}
            onSelect={() => void deleteCollection(collection)}
          >
            {t('library.deleteCollection')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Takes texts that are dragged onto a collection. */
function useDrop(collection: Collection) {
  const [isOver, setIsOver] = useState(false);
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent) => {
      if (!carriesDocuments(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      setIsOver(false);
      const documents = carriedDocuments(event.dataTransfer);
      if (documents.length > 0) void collectDocuments(collection, documents, true);
    },
  };
}
