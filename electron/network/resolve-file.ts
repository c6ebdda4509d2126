/** Which file of the window an address of the app's own scheme names. */
import { extname, join, normalize, sep } from 'node:path';
import { engineFolder, scheme } from '../shared/addresses.ts';

/** A file of the window, or of the engine that draws PDF pages. */
export interface ResolvedFile {
  readonly kind: 'file' | 'engine';
  readonly path: string;
  readonly mediaType: string;
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

/** The kinds of files that the engine of PDF pages consists of. */
const engineTypes: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/vnd.iccprofile',
  '.pfb': 'application/x-font-type1',
  '.ttf': 'font/ttf',
};

/** What stands there belongs to documents (`resolve-document.ts`). */
const ofDocuments = /^\/(?:original|resource|area)\//;

/**
 * The file that the address names, or undefined for everything else: another host, a path that leads out of `folder`, a
 * kind of file that the window does not consist of, what documents hold.
 */
export function resolveFile(address: string, folder: string): ResolvedFile | undefined {
  const pathname = ownPathname(address);
  if (pathname === undefined || ofDocuments.test(pathname)) return undefined;
  const path = decodePath(pathname);
  if (path === undefined) return undefined;
  const file = join(folder, normalize(path));
  const kind = file.startsWith(join(folder, engineFolder) + sep) ? 'engine' : 'file';
  const mediaType = (kind === 'engine' ? engineTypes : mediaTypes)[extname(file)];
  if (mediaType === undefined || !file.startsWith(folder + sep)) return undefined;
  return { kind, path: file, mediaType };
}

/** The path of an address of ours; undefined for others. */
export function ownPathname(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === `${scheme}:` && url.host === 'app' ? url.pathname : undefined;
}

/** Back-slashes and NUL would mean something else to the file system than to the address. */
function decodePath(pathname: string): string | undefined {
  const path = decode(pathname);
  if (path === undefined || /[\0\\]/.test(path)) return undefined;
  return path.split('/').includes('..') ? undefined : path;
}

/** Undefined for what is no percent-encoded UTF-8. */
export function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
