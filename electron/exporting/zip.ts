/** Exported files in one zip. */
import { zipSync, type Zippable } from 'fflate';

/** The bytes of a zip with these files; all say the same time, so that the same export makes the same bytes. */
export function zipFiles(
  files: readonly { readonly fileName: string; readonly text: string }[],
  time: string,
): Uint8Array {
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const { fileName, text } of files) entries[fileName] = encoder.encode(text);
  return zipSync(entries, { mtime: new Date(time) });
}
