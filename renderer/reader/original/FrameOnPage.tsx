/** The quiet frame around the passage that is being read, on a drawn page. */
import type { CSSProperties } from 'react';
import type { PageBox } from './pdf-layout.ts';
import styles from './pdf.module.css';

interface FrameOnPageProps {
  readonly box: PageBox;
  /** CSS pixels a unit of the box. */
  readonly scale: number;
}

export function FrameOnPage({ box, scale }: FrameOnPageProps) {
  return <div className={styles.frame} style={placeOnSheet(box, scale)} data-frame />;
}

/** A box as the style of an element on its page, which runs left to right. */
export function placeOnSheet(box: PageBox, scale: number): CSSProperties {
  return {
    insetInlineStart: box.left * scale,
    insetBlockStart: box.top * scale,
    inlineSize: (box.right - box.left) * scale,
    blockSize: (box.bottom - box.top) * scale,
  };
}
