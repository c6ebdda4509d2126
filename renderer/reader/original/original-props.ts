/** What every kind of original is given. */
import type { Document } from '../../../corpus/document/document.ts';
import type { PaneIndex } from '../../passages/pane-index.ts';
import type { Following } from '../following.ts';
import type { PaneSlots } from '../pane-slots.ts';

export interface OriginalProps extends Pick<PaneSlots, 'over'> {
  readonly document: Document;
  readonly pane: PaneIndex;
  readonly following: Following;
}
