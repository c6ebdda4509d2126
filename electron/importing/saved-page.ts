/** Pages that a browser saved "complete": the page, and beside it a folder with its images, styles and scripts. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bitmapType } from '../../corpus/importers/image-type.ts';

/** What browsers and word processors add to the page's name for the folder, in the languages that they do it in. */
const suffixes = [
  '_files',
  '.files',
  '-Dateien',
  '_Dateien',
  '_fichiers',
  '_archivos',
  '_arquivos',
  '_bestanden',
  '_soubory',
  '_pliki',
  '_dosyalar',
];
const pageEnding = /\.(?:html?|xhtml)$/i;

/** Files of these kinds are no images, whatever is in them. */
const otherKinds =
  /\.(?:m?js|css|x?html?|svg|woff2?|ttf|otf|eot|json|xml|txt|mp[34]|webm|ogg|pdf|download)$/i;

/** Units: bytes. A page shows some dozens of images; its folder may hold those of a whole site. */
const limits = { files: 2000, fileBytes: 20 * 1024 ** 2, totalBytes: 100 * 1024 ** 2 };

/** A file of a page's folder; `name` is its way from the page. */
export interface PageFile {
  readonly name: string;
  readonly size: number;
  read(): Promise<Uint8Array>;
}

/** The names that a page may have whose files a folder of this name holds; none for any other folder. */
export function pagesOf(folder: string): readonly string[] {
  const suffix = suffixes.find((end) => folder.endsWith(end) && folder.length > end.length);
  if (suffix === undefined) return [];
  return ['.html', '.htm', '.xhtml'].map((end) => folder.slice(0, -suffix.length) + end);
}

/** The names that the folder of a page may have; none for a file that is no page. */
export function foldersOf(page: string): readonly string[] {
  if (!pageEnding.test(page)) return [];
  return suffixes.map((suffix) => page.replace(pageEnding, '') + suffix);
}

/** A name with its way from the page whose folder it is in. */
export interface NameOfPage {
  readonly name: string;
  readonly way: string;
}

/** The files of saved pages among these names, by the names of their pages. Cost: linear. */
export function filesOfPages(names: readonly string[]): ReadonlyMap<string, readonly NameOfPage[]> {
  const known = new Set(names);
  const found = new Map<string, NameOfPage[]>();
  for (const name of names) {
    const page = pageAround(name, known);
    if (page === undefined) continue;
    const folder = page.lastIndexOf('/') + 1;
    const file = { name, way: name.slice(folder) };
    const files = found.get(page);
    if (files) files.push(file);
    else found.set(page, [file]);
  }
  return found;
}

/** The outermost page in whose folder the name is; undefined where it is in none. */
function pageAround(name: string, known: ReadonlySet<string>): string | undefined {
  for (let end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
    const start = name.lastIndexOf('/', end - 1) + 1;
    const pages = pagesOf(name.slice(start, end)).map((page) => name.slice(0, start) + page);
    const page = pages.find((one) => known.has(one));
    if (page !== undefined) return page;
  }
  return undefined;
}

/** The bitmaps among the files of a page's folder, by their ways from the page; within limits, unreadable ones left out. */
export async function gatherImages(
  files: readonly PageFile[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  let total = 0;
  for (const file of files) {
    const { name, size } = file;
    if (images.size >= limits.files) break;
    if (otherKinds.test(name) || size > limits.fileBytes || total + size > limits.totalBytes) {
      continue;
    }
    const bytes = await file.read().catch(() => undefined);
    if (bytes === undefined || bitmapType(bytes) === undefined) continue;
    total += bytes.byteLength;
    images.set(name, bytes);
  }
  return images;
}

/** The images in the folder beside the page at `path`; no link is followed. */
export async function readPageFolder(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files: PageFile[] = [];
  for (const folder of foldersOf(basename(path))) {
    const place = join(dirname(path), folder);
    const stats = await lstat(place).catch(() => undefined);
    if (stats?.isDirectory()) await listFiles(place, folder, files);
  }
  return gatherImages(files);
}

async function listFiles(place: string, name: string, files: PageFile[]): Promise<void> {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(place, entry.name);
    const way = `${name}/${entry.name}`;
    if (entry.isDirectory()) await listFiles(path, way, files);
    if (!entry.isFile() || files.length >= 10 * limits.files) continue;
    const { size } = await lstat(path).catch(() => ({ size: Number.POSITIVE_INFINITY }));
    files.push({ name: way, size, read: () => readFile(path) });
  }
}
