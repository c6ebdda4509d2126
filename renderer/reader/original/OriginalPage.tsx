/** A page as it was published, cleaned by main, in a frame that runs no scripts. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../corpus/document/document.ts';
import { createDrawnText } from '../../passages/drawn-text.ts';
import type { OriginalText } from '../../passages/original-text.ts';
import { activatePane } from '../../state/panes.ts';
import { usePane } from '../use-pane.ts';
import { handOnKeys } from './hand-on-keys.ts';
import { lendColours, lendStyles } from './lend-styles.ts';
import type { OriginalProps } from './original-props.ts';
import styles from './original.module.css';
import { elementsOf, nameOf, pageContent, pageHolders, type Elements } from './page-content.ts';
import { layPictureGrounds } from './picture-grounds.ts';

interface OriginalPageProps extends OriginalProps {
  readonly address: string;
}

/** A frame that has loaded, and the page in it. */
interface Loaded {
  readonly frame: HTMLIFrameElement;
  readonly page: globalThis.Document;
  readonly elements: Elements;
}

export function OriginalPage({ document, address, pane, following, over }: OriginalPageProps) {
  const { t } = useTranslation();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const content = useMemo(
    () => loaded && pageContent(loaded.page, loaded.elements, document),
    [loaded, document],
  );
  usePane(following, pane, content);
  const { blocks } = document;
  const text = useMemo<OriginalText | null>(() => {
    if (loaded === null) return null;
    const drawn = createDrawnText(blocks, pageHolders(loaded.elements, blocks));
    return { ...drawn, pane, root: loaded.frame, target: loaded.page };
  }, [loaded, blocks, pane]);
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
          setLoaded(page && { frame, page, elements: prepare(page, blocks) });
        }}
      />
      {text && over(text)}
    </>
  );
}

/** Gives a loaded page what the window lends it. */
function prepare(page: globalThis.Document, blocks: Document['blocks']): Elements {
  const elements = elementsOf(page);
  lendStyles(page);
  layPictureGrounds(page, blocks, (block) => elements.get(nameOf(block))?.[0]);
  return elements;
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
