/** Files that the system or a second start asks to open: imported, then shown as soon as the window can. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Send } from '../ipc.ts';
import { startImport, type ImportServices } from './import-jobs.ts';
import { fileSource } from './source.ts';

/** See the functions. */
export interface OpenedFiles {
  /** Imports the files (a duplicate is found) and asks the window to show the last of them. */
  open(paths: readonly string[]): void;
  /** The window is drawn and listens: shows what was asked for before. */
  windowReady(): void;
  /** The window is gone; what is asked for waits for the next one. */
  windowClosed(): void;
}

/** Units: `maximumBytes` of one file. */
export function createOpenedFiles(
  services: ImportServices & { readonly send: Send; readonly maximumBytes: number },
): OpenedFiles {
  let ready = false;
  let waiting: DocumentId | undefined;
  const show = (id: DocumentId): void => {
    if (ready) services.send('document:requested', { id });
    else waiting = id;
  };
  return {
    open(paths) {
      if (paths.length === 0) return;
      const sources = paths.map((path) => fileSource(path, services.maximumBytes));
      startImport(sources, services, (documents) => {
        const last = documents.at(-1);
        if (last !== undefined) show(last);
      });
    },
    windowReady() {
      ready = true;
      if (waiting !== undefined) show(waiting);
      waiting = undefined;
    },
    windowClosed() {
      ready = false;
    },
  };
}
