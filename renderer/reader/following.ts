/** Two panes that follow each other by block: the one that the reader moves leads, the other goes along. */
import type { PaneIndex } from '../passages/pane-index.ts';
import type { BlockPlace } from './place.ts';

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
  readonly attach: (pane: PaneIndex, followed: FollowedPane) => () => void;
  /** The reader puts hand on a pane: from now on it leads. */
  readonly lead: (pane: PaneIndex) => void;
  /** A pane has scrolled, for whatever reason. */
  readonly scrolled: (pane: PaneIndex) => void;
  /** Brings the leading pane to a place, and the other with it where they follow each other. */
  readonly show: (place: BlockPlace) => void;
  /** Brings the other pane to where the leading one stands. */
  readonly rejoin: () => void;
}

/** What joins the panes to a document. */
export interface FollowingOptions {
  /** Leads until the reader puts hand on a pane; the first one unless told otherwise. */
  readonly leader?: PaneIndex;
  /** Where a pane comes to when it opens before anything was read, or by itself. */
  readonly start: (pane: PaneIndex) => BlockPlace | undefined;
  /** False where each pane stands by itself. */
  readonly follows: () => boolean;
  /** Hears where the reader is, and in which pane. */
  readonly onPlace: (place: BlockPlace, pane: PaneIndex) => void;
}

function otherThan(pane: PaneIndex): PaneIndex {
  return pane === 0 ? 1 : 0;
}

/**
 * Joins the panes.
 *
 * A pane that only goes along scrolls too, and its scrolling must not move the leader: so it is the reader's hand
 * that chooses the leader, never the scroll event.
 */
export function createFollowing(options: FollowingOptions): Following {
  const { start, follows, onPlace } = options;
  const panes = new Map<PaneIndex, FollowedPane>();
  let last: BlockPlace | undefined;
  let leader = options.leader ?? 0;
  let asked = false;
  const leading = () => (panes.has(leader) ? leader : otherThan(leader));
  return {
    attach(pane, followed) {
      panes.set(pane, followed);
      // A pane that opens comes to where the reader already is.
      const place = follows() ? (last ?? start(pane)) : (start(pane) ?? last);
      if (place) followed.show(place);
      return () => {
        if (panes.get(pane) === followed) panes.delete(pane);
      };
    },
    lead(pane) {
      leader = pane;
      asked = false;
    },
    scrolled(pane) {
      if (pane !== leading()) return;
      const place = panes.get(pane)?.place();
      // At its end a pane cannot scroll as far as it was asked to: the reader is where they asked to be.
      if (place === undefined || asked) return;
      last = place;
      if (follows()) panes.get(otherThan(pane))?.show(place);
      onPlace(place, pane);
    },
    show(place) {
      last = place;
      asked = true;
      const first = leading();
      panes.get(first)?.show(place);
      if (follows()) panes.get(otherThan(first))?.show(place);
      onPlace(place, first);
    },
    rejoin() {
      const place = panes.get(leading())?.place();
      if (place === undefined) return;
      last = place;
      panes.get(otherThan(leading()))?.show(place);
    },
  };
}
