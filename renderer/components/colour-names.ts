/** What colours are called: by the reader's own names where he gave some, else by the interface's words. */
import { createContext, useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colour } from '../../corpus/annotations/annotation.ts';

/** The reader's own names, given by the window from the settings. */
export const ColourNamesContext = createContext<Partial<Readonly<Record<Colour, string>>>>({});

/** The function that names a colour. */
export function useColourName(): (colour: Colour) => string {
  const { t } = useTranslation();
  const own = useContext(ColourNamesContext);
  return useCallback((colour) => own[colour] ?? t(`colour.${colour}`), [own, t]);
}
