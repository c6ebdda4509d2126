/** What the acts of the history are called: requests of the window, and commands of the command line. */
import type en from '../../electron/shared/locales/en.json';

/** The end of a name's key under `history.acts`. */
export type ActName = keyof (typeof en)['history']['acts'];

const acts: ReadonlyMap<string, ActName> = new Map<string, ActName>([
  ['annotation:create', 'noteMade'],
  ['annotation:createOn', 'noteMade'],
  ['annotation:resize', 'extentChanged'],
  ['annotation:resizeArea', 'areaChanged'],
  ['annotation:setCounterpart', 'otherSide'],
  ['annotation:change', 'noteChanged'],
  ['annotation:delete', 'noteDeleted'],
  ['annotation:restore', 'notePutBack'],
  ['notes:delete', 'noteDeleted'],
  ['notes:restore', 'notePutBack'],
  ['history:restoreVersion', 'versionRestored'],
  ['absent:bringHome', 'broughtHome'],
  ['document:delete', 'textDeleted'],
  ['documents:delete', 'textDeleted'],
  ['document:restore', 'textPutBack'],
  ['documents:restore', 'textPutBack'],
  ['document:correct', 'corrected'],
  ['document:editMetadata', 'factsChanged'],
  ['document:addEdition', 'editions'],
  ['document:separateEdition', 'editions'],
  ['document:reimport', 'reread'],
  ['document:recognise', 'reread'],
  ['import:recognise', 'reread'],
  ['documents:tag', 'textsTagged'],
  ['documents:mark', 'textsMarked'],
  ['sheet:create', 'sheetMade'],
  ['sheet:delete', 'sheetDeleted'],
  ['pair:make', 'pairMade'],
  ['pair:delete', 'pairParted'],
  // The command line.
  ['annotate', 'noteMade'],
  ['annotation-tags', 'noteTags'],
  ['correct', 'corrected'],
  ['edit', 'factsChanged'],
  ['import-annotations', 'notesBrought'],
  ['import-archive', 'archiveBrought'],
  ['reimport', 'reread'],
  ['align', 'pairChanged'],
  // The app itself, when it opens the library.
  ['start', 'started'],
]);

/** Acts that have no name of their own are called by their area. */
const areas: ReadonlyMap<string, ActName> = new Map<string, ActName>([
  ['annotation', 'noteChanged'],
  ['notes', 'noteChanged'],
  ['kinds', 'kinds'],
  ['tags', 'noteTags'],
  ['sheet', 'sheetChanged'],
  ['sheets', 'sheetChanged'],
  ['pair', 'pairChanged'],
  ['term', 'terms'],
  ['terms', 'terms'],
  ['placements', 'placed'],
  ['collection', 'collected'],
  ['document', 'textChanged'],
  ['documents', 'textChanged'],
  ['import', 'imported'],
  ['incoming', 'notesBrought'],
  ['archive', 'archiveBrought'],
  ['trash', 'trash'],
]);

/** What an act is called; one that is not known, perhaps of a newer version, by a general word. */
export function actName(act: string): ActName {
  return acts.get(act) ?? areas.get(/^[^: ]*/.exec(act)?.[0] ?? '') ?? 'changed';
}
