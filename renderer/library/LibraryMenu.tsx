/** The menu of a document in the list, by right click, Shift+F10 or the menu key. */
import { ContextMenu } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import menu from '../components/menu.module.css';
import { exportAndSay } from '../state/exporting.ts';
import { deleteDocument, useLibrary } from '../state/library.ts';
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
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger
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
        <ContextMenu.Content className={menu.menu} aria-label={t('library.menu')}>
          {document && <Items document={document} />}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Items({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation();
  const readOnly = useLibrary((library) => library.readOnly);
  const { id } = document;
  return (
    <>
      <ContextMenu.Item className={menu.item} onSelect={() => openFromList(id)}>
        {t('library.open')}
      </ContextMenu.Item>
      <ContextMenu.Item className={menu.item} onSelect={() => openWhereFrom(id)}>
        {t('provenance.title')}
      </ContextMenu.Item>
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
        onSelect={() => void deleteDocument(document)}
      >
        {t('library.deleteIt')}
      </ContextMenu.Item>
    </>
  );
}
