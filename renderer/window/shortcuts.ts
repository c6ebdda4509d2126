/** Which keys stand for which commands. */
import { commandIds } from '../../electron/shared/command-labels.ts';
import type { CommandId } from '../../electron/shared/commands.ts';
import {
  keysOf,
  otherKeys,
  type Desk,
  type OwnShortcuts,
} from '../../electron/shared/shortcuts.ts';
import { keysOfPress, type KeyPress } from '../components/keys.ts';

/** The commands by their keys. Keys that the reader chose go before what else does the same as another command's. */
export function commandsByKeys(own: OwnShortcuts, desk: Desk): ReadonlyMap<string, CommandId> {
  const commands = new Map<string, CommandId>();
  for (const command of commandIds) {
    if (own[command] !== undefined) continue;
    for (const keys of otherKeys[command] ?? []) commands.set(keys, command);
  }
  for (const command of commandIds) {
    const keys = keysOf(command, own, desk);
    if (keys !== undefined) commands.set(keys, command);
  }
  return commands;
}

/** The command of a key press, or undefined. */
export function shortcutOf(
  press: KeyPress & Pick<KeyboardEvent, 'key'>,
  commands: ReadonlyMap<string, CommandId>,
  mac: boolean,
): CommandId | undefined {
  const { key, ctrlKey, metaKey, altKey } = press;
  // The question mark has its own place on a Persian keyboard, and its own shape.
  const isPlain = !ctrlKey && !metaKey && !altKey;
  if (isPlain && (key === '?' || key === '؟')) return 'help:shortcuts';
  const keys = keysOfPress(press, mac);
  return keys === undefined ? undefined : commands.get(keys);
}
