/** What annotations put over an original: the same paint, selecting and popup as over the annotated text. */
import { pageOf, type OriginalText } from '../passages/original-text.ts';
import { PassagePopup } from './PassagePopup.tsx';
import { usePainting } from './use-painting.ts';
import { useOriginalSelecting } from './use-original-selecting.ts';

export function OriginalLayer({ text }: { readonly text: OriginalText }) {
  useOriginalSelecting(text);
  usePainting(text, pageOf(text).defaultView ?? undefined);
  return <PassagePopup pane={text.pane} root={text.root} text={text} />;
}
