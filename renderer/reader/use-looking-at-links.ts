/** Hears when the pointer rests on a link inside the text, or the tab key comes to one. */
import { useEffect, useMemo, useRef } from 'react';
import { linkAt } from '../passages/text-links.ts';
import { lookAtLink, lookAway } from '../state/preview.ts';

/** Milliseconds for which the pointer rests before something is shown, and stays away before it goes. */
const restMs = 450;
const leaveMs = 250;

/** Handlers for what is shown: it stays while the pointer is on it. */
export function useLookingAtLinks(root: HTMLElement): {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
} {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = useMemo(
    () => (work: () => void, ms: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(work, ms);
    },
    [],
  );
  useEffect(() => {
    const look = (target: EventTarget | null) => {
      const link = target instanceof Element ? linkAt(root, target) : undefined;
      if (link === undefined || 'address' in link) return;
      later(() => lookAtLink(link), restMs);
    };
    const over = (event: PointerEvent) => {
      // A drag selects words.
      if (event.pointerType !== 'touch' && event.buttons === 0) look(event.target);
    };
    const out = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-href]'))
        later(lookAway, leaveMs);
    };
    const focused = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(':focus-visible')) look(target);
    };
    const blurred = () => later(lookAway, leaveMs);
    root.addEventListener('pointerover', over);
    root.addEventListener('pointerout', out);
    root.addEventListener('focusin', focused);
    root.addEventListener('focusout', blurred);
    return () => {
      clearTimeout(timer.current);
      root.removeEventListener('pointerover', over);
      root.removeEventListener('pointerout', out);
      root.removeEventListener('focusin', focused);
      root.removeEventListener('focusout', blurred);
    };
  }, [root, later]);
  return useMemo(
    () => ({
      onPointerEnter: () => clearTimeout(timer.current),
      onPointerLeave: () => later(lookAway, leaveMs),
    }),
    [later],
  );
}
