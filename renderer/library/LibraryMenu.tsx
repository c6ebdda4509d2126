/** The menu of a document in the list, by right click, Shift+F10 or the menu key. */
import { ChevronRight } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../corpus/document/provenance.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import menu from '../components/menu.module.css';
import { useFormat } from '../components/use-format.ts';
import { exportAndSay } from '../state/exporting.ts';
import { useLibrary } from '../state/library.ts';
import { openDetails, openTags } from '../state/handling.ts';
import { pickedWith, togglePicked, usePicked } from '../state/picking.ts';
import { askToRecognise } from '../state/recognising.ts';
import { deleteAtRow, markDocuments } from '../state/shelving.ts';
import { CollectItems } from './CollectItems.tsx';
import { openNewWindow } from '../state/windows.ts';
import { openFromList, openWhereFrom } from './open-from-list.ts';
import { rowIdOf, stayingBeside } from './rows.ts';

interface LibraryMenuProps {
  /** The list whose documents are named by `data-document`. */
  readonly children: ReactNode;
}

export function LibraryMenu({ children }: LibraryMenuProps) {
  const { t } = useTranslation();
  const [id, setId] = useState<string | undefined>();
  const document = useLibrary(({ documents }) => documents.find((one) => one.id === id));
  const list = useRef<HTMLDivElement>(null);
  // The row that the menu was opened at goes away; the keyboard goes on with the next one.
  const next = useRef<HTMLElement | null>(null);
  const onDelete = (deleted: DocumentSummary) => {
    const row = list.current?.querySelector(`[data-document="${CSS.escape(deleted.id)}"]`);
    next.current = row ? stayingBeside(row) : null;
    void deleteAtRow(deleted.id);
  };
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger
        ref={list}
        asChild
        onContextMenu={(event) => {
          const found = rowIdOf(event.target);
          if (found === undefined) event.preventDefault();
          setId(found);
        }}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          className={menu.menu}
          aria-label={t('library.menu')}
          onCloseAutoFocus={(event) => {
            if (next.current === null) return;
            event.preventDefault();
            next.current.focus();
            next.current = null;
          }}
        >
          {document && <Items document={document} onDelete={onDelete} />}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

interface ItemsProps {
  readonly document: DocumentSummary;
  readonly onDelete: (document: DocumentSummary) => void;
}

/** Formats whose pages may be pictures of text. */
const ofPictures: ReadonlySet<Format> = new Set(['pdf', 'image']);

function Items(props: ItemsProps) {
  const isAmongPicked = usePicked(({ ids }) => ids.size > 1 && ids.has(props.document.id));
  return (
    <>
      {!isAmongPicked && <ItemsOfOne {...props} />}
      <ItemsOfSeveral {...props} />
    </>
  );
}

/** What can be done with a single text. */
function ItemsOfOne({ document }: ItemsProps) {
  const { t } = useTranslation();
  const readOnly = useLibrary((library) => library.readOnly);
  const { id, format } = document;
  return (
    <>
      <ContextMenu.Item className={menu.item} onSelect={() => openFromList(id)}>
        {t('library.open')}
      </ContextMenu.Item>
      <ContextMenu.Item className={menu.item} onSelect={() => void openNewWindow(id)}>
        {t('library.openInNewWindow')}
      </ContextMenu.Item>
      <ContextMenu.Item className={menu.item} onSelect={() => openWhereFrom(id)}>
        {t('provenance.title')}
      </ContextMenu.Item>
      <ContextMenu.Item className={menu.item} disabled={readOnly} onSelect={() => openDetails(id)}>
        {t('library.editDetails')}
      </ContextMenu.Item>
      <ContextMenu.Item className={menu.item} onSelect={() => togglePicked(id)}>
        {t('library.pick')}
      </ContextMenu.Item>
      {ofPictures.has(format) && (
        <ContextMenu.Item
          className={menu.item}
          disabled={readOnly}
          onSelect={() => void askToRecognise(id)}
        >
          {t('recognise.menu')}
        </ContextMenu.Item>
      )}
      <ContextMenu.Separator className={menu.separator} />
    </>
  );
}

/** What can be done with a text, or with all that are picked where it is one of them. */
function ItemsOfSeveral({ document, onDelete }: ItemsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const readOnly = useLibrary((library) => library.readOnly);
  const documents = pickedWith(document.id);
  const count = documents.length;
  const mark = document.read?.finished ? 'unread' : 'finished';
  const item = { className: menu.item, disabled: readOnly };
  return (
    <>
      {count > 1 && (
        <ContextMenu.Label className={menu.label}>
          {t('library.picked', { count, shown: format.number(count) })}
        </ContextMenu.Label>
      )}
      <ContextMenu.Item {...item} onSelect={() => void markDocuments(documents, mark)}>
        {t(mark === 'unread' ? 'library.markUnread' : 'library.markFinished')}
      </ContextMenu.Item>
      <ContextMenu.Item {...item} onSelect={() => openTags(documents)}>
        {t('library.tags.edit')}
      </ContextMenu.Item>
      <ContextMenu.Sub>
        <ContextMenu.SubTrigger {...item}>
          {t('library.collections')}
          <ChevronRight size={14} aria-hidden className={`${menu.more ?? ''} mirrored`} />
        </ContextMenu.SubTrigger>
        <ContextMenu.Portal>
          <ContextMenu.SubContent className={menu.menu}>
            <CollectItems documents={documents} of={ContextMenu} />
          </ContextMenu.SubContent>
        </ContextMenu.Portal>
      </ContextMenu.Sub>
      <ContextMenu.Separator className={menu.separator} />
      <ContextMenu.Label className={menu.label}>{t('reader.export')}</ContextMenu.Label>
      <ContextMenu.Item
        className={menu.item}
        onSelect={() => void exportAndSay(documents, 'markdown')}
      >
        {t(count > 1 ? 'library.exportMarkdown' : 'reader.exportMarkdown')}
      </ContextMenu.Item>
      <ContextMenu.Item
        className={menu.item}
        onSelect={() => void exportAndSay(documents, 'web-annotation')}
      >
        {t(count > 1 ? 'library.exportWebAnnotation' : 'reader.exportWebAnnotation')}
      </ContextMenu.Item>
      <ContextMenu.Separator className={menu.separator} />
      <ContextMenu.Item {...item} onSelect={() => onDelete(document)}>
        {t('library.deleteIt')}
      </ContextMenu.Item>
    </>
  );
}
