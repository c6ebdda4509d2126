/** What of a document an address of the app's own scheme names. */
import { AreaSelector } from '../../corpus/annotations/region.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { decode, ownPathname } from './resolve-file.ts';

/** Its sanitised original, an image that it carries, or a piece of a picture or page. */
export type ResolvedDocument =
  | { readonly kind: 'original'; readonly id: DocumentId }
  | { readonly kind: 'resource'; readonly id: DocumentId; readonly name: string }
  | { readonly kind: 'area'; readonly id: DocumentId; readonly area: AreaSelector };

/** Undefined for everything that no document has. */
export function resolveDocument(address: string): ResolvedDocument | undefined {
  const pathname = ownPathname(address);
  return pathname === undefined ? undefined : (resolveOriginal(pathname) ?? resolveArea(pathname));
}

function resolveOriginal(pathname: string): ResolvedDocument | undefined {
  const [, kind, written, name] =
    /^\/(original|resource)\/([0-9a-f]+)(?:\/([^/]+))?$/.exec(pathname) ?? [];
  const id = DocumentId.safeParse(written);
  if (!id.success) return undefined;
  if (kind === 'original') return name === undefined ? { kind, id: id.data } : undefined;
  const decoded = name === undefined ? undefined : decode(name);
  return decoded === undefined ? undefined : { kind: 'resource', id: id.data, name: decoded };
}

function resolveArea(pathname: string): ResolvedDocument | undefined {
  const [, written, kind, ground = '', box = ''] =
    /^\/area\/([0-9a-f]+)\/(page|block)\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
  const id = DocumentId.safeParse(written);
  const [x, y, width, height] = box.split(',').map(Number);
  const on = kind === 'page' ? { page: Number(ground) } : { block: decode(ground) ?? '' };
  const area = AreaSelector.safeParse({ type: 'AreaSelector', ...on, x, y, width, height });
  return id.success && area.success ? { kind: 'area', id: id.data, area: area.data } : undefined;
}
