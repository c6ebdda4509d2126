/** Two panes that follow each other by block: the one that the reader moves leads, the other goes along. */
import type { BlockPlace } from './place.ts';

/** The panes of a reader. */
export type Side = 'original' | 'annotated';

/** What following needs of a pane. */
export interface FollowedPane {
  /** The place at the reading line; undefined while nothing is drawn. */
  readonly place: () => BlockPlace | undefined;
  /** Brings a place to the reading line; blocks that the pane does not show are passed over. */
  readonly show: (place: BlockPlace) => void;
}

/** The panes of one document, joined. */
export interface Following {
  /** Adds a pane; returns the function that takes it out. */
  readonly attach: (side: Side, pane: FollowedPane) => () => void;
  /** The reader puts hand on a pane: from now on it leads. */
  readonly lead: (side: Side) => void;
  /** A pane has scrolled, for whatever reason. */
  readonly scrolled: (side: Side) => void;
  /** Brings both panes to a place. */
  readonly show: (place: BlockPlace) => void;
}

const other = { original: 'annotated', annotated: 'original' } as const;

/**
 * Joins the panes. `start` is where a pane comes to when it opens; `onPlace` hears where the reader is, whichever
 * pane leads.
 *
 * A pane that only goes along scrolls too, and its scrolling must not move the leader: so it is the reader's hand
 * that chooses the leader, never the scroll event.
 */
export function createFollowing(
  start: BlockPlace | undefined,
  onPlace: (place: BlockPlace) => void,
): Following {
  const panes = new Map<Side, FollowedPane>();
  let last = start;
  let leader: Side = 'annotated';
  let asked = false;
  const leading = () => (panes.has(leader) ? leader : other[leader]);
  return {
    attach(side, pane) {
      panes.set(side, pane);
      // A pane that opens comes to where the reader already is.
      if (last) pane.show(last);
      return () => {
        if (panes.get(side) === pane) panes.delete(side);
      };
    },
    lead(side) {
      leader = side;
      asked = false;
    },
    scrolled(side) {
      if (side !== leading()) return;
      const place = panes.get(side)?.place();
      if (place === undefined) return;
      // At its end a pane cannot scroll as far as it was asked to: the reader is where they asked to be.
      if (asked) return;
      last = place;
      panes.get(other[side])?.show(place);
      onPlace(place);
    },
    show(place) {
      last = place;
      asked = true;
      for (const pane of panes.values()) pane.show(place);
      onPlace(place);
    },
  };
}
