/** What may come later than the words of a text and their paint, when it is opened. */
import { startTransition, useEffect, useState } from 'react';
import type { DocumentId } from '../../corpus/document/document.ts';

/** The text whose first picture is drawn: what is filled in later comes as a whole, for every change has its price while scrolling. */
let standing: DocumentId | null = null;

/** False until the first picture of the text is drawn. */
export function useAfterPicture(text: DocumentId | null): boolean {
  const [drawn, setDrawn] = useState(standing === text);
  useEffect(() => {
    if (drawn) return undefined;
    let task: ReturnType<typeof setTimeout> | undefined;
    // The paint of what is marked may have come after the words: it has the second frame for itself.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        // The frame is drawn after all that was asked of it.
        task = setTimeout(() => {
          standing = text;
          startTransition(() => setDrawn(true));
        });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [drawn, text]);
  return drawn;
}
