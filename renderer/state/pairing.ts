/** Making texts of the library a pair, and taking a pair apart. */
import type { PairId } from '../../corpus/alignment/pair.ts';
import type { PairSuggestion } from '../../corpus/alignment/pairing.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { request } from './client.ts';
import { notifyError } from './notices.ts';
import { isTranslationShown } from './beads.ts';
import { togglePane } from './panes.ts';
import { loadPairs, openPair } from './parallel.ts';
import { closeDialog } from './session.ts';

/** Pairs the open document, which is this side, with another one and shows that beside it. */
export async function makePair(own: DocumentId, other: DocumentId, ownIs: SideName): Promise<void> {
  try {
    const [original, translation] = ownIs === 'original' ? [own, other] : [other, own];
    const pair = await request('pair:make', {
      original: { document: original },
      translation: { document: translation },
    });
    closeDialog();
    await loadPairs();
    await openPair(pair.id);
    if (!isTranslationShown()) togglePane('translation');
  } catch (error) {
    notifyError(error);
  }
}

/** Texts that are likely the other side of this one, surest first; none where that could not be found out. */
export async function suggestionsFor(id: DocumentId): Promise<readonly PairSuggestion[]> {
  try {
    return await request('pair:suggest', { id });
  } catch (error) {
    notifyError(error);
    return [];
  }
}

/** Takes a pair apart; can be undone. */
export async function unpair(id: PairId): Promise<void> {
  try {
    await request('pair:delete', { id });
  } catch (error) {
    notifyError(error);
  }
}
