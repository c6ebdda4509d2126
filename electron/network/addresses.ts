/** The addresses of the app's own scheme: `hashiyeh://app/…`, one origin for the window and the pages it frames. */
import { extname, join, normalize, sep } from 'node:path';
import { DocumentId } from '../../corpus/document/document.ts';

export const scheme = 'hashiyeh';
export const origin = 'hashiyeh://app';
export const windowAddress = `${origin}/index.html`;

/** What an address names. */
export type Resolved =
  | { readonly kind: 'file'; readonly path: string; readonly mediaType: string }
  | { readonly kind: 'original'; readonly id: DocumentId };

/** Address of the sanitised original page of a document. */
export function originalAddress(id: DocumentId): string {
  return `${origin}/original/${id}`;
}

/** Media types of what the bundler puts into the window's folder; anything else is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/**
 * What the address names, or undefined for everything that is not the app's own: another host, a path that leads out of
 * `folder`, a kind of file that the window does not consist of.
 */
export function resolveAddress(address: string, folder: string): Resolved | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== `${scheme}:` || url.host !== 'app') return undefined;
  const path = decodePath(url.pathname);
  if (path === undefined) return undefined;
  if (path.startsWith('/original/')) {
    const id = DocumentId.safeParse(path.slice('/original/'.length));
    return id.success ? { kind: 'original', id: id.data } : undefined;
  }
  const file = join(folder, normalize(path));
  const mediaType = mediaTypes[extname(file)];
  if (mediaType === undefined || !file.startsWith(folder + sep)) return undefined;
  return { kind: 'file', path: file, mediaType };
}

/** Back-slashes and NUL would mean something else to the file system than to the address. */
function decodePath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') || path.includes('\\') || path.split('/').includes('..')
      ? undefined
      : path;
  } catch {
    // Not percent-encoded UTF-8.
    return undefined;
  }
}
