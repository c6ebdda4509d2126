/** Ids of what the native menu, the keyboard and the command palette can ask the window to do. */
import * as z from 'zod';

export const CommandId = z.enum([
  'library:focusSearch',
  'library:import',
  'library:importFolder',
  'library:importClipboard',
  'library:importReport',
  'document:export',
  'library:exportAll',
  'document:find',
  'document:cite',
  'document:goTo',
  'document:back',
  'annotation:undo',
  'annotation:redo',
  'view:toggleList',
  'view:toggleOriginal',
  'view:toggleAnnotated',
  'view:toggleNotes',
  'view:toggleParts',
  'view:toggleProvenance',
  'view:toggleFurniture',
  'view:textLarger',
  'view:textSmaller',
  'view:textReset',
  'view:toggleCaret',
  'settings:open',
  'help:palette',
  'help:shortcuts',
]);
export type CommandId = z.infer<typeof CommandId>;
