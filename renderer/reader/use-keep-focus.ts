/** Keeps the keyboard in the panes when one is closed, turned to another view or put elsewhere. */
import { useEffect, useRef, type RefObject } from 'react';
import type { Panes } from '../state/panes.ts';

/** After a change that took the focused element away, the pane in which the reader is has the focus. */
export function useKeepFocus(
  panes: RefObject<HTMLElement | null>,
  { views, active, full }: Pick<Panes, 'views' | 'active' | 'full'>,
): void {
  const before = useRef({ views, full });
  useEffect(() => {
    const changed = before.current.views !== views || before.current.full !== full;
    before.current = { views, full };
    if (!changed || document.activeElement !== document.body) return;
    const shown = panes.current?.querySelector(`[data-index="${active}"] [data-pane]`);
    if (shown instanceof HTMLElement) shown.focus({ preventScroll: true });
  }, [panes, views, active, full]);
}
