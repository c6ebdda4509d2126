/** How large a page is drawn: as wide as its pane, or larger and smaller by steps. */

/** 1 fills the width of the pane. */
export type Zoom = number;

const smallest = 0.5;
const largest = 5;
const step = 1.25;

/** One step nearer or further, within the limits. */
export function zoomBy(zoom: Zoom, steps: 1 | -1): Zoom {
  return Math.min(largest, Math.max(smallest, zoom * step ** steps));
}

/** False at the end of the way. */
export function canZoom(zoom: Zoom, steps: 1 | -1): boolean {
  return zoomBy(zoom, steps) !== zoom;
}

/** The zoom that a key of the pane asks for, if it does. */
export function zoomOfKey(key: string, zoom: Zoom): Zoom | undefined {
  switch (key) {
    case '+':
    case '=':
      return zoomBy(zoom, 1);
    case '-':
      return zoomBy(zoom, -1);
    case '0':
    case '۰':
      return 1;
    default:
      return undefined;
  }
}

/** Space beside a page. Units: CSS pixels. */
const beside = 16;
/** A page wider than this is harder to read, not easier. Units: CSS pixels. */
const widest = 1100;

/** Units: CSS pixels a point (or pixel) of the page. `paneWidth` is what the pane can show. */
export function scaleOf(zoom: Zoom, paneWidth: number, pageWidth: number): number {
  return (zoom * Math.max(80, Math.min(widest, paneWidth - 2 * beside))) / pageWidth;
}
