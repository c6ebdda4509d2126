/** The keys of the commands: the usual ones on each platform, and what the reader made of them. */
import type { CommandId } from './commands.ts';

/** Where keys are pressed: the platform, and the direction of the interface. */
export interface Desk {
  readonly mac: boolean;
  readonly direction: 'ltr' | 'rtl';
}

/** What the reader changed; null takes a command's keys away. */
export type OwnShortcuts = Readonly<Partial<Record<CommandId, string | null>>>;

/** In Electron's notation; absent where a command has none. */
const usual: Readonly<Partial<Record<CommandId, string>>> = {
  'window:new': 'CmdOrCtrl+Shift+N',
  'library:import': 'CmdOrCtrl+O',
  'library:importFolder': 'CmdOrCtrl+Shift+O',
  'library:focusSearch': 'CmdOrCtrl+Shift+F',
  'document:export': 'CmdOrCtrl+E',
  'library:exportAll': 'CmdOrCtrl+Shift+E',
  'document:print': 'CmdOrCtrl+P',
  'document:find': 'CmdOrCtrl+F',
  'document:findNext': 'F3',
  'document:findPrevious': 'Shift+F3',
  'document:goTo': 'CmdOrCtrl+G',
  'document:cite': 'CmdOrCtrl+Shift+C',
  'annotation:next': 'Alt+Down',
  'annotation:previous': 'Alt+Up',
  'annotation:undo': 'CmdOrCtrl+Z',
  'annotation:redo': 'CmdOrCtrl+Shift+Z',
  'view:toggleList': 'CmdOrCtrl+B',
  'view:toggleLibrary': 'CmdOrCtrl+Shift+B',
  'view:showAllNotes': 'CmdOrCtrl+Shift+M',
  'view:toggleOriginal': 'CmdOrCtrl+1',
  'view:toggleAnnotated': 'CmdOrCtrl+2',
  'view:toggleNotes': 'CmdOrCtrl+3',
  'view:toggleParts': 'CmdOrCtrl+4',
  'view:toggleProvenance': 'CmdOrCtrl+5',
  'view:toggleTranslation': 'CmdOrCtrl+6',
  'pair:next': 'F8',
  'pair:previous': 'Shift+F8',
  'pair:peek': 'CmdOrCtrl+J',
  'term:mark': 'CmdOrCtrl+Shift+J',
  'view:toggleFurniture': 'CmdOrCtrl+Shift+H',
  'view:toggleTidied': 'CmdOrCtrl+Shift+Y',
  'view:nextRegion': 'F6',
  'view:previousRegion': 'Shift+F6',
  'view:textLarger': 'CmdOrCtrl+=',
  'view:textSmaller': 'CmdOrCtrl+-',
  'view:textReset': 'CmdOrCtrl+0',
  'view:toggleCaret': 'F7',
  'settings:open': 'CmdOrCtrl+,',
  'help:palette': 'CmdOrCtrl+K',
  'help:shortcuts': 'CmdOrCtrl+/',
};

/** Keys that do the same as the usual ones and are shown nowhere: habits of other programs, and other keys of the keyboard. */
export const otherKeys: Readonly<Partial<Record<CommandId, readonly string[]>>> = {
  'annotation:redo': ['CmdOrCtrl+Y'],
  'view:textLarger': ['CmdOrCtrl+Shift+='],
};

/**
 * Commands whose keys the window alone listens to, because in a field they mean something else: undoing what was typed, going
 * over words.
 */
export const windowKeys: ReadonlySet<CommandId> = new Set([
  'annotation:next',
  'annotation:previous',
  'annotation:undo',
  'annotation:redo',
  'document:back',
  'document:forward',
]);

/** Commands that keep their usual keys: the native menu's Undo and Redo have the same ones. */
export const fixedKeys: ReadonlySet<CommandId> = new Set(['annotation:undo', 'annotation:redo']);

/** The usual keys of a command. The way back points to where the line of the interface begins, as in browsers, forward away. */
export function usualKeysOf(command: CommandId, { mac, direction }: Desk): string | undefined {
  if (command === 'document:back' || command === 'document:forward') {
    const toLeft = (command === 'document:back') === (direction === 'ltr');
    // On a Mac Alt and an arrow go over words.
    if (mac) return toLeft ? 'CmdOrCtrl+[' : 'CmdOrCtrl+]';
    return toLeft ? 'Alt+Left' : 'Alt+Right';
  }
  return usual[command];
}

/** The keys of a command, the reader's own where he chose some; undefined where it has none. */
export function keysOf(command: CommandId, own: OwnShortcuts, desk: Desk): string | undefined {
  const chosen = fixedKeys.has(command) ? undefined : own[command];
  return chosen === null ? undefined : (chosen ?? usualKeysOf(command, desk));
}
