/** Changes of tags over a whole library: a tag renamed, merged into another or taken away, with those below it. */
import * as z from 'zod';
import { Colour } from './annotation.ts';
import { isWithin, stepsOf, Tag, tidyTags } from './tag.ts';

/** A tag with the colour that the reader gave it. */
export const TagColour = z.object({ tag: Tag, colour: Colour });
export type TagColour = Readonly<z.infer<typeof TagColour>>;

/**
 * The tags with `from` renamed to `to` and those below it with it, each once; null takes them away.
 * Example: renameTags(['a/b', 'c'], 'a', 'c') gives ['c/b', 'c'].
 */
export function renameTags(
  tags: readonly string[],
  from: string,
  to: string | null,
): readonly Tag[] {
  const depth = stepsOf(from).length;
  return tidyTags(
    tags.flatMap((tag) => {
      if (!isWithin(tag, from)) return [tag];
      return to === null ? [] : [[...stepsOf(to), ...stepsOf(tag).slice(depth)].join('/')];
    }),
  );
}

/** The colour of a tag: its own, else that of the nearest above it that has one. */
export function colourOf(tag: string, colours: readonly TagColour[]): Colour | undefined {
  const above = colours.filter((one) => isWithin(tag, one.tag));
  above.sort((a, b) => stepsOf(b.tag).length - stepsOf(a.tag).length);
  return above[0]?.colour;
}
