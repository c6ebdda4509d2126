/** A picture as original: the scan or photograph itself, with zoom; boxes of blocks are in its pixels. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../corpus/document/document.ts';
import { createDrawnText } from '../../passages/drawn-text.ts';
import { useReading } from '../../state/reading.ts';
import { usePane } from '../use-pane.ts';
import { FrameOnPage } from './FrameOnPage.tsx';
import type { OriginalProps } from './original-props.ts';
import { PagesFrame } from './PagesFrame.tsx';
import { boxOn, layOutBlocks, type PageShape } from './pdf-layout.ts';
import { pdfContent } from './pdf-pane.ts';
import styles from './pdf.module.css';
import { usePaneWidth } from './use-pane-width.ts';
import { scaleOf, type Zoom } from './zoom.ts';

interface OriginalImageProps extends OriginalProps {
  readonly address: string;
}

export function OriginalImage({ document, address, pane, following, over }: OriginalImageProps) {
  const { t } = useTranslation();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [zoom, setZoom] = useState<Zoom>(1);
  const [shape, setShape] = useState<PageShape | 'broken' | null>(null);
  const width = usePaneWidth(scroller);
  const here = useReading((reading) => reading.here);
  const layout = useMemo(() => layOutBlocks(document.blocks.map(onOnePage)), [document.blocks]);
  const known = shape === 'broken' ? null : shape;
  const content = useMemo(
    () => scroller && known && pdfContent(scroller, document.blocks, layout, () => known),
    [scroller, known, document.blocks, layout],
  );
  usePane(following, pane, content);
  // A picture has no words to be marked, only areas.
  const text = useMemo(
    () =>
      scroller &&
      known && { ...createDrawnText([], noHolders), pane, root: scroller, target: scroller },
    [scroller, known, pane],
  );
  const read = here === null ? undefined : layout.byId.get(here);
  const scale = known === null ? 1 : scaleOf(zoom, width, known.width);
  return (
    <PagesFrame document={document} zoom={zoom} onZoom={setZoom} scroller={setScroller}>
      {shape === 'broken' ? (
        <p className={styles.broken} role="alert">
          {t('reader.imageMissing')}
        </p>
      ) : (
        <div
          className={styles.page}
          dir="ltr"
          data-page={1}
          style={known ? { inlineSize: known.width * scale, blockSize: known.height * scale } : {}}
        >
          <img
            className={styles.picture}
            src={address}
            alt={document.metadata.title}
            onLoad={({ currentTarget }) => setShape(shapeOfPicture(currentTarget))}
            onError={() => setShape('broken')}
          />
          {known && read?.box && <FrameOnPage box={boxOn(known, read)} scale={scale} />}
        </div>
      )}
      {text && over(text)}
    </PagesFrame>
  );
}

const noHolders = { of: () => undefined, at: () => undefined };

/** A picture is one page; the importer of pictures need not say so. */
function onOnePage<B extends Document['blocks'][number]>(block: B): B {
  return { ...block, place: { ...block.place, page: 1 } };
}

function shapeOfPicture({
  naturalWidth: width,
  naturalHeight: height,
}: HTMLImageElement): PageShape {
  return {
    width,
    height,
    toPage: ([left, top, right, bottom]) => ({ left, top, right, bottom }),
  };
}
