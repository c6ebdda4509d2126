/** The files in a zip file as sources of an import, each by itself. */
import { basename, extname } from 'node:path';
import { CorpusError } from '../../corpus/errors.ts';
import { isZip } from '../../corpus/importers/archive/directory.ts';
import { archiveExtension, isHidden, mayBeText, type SkippedFile } from './find-files.ts';
import { filesOfPages, gatherImages } from './saved-page.ts';
import type { Source } from './source.ts';

/** The sources in an archive, in order of their names, and what was left out of it. */
export interface ArchiveContents {
  readonly sources: readonly Source[];
  readonly skipped: readonly SkippedFile[];
}

/** What is first in tables, slides, drawings and programs that are packed as a zip: their pieces are no texts of their own. */
const packageMarks = ['[Content_Types].xml', 'mimetype', 'META-INF/MANIFEST.MF'];

/**
 * What is in the bytes of a source, where they are an archive of files; undefined where they are a document or anything
 * else. Nothing is written: an entry is unpacked into memory when its turn comes. An archive in an archive is left out.
 *
 * Errors: CorpusError `damaged` for an archive that cannot be read, `unsupportedFormat` for a document of another program.
 */
export async function archiveContents(
  source: Source,
  bytes: Uint8Array,
): Promise<ArchiveContents | undefined> {
  if (source.container || !isZip(bytes)) return undefined;
  const { fileName, file } = source;
  // The importers, which know a document from an archive, are not loaded until there is such a file.
  const { openFileArchive } = await import('../../corpus/importers/registry.ts');
  const archive = openFileArchive({ bytes, fileName });
  if (!archive) return undefined;
  if (packageMarks.some((name) => archive.has(name))) {
    throw new CorpusError('unsupportedFormat', `${file} is a package of another program`, { file });
  }
  const pages = filesOfPages(archive.names);
  const ofPages = new Set([...pages.values()].flat().map(({ name }) => name));
  const seen = archive.names.filter((name) => !isOutOfSight(name) && !ofPages.has(name)).sort();
  // Aside, because the window's process waits for this thread.
  const unpack = (name: string) => () => archive.readAside(name);
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
        companions: () =>
          // The archive itself refuses what is too large.
          gatherImages(
            (pages.get(name) ?? []).map((one) => ({
              name: one.way,
              size: 0,
              read: unpack(one.name),
            })),
          ),
        read: unpack(name),
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

/** Hidden files and folders, and what macOS adds to its archives. */
function isOutOfSight(name: string): boolean {
  return name.split('/').some((piece) => piece === '__MACOSX' || isHidden(piece));
}
