/** Which sections of a long text have their words in the DOM: those near the reader at once, the others bit by bit. */
import type { Section } from './sections.ts';

/** See the functions. Sections are named by their place among the text's. */
export interface Filling {
  /** Whether every section has its words. */
  readonly isWhole: () => boolean;
  /** Whether a section has its words. */
  readonly isFilled: (section: number) => boolean;
  /** Gives these sections their words; tells those that hear of them. */
  readonly fill: (sections: readonly number[]) => void;
  /** The next sections to be filled, of about `characters` together, the nearest to what was filled first; none at the end. */
  readonly next: (characters: number) => readonly number[];
  /** Hears when the section gets its words; returns the function that ends it. */
  readonly subscribe: (section: number, listener: () => void) => () => void;
}

/** Units: UTF-16. What is drawn at once is some screens of text; more would make the reader wait for what is not seen. */
const atOnce = 12_000;

/** A filling of these sections in which those that are `drawn` have their words, or those around the section `start` where none is. */
export function createFilling(
  sections: readonly Pick<Section<unknown>, 'characters'>[],
  start: number,
  drawn: Iterable<number> = [],
): Filling {
  const filled = new Set(drawn);
  const listeners = new Map<number, Set<() => void>>();
  // Everything between them was looked at: the reading place first, then outwards on both sides by turns.
  let before = start;
  let after = start - 1;
  const next = (characters: number): readonly number[] => {
    const chosen: number[] = [];
    let sum = 0;
    while (sum < characters && (before > 0 || after < sections.length - 1)) {
      const forward =
        after < sections.length - 1 && (before === 0 || after - start <= start - before);
      const section = forward ? ++after : --before;
      if (filled.has(section)) continue;
      chosen.push(section);
      sum += sections[section]?.characters ?? 0;
    }
    return chosen;
  };
  const fill = (wanted: readonly number[]): void => {
    for (const section of wanted) {
      if (filled.has(section)) continue;
      filled.add(section);
      for (const listener of listeners.get(section) ?? []) listener();
    }
  };
  if (filled.size === 0) {
    fill(next(atOnce));
    // The line before the one at which reading begins is seen too.
    if (start > 0) fill([start - 1]);
  }
  return {
    isWhole: () => filled.size === sections.length,
    isFilled: (section) => filled.has(section),
    fill,
    next,
    subscribe(section, listener) {
      const heard = listeners.get(section) ?? new Set();
      listeners.set(section, heard.add(listener));
      return () => heard.delete(listener);
    },
  };
}
