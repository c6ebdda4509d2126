/** What drawn pages stand in: the bar over them, the keys that zoom, and what scrolls. */
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../corpus/document/document.ts';
import { PageBar, type PageBarProps } from './PageBar.tsx';
import styles from './pdf.module.css';
import { zoomOfKey } from './zoom.ts';

interface PagesFrameProps extends PageBarProps {
  readonly document: Document;
  /** Gets the element that scrolls. */
  readonly scroller: (element: HTMLElement | null) => void;
  readonly children: ReactNode;
}

export function PagesFrame({ document, scroller, children, ...bar }: PagesFrameProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wanted = zoomOfKey(event.key, bar.zoom);
    if (wanted === undefined) return;
    event.preventDefault();
    bar.onZoom(wanted);
  };
  return (
    <div className={styles.pane} onKeyDown={onKeyDown}>
      <PageBar {...bar} />
      <article
        ref={scroller}
        className={styles.pages}
        // A page wider than its pane is read from the side where its lines begin.
        dir={document.metadata.direction}
        tabIndex={0}
        aria-label={t('reader.original')}
        data-pane="original"
      >
        {children}
      </article>
    </div>
  );
}
