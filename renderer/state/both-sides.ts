/** Which words beside a highlight say the same, and marking them with it. */
import { counterpartRange } from '../../corpus/alignment/counterpart-range.ts';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { PassageEnd } from '../../corpus/annotations/stretch.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { plainText, type PlainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { findPlaced, showAnnotation } from './annotations.ts';
import { textsOf } from './beads.ts';
import { request } from './client.ts';
import { openId, useDocument, wholeDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';
import { openPairOf, pairsOf, shownPair, useParallel } from './parallel.ts';
import { projectWords } from './projecting.ts';
import { useSettings } from './settings.ts';

/** Words of the text beside that are proposed for a highlight; `end` is the end that keys move. */
export interface Proposal {
  readonly id: AnnotationId;
  /** The document that is open, and the one that the words are of. */
  readonly from: DocumentId;
  readonly documentId: DocumentId;
  readonly plain: PlainText;
  readonly range: Range;
  readonly end: PassageEnd;
}

/** Whether the open document has a translation whose words could be marked as well. */
function hasOtherSide(): boolean {
  const id = openId(useDocument.getState().open);
  return pairsOf(useParallel.getState().pairs, id).length > 0;
}

/** Marks the words beside a new highlight, where the reader always wants both and there are such words. */
export async function markBothSides(id: AnnotationId): Promise<void> {
  if (!useSettings.getState().alwaysBoth || !hasOtherSide()) return;
  try {
    const proposal = await proposalFor(id);
    if (proposal) await keepBoth(proposal);
  } catch (error) {
    notifyError(error);
  }
}

/** The words beside a highlight; undefined where there are none. Errors: CorpusError. */
export async function proposalFor(id: AnnotationId): Promise<Proposal | undefined> {
  const document = await wholeDocument();
  const range = findPlaced(id)?.range;
  if (document === undefined || range === undefined) return undefined;
  await openPairOf(document.id);
  const pair = shownPair();
  if (pair === undefined) return undefined;
  const { own, other, beads } = pair;
  const found = await counterpartRange(
    { beads, texts: textsOf(pair, document) },
    own,
    range,
    projectWords,
  );
  if (found === undefined) return undefined;
  const plain = plainText(other.blocks);
  return { id, from: document.id, documentId: other.id, plain, range: found, end: 'end' };
}

/** Saves that a highlight marks the proposed words too, then shows it. Errors: CorpusError. */
export async function keepBoth({ id, documentId, range, from }: Proposal): Promise<void> {
  const counterpart = { documentId, range };
  showAnnotation(await request('annotation:setCounterpart', { id, from, counterpart }));
  notify({ kind: 'bothMarked' });
}
