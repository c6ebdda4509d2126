/** What the reader corrects in the open document: saved, and shown. */
import type {
  Correction,
  CorrectionChange,
  Corrections,
} from '../../corpus/document/correction.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { request } from './client.ts';
import {
  afterChange,
  asImported,
  blockCorrected,
  partBegun,
  partCorrected,
  type BlockChange,
  type PartChange,
  type PartFacts,
} from './correction-steps.ts';
import { correctionsOf, keepCorrections, openId, showCorrected, useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';

/** Saves the changes, which are one step of undo, and shows what came of them. */
async function saveCorrections(
  id: DocumentId,
  changes: readonly CorrectionChange[],
): Promise<void> {
  await showCorrected(await request('document:correct', { id, changes: [...changes] }));
  keepCorrections(
    id,
    (corrections) =>
      corrections && changes.reduce((known, change) => afterChange(change, known), corrections),
  );
}

/** One act at a time: what stood before an act is asked for once the act before it is saved. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes the changes that follow from what was said before. They are one step of the window's undo.
 * Errors: CorpusError when they could not be saved.
 */
async function act(
  changesAfter: (corrections: Corrections) => readonly CorrectionChange[],
): Promise<void> {
  const id = openId(useDocument.getState().open);
  if (id === null) return;
  const turn = last.then(async () => {
    const corrections = await correctionsOf(id);
    const changes = changesAfter(corrections);
    if (changes.length === 0) return;
    await saveCorrections(id, changes);
    notify({ kind: 'corrected' });
  });
  last = turn.catch(() => undefined);
  await turn;
}

function saying(acting: Promise<void>): Promise<void> {
  return acting.catch(notifyError);
}

/** Replaces what was said about a block, or about the whole document. */
export function correctDocument(correction: Correction): Promise<void> {
  return saying(act(() => [{ about: 'block', correction }]));
}

/** Says more about a block. */
export function correctBlock(blockId: string, change: BlockChange): Promise<void> {
  return saying(act((corrections) => [blockCorrected(corrections, blockId, change)]));
}

/** The part that begins at a block joins the one before it. */
export function joinPart(blockId: string): Promise<void> {
  return saying(act(() => [{ about: 'part', correction: { type: 'merge', blockId } }]));
}

/** Everything said about a block and about the part that begins there is taken back. */
export function correctAsImported(blockId: string): Promise<void> {
  return saying(act((corrections) => asImported(corrections, blockId)));
}

/** A part begins at a block. Errors: CorpusError when this could not be saved; nothing is shown then. */
export function beginPart(blockId: string, facts: PartFacts): Promise<void> {
  return act((corrections) => partBegun(corrections, blockId, facts));
}

/** Says more about the part that begins at a block. Errors: as `beginPart`. */
export function correctPart(blockId: string, change: PartChange): Promise<void> {
  return act((corrections) => [partCorrected(corrections, blockId, change)]);
}
