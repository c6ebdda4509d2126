/** Tags: words of the reader's own that hold annotations together across texts; `history/qajar` stands below `history`. */
import * as z from 'zod';
import { fold } from '../text/fold.ts';

/** One tag as it was written: without white space at its ends. Units: `max` in UTF-16. */
export const Tag = z.string().trim().min(1).max(80);
export type Tag = z.infer<typeof Tag>;

/** A tag of the library with how many annotations bear it. */
export const TagCount = z.object({ tag: Tag, count: z.number().int().positive() });
export type TagCount = Readonly<z.infer<typeof TagCount>>;

const step = '/';

/** What tags are compared by: كتاب and کتاب are one, and so are `Water / Wells` and `water/wells`. */
export function tagKey(tag: string): string {
  return fold(written(tag)).text;
}

/** Whether the tag is `above` or one below it. Example: isWithin('history/qajar', 'History') */
export function isWithin(tag: string, above: string): boolean {
  const [key, aboveKey] = [tagKey(tag), tagKey(above)];
  return key === aboveKey || key.startsWith(aboveKey + step);
}

/** The words of a tag from the highest to its own. Example: stepsOf('history / Qajar') is ['history', 'Qajar']. */
export function stepsOf(tag: string): readonly string[] {
  const steps = tag.trim().replace(/^#+/u, '').replace(/\s+/gu, ' ').split(step);
  return steps.map((one) => one.trim()).filter((one) => one !== '');
}

/** White space made plain, no `#` before it, and nothing empty between two steps. */
function written(tag: string): string {
  return stepsOf(tag).join(step);
}

/** The tags in their order, each once as it was written first, without white space around it or a `#` before it. */
export function tidyTags(tags: readonly string[]): readonly Tag[] {
  const kept = new Map<string, Tag>();
  for (const tag of tags) {
    const tidy = Tag.safeParse(written(tag));
    if (!tidy.success) continue;
    const key = tagKey(tidy.data);
    if (key !== '' && !kept.has(key)) kept.set(key, tidy.data);
  }
  return [...kept.values()];
}

/** The tags with others beside them; a comma of either script parts what was typed at once. */
export function withTags(tags: readonly string[], typed: string): readonly Tag[] {
  return tidyTags([...tags, ...typed.split(/[,،;؛\n]/u)]);
}

/**
 * Tags of the library that may be meant by what is typed, without those in `taken`: those that begin with it before
 * those that hold it, and of these the most used first, as `known` gives them.
 */
export function completeTag(
  known: readonly TagCount[],
  typed: string,
  taken: readonly string[],
): readonly TagCount[] {
  const key = tagKey(typed);
  const without = new Set(taken.map(tagKey));
  const meant = known.filter(({ tag }) => !without.has(tagKey(tag)) && tagKey(tag).includes(key));
  const begins = meant.filter(({ tag }) => tagKey(tag).startsWith(key));
  return [...begins, ...meant.filter((one) => !begins.includes(one))];
}
