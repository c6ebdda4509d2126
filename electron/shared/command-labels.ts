/** What each command is called: one table for the native menu, the command palette and the list of shortcuts. */
import type { CommandId } from './commands.ts';
import type en from './locales/en.json';

/** The end of a command's key under `menu`. */
export const commandLabels: Readonly<Record<CommandId, keyof (typeof en)['menu']>> = {
  'window:new': 'newWindow',
  'library:focusSearch': 'findInLibrary',
  'library:import': 'import',
  'library:importFolder': 'importFolder',
  'library:importClipboard': 'importClipboard',
  'library:importReport': 'importReport',
  'document:export': 'export',
  'library:exportAll': 'exportAll',
  'document:find': 'find',
  'document:findNext': 'findNext',
  'document:findPrevious': 'findPrevious',
  'document:cite': 'cite',
  'document:goTo': 'goTo',
  'document:back': 'back',
  'document:forward': 'forward',
  'annotation:next': 'nextAnnotation',
  'annotation:previous': 'previousAnnotation',
  'annotation:undo': 'undoAnnotation',
  'annotation:redo': 'redoAnnotation',
  'view:toggleList': 'list',
  'view:toggleLibrary': 'library',
  'view:toggleOriginal': 'original',
  'view:toggleAnnotated': 'annotated',
  'view:toggleNotes': 'notes',
  'view:toggleParts': 'parts',
  'view:toggleProvenance': 'provenance',
  'view:toggleFurniture': 'furniture',
  'view:toggleTidied': 'tidied',
  'view:toggleJustified': 'justified',
  'view:nextRegion': 'nextRegion',
  'view:previousRegion': 'previousRegion',
  'view:swapPanes': 'swapPanes',
  'view:closePane': 'closePane',
  'view:fillPane': 'fillPane',
  'view:followPanes': 'followPanes',
  'view:nextView': 'nextView',
  'view:textLarger': 'textLarger',
  'view:textSmaller': 'textSmaller',
  'view:textReset': 'textReset',
  'view:toggleCaret': 'caret',
  'settings:open': 'settings',
  'help:palette': 'palette',
  'help:shortcuts': 'shortcuts',
};

/** All commands, in the order of the table; for the window, which carries no schemas. */
export const commandIds = Object.keys(commandLabels) as readonly CommandId[];
