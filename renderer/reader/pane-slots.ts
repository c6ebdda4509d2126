/** What other features put into the panes of the reader. */
import type { ReactNode, RefObject } from 'react';
import type { BlockElements } from '../passages/annotated-text.ts';
import type { OriginalText } from '../passages/original-text.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import type { DrawnContent } from './use-pane.ts';

/** Given by the window, which knows all features. */
export interface PaneSlots {
  /** Notes beside a section of the annotated text; `blockIds` are those of its blocks. */
  readonly margin: (blockIds: ReadonlySet<string>) => ReactNode;
  /** Painting and popups over the whole annotated text. */
  readonly layer: (root: HTMLElement, elements: BlockElements, pane: PaneIndex) => ReactNode;
  /** The same over an original that has words. */
  readonly over: (text: OriginalText) => ReactNode;
  /** Over the text that the open document is paired with. */
  readonly opposite: (root: HTMLElement, elements: BlockElements, pane: PaneIndex) => ReactNode;
  /** Both texts bead by bead; `keep` is told what scrolls. */
  /** `focusHeld`: see `useFocusHandedOn`. */
  readonly rows: (
    keep: (content: DrawnContent | null) => void,
    focusHeld: RefObject<boolean>,
  ) => ReactNode;
  /** At the foot of both: where the reader is among the beads, and what can be said about them. */
  readonly beadBar: () => ReactNode;
  /** Where a translation is asked for and there is none. */
  readonly unpaired: () => ReactNode;
}
