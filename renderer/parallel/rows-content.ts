/** Where the rows stand, as following needs to know it: a place is one of the open document. */
import type { OpenPair } from '../state/parallel.ts';

/** As the panes of the reader name a place. */
interface Place {
  readonly blockId: string;
  readonly fraction: number;
  readonly offset?: number;
}

/** What scrolls, which place is at the reading line, and how far another one is from it. Units: CSS pixels. */
export interface RowsContent {
  readonly target: HTMLElement;
  readonly scroller: HTMLElement;
  readonly place: () => Place | undefined;
  readonly distance: (place: Place) => number | undefined;
}

/** How far below the upper edge the eye is taken to be. */
const readingLine = 72;

/** The rows in `root`; `pair` gives the pair as it is now. */
export function rowsContent(root: HTMLElement, pair: () => OpenPair): RowsContent {
  const line = () => root.getBoundingClientRect().top + readingLine;
  return {
    target: root,
    scroller: root,
    place() {
      const at = line();
      const stretch = lastBefore([...root.children], at);
      const row = lastBefore([...(stretch?.children ?? [])], at);
      if (!(row instanceof HTMLElement)) return undefined;
      return placeOfBead(pair(), Number(row.dataset.bead));
    },
    distance(place) {
      const bead = beadAt(pair(), place);
      const element = bead === undefined ? undefined : elementOf(root, bead);
      return element && element.getBoundingClientRect().top - line();
    },
  };
}

function lastBefore(elements: readonly Element[], line: number): Element | undefined {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().top ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return elements[Math.max(0, low - 1)];
}

/** The row of a bead, or the stretch in which it will stand. */
function elementOf(root: HTMLElement, bead: number): Element | undefined {
  const row = root.querySelector(`[data-bead="${bead}"]`);
  if (row) return row;
  return [...root.children].findLast(
    (stretch) => stretch instanceof HTMLElement && Number(stretch.dataset.first) <= bead,
  );
}

function placeOfBead({ beads, own }: OpenPair, index: number): Place | undefined {
  for (let at = index; at >= 0; at -= 1) {
    const segment = beads[at]?.[own][0];
    if (segment) return { blockId: segment.block, fraction: 0, offset: segment.start };
  }
  return undefined;
}

/** The bead at a place; a share of a block is taken for the share of its sentences. */
function beadAt({ beads, own, index }: OpenPair, place: Place): number | undefined {
  const { blockId, fraction, offset } = place;
  if (offset !== undefined) return index.at(own, blockId, offset);
  const ends = beads.flatMap((bead) =>
    bead[own].filter(({ block }) => block === blockId).map(({ end }) => end),
  );
  return index.at(own, blockId, fraction * (ends.at(-1) ?? 0));
}
