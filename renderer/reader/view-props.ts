/** What every view of a pane is given. */
import type { PaneIndex } from '../passages/pane-index.ts';
import type { OpenDocument } from '../state/document.ts';
import type { Following } from './following.ts';
import type { PaneSlots } from './pane-slots.ts';

export interface ViewProps extends PaneSlots {
  readonly open: Extract<OpenDocument, { kind: 'open' }>;
  readonly pane: PaneIndex;
  readonly following: Following;
}
