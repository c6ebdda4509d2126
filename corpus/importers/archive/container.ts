/** Archives of files: a zip that is no document itself, whose entries are imported like files of a folder. */
import { openArchive, type Archive } from './archive.ts';
import { isZip } from './directory.ts';
import { containerLimits } from './limits.ts';

/** What other programs put into their archives: those hold no texts that a reader put there. */
const programFiles =
  /^(?:\[Content_Types\]\.xml|META-INF\/MANIFEST\.MF|AndroidManifest\.xml|mimetype)$/i;

/**
 * The archive in the bytes of a file that no importer reads; undefined where it is none, or a program's or another kind
 * of document. Errors: CorpusError `damaged` where its directory cannot be read.
 */
export function openContainer(bytes: Uint8Array, fileName: string): Archive | undefined {
  if (!isZip(bytes)) return undefined;
  const archive = openArchive(bytes, fileName, containerLimits);
  return archive.names.some((name) => programFiles.test(name)) ? undefined : archive;
}
