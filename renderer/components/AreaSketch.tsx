/** Where an area is on its picture or page, as a small sketch: an empty sheet with the area on it. */
import type { AreaSelector } from '../../corpus/annotations/region.ts';
import styles from './area-sketch.module.css';

/** Width is 100; a page is higher than wide, a picture mostly not. */
const heights = { page: 141, picture: 72 } as const;

export function AreaSketch({ area }: { readonly area: AreaSelector }) {
  const height = heights[area.page === undefined ? 'picture' : 'page'];
  return (
    <svg className={styles.sketch} viewBox={`-2 -2 104 ${height + 4}`} aria-hidden>
      <rect className={styles.sheet} width={100} height={height} rx={3} />
      <rect
        className={styles.area}
        x={area.x * 100}
        y={area.y * height}
        width={area.width * 100}
        height={area.height * height}
        rx={2}
      />
    </svg>
  );
}
