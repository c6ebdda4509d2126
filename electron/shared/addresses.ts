/** The addresses of the app's own scheme: `hashiyeh://app/…`, one origin for the window and the pages that it frames. */
import type { AreaSelector } from '../../corpus/annotations/region.ts';
import type { DocumentId } from '../../corpus/document/document.ts';

export const scheme = 'hashiyeh';
export const origin = 'hashiyeh://app';
export const windowAddress = `${origin}/index.html`;

/** Folder of the engine that draws PDF pages, beside the window's own files. */
export const engineFolder = 'pdf-engine';
export const engineAddress = `${origin}/${engineFolder}/`;

/** Address of the sanitised original page of a document. */
export function originalAddress(id: DocumentId): string {
  return `${origin}/original/${id}`;
}

/** Address of an image that a document carries, by the name that its block gives (`block.image.resource`). */
export function resourceAddress(id: DocumentId, name: string): string {
  return `${origin}/resource/${id}/${encodeURIComponent(name)}`;
}

/** Address of what an area of a document shows, cut out of its picture or page. */
export function areaAddress(
  id: DocumentId,
  { block, page, x, y, width, height }: AreaSelector,
): string {
  const ground = block === undefined ? `page/${page ?? 1}` : `block/${encodeURIComponent(block)}`;
  return `${origin}/area/${id}/${ground}/${[x, y, width, height].join(',')}`;
}
