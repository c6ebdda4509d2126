/** Making texts of the library a pair, and taking a pair apart. */
import { create } from 'zustand';
import type { PairId } from '../../corpus/alignment/pair.ts';
import type { PairSuggestion } from '../../corpus/alignment/pairing.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { request } from './client.ts';
import { useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';
import { isTranslationShown } from './beads.ts';
import { togglePane } from './panes.ts';
import { choosePairOf, loadPairs } from './parallel.ts';
import { closeDialog, openDialog } from './session.ts';

/** `part` is the block that begins the part with which the dialog opened; null for the whole text. */
export const usePairing = create<{ readonly part: string | null }>()(() => ({ part: null }));

/** Asks which text the open one belongs to, or the part of it that begins with that block; nothing where none is open. */
export function choosePair(part: string | null = null): void {
  if (useDocument.getState().open.kind !== 'open') return;
  usePairing.setState({ part });
  openDialog('pair');
}

/** A document, or its part that begins with that block. */
export interface PairPiece {
  readonly document: DocumentId;
  readonly part: string | null;
}

const sideOf = ({ document, part }: PairPiece) =>
  part === null ? { document } : { document, part };

/** Pairs a piece of the open document, which is this side, with another one and shows that beside it. Can be undone. */
export async function makePair(own: PairPiece, other: PairPiece, ownIs: SideName): Promise<void> {
  try {
    const [original, translation] = ownIs === 'original' ? [own, other] : [other, own];
    const pair = await request('pair:make', {
      original: sideOf(original),
      translation: sideOf(translation),
    });
    closeDialog();
    await loadPairs();
    await choosePairOf(pair.id);
    if (!isTranslationShown()) togglePane('translation');
    notify({ kind: 'paired' });
  } catch (error) {
    notifyError(error);
  }
}

/** Texts that are likely the other side of this one, or of that part of it, surest first; none where that could not be found out. */
export async function suggestionsFor(
  id: DocumentId,
  part: string | null,
): Promise<readonly PairSuggestion[]> {
  try {
    return await request('pair:suggest', part === null ? { id } : { id, part });
  } catch (error) {
    notifyError(error);
    return [];
  }
}

/** Another document of the library, for its parts; undefined where it cannot be read. */
export async function readOther(id: DocumentId): Promise<Document | undefined> {
  try {
    return await request('pair:readDocument', { id });
  } catch (error) {
    notifyError(error);
    return undefined;
  }
}

/** Takes a pair apart; can be undone. */
export async function unpair(id: PairId): Promise<void> {
  try {
    await request('pair:delete', { id });
    notify({ kind: 'unpaired' });
  } catch (error) {
    notifyError(error);
  }
}
