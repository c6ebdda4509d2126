/** The shapes of a PDF's pages: of the first one until a page was loaded, its own afterwards. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../../../corpus/document/block.ts';
import type { PageShape } from './pdf-layout.ts';

/** The page as it is shown. Source of the coordinates: ISO 32000-1, 8.3.2.3 (user space). */
export function shapeOf(page: PDFPageProxy): PageShape {
  const viewport = page.getViewport({ scale: 1 });
  return {
    width: viewport.width,
    height: viewport.height,
    toPage(box) {
      const [x0, y0, x1, y1] = viewport.convertToViewportRectangle([...box]) as Box;
      return {
        left: Math.min(x0, x1),
        top: Math.min(y0, y1),
        right: Math.max(x0, x1),
        bottom: Math.max(y0, y1),
      };
    },
  };
}
