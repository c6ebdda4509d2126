/** Gives the parts of the window what the reader chose: direction, digits and calendar, names of colours. */
import { Direction } from 'radix-ui';
import { useMemo, type ReactNode } from 'react';
import { interfaceDirection } from '../../electron/shared/i18n.ts';
import { ColourNamesContext } from '../components/colour-names.ts';
import { WritingContext } from '../components/use-format.ts';
import { useSettings } from '../state/settings.ts';

export function Choices({ children }: { readonly children: ReactNode }) {
  const direction = useSettings((settings) => interfaceDirection(settings.language));
  const digits = useSettings((settings) => settings.digits);
  const calendar = useSettings((settings) => settings.calendar);
  const colourNames = useSettings((settings) => settings.colourNames);
  const writing = useMemo(() => ({ digits, calendar }), [digits, calendar]);
  return (
    <Direction.Provider dir={direction}>
      <WritingContext value={writing}>
        <ColourNamesContext value={colourNames}>{children}</ColourNamesContext>
      </WritingContext>
    </Direction.Provider>
  );
}
