/** Some neighbouring rows of a list, drawn while they are near the screen: five thousand cost as much as fifty. */
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Height of a row as last measured, for stretches that were never drawn; shared by the list. Units: CSS pixels. */
export interface Measure {
  perEntry: number;
}

interface StretchProps {
  /** How many rows it holds. */
  readonly count: number;
  /** It is the list's first, which is seen at once. */
  readonly isFirst: boolean;
  /** Something in it is about to get the focus. */
  readonly wanted: boolean;
  readonly measure: Measure;
  readonly className?: string | undefined;
  /** Gives the rows; called only near the screen. */
  readonly children: () => ReactNode;
}

export function Stretch(props: StretchProps) {
  const { count, isFirst, wanted, measure, className, children } = props;
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(isFirst);
  if (wanted && !near) setNear(true);
  useEffect(() => {
    const stretch = ref.current;
    if (!stretch) return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (!seen) return;
        if (seen.isIntersecting) setNear(true);
        // The keyboard's place stays where it is.
        else if (!stretch.contains(document.activeElement)) setNear(false);
      },
      { root: stretch.closest('[data-scroller]'), rootMargin: '100% 0px' },
    );
    observer.observe(stretch);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const height = ref.current?.offsetHeight ?? 0;
    if (near && height > 0) measure.perEntry = height / count;
  }, [near, count, measure]);
  if (!near) {
    const blockSize = `${count * measure.perEntry}px`;
    return <div ref={ref} role="presentation" style={{ blockSize }} />;
  }
  return (
    <div ref={ref} role="rowgroup" className={className}>
      {children()}
    </div>
  );
}
