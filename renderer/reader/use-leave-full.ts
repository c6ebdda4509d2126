/** Escape shows everything again where a pane has the whole window. */
import { useEffect } from 'react';
import { setFull, usePanes } from '../state/panes.ts';

/** Listens while a pane is alone; a popup, a menu or a field that closes by the same key goes first. */
export function useLeaveFull(): void {
  const full = usePanes((panes) => panes.full);
  useEffect(() => {
    if (!full) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"], [role="menu"], dialog[open]')) return;
      event.preventDefault();
      setFull(false);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [full]);
}
