/** The terms of the library, and what is done with them. */
import { create } from 'zustand';
import type { Term, TermDraft, TermId } from '../../corpus/alignment/terms/term.ts';
import type { GlossaryFormat, ShownGlossary } from '../../electron/shared/term-requests.ts';
import { request } from './client.ts';
import { notify, notifyError } from './notices.ts';
import { closeDialog, openDialog } from './session.ts';

interface Terms {
  readonly terms: readonly Term[];
  /** A glossary of another program that was read and not brought in yet. */
  readonly arriving: ShownGlossary | null;
}

export const useTerms = create<Terms>()(() => ({ terms: [], arriving: null }));

/** Shows the terms as they are now. */
export function showTerms(terms: readonly Term[]): void {
  useTerms.setState({ terms });
}

/** Asks for the terms of the library. */
export async function loadTerms(): Promise<void> {
  try {
    showTerms(await request('term:list', {}));
  } catch (error) {
    notifyError(error);
  }
}

/** Keeps what the reader says about a term; returns it, or undefined where that failed. */
export async function saveTerm(term: TermDraft, id: TermId | undefined): Promise<Term | undefined> {
  try {
    const saved = await request('term:save', id === undefined ? { term } : { id, term });
    notify({ kind: 'termSaved' });
    return saved;
  } catch (error) {
    notifyError(error);
    return undefined;
  }
}

/** Deletes terms; can be undone. */
export async function deleteTerms(ids: readonly TermId[]): Promise<void> {
  try {
    await request('term:delete', { ids: [...ids] });
    notify({ kind: 'termsDeleted', count: ids.length });
  } catch (error) {
    notifyError(error);
  }
}

/** Makes the first one of all; can be undone. */
export async function mergeTerms(ids: readonly TermId[]): Promise<void> {
  try {
    await request('term:merge', { ids: [...ids] });
    notify({ kind: 'termsMerged' });
  } catch (error) {
    notifyError(error);
  }
}

/** Writes the glossary where the reader says. */
export async function exportTerms(format: GlossaryFormat): Promise<void> {
  try {
    const written = await request('term:export', { format });
    if (written) notify({ kind: 'glossaryWritten', name: written.fileName, count: written.count });
  } catch (error) {
    notifyError(error);
  }
}

/** Asks for a glossary of another program, and shows what it would bring. */
export async function chooseGlossary(): Promise<void> {
  try {
    const arriving = await request('term:chooseGlossary', {});
    if (arriving === null) return;
    useTerms.setState({ arriving });
    openDialog('glossary');
  } catch (error) {
    notifyError(error);
  }
}

/** Brings in the glossary that is shown. */
export async function bringGlossary(): Promise<void> {
  try {
    const { added, enriched } = await request('term:bringGlossary', {});
    closeDialog();
    notify({ kind: 'glossaryBrought', count: added + enriched });
  } catch (error) {
    notifyError(error);
  }
}
