/** Exported files in one zip. */
import { zipSync, type Zippable } from 'fflate';
import type { ExportedFile } from './exported-file.ts';

/** The bytes of a zip with these files; all say the same time, so that the same export makes the same bytes. */
export function zipFiles(files: readonly ExportedFile[], time: string): Uint8Array {
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const { fileName, content } of files) {
    entries[fileName] = typeof content === 'string' ? encoder.encode(content) : content;
  }
  return zipSync(entries, { mtime: new Date(time) });
}
