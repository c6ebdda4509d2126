/** The files in a zip file as sources of an import, each by itself. */
import { basename, extname } from 'node:path';
import { openFileArchive } from '../../corpus/importers/registry.ts';
import { archiveExtension, isHidden, mayBeText, pagesOf, type SkippedFile } from './find-files.ts';
import type { Source } from './source.ts';

/** The sources in an archive, in order of their names, and what was left out of it. */
export interface ArchiveContents {
  readonly sources: readonly Source[];
  readonly skipped: readonly SkippedFile[];
}

/**
 * What is in the bytes of a source, where they are an archive of files; undefined where they are a document or anything
 * else. Nothing is written: an entry is unpacked into memory when its turn comes. An archive in an archive is left out.
 *
 * Errors: CorpusError `damaged` for an archive that cannot be read.
 */
export function archiveContents(source: Source, bytes: Uint8Array): ArchiveContents | undefined {
  if (source.container) return undefined;
  const { fileName, file } = source;
  const archive = openFileArchive({ bytes, fileName });
  if (!archive) return undefined;
  const names = new Set(archive.names);
  const seen = archive.names.filter((name) => !isOutOfSight(name, names)).sort();
  const reasonOf = (name: string): SkippedFile['reason'] | undefined => {
    if (extname(name).toLowerCase() === archiveExtension) return 'archiveInArchive';
    return mayBeText(name) ? undefined : 'unknownKind';
  };
  return {
    sources: seen
      .filter((name) => reasonOf(name) === undefined)
      .map((name) => ({
        fileName: basename(name),
        file: `${file}/${name}`,
        container: { fileName, entry: name },
        read: () => Promise.resolve().then(() => archive.read(name)),
      })),
    skipped: [
      ...seen.flatMap((name) => {
        const reason = reasonOf(name);
        return reason === undefined ? [] : [{ file: `${file}/${name}`, reason }];
      }),
      ...archive.refusedNames.map((name) => ({
        file: `${file}: ${name}`,
        reason: 'unsafeName' as const,
      })),
    ],
  };
}

/** Hidden files and folders, what macOS adds to its archives, and the pictures and scripts of saved pages. */
function isOutOfSight(name: string, names: ReadonlySet<string>): boolean {
  const way = name.split('/');
  return way.some((piece, depth) => {
    if (piece === '__MACOSX' || isHidden(piece)) return true;
    const around = way.slice(0, depth).map((folder) => `${folder}/`);
    const isFolder = depth < way.length - 1;
    return isFolder && pagesOf(piece).some((page) => names.has(`${around.join('')}${page}`));
  });
}
