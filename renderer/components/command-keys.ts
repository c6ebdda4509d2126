/** The keys of commands as the platform writes them, for tooltips. */
import { createContext, useContext } from 'react';
import type { CommandId } from '../../electron/shared/commands.ts';

/** Gives the keys of a command, given by the window from the settings. */
export const CommandKeysContext = createContext<(command: CommandId) => string | undefined>(
  () => undefined,
);

/** The keys of a command, or undefined where it has none. */
export function useCommandKeys(command: CommandId | undefined): string | undefined {
  const keysOf = useContext(CommandKeysContext);
  return command === undefined ? undefined : keysOf(command);
}
