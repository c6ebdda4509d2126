/** Gives the parts of the window what the reader chose: direction, digits and calendar, names of colours, keys. */
import { Direction } from 'radix-ui';
import { useCallback, useMemo, type ReactNode } from 'react';
import { interfaceDirection } from '../../electron/shared/i18n.ts';
import { ColourNamesContext } from '../components/colour-names.ts';
import { CommandKeysContext } from '../components/command-keys.ts';
import { writeKeys } from '../components/keys.ts';
import { WritingContext } from '../components/use-format.ts';
import type { CommandId } from '../../electron/shared/commands.ts';
import { keysOf } from '../../electron/shared/shortcuts.ts';
import { useDesk, useSettings } from '../state/settings.ts';

export function Choices({ children }: { readonly children: ReactNode }) {
  const direction = useSettings((settings) => interfaceDirection(settings.language));
  const digits = useSettings((settings) => settings.digits);
  const calendar = useSettings((settings) => settings.calendar);
  const colourNames = useSettings((settings) => settings.colourNames);
  const writing = useMemo(() => ({ digits, calendar }), [digits, calendar]);
  const shortcuts = useSettings((settings) => settings.shortcuts);
  const desk = useDesk();
  const shownKeys = useCallback(
    (command: CommandId) => {
      const keys = keysOf(command, shortcuts, desk);
      return keys === undefined ? undefined : writeKeys(keys, desk.mac);
    },
    [shortcuts, desk],
  );
  return (
    <Direction.Provider dir={direction}>
      <WritingContext value={writing}>
        <ColourNamesContext value={colourNames}>
          <CommandKeysContext value={shownKeys}>{children}</CommandKeysContext>
        </ColourNamesContext>
      </WritingContext>
    </Direction.Provider>
  );
}
