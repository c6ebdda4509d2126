/** Printing the open text, and saving it as a PDF: the sheet is drawn first, then main is asked for the rest. */
import { create } from 'zustand';
import { request } from './client.ts';
import { openId, useDocument, wholeDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';

/** `wanted` is where the sheet goes that is drawn now; null: nothing is printed. */
interface Printing {
  readonly wanted: 'paper' | 'pdf' | null;
}

export const usePrinting = create<Printing>()(() => ({ wanted: null }));

/** Draws the sheet of the open text, as soon as all of the text is there; `sendSheet` goes on when it stands. */
export async function printOpen(wanted: 'paper' | 'pdf'): Promise<void> {
  if (usePrinting.getState().wanted !== null) return;
  if ((await wholeDocument()) !== undefined) usePrinting.setState({ wanted });
}

/** Prints the sheet that stands, or saves it where the reader says; then it is taken away. */
export async function sendSheet(): Promise<void> {
  const { wanted } = usePrinting.getState();
  const id = openId(useDocument.getState().open);
  try {
    if (wanted === 'paper') await request('print:show', {});
    if (wanted === 'pdf' && id !== null) {
      const { saved } = await request('print:savePdf', { id });
      if (saved) notify({ kind: 'exported', files: 1 });
    }
  } catch (error) {
    notifyError(error);
  } finally {
    usePrinting.setState({ wanted: null });
  }
}
