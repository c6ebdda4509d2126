/** The colours of tags, as chips show them. */
import { useCallback } from 'react';
import type { Colour } from '../../corpus/annotations/annotation.ts';
import { colourOf } from '../../corpus/annotations/tag-change.ts';
import { useTags } from './tags.ts';

/** The function that gives a tag's colour: its own, or that of the nearest tag above it that has one. */
export function useTagColours(): (tag: string) => Colour | undefined {
  const colours = useTags((state) => state.colours);
  return useCallback((tag) => colourOf(tag, colours), [colours]);
}
