/** The glossary in the whole window: what is listed, which term is looked at, and where it is used. */
import { create } from 'zustand';
import type { TermId } from '../../corpus/alignment/terms/term.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { TermReport, TermUse } from '../../electron/shared/term-requests.ts';
import { request } from './client.ts';
import { openDocument, openId, useDocument, wholeDocument } from './document.ts';
import { notifyError } from './notices.ts';
import { goTo } from './reading.ts';
import { closeNotesView } from './notes-view.ts';

interface Glossary {
  readonly shown: boolean;
  readonly words: string;
  /** The language by which the list is sorted, and whose words stand first; '' for the first that there is. */
  readonly sortedBy: string;
  /** Only terms that were marked in this document. */
  readonly marked: DocumentId | null;
  readonly chosen: TermId | null;
  /** Where the chosen one is used; null while that is found out. */
  readonly report: TermReport | null;
}

export const useGlossary = create<Glossary>()(() => ({
  shown: false,
  words: '',
  sortedBy: '',
  marked: null,
  chosen: null,
  report: null,
}));

/** Shows the glossary in the whole window; asked for again, makes room for the text. */
export function toggleGlossary(): void {
  const { shown } = useGlossary.getState();
  if (!shown) closeNotesView();
  useGlossary.setState({ shown: !shown });
}

export function closeGlossary(): void {
  useGlossary.setState({ shown: false });
}

/** Narrows and sorts the list. */
export function arrangeGlossary(
  change: Partial<Pick<Glossary, 'words' | 'sortedBy' | 'marked'>>,
): void {
  useGlossary.setState(change);
}

/** Looks at a term, and asks where it is used. */
export async function chooseTerm(chosen: TermId | null): Promise<void> {
  useGlossary.setState({ chosen, report: null });
  if (chosen === null) return;
  try {
    const report = await request('term:uses', { id: chosen });
    if (useGlossary.getState().chosen === chosen) useGlossary.setState({ report });
  } catch (error) {
    notifyError(error);
  }
}

/** Opens the text of a use at its words. */
export async function openUse({ document, block, start }: TermUse): Promise<void> {
  closeGlossary();
  await openDocument(document);
  if ((await wholeDocument())?.id !== document) return;
  goTo({ blockId: block, offset: start });
}

/** A text that is opened by other means gets its place. Returns what ends it. */
export function makeWayForText(): () => void {
  return useDocument.subscribe(({ open }, before) => {
    const id = openId(open);
    if (id !== null && id !== openId(before.open)) closeGlossary();
  });
}
