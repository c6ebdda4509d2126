/** A list that may have a thousand entries: the first are drawn at once, the others in idle moments, so that no frame waits for all. */
import { memo, startTransition, useEffect, useMemo, useState, type ReactNode } from 'react';

interface LongListProps<T> {
  readonly items: readonly T[];
  /** Gives an `li`; one function for the life of the list, because portions are drawn anew when it changes. */
  readonly draw: (item: T, index: number) => ReactNode;
}

/** More than a screen holds, and drawn within a frame. */
const portionSize = 25;

/** Drawn after this even where the window is never idle. Units: ms. */
const patienceMs = 200;

export function LongList<T>({ items, draw }: LongListProps<T>) {
  const portions = useMemo(() => portionsOf(items), [items]);
  const [drawn, setDrawn] = useState(1);
  const isWhole = drawn >= portions.length;
  useEffect(() => {
    if (isWhole) return;
    const grow = (): void => startTransition(() => setDrawn(drawn + 1));
    const idle = requestIdleCallback(grow, { timeout: patienceMs });
    return () => cancelIdleCallback(idle);
  }, [drawn, isWhole]);
  return (
    <ul>
      {portions.slice(0, drawn).map((portion, at) => (
        <Portion
          key={at}
          items={portion}
          first={at * portionSize}
          draw={draw as (item: unknown, index: number) => ReactNode}
        />
      ))}
    </ul>
  );
}

const Portion = memo(function Portion({
  items,
  first,
  draw,
}: {
  readonly items: readonly unknown[];
  readonly first: number;
  readonly draw: (item: unknown, index: number) => ReactNode;
}) {
  return items.map((item, at) => draw(item, first + at));
});

function portionsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / portionSize) }, (_, at) =>
    items.slice(at * portionSize, (at + 1) * portionSize),
  );
}
