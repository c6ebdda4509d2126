/** The one place where main's events become updates of the stores. */
import { subscribe } from './client.ts';
import { keepWhatIsRead } from './arranging.ts';
import { showCollections } from './collections.ts';
import { invoke } from './commands.ts';
import { openDocument } from './document.ts';
import { giveFile } from './dropping.ts';
import { showOutcome, showProgress } from './jobs.ts';
import { makeWayForTexts } from './library-layout.ts';
import { showChanged } from './library.ts';
import { notify } from './notices.ts';
import { showSettings } from './settings.ts';

/** Starts listening; returns the function that stops it. */
export function startSync(): () => void {
  const ends = [
    subscribe('import:progressed', showProgress),
    subscribe('import:fileWanted', (wanted) => void giveFile(wanted)),
    subscribe('import:finished', showOutcome),
    subscribe('library:changed', showChanged),
    subscribe('collections:changed', ({ collections }) => showCollections(collections)),
    keepWhatIsRead(),
    makeWayForTexts(),
    subscribe('settings:changed', showSettings),
    subscribe('backup:failed', ({ code, details }) =>
      notify({ kind: 'backupFailed', code, details }),
    ),
    subscribe('document:requested', ({ id }) => void openDocument(id)),
    subscribe('command:invoked', ({ command }) => invoke(command)),
  ];
  return () => ends.forEach((end) => end());
}
