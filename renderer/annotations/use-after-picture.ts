/** What may come one picture later than the words that it belongs to. */
import { startTransition, useEffect, useState } from 'react';

/** False until the picture is drawn in which the component first stands. */
export function useAfterPicture(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // The frame is drawn after all that was asked of it.
      task = setTimeout(() => startTransition(() => setDrawn(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, []);
  return drawn;
}
