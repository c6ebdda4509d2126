/** The bar over drawn pages: where the reader is, and how large the pages are. */
import { Maximize2, SquareDashedMousePointer, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { startMarkingArea } from '../../state/area-drawing.ts';
import styles from './pdf.module.css';
import { canZoom, zoomBy, type Zoom } from './zoom.ts';

/** What the bar says and asks for. */
export interface PageBarProps {
  /** In words: “page 3 of 40”; absent for a single picture. */
  readonly place?: string;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

export function PageBar({ place, zoom, onZoom }: PageBarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('reader.pageTools')}>
      {place !== undefined && <span className={styles.place}>{place}</span>}
      <IconButton
        icon={SquareDashedMousePointer}
        label={t('area.mark')}
        command="annotation:markArea"
        onClick={() => startMarkingArea()}
      />
      <IconButton
        icon={ZoomOut}
        label={t('reader.zoomOut')}
        keys="−"
        disabled={!canZoom(zoom, -1)}
        onClick={() => onZoom(zoomBy(zoom, -1))}
      />
      <IconButton
        icon={ZoomIn}
        label={t('reader.zoomIn')}
        keys="+"
        disabled={!canZoom(zoom, 1)}
        onClick={() => onZoom(zoomBy(zoom, 1))}
      />
      <IconButton
        icon={Maximize2}
        label={t('reader.zoomFit')}
        keys="0"
        disabled={zoom === 1}
        onClick={() => onZoom(1)}
      />
    </div>
  );
}
