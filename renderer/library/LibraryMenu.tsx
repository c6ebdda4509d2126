/** The menu of a document in the list, by right click, Shift+F10 or the menu key. */
import { ContextMenu } from 'radix-ui';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../corpus/document/provenance.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import menu from '../components/menu.module.css';
import { neighbourOf } from '../components/pass-focus.ts';
import { exportAndSay } from '../state/exporting.ts';
import { deleteDocument, markRead, useLibrary } from '../state/library.ts';
import { askToRecognise } from '../state/recognising.ts';
import { openFromList, openWhereFrom } from './open-from-list.ts';

interface LibraryMenuProps {
  /** The list whose documents are named by `data-document`. */
  readonly children: ReactNode;
}

function documentIdAt(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-document]') : null;
  return row?.dataset.document;
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
    next.current = row ? neighbourOf(row, '[data-document]') : null;
    void deleteDocument(deleted);
  };
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger
        ref={list}
        asChild
        onContextMenu={(event) => {
          const found = documentIdAt(event.target);
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

function Items({ document, onDelete }: ItemsProps) {
  const { t } = useTranslation();
  const readOnly = useLibrary((library) => library.readOnly);
  const { id, format } = document;
  return (
    <>
      <ContextMenu.Item className={menu.item} onSelect={() => openFromList(id)}>
        {t('library.open')}
      </ContextMenu.Item>
      <ContextMenu.Item className={menu.item} onSelect={() => openWhereFrom(id)}>
        {t('provenance.title')}
      </ContextMenu.Item>
      <ContextMenu.Item
        className={menu.item}
        disabled={readOnly}
        onSelect={() => void markRead(document, document.read?.finished ? 'unread' : 'finished')}
      >
        {t(document.read?.finished ? 'library.markUnread' : 'library.markFinished')}
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
      <ContextMenu.Label className={menu.label}>{t('reader.export')}</ContextMenu.Label>
      <ContextMenu.Item
        className={menu.item}
        onSelect={() => void exportAndSay({ id }, 'markdown')}
      >
        {t('reader.exportMarkdown')}
      </ContextMenu.Item>
      <ContextMenu.Item
        className={menu.item}
        onSelect={() => void exportAndSay({ id }, 'web-annotation')}
      >
        {t('reader.exportWebAnnotation')}
      </ContextMenu.Item>
      <ContextMenu.Separator className={menu.separator} />
      <ContextMenu.Item
        className={menu.item}
        disabled={readOnly}
        onSelect={() => onDelete(document)}
      >
        {t('library.deleteIt')}
      </ContextMenu.Item>
    </>
  );
}
