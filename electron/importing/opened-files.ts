/** Files that the system or a second start asks to open: imported, then shown. */
import type { Send } from '../ipc.ts';
import { startImport, type ImportServices } from './import-jobs.ts';
import { fileSource } from './source.ts';

/**
 * Imports the files (a duplicate is found) and asks the window to show the last of them. Units: `maximumBytes` of one file.
 */
export function openFiles(
  paths: readonly string[],
  services: ImportServices & { readonly maximumBytes: number; readonly sendCurrent: Send },
): void {
  if (paths.length === 0) return;
  const sources = paths.map((path) => fileSource(path, services.maximumBytes));
  startImport(sources, services, (documents) => {
    const id = documents.at(-1);
    if (id !== undefined) services.sendCurrent('document:requested', { id });
  });
}
