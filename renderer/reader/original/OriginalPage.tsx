/** A page as it was published, cleaned by main, in a frame that runs no scripts. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createDrawnText } from '../../passages/drawn-text.ts';
import type { OriginalText } from '../../passages/original-text.ts';
import { activatePane } from '../../state/panes.ts';
import { usePane } from '../use-pane.ts';
import { handOnKeys } from './hand-on-keys.ts';
import { lendColours, lendStyles } from './lend-styles.ts';
import type { OriginalProps } from './original-props.ts';
import styles from './original.module.css';
import { elementsOf, pageContent, pageHolders } from './page-content.ts';

interface OriginalPageProps extends OriginalProps {
  readonly address: string;
}

/** A frame that has loaded, and the page in it. */
interface Loaded {
  readonly frame: HTMLIFrameElement;
  readonly page: globalThis.Document;
}

export function OriginalPage({ document, address, pane, following, over }: OriginalPageProps) {
  const { t } = useTranslation();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const elements = useMemo(() => loaded && elementsOf(loaded.page), [loaded]);
  const content = useMemo(
    () => loaded && elements && pageContent(loaded.page, elements, document),
    [loaded, elements, document],
  );
  usePane(following, pane, content);
  const { blocks } = document;
  const text = useMemo<OriginalText | null>(() => {
    if (loaded === null || elements === null) return null;
    const drawn = createDrawnText(blocks, pageHolders(elements, blocks));
    return { ...drawn, pane, root: loaded.frame, target: loaded.page };
  }, [loaded, elements, blocks, pane]);
  useEffect(() => {
    if (loaded === null) return;
    const ends = [
      lendColours(loaded.page),
      handOnKeys(loaded.page, loaded.frame),
      tellOfHands(loaded.page, () => activatePane(pane)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [loaded, pane]);
  return (
    <>
      <iframe
        className={styles.page}
        title={t('reader.original')}
        src={address}
        // Same origin, so that the panes can follow each other; without scripts, nothing in it can use that.
        sandbox="allow-same-origin"
        data-pane="original"
        onLoad={({ currentTarget: frame }) => {
          const { contentDocument: page } = frame;
          if (page) lendStyles(page);
          setLoaded(page && { frame, page });
        }}
      />
      {text && over(text)}
    </>
  );
}

/** Hears that the reader is in the page; what happens in a frame does not reach the window. Popups go along when it scrolls. */
function tellOfHands(page: globalThis.Document, here: () => void): () => void {
  const hears = new AbortController();
  const { signal } = hears;
  page.addEventListener('pointerdown', here, { signal });
  page.addEventListener('keydown', here, { signal });
  page.addEventListener('scroll', () => window.dispatchEvent(new Event('scroll')), { signal });
  return () => hears.abort();
}
