/** Writing an exported file over one that is there: what a reader added to it stays, where the format knows how. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOutside } from '../files/write-file.ts';
import type { Export } from './exported-file.ts';
import type { FileFormat } from './formats.ts';

/** The library is told of the file while it is written. Errors: CorpusError `storageFull`, `notWritable` with the file in the details. */
export function writeExported(
  path: string,
  content: string | Uint8Array,
  { library, format: { again } }: Pick<Export, 'library' | 'format'>,
): void {
  const merges = again !== undefined && typeof content === 'string' && existsSync(path);
  const whole = merges ? again.merge(readFileSync(path, 'utf8'), content) : content;
  writeOutside(library, path, whole);
}

/** The names of files in a folder that documents were exported into before, by the ids of the documents. */
export function formerFiles(
  folder: string,
  { again, extension }: FileFormat,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (again === undefined || !existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(`.${extension}`)) continue;
    const id = again.documentOf(readFileSync(join(folder, entry.name), 'utf8'));
    if (id !== undefined && !files.has(id)) files.set(id, entry.name);
  }
  return files;
}
