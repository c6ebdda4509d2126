/** The text of an original on the screen, as the panes hand it to what paints and selects over it. */
import type { BlockStretch } from './annotated-text.ts';
import type { PaneIndex } from './pane-index.ts';
import type { DrawnText } from './drawn-text.ts';

/** An original whose words can be marked. */
export interface OriginalText extends DrawnText {
  readonly pane: PaneIndex;
  /** The pane in our window: it holds the popup and gets the focus back. */
  readonly root: HTMLElement;
  /** What hears the reader's hand: the pane itself, or the document in its frame. */
  readonly target: HTMLElement | Document;
  /** What is near the screen, and what ranges stand on (see `BlockElements`); absent where all is near. */
  readonly nearby?: BlockStretch | undefined;
  readonly ground?: object;
}

/** What holds the drawn text: the pane, or the root of the page in its frame. */
export function drawnIn(pane: HTMLElement): HTMLElement {
  const page = pane instanceof HTMLIFrameElement ? pane.contentDocument : null;
  return page?.documentElement ?? pane;
}

/** The document in which the words stand: ours, or that of a frame. */
export function pageOf({ target }: OriginalText): Document {
  return target.ownerDocument ?? target;
}
