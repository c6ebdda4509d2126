/** The reader's own keys for commands. */
import { commandIds } from '../../electron/shared/command-labels.ts';
import type { CommandId } from '../../electron/shared/commands.ts';
import {
  keysOf,
  usualKeysOf,
  type Desk,
  type OwnShortcuts,
} from '../../electron/shared/shortcuts.ts';
import { changeSettings, deskOf, useSettings } from './settings.ts';

/** The command that has these keys, or undefined. */
export function ownerOf(keys: string, own: OwnShortcuts, desk: Desk): CommandId | undefined {
  return commandIds.find((id) => keysOf(id, own, desk) === keys);
}

/** The choices without that of one command: its usual keys hold again. */
function without(own: OwnShortcuts, command: CommandId): OwnShortcuts {
  return Object.fromEntries(Object.entries(own).filter(([id]) => id !== command));
}

/** The choices after a command was given keys, or with null none; another command that had them is left without. */
export function withKeys(
  own: OwnShortcuts,
  command: CommandId,
  keys: string | null,
  desk: Desk,
): OwnShortcuts {
  const owner = keys === null ? undefined : ownerOf(keys, own, desk);
  const taken = owner === undefined || owner === command ? own : { ...own, [owner]: null };
  if (keys === (usualKeysOf(command, desk) ?? null)) return without(taken, command);
  return { ...taken, [command]: keys };
}

/** The choices after a command got its usual keys back; another one that has them goes back to its own. */
export function withUsualKeys(own: OwnShortcuts, command: CommandId, desk: Desk): OwnShortcuts {
  const usual = usualKeysOf(command, desk);
  const rest = without(own, command);
  const owner = commandIds.find(
    (id) => id !== command && usual !== undefined && rest[id] === usual,
  );
  return owner === undefined ? rest : without(rest, owner);
}

/** Gives a command keys, or with null none. */
export function chooseKeys(command: CommandId, keys: string | null): Promise<void> {
  const settings = useSettings.getState();
  const shortcuts = withKeys(settings.shortcuts, command, keys, deskOf(settings));
  return changeSettings({ shortcuts });
}

/** Gives a command its usual keys back. */
export function resetKeys(command: CommandId): Promise<void> {
  const settings = useSettings.getState();
  return changeSettings({
    shortcuts: withUsualKeys(settings.shortcuts, command, deskOf(settings)),
  });
}

/** Gives all commands their usual keys back. */
export function resetAllKeys(): Promise<void> {
  return changeSettings({ shortcuts: {} });
}
