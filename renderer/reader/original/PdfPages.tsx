/** The pages of an open PDF, one under another; those near the screen are drawn, and they follow the other pane. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format.ts';
import { useReading } from '../../state/reading.ts';
import { usePane } from '../use-pane.ts';
import type { OriginalProps } from './original-props.ts';
import { resolveTarget } from './page-links.ts';
import { shapeOf } from './page-shapes.ts';
import type { PdfFile } from './pdf-file.ts';
import { boxOn, layOutBlocks, type PageShape, type PdfLayout } from './pdf-layout.ts';
import { pdfContent, scrollToTarget } from './pdf-pane.ts';
import { PagesFrame } from './PagesFrame.tsx';
import { PdfPage } from './PdfPage.tsx';
import { usePdfText } from './use-pdf-text.ts';
import { useNearPages } from './use-near-pages.ts';
import { usePaneWidth } from './use-pane-width.ts';
import { scaleOf, type Zoom } from './zoom.ts';

interface PdfPagesProps extends OriginalProps {
  readonly file: PdfFile;
}

export function PdfPages({ document, file, pane, following, over }: PdfPagesProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [zoom, setZoom] = useState<Zoom>(1);
  const { shapeAt, onShape } = useShapes(file);
  const width = usePaneWidth(scroller);
  const { near, current } = useNearPages(scroller);
  const layout = useMemo(() => layOutBlocks(document.blocks), [document.blocks]);
  const latest = useRef(shapeAt);
  useEffect(() => {
    latest.current = shapeAt;
  }, [shapeAt]);
  // The pane stays the same while pages become known: a new one would be brought to its place again.
  const content = useMemo(
    () =>
      scroller && pdfContent(scroller, document.blocks, layout, (number) => latest.current(number)),
    [scroller, document.blocks, layout],
  );
  usePane(following, pane, content);
  const { text, onWords } = usePdfText(document, layout, scroller, pane);
  const frame = useFrame(layout);
  const name = usePageName(file);
  const onFollow = useCallback(
    (target: unknown) => {
      void resolveTarget(file.document, target).then((place) => {
        if (place && scroller) scrollToTarget(scroller, place, shapeAt);
      });
    },
    [file, scroller, shapeAt],
  );
  return (
    <PagesFrame
      document={document}
      place={name(current)}
      zoom={zoom}
      onZoom={setZoom}
      scroller={setScroller}
    >
      {width > 0 &&
        Array.from({ length: file.document.numPages }, (_, index) => {
          const number = index + 1;
          const shape = shapeAt(number);
          return (
            <PdfPage
              key={number}
              file={file}
              number={number}
              shape={shape}
              scale={scaleOf(zoom, width, shape.width)}
              near={near.has(number)}
              frame={frame?.page === number && frame.box ? boxOn(shape, frame) : undefined}
              name={name(number)}
              onShape={onShape}
              onWords={onWords}
              onFollow={onFollow}
            />
          );
        })}
      {text && over(text)}
    </PagesFrame>
  );
}

/** Shapes of pages as they become known; until then a page is taken to be like the first. */
function useShapes(file: PdfFile) {
  const [shapes, setShapes] = useState<ReadonlyMap<number, PageShape>>(new Map());
  const first = useMemo(() => shapeOf(file.firstPage), [file]);
  const shapeAt = useCallback((number: number) => shapes.get(number) ?? first, [shapes, first]);
  const onShape = useCallback((number: number, shape: PageShape) => {
    setShapes((known) => (known.has(number) ? known : new Map(known).set(number, shape)));
  }, []);
  return { shapeAt, onShape };
}

/** Where the block that is being read stands, if its box is known. */
function useFrame(layout: PdfLayout) {
  const here = useReading((reading) => reading.here);
  return here === null ? undefined : layout.byId.get(here);
}

/** What a page is called: its printed number where the file gives one, and its place among all. */
function usePageName(file: PdfFile): (number: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const total = format.number(file.document.numPages);
  return useCallback(
    (number: number) => {
      const label = file.labels?.[number - 1];
      const shown = format.number(number);
      return label === undefined || label === String(number)
        ? t('reader.page', { page: shown, total })
        : t('reader.pageLabelled', { label, page: shown, total });
    },
    [file, format, total, t],
  );
}
