/** The files of a folder or a pattern that an import takes, in order of their names, and what it leaves out. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { formats } from '../../corpus/importers/formats.ts';
import { pagesOf } from './saved-page.ts';

/** Why a file of a folder was not taken; hidden files and the files of saved pages are left out without a word. */
export type SkipReason =
  'linkLeadsOut' | 'unknownKind' | 'unreadable' | 'notAFile' | 'archiveInArchive' | 'unsafeName';

/** `file` is how messages name it. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: SkipReason;
}

/** `path` is where a file is, `file` how messages name it. */
export interface FoundFiles {
  readonly files: readonly { readonly path: string; readonly file: string }[];
  readonly skipped: readonly SkippedFile[];
}

/** What a walk takes; a file that it ignores is none that was asked for. `depth` counts folders below the first. */
interface Walk {
  readonly judge: (path: string) => 'take' | 'skip' | 'ignore';
  readonly depth: number;
}

/** Archives are no format of their own: what is in them is. */
export const archiveExtension = '.zip';

const knownExtensions = new Set([
  archiveExtension,
  ...Object.values(formats).flatMap(({ extensions }) => extensions.map((name) => `.${name}`)),
]);

/**
 * What a name on the command line stands for: the folder's or the pattern's files, else the one file (which need not be
 * there: reading it says so). A file or folder of that very name comes before a pattern. Undefined where nothing fits.
 */
export async function expandName(
  name: string,
  workingFolder: string,
): Promise<(FoundFiles & { readonly isFolder?: true }) | undefined> {
  const path = resolve(workingFolder, name);
  const kind = await stat(path).catch(() => undefined);
  // Reading it says that it is no file.
  if (kind?.isDirectory() && isUnpackedDocument(name))
    return { files: [{ path, file: name }], skipped: [] };
  if (kind?.isDirectory()) return { ...(await findFiles(path, name)), isFolder: true };
  const { base, glob, isGlob } = picomatch.scan(name);
  if (kind || !isGlob) return { files: [{ path, file: name }], skipped: [] };
  const matches = picomatch(glob);
  // A pattern that goes no deeper need not look at everything below.
  const depth = /\*\*|[{(]/.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length - 1;
  const found = await walk(resolve(workingFolder, base), base, {
    judge: (inside) => (matches(inside.split(sep).join('/')) ? 'take' : 'ignore'),
    depth,
  });
  return found.files.length === 0 ? undefined : found;
}

/**
 * Whether a folder has the name of one document: its files are pieces of that, and no texts by themselves. Some programs
 * keep books so.
 */
export function isUnpackedDocument(folder: string): boolean {
  return /\.(?:epub|docx|odt)$/i.test(folder);
}

/** The texts in a folder and the folders in it: files with an extension that import knows, or with none. */
export async function findFiles(folder: string, name = parse(folder).base): Promise<FoundFiles> {
  return walk(folder, name, {
    judge: (path) => (mayBeText(path) ? 'take' : 'skip'),
    depth: Number.POSITIVE_INFINITY,
  });
}

/** Whether a file of a folder is taken: by its extension; one without may be a text as well. */
export function mayBeText(path: string): boolean {
  const extension = extname(path).toLowerCase();
  return extension === '' || knownExtensions.has(extension);
}

/** Hidden files and what systems leave behind. */
export function isHidden(name: string): boolean {
  return /^[.~]|^(?:Thumbs\.db|desktop\.ini)$/i.test(name);
}

async function walk(root: string, name: string, { judge, depth }: Walk): Promise<FoundFiles> {
  const files: { path: string; file: string }[] = [];
  const skipped: SkippedFile[] = [];
  const realRoot = await realpath(root).catch(() => root);
  /** Devices, pipes and sockets are left out as well. */
  const tellSpecial = (inside: string, file: string): void => {
    if (judge(inside) !== 'ignore') skipped.push({ file, reason: 'notAFile' });
  };
  const visit = async (folder: string, left: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      skipped.push({ file: join(name, relative(root, folder)), reason: 'unreadable' });
      return;
    }
    for (const entry of visible(entries)) {
      const path = join(folder, entry.name);
      const inside = relative(root, path);
      const file = join(name, inside);
      if (entry.isDirectory()) {
        if (isUnpackedDocument(entry.name)) tellSpecial(inside, file);
        else if (left > 0) await visit(path, left - 1);
      } else if (entry.isSymbolicLink()) {
        // What a link inside the folder leads to is found where it is, and only once.
        if (await leadsOut(path, realRoot)) skipped.push({ file, reason: 'linkLeadsOut' });
      } else if (entry.isFile()) {
        const judged = judge(inside);
        if (judged === 'take') files.push({ path, file });
        if (judged === 'skip') skipped.push({ file, reason: 'unknownKind' });
      } else tellSpecial(inside, file);
    }
  };
  await visit(root, depth);
  return { files, skipped };
}

/** By name; without hidden files, what systems leave behind, and the pictures and scripts of saved pages. */
function visible(entries: readonly Dirent[]): readonly Dirent[] {
  const names = new Set(entries.map((entry) => entry.name));
  const belongsToPage = ({ name }: Dirent): boolean =>
    pagesOf(name).some((page) => names.has(page));
  return entries
    .filter(({ name }) => !isHidden(name))
    .filter((entry) => !(entry.isDirectory() && belongsToPage(entry)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A link that leads nowhere counts as well. */
async function leadsOut(link: string, realRoot: string): Promise<boolean> {
  const target = await realpath(link).catch(() => undefined);
  if (target === undefined) return true;
  const inside = relative(realRoot, target);
  return inside.startsWith('..') || isAbsolute(inside);
}
