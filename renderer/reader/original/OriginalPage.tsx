/** A page as it was published, cleaned by main, in a frame that runs no scripts. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../corpus/document/document.ts';
import fontsAddress from '../../styles/fonts.css?url';
import type { Following } from '../following.ts';
import { nearestShown } from '../nearest-shown.ts';
import styles from './original.module.css';
import { settleDirections } from './page-directions.ts';
import { usePane, type PaneContent } from '../use-pane.ts';

interface OriginalPageProps {
  readonly document: Document;
  readonly address: string;
  readonly following: Following;
}

export function OriginalPage({ document, address, following }: OriginalPageProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState<globalThis.Document | null>(null);
  const content = useMemo(() => page && pageContent(page, document), [page, document]);
  usePane(following, 'original', content);
  return (
    <iframe
      className={styles.page}
      title={t('reader.original')}
      src={address}
      // Same origin, so that the panes can follow each other; without scripts, nothing in it can use that.
      sandbox="allow-same-origin"
      data-pane="original"
      onLoad={({ currentTarget }) => {
        const { contentDocument } = currentTarget;
        if (contentDocument) lendFonts(contentDocument);
        setPage(contentDocument);
      }}
    />
  );
}

/** A frame has no fonts but its own: the page gets the window's by name, from the app itself. */
function lendFonts(page: globalThis.Document): void {
  const sheet = page.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = fontsAddress;
  page.head.prepend(sheet);
}

/** The page's blocks by the `data-block` that `place.element` of a block names. */
function pageContent(page: globalThis.Document, document: Document): PaneContent | null {
  const { defaultView: target, scrollingElement: scroller } = page;
  if (target === null || scroller === null) return null;
  const elements = new Map(
    [...page.querySelectorAll('[data-block]')].map((element) => [
      element.getAttribute('data-block') ?? '',
      element,
    ]),
  );
  const shown = new Map<string, Element>();
  const ids = new Map<Element, string>();
  for (const { id, place } of document.blocks) {
    const element = elements.get(place.element ?? id);
    if (element === undefined) continue;
    shown.set(id, element);
    if (!ids.has(element)) ids.set(element, id);
  }
  settleDirections(page, shown, document.blocks, document.metadata.direction);
  const blocks = [...ids.keys()];
  return {
    target,
    scroller,
    surface: () => ({
      top: 0,
      sections: [page.body],
      blocksOf: () => blocks,
      idOf: (block) => ids.get(block) ?? '',
    }),
    blockAt: (blockId) => nearestShown(document.blocks, blockId, shown),
  };
}
