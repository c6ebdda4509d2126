/** Ids of what the native menu and the keyboard can ask the window to do. */
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
  'annotation:undo',
  'annotation:redo',
  'view:toggleList',
  'view:toggleOriginal',
  'view:toggleAnnotated',
  'view:toggleNotes',
  'view:toggleProvenance',
  'view:toggleFurniture',
  'view:textLarger',
  'view:textSmaller',
  'view:textReset',
  'settings:open',
  'help:shortcuts',
]);
export type CommandId = z.infer<typeof CommandId>;
