/** What the menu and the keyboard can ask for, each with what it does. */
import type { CommandId } from '../../electron/shared/commands.ts';
import { citeWhatIsRead } from './citing.ts';
import { exportAndSay } from './exporting.ts';
import { openFind } from './find.ts';
import { chooseFiles, chooseFolder } from './jobs.ts';
import { dismissImportNotice } from './notices.ts';
import { lookAtClipboard } from './pasting.ts';
import { goBack } from './reading.ts';
import { openDialog, toggleList, toggleNotes, toggleParts, toggleProvenance } from './session.ts';
import {
  changePanes,
  changeSettings,
  changeTextSize,
  textSizes,
  toggleFurniture,
} from './settings.ts';
import { redo, undo } from './undoing.ts';

/** Commands that only the window's own keys give. */
export type WindowCommand =
  CommandId | 'annotation:redo' | 'view:toggleList' | 'view:toggleParts' | 'document:back';

/** Shows the list and puts the cursor into its search field. */
function focusLibrarySearch(): void {
  toggleList(true);
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('#library-search')?.focus());
}

function showImportReport(): void {
  openDialog('importReport');
  dismissImportNotice();
}

const actions: Readonly<Record<WindowCommand, () => unknown>> = {
  'library:focusSearch': focusLibrarySearch,
  'library:import': chooseFiles,
  'library:importFolder': chooseFolder,
  'library:importClipboard': lookAtClipboard,
  'library:importReport': showImportReport,
  'document:export': () => exportAndSay('open', 'markdown'),
  'library:exportAll': () => exportAndSay('all', 'markdown'),
  'document:find': openFind,
  'document:cite': citeWhatIsRead,
  'document:back': goBack,
  'annotation:undo': undo,
  'annotation:redo': redo,
  'view:toggleOriginal': () => changePanes('original'),
  'view:toggleAnnotated': () => changePanes('annotated'),
  'view:toggleNotes': () => toggleNotes(),
  'view:toggleList': () => toggleList(),
  'view:toggleParts': () => toggleParts(),
  'view:toggleProvenance': () => toggleProvenance(),
  'view:toggleFurniture': toggleFurniture,
  'view:textLarger': () => changeTextSize(1),
  'view:textSmaller': () => changeTextSize(-1),
  'view:textReset': () => changeSettings({ textSize: textSizes.usual }),
  'settings:open': () => openDialog('settings'),
  'help:shortcuts': () => openDialog('shortcuts'),
};

/** Does what a command asks for. */
export function invoke(command: WindowCommand): void {
  actions[command]();
}
