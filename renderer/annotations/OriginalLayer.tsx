/** What annotations put over an original: the same paint, selecting, handles and popup as over the annotated text. */
import { useMemo } from 'react';
import { drawnIn, pageOf, type OriginalText } from '../passages/original-text.ts';
import { Areas } from './Areas.tsx';
import { Handles, type HandledText } from './Handles.tsx';
import { PassagePopup } from './PassagePopup.tsx';
import { useOriginalSelecting } from './use-original-selecting.ts';
import { usePainting } from './use-painting.ts';

export function OriginalLayer({ text }: { readonly text: OriginalText }) {
  useOriginalSelecting(text);
  usePainting(text, pageOf(text).defaultView ?? undefined);
  const handled = useMemo(() => withNearest(text), [text]);
  return (
    <>
      <Areas pane={text.pane} root={drawnIn(text.root)} text={text} />
      <Handles root={text.root} text={handled} />
      <PassagePopup pane={text.pane} root={text.root} text={text} />
    </>
  );
}

function withNearest(text: OriginalText): HandledText {
  const { root } = text;
  return {
    rangesOf: text.rangesOf,
    nearest(x, y) {
      // A frame measures from its own corner.
      const frame = root instanceof HTMLIFrameElement ? root.getBoundingClientRect() : undefined;
      const caret = pageOf(text).caretPositionFromPoint(x - (frame?.x ?? 0), y - (frame?.y ?? 0));
      return caret ? text.positionOf(caret.offsetNode, caret.offset) : undefined;
    },
  };
}
