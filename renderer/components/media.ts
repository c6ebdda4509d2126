/** How much room the window has: the widths at which the layout changes. Style sheets say the same numbers. */
import { useSyncExternalStore } from 'react';

/** Panels lie over the text: drawers. */
export const drawers = '(max-width: 56rem)';

/** A telephone's width, or a window at 400 per cent: one pane is shown, and the head's tools are a menu. */
export const oneColumn = '(max-width: 40rem)';

/** Whether the window has this width now. */
export function isWindow(media: string): boolean {
  return matchMedia(media).matches;
}

/** The same, told again when it changes. */
export function useWindowIs(media: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const list = matchMedia(media);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    () => isWindow(media),
  );
}
