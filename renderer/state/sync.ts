/** The one place where main's events become updates of the stores. */
import { hideAnnotation, showAnnotation } from './annotations.ts';
import { followPlacements, showCarrying } from './carrying.ts';
import { showBringing } from './bringing.ts';
import { noteChanges } from './all-notes.ts';
import { showArchiveProgress } from './archiving.ts';
import { showExportProgress } from './export-dialog.ts';
import { subscribe } from './client.ts';
import { keepWhatIsRead } from './arranging.ts';
import { showCollections } from './collections.ts';
import { invoke } from './commands.ts';
import { openDocument } from './document.ts';
import { giveFile } from './dropping.ts';
import { showOutcome, showProgress } from './jobs.ts';
import { makeWayForTexts } from './library-layout.ts';
import { notify } from './notices.ts';
import { makeWayForText, showTermProgress } from './glossary.ts';
import { makeWayForReading } from './notes-view.ts';
import { showTerms } from './terms.ts';
import { followTags } from './tags.ts';
import { showPairExportProgress } from './pair-exporting.ts';
import { showAlignProgress, showPairs } from './parallel.ts';
import { showSettings } from './settings.ts';
import { showSheet, showSheets } from './sheets.ts';
import { followDocument, followLibrary } from './windows.ts';

/** Starts listening; returns the function that stops it. */
export function startSync(): () => void {
  const ends = [
    subscribe('import:progressed', showProgress),
    subscribe('export:progressed', showExportProgress),
    subscribe('archive:progressed', showArchiveProgress),
    subscribe('import:fileWanted', (wanted) => void giveFile(wanted)),
    subscribe('import:finished', showOutcome),
    subscribe('incoming:progressed', showBringing),
    subscribe('collections:changed', ({ collections }) => showCollections(collections)),
    subscribe('pairs:changed', ({ pairs }) => showPairs(pairs)),
    subscribe('pair:progressed', showAlignProgress),
    subscribe('pair:progressed', showPairExportProgress),
    keepWhatIsRead(),
    makeWayForTexts(),
    makeWayForReading(),
    makeWayForText(),
    subscribe('term:progressed', showTermProgress),
    subscribe('terms:changed', ({ terms }) => showTerms(terms)),
    subscribe('library:changed', followLibrary),
    subscribe('tags:changed', () => void followTags()),
    subscribe('placements:progressed', showCarrying),
    subscribe('placements:changed', (change) => void followPlacements(change)),
    subscribe('annotation:saved', ({ annotation }) => {
      showAnnotation(annotation);
      noteChanges();
    }),
    subscribe('annotation:deleted', ({ id }) => {
      hideAnnotation(id);
      noteChanges();
    }),
    subscribe('notes:changed', ({ saved, deleted }) => {
      saved.forEach(showAnnotation);
      deleted.forEach(hideAnnotation);
      noteChanges();
    }),
    subscribe('sheets:changed', ({ sheets }) => showSheets(sheets)),
    subscribe('sheet:saved', ({ sheet }) => showSheet(sheet)),
    subscribe('document:changed', (change) => void followDocument(change)),
    subscribe('settings:changed', showSettings),
    subscribe('backup:failed', ({ code, details }) =>
      notify({ kind: 'backupFailed', code, details }),
    ),
    subscribe('document:requested', ({ id }) => void openDocument(id)),
    subscribe('command:invoked', ({ command }) => invoke(command)),
  ];
  return () => ends.forEach((end) => end());
}
