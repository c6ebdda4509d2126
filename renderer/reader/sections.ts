/** Cutting a long text into sections that the browser can leave undrawn until they come near. */

/**
 * Characters in a section. Each is laid out at once when it comes near the screen: 8,000 took most of a frame in Chromium 130
 * beside what else happens in it, and many small ones cost more to keep than to draw.
 */
export const sectionSize = 4_000;

/** Consecutive items that are drawn together. Units: `characters` UTF-16. */
export interface Section<T> {
  readonly key: string;
  readonly items: readonly T[];
  readonly characters: number;
}

/** All of `items` in order, in sections of about `size` characters; an item is never cut. */
export function splitIntoSections<T extends { readonly id: string; readonly text: string }>(
  items: readonly T[],
  size: number = sectionSize,
): readonly Section<T>[] {
  const sections: Section<T>[] = [];
  let current: T[] = [];
  let characters = 0;
  const close = () => {
    const first = current[0];
    if (first === undefined) return;
    sections.push({ key: first.id, items: current, characters });
    current = [];
    characters = 0;
  };
  for (const item of items) {
    if (characters > 0 && characters + item.text.length > size) close();
    current.push(item);
    characters += item.text.length;
  }
  close();
  return sections;
}

/** The items in stretches, cut before those at `seams`: sections that were there before others came stay as they are. */
export function cutAtSeams<T>(items: readonly T[], seams: readonly number[]): readonly T[][] {
  const cuts = [0, ...seams, items.length];
  return cuts.slice(1).map((to, index) => items.slice(cuts[index], to));
}

/**
 * A guess of how tall a section will be, so that the scroll bar is right before it is drawn.
 * Units: CSS pixels; `width` of the text column, `textSize` of its letters, `lineHeight` a factor.
 */
export function guessHeight(
  section: Section<{ readonly text: string }>,
  { width, textSize, lineHeight }: { width: number; textSize: number; lineHeight: number },
): number {
  // Persian and English letters of the reading faces are about 0.46 em wide on average.
  const lineLength = Math.max(10, width / (textSize * 0.46));
  const lines = section.items.reduce(
    (sum, item) => sum + Math.max(1, Math.ceil(item.text.length / lineLength)) + 0.6,
    0,
  );
  return Math.round(lines * textSize * lineHeight);
}
