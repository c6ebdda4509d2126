/** What an address of the app's own scheme names. */
import { extname, join, normalize, sep } from 'node:path';
import { AreaSelector } from '../../corpus/annotations/region.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { engineFolder, scheme } from '../shared/addresses.ts';

/** What an address names. */
export type Resolved =
  | { readonly kind: 'file' | 'engine'; readonly path: string; readonly mediaType: string }
  | { readonly kind: 'original'; readonly id: DocumentId }
  | { readonly kind: 'resource'; readonly id: DocumentId; readonly name: string }
  | { readonly kind: 'area'; readonly id: DocumentId; readonly area: AreaSelector };

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

/** The kinds of files that the engine of PDF pages consists of. */
const engineTypes: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/vnd.iccprofile',
  '.pfb': 'application/x-font-type1',
  '.ttf': 'font/ttf',
};

/**
 * What the address names, or undefined for everything that is not the app's own: another host, a path that leads out of
 * `folder`, a kind of file that the window does not consist of.
 */
export function resolveAddress(address: string, folder: string): Resolved | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== `${scheme}:` || url.host !== 'app') return undefined;
  return (
    resolveDocument(url.pathname) ?? resolveArea(url.pathname) ?? resolveFile(url.pathname, folder)
  );
}

function resolveDocument(pathname: string): Resolved | undefined {
  const [, kind, written, name] =
    /^\/(original|resource)\/([0-9a-f]+)(?:\/([^/]+))?$/.exec(pathname) ?? [];
  const id = DocumentId.safeParse(written);
  if (!id.success) return undefined;
  if (kind === 'original') return name === undefined ? { kind, id: id.data } : undefined;
  const decoded = name === undefined ? undefined : decode(name);
  return decoded === undefined ? undefined : { kind: 'resource', id: id.data, name: decoded };
}

function resolveArea(pathname: string): Resolved | undefined {
  const [, written, kind, ground = '', box = ''] =
    /^\/area\/([0-9a-f]+)\/(page|block)\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
  const id = DocumentId.safeParse(written);
  const [x, y, width, height] = box.split(',').map(Number);
  const on = kind === 'page' ? { page: Number(ground) } : { block: decode(ground) ?? '' };
  const area = AreaSelector.safeParse({ type: 'AreaSelector', ...on, x, y, width, height });
  return id.success && area.success ? { kind: 'area', id: id.data, area: area.data } : undefined;
}

function resolveFile(pathname: string, folder: string): Resolved | undefined {
  const path = decodePath(pathname);
  if (path === undefined) return undefined;
  const file = join(folder, normalize(path));
  const kind = file.startsWith(join(folder, engineFolder) + sep) ? 'engine' : 'file';
  const mediaType = (kind === 'engine' ? engineTypes : mediaTypes)[extname(file)];
  if (mediaType === undefined || !file.startsWith(folder + sep)) return undefined;
  return { kind, path: file, mediaType };
}

/** Back-slashes and NUL would mean something else to the file system than to the address. */
function decodePath(pathname: string): string | undefined {
  const path = decode(pathname);
  if (path === undefined || /[\0\\]/.test(path)) return undefined;
  return path.split('/').includes('..') ? undefined : path;
}

/** Undefined for what is no percent-encoded UTF-8. */
function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
