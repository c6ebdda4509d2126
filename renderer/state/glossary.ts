/** The glossary in the whole window: what is listed, which term is looked at, and where it is used. */
import { create } from 'zustand';
import type { TermId } from '../../corpus/alignment/terms/term.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { toCorpusError } from '../../corpus/errors.ts';
import type { TermProgress, TermReport, TermUse } from '../../electron/shared/term-requests.ts';
import { request } from './client.ts';
import { openDocument, openId, useDocument, wholeDocument } from './document.ts';
import { notifyError } from './notices.ts';
import { goTo } from './reading.ts';
import { closeNotesView } from './notes-view.ts';

/** How far the library is looked through for a term; `none` where it was stopped, or failed. */
export type TermSearch =
  | { readonly kind: 'none' }
  /** Null until the first texts were looked through. */
  | { readonly kind: 'running'; readonly progress: Pick<TermProgress, 'done' | 'total'> | null };

interface Glossary {
  readonly shown: boolean;
  readonly words: string;
  /** The language by which the list is sorted, and whose words stand first; '' for the first that there is. */
  readonly sortedBy: string;
  /** Only terms from one language into another, as `pairKey` has it; '' for all. */
  readonly languages: string;
  /** Only terms that were marked in this document. */
  readonly marked: DocumentId | null;
  readonly chosen: TermId | null;
  /** Where the chosen one is used; null while that is found out, or was not. */
  readonly report: TermReport | null;
  readonly search: TermSearch;
  /** How often uses were asked for: only the last answer counts. */
  readonly asked: number;
}

export const useGlossary = create<Glossary>()(() => ({
  shown: false,
  words: '',
  sortedBy: '',
  languages: '',
  marked: null,
  chosen: null,
  report: null,
  search: { kind: 'none' },
  asked: 0,
}));

/** Shows the glossary in the whole window; asked for again, makes room for the text. */
export function toggleGlossary(): void {
  if (useGlossary.getState().shown) {
    closeGlossary();
    return;
  }
  closeNotesView();
  useGlossary.setState({ shown: true });
}

export function closeGlossary(): void {
  stopLooking();
  useGlossary.setState({ shown: false });
}

/** Narrows and sorts the list. */
export function arrangeGlossary(
  change: Partial<Pick<Glossary, 'words' | 'sortedBy' | 'languages' | 'marked'>>,
): void {
  useGlossary.setState(change);
}

/** Looks at a term, and asks where it is used. */
export async function chooseTerm(chosen: TermId | null): Promise<void> {
  if (chosen === null) {
    stopLooking();
    useGlossary.setState({ chosen, report: null });
    return;
  }
  const asked = useGlossary.getState().asked + 1;
  useGlossary.setState({
    chosen,
    report: null,
    search: { kind: 'running', progress: null },
    asked,
  });
  const found = await request('term:uses', { id: chosen }).catch((error: unknown) => {
    // Another term was chosen, or the reader stopped it.
    if (toCorpusError(error).code !== 'cancelled') notifyError(error);
    return null;
  });
  if (useGlossary.getState().asked !== asked) return;
  useGlossary.setState({ report: found, search: { kind: 'none' } });
}

/** How far the search for the uses of the chosen term is. */
export function showTermProgress({ id, done, total }: TermProgress): void {
  const { chosen, search } = useGlossary.getState();
  if (chosen !== id || search.kind !== 'running') return;
  useGlossary.setState({ search: { kind: 'running', progress: { done, total } } });
}

/** Ends the search for uses, if one runs. */
export function stopLooking(): void {
  if (useGlossary.getState().search.kind === 'none') return;
  useGlossary.setState({ search: { kind: 'none' } });
  request('term:stopLooking', {}).catch(notifyError);
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
