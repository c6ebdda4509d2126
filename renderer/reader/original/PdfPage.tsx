/** One page of a PDF: an empty sheet of the right size, drawn while it is near the screen. */
import { memo, useEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../state/notices.ts';
import { clearPage, drawPage } from './draw-page.ts';
import { FrameOnPage, placeOnSheet } from './FrameOnPage.tsx';
import { findLinks, type PageLink } from './page-links.ts';
import { shapeOf } from './page-shapes.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PageBox, PageShape } from './pdf-layout.ts';
import styles from './pdf.module.css';
import type { DrawnWords } from './pdf-holders.ts';

interface PdfPageProps {
  readonly file: PdfFile;
  /** Counts from 1. */
  readonly number: number;
  readonly shape: PageShape;
  /** CSS pixels a point. */
  readonly scale: number;
  readonly near: boolean;
  /** The passage that is being read, if it stands on this page. */
  readonly frame: PageBox | undefined;
  /** What screen readers call the page. */
  readonly name: string;
  readonly onShape: (number: number, shape: PageShape) => void;
  readonly onFollow: (target: unknown) => void;
  /** The words of the page were drawn anew, or are gone. */
  readonly onWords: (number: number, words: DrawnWords | null) => void;
}

type Drawn = 'coming' | 'text' | 'picture' | 'broken';

export const PdfPage = memo(function PdfPage(props: PdfPageProps) {
  const { number, shape, scale, near, frame, name } = props;
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const { drawn, links } = useDrawing(sheet, props);
  const size = { inlineSize: shape.width * scale, blockSize: shape.height * scale };
  const variables = { '--total-scale-factor': scale } as CSSProperties;
  return (
    <div
      role="group"
      aria-label={drawn === 'picture' ? t('reader.pageWithoutText', { page: name }) : name}
      aria-busy={near && drawn === 'coming'}
      className={styles.page}
      dir="ltr"
      data-page={number}
      data-drawn={near ? drawn : 'coming'}
      style={{ ...size, ...variables }}
    >
      <div ref={sheet} className={styles.sheet} />
      {near && drawn === 'broken' && (
        <p className={styles.broken} role="alert" dir="auto">
          {t('reader.pageBroken', { page: name })}
        </p>
      )}
      {frame && <FrameOnPage box={frame} scale={scale} />}
      {near &&
        links.map((link, index) => (
          <PageLinkButton key={index} link={link} scale={scale} onFollow={props.onFollow} />
        ))}
    </div>
  );
});

function PageLinkButton({
  link,
  scale,
  onFollow,
}: {
  readonly link: PageLink;
  readonly scale: number;
  readonly onFollow: PdfPageProps['onFollow'];
}) {
  const { t } = useTranslation();
  const name =
    link.kind === 'internal'
      ? t('reader.linkInside')
      : t('reader.linkOutside', { address: link.address });
  return (
    <button
      type="button"
      className={styles.link}
      style={placeOnSheet(link.box, scale)}
      aria-label={name}
      title={name}
      onClick={() =>
        link.kind === 'internal'
          ? onFollow(link.target)
          : notify({ kind: 'link', address: link.address })
      }
    />
  );
}

/** Draws the page into `sheet` while it is near, and empties it when it is not. */
function useDrawing(
  sheet: { readonly current: HTMLDivElement | null },
  { file, number, scale, near, onShape, onWords }: PdfPageProps,
): { readonly drawn: Drawn; readonly links: readonly PageLink[] } {
  const [drawn, setDrawn] = useState<Drawn>('coming');
  const [links, setLinks] = useState<readonly PageLink[]>([]);
  useEffect(() => {
    const holder = sheet.current;
    if (holder === null || !near) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const draw = async () => {
      const page = await file.document.getPage(number);
      signal.throwIfAborted();
      const shape = shapeOf(page);
      onShape(number, shape);
      const words = await drawPage(file.engine, page, scale, holder, signal);
      const found = await findLinks(page, shape);
      signal.throwIfAborted();
      setDrawn(words ? 'text' : 'picture');
      onWords(number, words && { words, shape, scale });
      setLinks(found);
    };
    draw().catch(() => {
      if (!signal.aborted) setDrawn('broken');
    });
    return () => leaving.abort();
  }, [sheet, file, number, scale, near, onShape, onWords]);
  useEffect(() => {
    const holder = sheet.current;
    if (near || holder === null) return;
    clearPage(holder);
    setDrawn('coming');
    onWords(number, null);
  }, [sheet, near, number, onWords]);
  return { drawn, links };
}
