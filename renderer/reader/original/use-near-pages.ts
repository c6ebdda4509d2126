/** Which pages of a scrolled list are near the screen, and which one is being read. */
import { useEffect, useState } from 'react';

interface NearPages {
  /** Numbers of the pages to be drawn; they count from 1. */
  readonly near: ReadonlySet<number>;
  readonly current: number;
}

/** A page is drawn before it comes into sight, at the usual speed of a wheel. */
const margin = '75% 0px';

/** `scroller` holds elements with `data-page`, all there when it is drawn. */
export function useNearPages(scroller: HTMLElement | null): NearPages {
  const near = useSeen(scroller, margin);
  // The strip in which the eye is: the page that crosses it is being read.
  const read = useSeen(scroller, '-30% 0px -69% 0px');
  const [current, setCurrent] = useState(1);
  useEffect(() => {
    // Between two pages nothing crosses it; then the last one stays.
    if (read.size > 0) setCurrent(Math.min(...read));
  }, [read]);
  return { near, current };
}

function useSeen(scroller: HTMLElement | null, rootMargin: string): ReadonlySet<number> {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (scroller === null) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setSeen((before) => {
          const after = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const number = Number((target as HTMLElement).dataset.page);
            if (isIntersecting) after.add(number);
            else after.delete(number);
          }
          return after;
        }),
      { root: scroller, rootMargin },
    );
    const observe = () => {
      for (const page of scroller.querySelectorAll('[data-page]')) observer.observe(page);
    };
    observe();
    // The pages come when the width of the pane is known.
    const changes = new MutationObserver(observe);
    changes.observe(scroller, { childList: true });
    return () => {
      observer.disconnect();
      changes.disconnect();
    };
  }, [scroller, rootMargin]);
  return seen;
}
