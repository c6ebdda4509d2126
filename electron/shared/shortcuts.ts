/** The keys of the commands, one table for the native menu and for the window's list of shortcuts. */
import type { CommandId } from './commands.ts';

/**
 * In Electron's notation; absent where a command has none. Undoing and redoing annotations have none here because the
 * same keys undo typing in a field: the window decides by what has the focus.
 */
export const shortcuts: Readonly<Partial<Record<CommandId, string>>> = {
  'library:import': 'CmdOrCtrl+O',
  'library:importFolder': 'CmdOrCtrl+Shift+O',
  'library:focusSearch': 'CmdOrCtrl+Shift+F',
  'document:export': 'CmdOrCtrl+E',
  'library:exportAll': 'CmdOrCtrl+Shift+E',
  'document:find': 'CmdOrCtrl+F',
  'document:cite': 'CmdOrCtrl+Shift+C',
  'view:toggleList': 'CmdOrCtrl+B',
  'view:toggleOriginal': 'CmdOrCtrl+1',
  'view:toggleAnnotated': 'CmdOrCtrl+2',
  'view:toggleNotes': 'CmdOrCtrl+3',
  'view:toggleProvenance': 'CmdOrCtrl+5',
  'view:toggleFurniture': 'CmdOrCtrl+Shift+H',
  'view:textLarger': 'CmdOrCtrl+=',
  'view:textSmaller': 'CmdOrCtrl+-',
  'view:textReset': 'CmdOrCtrl+0',
  'settings:open': 'CmdOrCtrl+,',
  'help:shortcuts': 'CmdOrCtrl+/',
};
