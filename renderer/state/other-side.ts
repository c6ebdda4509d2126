/** Marking the other side of a pair with a highlight: what is proposed, adjusted, accepted or declined. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { stretchByWord } from '../../corpus/annotations/stretch.ts';
import type { Range } from '../../corpus/document/position.ts';
import { findPlaced, showAnnotation, useAnnotations } from './annotations.ts';
import { keepBoth, proposalFor, type Proposal } from './both-sides.ts';
import { request } from './client.ts';
import { openDocument } from './document.ts';
import { leavePopup } from './marking.ts';
import { notify, notifyError } from './notices.ts';
import { showTranslation } from './panes.ts';
import { openPairOf, shownPair } from './parallel.ts';
import { goToAnnotation } from './reading.ts';

export const useOtherSide = create<{ readonly proposal: Proposal | null }>()(() => ({
  proposal: null,
}));

/** Proposes the words beside a highlight; says so where there are none. */
export async function proposeOtherSide(id: AnnotationId): Promise<void> {
  await leavePopup();
  try {
    const proposal = await proposalFor(id);
    if (proposal === undefined) {
      notify({ kind: 'noOtherSide' });
      return;
    }
    useOtherSide.setState({ proposal });
    showTranslation();
  } catch (error) {
    notifyError(error);
  }
}

/** Moves the end in hand over a word, forward (1) or back (-1) in the text. */
export function stretchProposal(step: 1 | -1): void {
  useOtherSide.setState(({ proposal }) =>
    proposal === null
      ? {}
      : {
          proposal: {
            ...proposal,
            range: stretchByWord(proposal.plain, proposal.range, proposal.end, step),
          },
        },
  );
}

/** Takes the other end in hand. */
export function switchProposalEnd(): void {
  useOtherSide.setState(({ proposal }) =>
    proposal === null
      ? {}
      : { proposal: { ...proposal, end: proposal.end === 'end' ? 'start' : 'end' } },
  );
}

/** The reader selected other words of the text beside. */
export function proposeInstead(range: Range): void {
  useOtherSide.setState(({ proposal }) =>
    proposal === null ? {} : { proposal: { ...proposal, range } },
  );
}

/** The highlight marks the proposed words too, from now on. */
export async function acceptProposal(): Promise<void> {
  const { proposal } = useOtherSide.getState();
  if (proposal === null) return;
  try {
    await keepBoth(proposal);
    useOtherSide.setState({ proposal: null });
  } catch (error) {
    notifyError(error);
  }
}

/** Nothing is marked beside. */
export function declineProposal(): void {
  useOtherSide.setState({ proposal: null });
}

/** The highlight marks only the words of the open document from now on; can be undone. */
export async function leaveOtherSide(id: AnnotationId): Promise<void> {
  const { documentId: from } = useAnnotations.getState();
  if (from === null) return;
  try {
    showAnnotation(await request('annotation:setCounterpart', { id, from, counterpart: null }));
    notify({ kind: 'otherSideLeft' });
  } catch (error) {
    notifyError(error);
  }
}

/** Goes to the words that a highlight marks in the other text: beside this one, or by opening that one. */
export async function goToOtherSide(id: AnnotationId): Promise<void> {
  const counterpart = findPlaced(id)?.annotation.counterpart;
  if (counterpart === undefined) return;
  await leavePopup();
  const { documentId } = useAnnotations.getState();
  if (documentId !== null) await openPairOf(documentId);
  const pair = shownPair();
  if (pair?.other.id === counterpart.documentId) showTranslation();
  else if (counterpart.documentId !== documentId) await openDocument(counterpart.documentId);
  goToAnnotation(id);
}
