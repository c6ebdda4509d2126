/** A panel that lies over the text in a narrow window: the focus goes in, Escape closes it, the focus goes back. */
import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { drawers, isWindow } from './media.ts';

/** What the panel's element needs. */
interface Drawer {
  readonly ref: RefObject<HTMLElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What is read or current in a panel's list, else where its tab stop is, else the first thing that can be pressed. */
const entrances = ['[data-roving][aria-current]', '[data-roving][tabindex="0"]', 'button'] as const;

function entranceOf(panel: Element): HTMLElement | undefined {
  for (const one of entrances) {
    const found = panel.querySelector<HTMLElement>(one);
    if (found) return found;
  }
  return undefined;
}

/** Spread the result on the panel. In a wide window it changes nothing. */
export function useDrawer(onClose: () => void): Drawer {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const panel = ref.current;
    if (panel === null || !isWindow(drawers)) return undefined;
    const opener = document.activeElement;
    entranceOf(panel)?.focus();
    return () => {
      // Whatever the reader has turned to meanwhile keeps the focus.
      if (!panel.contains(document.activeElement)) return;
      const pane = document.querySelector('main [data-pane]');
      const back = opener?.isConnected && opener !== document.body ? opener : pane;
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isWindow(drawers)) return;
    // A field that holds words is emptied first.
    if (event.target instanceof HTMLInputElement && event.target.value !== '') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return { ref, onKeyDown };
}
