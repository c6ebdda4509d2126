/** Keyboard focus that goes on from what leaves a pane to what comes into its place, instead of falling to the page. */
import { useLayoutEffect, type RefObject } from 'react';

/** `held` is kept by what stays: whether the focus was in what left last. `element` is what is there now; it can be focused. */
export function useFocusHandedOn(held: RefObject<boolean>, element: HTMLElement | null): void {
  useLayoutEffect(() => {
    if (element === null) return undefined;
    // Who has gone elsewhere meanwhile stays there.
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (held.current && isFree) element.focus({ preventScroll: true });
    held.current = false;
    return () => {
      held.current = element.contains(document.activeElement);
    };
  }, [held, element]);
}
