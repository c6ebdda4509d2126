/** Draws one page of a PDF: a canvas as sharp as the screen, and its words over it, unseen, to be selected and read aloud. */
import type { PDFPageProxy, PageViewport } from 'pdfjs-dist';
import type { Engine } from './pdf-file.ts';
import styles from './pdf.module.css';

/** More pixels than this are no sharper to the eye and cost memory: 4 bytes each. */
const mostPixels = 24_000_000;

/**
 * Draws into a new canvas and puts it in the place of what `holder` shows when it is whole. Returns the element of its words,
 * null where it has none.
 * Units of `scale`: CSS pixels a point. Errors: those of the engine for a damaged page.
 */
export async function drawPage(
  engine: Engine,
  page: PDFPageProxy,
  scale: number,
  holder: HTMLElement,
  signal: AbortSignal,
): Promise<HTMLElement | null> {
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const ratio = Math.min(
    globalThis.devicePixelRatio,
    Math.sqrt(mostPixels / (viewport.width * viewport.height)),
  );
  canvas.width = Math.max(1, Math.floor(viewport.width * ratio));
  canvas.height = Math.max(1, Math.floor(viewport.height * ratio));
  const rendering = page.render({ canvas, viewport: page.getViewport({ scale: scale * ratio }) });
  signal.addEventListener('abort', () => rendering.cancel(), { once: true });
  await rendering.promise;
  const words = document.createElement('div');
  words.className = styles.words ?? '';
  const hasText = await layWords(engine, page, viewport, words);
  if (!signal.aborted) replace(holder, [canvas, words]);
  return hasText ? words : null;
}

/** Frees what a page holds; its canvas is emptied at once, because waiting for the collector would cost memory. */
export function clearPage(holder: HTMLElement): void {
  replace(holder, []);
}

function replace(holder: HTMLElement, children: readonly HTMLElement[]): void {
  const old = [...holder.children];
  holder.replaceChildren(...children);
  for (const canvas of old) {
    if (canvas instanceof HTMLCanvasElement) canvas.width = canvas.height = 0;
  }
}

async function layWords(
  engine: Engine,
  page: PDFPageProxy,
  viewport: PageViewport,
  container: HTMLElement,
): Promise<boolean> {
  const layer = new engine.TextLayer({
    textContentSource: await page.getTextContent({ includeMarkedContent: true }),
    container,
    viewport,
  });
  await layer.render();
  return layer.textContentItemsStr.some((item: string) => item.trim() !== '');
}
