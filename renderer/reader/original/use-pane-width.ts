/** How much of a pane can be filled, followed while the reader moves the splitter or the window. */
import { useEffect, useState } from 'react';

/** Units: CSS pixels; 0 until the element is laid out. */
export function usePaneWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
