/** One tab stop for a list: the arrow keys, Home and End move among the elements marked `data-roving`. */
import { useCallback } from 'react';

/** Handlers for the element that holds the list. */
export interface RovingFocus {
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: React.FocusEvent<HTMLElement>) => void;
  readonly ref: (element: HTMLElement | null) => (() => void) | undefined;
}

function stops(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-roving]')];
}

/** Leaves exactly one of the elements in the tab order: the one that had the focus, or the first. */
function keepOneStop(list: HTMLElement): void {
  const all = stops(list);
  const current = all.find((one) => one.dataset.roving === 'here') ?? all[0];
  for (const one of all) {
    const wanted = one === current ? '0' : '-1';
    // Writing it has its cost even where it says the same, and a long list changes often while an import goes on. The
    // attribute is asked, because the property is -1 too of an element that cannot have the focus at all.
    if (one.getAttribute('tabindex') !== wanted) one.setAttribute('tabindex', wanted);
  }
}

function next(list: HTMLElement, from: Element | null, key: string): HTMLElement | undefined {
  const all = stops(list);
  const index = all.findIndex((one) => one === from);
  switch (key) {
    case 'ArrowDown':
      return all[Math.min(index + 1, all.length - 1)];
    case 'ArrowUp':
      return all[Math.max(index - 1, 0)];
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}

/** Spread the result on the list's element. */
export function useRovingFocus(): RovingFocus {
  const ref = useCallback((list: HTMLElement | null) => {
    if (list === null) return undefined;
    keepOneStop(list);
    const changes = new MutationObserver(() => keepOneStop(list));
    changes.observe(list, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, []);
  const onKeyDown = useCallback((event: React.KeyboardEvent<HTMLElement>) => {
    const focused = document.activeElement?.closest('[data-roving]') ?? null;
    const target = focused && next(event.currentTarget, focused, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  }, []);
  const onFocus = useCallback((event: React.FocusEvent<HTMLElement>) => {
    const stop = event.target.closest<HTMLElement>('[data-roving]');
    if (stop === null) return;
    for (const one of stops(event.currentTarget)) one.dataset.roving = '';
    stop.dataset.roving = 'here';
    keepOneStop(event.currentTarget);
  }, []);
  return { ref, onKeyDown, onFocus };
}
