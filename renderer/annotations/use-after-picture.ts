/** What may come later than the words of a text and their paint, when it is opened. */
import { startTransition, useEffect, useState } from 'react';
import type { DocumentId } from '../../corpus/document/document.ts';
import { afterNextFrame } from '../state/next-frame.ts';

/** The text whose first picture is drawn: what is filled in later comes as a whole, for every change has its price while scrolling. */
let standing: DocumentId | null = null;

/** False until the first picture of the text is drawn. */
export function useAfterPicture(text: DocumentId | null): boolean {
  const [drawn, setDrawn] = useState(standing === text);
  useEffect(() => {
    if (drawn) return undefined;
    let isWanted = true;
    // The paint of what is marked may have come after the words: it has the second frame for itself.
    void afterNextFrame()
      .then(afterNextFrame)
      .then(() => {
        if (!isWanted) return;
        standing = text;
        startTransition(() => setDrawn(true));
      });
    return () => {
      isWanted = false;
    };
  }, [drawn, text]);
  return drawn;
}
