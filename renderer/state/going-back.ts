/** Going back to where the reader jumped from, and forward again, in this document or another. */
import { openId, returnTo, useDocument } from './document.ts';
import { back, forward, withOnly, type Visited } from './history.ts';
import { useLibrary } from './library.ts';
import { backToNotes } from './notes-view.ts';
import { notify } from './notices.ts';
import { jumpTo, useReading, whereRead, type Jump } from './reading.ts';

/** Goes back to where the last jump began; says so where there was none. */
export function goBack(): void {
  if (backToNotes()) return;
  const now = whereRead();
  const step = now && back(forgetMissing(), now);
  if (step === undefined) {
    notify({ kind: 'nowhereBack' });
    return;
  }
  useReading.setState({ history: step.history });
  visit(step.to, step.to.ledTo === undefined ? undefined : 'link');
}

/** Goes forward to where the reader last went back from; says so where that was nowhere. */
export function goForward(): void {
  const now = whereRead();
  const step = now && forward(forgetMissing(), now);
  if (step === undefined) {
    notify({ kind: 'nowhereForward' });
    return;
  }
  useReading.setState({ history: step.history });
  visit(step.to, step.to.link === undefined ? undefined : 'block');
}

/** The history without documents that are in the library no more. */
function forgetMissing() {
  const there = new Set(useLibrary.getState().documents.map(({ id }) => id));
  return withOnly(useReading.getState().history, (id) => there.has(id));
}

function visit({ documentId, position }: Visited, focuses: Jump['focuses']): void {
  const { open } = useDocument.getState();
  if (open.kind === 'open' && openId(open) === documentId)
    jumpTo(position, focuses === undefined ? 'block' : 'line', focuses);
  else void returnTo(documentId, position);
}
