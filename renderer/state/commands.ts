/** What the menu, the keyboard and the palette can ask for, each with what it does. */
import type { CommandId } from '../../electron/shared/commands.ts';
import { startMarkingArea } from './area-drawing.ts';
import { chooseNotes } from './bringing.ts';
import { copyBoth, quoteBoth } from './bead-copying.ts';
import { correctBead, offeredViews, reviewNext, stepBead, togglePeek } from './beads.ts';
import { chooseArchive, takeEverythingOut } from './archiving.ts';
import { openChanges } from './changes.ts';
import { citeWhatIsRead } from './citing.ts';
import { openConfirming } from './confirming.ts';
import { useDocument } from './document.ts';
import { prepareExport } from './export-dialog.ts';
import { findAgain, openFind } from './find.ts';
import { chooseFiles, chooseFolder } from './jobs.ts';
import { startNoteOn } from './marking.ts';
import { dismissImportNotice, notify } from './notices.ts';
import { closeGlossary, toggleGlossary } from './glossary.ts';
import { toggleNotesView, type Tab } from './notes-view.ts';
import { preparePairExport } from './pair-exporting.ts';
import {
  closePane,
  nextView,
  setFull,
  swapPanes,
  toggleFollow,
  togglePane,
  usePanes,
} from './panes.ts';
import { choosePair } from './pairing.ts';
import { lookAtClipboard } from './pasting.ts';
import { goBack, goForward } from './going-back.ts';
import { printOpen } from './printing.ts';
import { stepToAnnotation } from './reading.ts';
import { stepRegion } from './regions.ts';
import {
  openDialog,
  setCaret,
  toggleLibrary,
  toggleList,
  toggleNotes,
  toggleParts,
  toggleProvenance,
  useSession,
} from './session.ts';
import {
  changeSettings,
  changeTextSize,
  textSizes,
  toggleFurniture,
  toggleJustified,
  toggleTidied,
} from './settings.ts';
import { markTerm } from './term-marking.ts';
import { redo, undo } from './undoing.ts';
import { openNewWindow } from './windows.ts';

/** Shows the list and puts the cursor into its search field. */
function focusLibrarySearch(): void {
  toggleList(true);
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('#library-search')?.focus());
}

/** Asks where to go, where there is a text to go through. */
function openGoTo(): void {
  if (useDocument.getState().open.kind === 'open') openDialog('goTo');
}

/** Opens the note field for the whole text, where there is one. */
function noteOnText(): void {
  if (useDocument.getState().open.kind === 'open') startNoteOn(null);
}

function showImportReport(): void {
  openDialog('importReport');
  dismissImportNotice();
}

/** Turns the caret in the text on or off, where there is a text to walk through. */
function toggleCaret(): void {
  if (!usePanes.getState().views.includes('annotated')) return;
  const { caret } = useSession.getState();
  setCaret(!caret);
  notify({ kind: caret ? 'caretOff' : 'caretOn' });
}

/** Shows the notes or the sheets; the glossary makes room. */
function showNotes(tab: Tab): void {
  closeGlossary();
  toggleNotesView(tab);
}

const actions: Readonly<Record<CommandId, () => unknown>> = {
  'window:new': () => openNewWindow(),
  'library:focusSearch': focusLibrarySearch,
  'library:import': chooseFiles,
  'library:importFolder': chooseFolder,
  'library:importClipboard': lookAtClipboard,
  'library:importNotes': chooseNotes,
  'library:importReport': showImportReport,
  'document:export': () => prepareExport('open'),
  'library:exportAll': () => prepareExport('all'),
  'library:takeOut': takeEverythingOut,
  'library:bringArchive': chooseArchive,
  'document:print': () => printOpen('paper'),
  'document:savePdf': () => printOpen('pdf'),
  'document:find': openFind,
  'document:findNext': () => findAgain(1),
  'document:findPrevious': () => findAgain(-1),
  'document:cite': citeWhatIsRead,
  'document:goTo': openGoTo,
  'document:back': goBack,
  'document:forward': goForward,
  'annotation:next': () => stepToAnnotation(1),
  'annotation:previous': () => stepToAnnotation(-1),
  'annotation:confirm': () => openConfirming(),
  'annotation:noteOnText': noteOnText,
  'annotation:markArea': () => startMarkingArea(),
  'annotation:manageTags': () => openDialog('manageTags'),
  'annotation:undo': undo,
  'annotation:redo': redo,
  'library:recentChanges': openChanges,
  'pair:choose': () => choosePair(),
  'pair:next': () => stepBead(1),
  'pair:previous': () => stepBead(-1),
  'pair:peek': togglePeek,
  'pair:review': reviewNext,
  'pair:confirm': () => correctBead({ kind: 'confirm' }),
  'pair:merge': () => correctBead({ kind: 'merge' }),
  'pair:split': () => correctBead({ kind: 'split' }),
  'pair:pullTranslation': () => correctBead({ kind: 'pull', side: 'translation' }),
  'pair:pushTranslation': () => correctBead({ kind: 'push', side: 'translation' }),
  'pair:pullOriginal': () => correctBead({ kind: 'pull', side: 'original' }),
  'pair:pushOriginal': () => correctBead({ kind: 'push', side: 'original' }),
  'pair:unlink': () => correctBead({ kind: 'unlink' }),
  'pair:omit': () => correctBead({ kind: 'omit' }),
  'pair:free': () => correctBead({ kind: 'free' }),
  'pair:copy': copyBoth,
  'pair:quote': quoteBoth,
  'pair:export': preparePairExport,
  'term:mark': markTerm,
  'view:toggleOriginal': () => togglePane('original'),
  'view:toggleAnnotated': () => togglePane('annotated'),
  'view:toggleTranslation': () => togglePane('translation'),
  'view:toggleRows': () => togglePane('rows'),
  'view:toggleNotes': () => toggleNotes(),
  'view:toggleList': () => toggleList(),
  'view:toggleLibrary': () => toggleLibrary(),
  'view:showAllNotes': () => showNotes('notes'),
  'view:showSheets': () => showNotes('sheets'),
  'view:showGlossary': toggleGlossary,
  'view:toggleParts': () => toggleParts(),
  'view:toggleProvenance': () => toggleProvenance(),
  'view:toggleFurniture': toggleFurniture,
  'view:toggleTidied': toggleTidied,
  'view:toggleJustified': toggleJustified,
  'view:nextRegion': () => stepRegion(1),
  'view:previousRegion': () => stepRegion(-1),
  'view:swapPanes': swapPanes,
  'view:closePane': () => closePane(usePanes.getState().active),
  'view:fillPane': () => setFull(!usePanes.getState().full),
  'view:followPanes': toggleFollow,
  'view:nextView': () => nextView(offeredViews()),
  'view:textLarger': () => changeTextSize(1),
  'view:textSmaller': () => changeTextSize(-1),
  'view:textReset': () => changeSettings({ textSize: textSizes.usual }),
  'view:toggleCaret': toggleCaret,
  'settings:open': () => openDialog('settings'),
  'help:palette': () => openDialog('palette'),
  'help:shortcuts': () => openDialog('shortcuts'),
};

/** Does what a command asks for. */
export function invoke(command: CommandId): void {
  actions[command]();
}
