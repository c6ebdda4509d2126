/** Guesses how tall the sections of a text will be, in the reader's size and leading. */
import { useMemo } from 'react';
import { useSettings } from '../state/settings.ts';
import { guessHeight, type Section } from './sections.ts';

/** In the order of the sections, for a column of this `width`. Units: CSS pixels. */
export function useGuessedHeights(
  sections: readonly Section<{ readonly text: string }>[],
  width: number,
): readonly number[] {
  const textSize = useSettings((settings) => settings.textSize);
  const lineHeight = useSettings((settings) => settings.lineHeight);
  return useMemo(
    () => sections.map((section) => guessHeight(section, { width, textSize, lineHeight })),
    [sections, width, textSize, lineHeight],
  );
}
