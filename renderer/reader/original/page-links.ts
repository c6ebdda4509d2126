/** The links of a PDF page: those that stay in the file lead to a page, the others only say where they would lead. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PageBox, PageShape } from './pdf-layout.ts';

/** A link with its place on the page. */
export type PageLink =
  | { readonly kind: 'internal'; readonly box: PageBox; readonly target: unknown }
  | { readonly kind: 'external'; readonly box: PageBox; readonly address: string };

/** What this code reads of pdf.js' annotations, which it leaves untyped. */
interface LinkAnnotation {
  readonly subtype?: string;
  readonly rect?: [number, number, number, number];
  readonly dest?: unknown;
  readonly url?: string;
}

/** Links of the page. Actions (scripts, programs to launch, forms to send) are none. */
export async function findLinks(page: PDFPageProxy, shape: PageShape): Promise<PageLink[]> {
  const annotations = (await page.getAnnotations()) as readonly LinkAnnotation[];
  return annotations.flatMap(({ subtype, rect, dest, url }): PageLink[] => {
    if (subtype !== 'Link' || rect === undefined) return [];
    const box = shape.toPage(rect);
    if (dest !== undefined && dest !== null) return [{ kind: 'internal', box, target: dest }];
    return url === undefined ? [] : [{ kind: 'external', box, address: url }];
  });
}

/** Where an internal link leads. `y` is the height in the file's own coordinates, where the link says one. */
export interface LinkTarget {
  readonly page: number;
  readonly y?: number;
}

/** Undefined where the file names a place that it does not have. Source: ISO 32000-1, 12.3.2.2 (destinations). */
export async function resolveTarget(
  file: PDFDocumentProxy,
  target: unknown,
): Promise<LinkTarget | undefined> {
  const explicit: unknown = typeof target === 'string' ? await file.getDestination(target) : target;
  if (!Array.isArray(explicit)) return undefined;
  const [page, how, ...numbers] = explicit as readonly unknown[];
  const index = await indexOf(file, page);
  if (index === undefined || index < 0 || index >= file.numPages) return undefined;
  const name = (how as { name?: unknown } | undefined)?.name;
  const y = name === 'XYZ' ? numbers[1] : name === 'FitH' ? numbers[0] : undefined;
  return { page: index + 1, ...(typeof y === 'number' ? { y } : {}) };
}

async function indexOf(file: PDFDocumentProxy, page: unknown): Promise<number | undefined> {
  if (typeof page === 'number') return page;
  if (typeof page !== 'object' || page === null) return undefined;
  try {
    return await file.getPageIndex(page as { num: number; gen: number });
  } catch {
    // The page was taken out of the file; the link was not.
    return undefined;
  }
}
