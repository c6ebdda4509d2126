/** The open document: its text, its original, and where the reader is in it. */
import { create } from 'zustand';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { Corrections } from '../../corpus/document/correction.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { isWhole, nothingMissing, type Missing } from '../../corpus/document/opening.ts';
import type { Position } from '../../corpus/document/position.ts';
import { toCorpusError, type CorpusError } from '../../corpus/errors.ts';
import type { Result } from '../../electron/shared/contract.ts';
import {
  annotationsOf,
  showAllAnnotations,
  showAnnotations,
  showFirstAnnotations,
} from './opening-annotations.ts';
import { request } from './client.ts';
import { gather, gatherNear } from './gathering.ts';
import { shareOf } from './reading-share.ts';
import { afterNextFrame } from './next-frame.ts';
import { notifyError } from './notices.ts';
import { showPanes } from './panes.ts';
import { forgetPlaces, leaveHere } from './reading.ts';
import { changeSettings } from './settings.ts';

/** The original as it is shown: the record's text, or the address of a page. */
export type Original = Result<'document:showOriginal'>;

/** What stands in the reader; `original` comes after the text. */
export type OpenDocument =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly id: DocumentId }
  | {
      readonly kind: 'open';
      /** Without the blocks that are `missing`, as long as there are such. */
      readonly document: Document;
      readonly missing: Missing;
      /** Indices of the blocks before which others were put, or which were put after others, when they came. */
      readonly seams: readonly number[];
      readonly original: Original | null;
      readonly position: Position | null;
      /** What the reader corrected in it; null until that matters. */
      readonly corrections: Corrections | null;
    }
  | {
      readonly kind: 'failed';
      readonly id: DocumentId;
      readonly error: Pick<CorpusError, 'code' | 'details'>;
    };

interface DocumentState {
  readonly open: OpenDocument;
}

export const useDocument = create<DocumentState>()(() => ({ open: { kind: 'none' } }));

/** Id of what is open or opening, or null. */
export function openId(open: OpenDocument): DocumentId | null {
  switch (open.kind) {
    case 'none':
      return null;
    case 'open':
      return open.document.id;
    case 'opening':
    case 'failed':
      return open.id;
  }
}

function isStill(id: DocumentId): boolean {
  return openId(useDocument.getState().open) === id;
}

/** Opens a document where the reader left it; a second call while the first runs wins. The way back leads to the one before. */
export async function openDocument(id: DocumentId): Promise<void> {
  if (isStill(id) && useDocument.getState().open.kind !== 'failed') return;
  if (!isStill(id)) leaveHere();
  useDocument.setState({ open: { kind: 'opening', id } });
  await load(id);
}

/** Opens a document at a place where the reader was before. */
export async function returnTo(id: DocumentId, position: Position): Promise<void> {
  useDocument.setState({ open: { kind: 'opening', id } });
  await load(id, position);
}

/** Shows the open document anew after main has read its original again: other blocks, its annotations where they stand now. */
export async function reopenDocument(id: DocumentId): Promise<void> {
  forgetPlaces(id);
  if (isStill(id)) await load(id);
}

/**
 * The text first, at the place `at` or where it was left, a long one then as a whole, then its original; nothing once
 * another document was opened.
 */
async function load(id: DocumentId, at?: Position): Promise<void> {
  try {
    const wanted = at === undefined ? { id } : { id, at: at.blockId };
    const { document, missing, annotations, gone, position, view } = await request(
      'document:open',
      wanted,
    );
    if (!isStill(id)) return;
    const place = at ?? position;
    const first = isWhole(missing) ? undefined : gatherNear(document, place?.blockId);
    showAnnotations(document, annotations, gone);
    showPanes(id, view);
    useDocument.setState({
      open: {
        kind: 'open',
        document,
        missing,
        seams: [],
        original: null,
        position: place,
        corrections: null,
      },
    });
    void changeSettings({ lastDocument: id });
    if (first !== undefined) await complete(document, { missing, first });
    const original = await request('document:showOriginal', { id });
    if (first !== undefined) await afterNextFrame();
    useDocument.setState(({ open }) =>
      open.kind === 'open' && open.document.id === id ? { open: { ...open, original } } : {},
    );
  } catch (error) {
    if (!isStill(id)) return;
    const { code, details } = toCorpusError(error);
    // The text may stand although its original cannot be shown.
    const { open } = useDocument.getState();
    if (open.kind === 'open' && isWhole(open.missing)) notifyError(error);
    else useDocument.setState({ open: { kind: 'failed', id, error: { code, details } } });
  }
}

/** What is still to come of a document of which some blocks are shown. */
interface Rest {
  readonly missing: Missing;
  readonly first: Promise<readonly Annotation[]>;
}

/** Shows all of a document of which `head` is shown, unless something else is by then. Errors: CorpusError. */
async function complete(head: Document, { missing, first }: Rest): Promise<void> {
  const isWanted = (): boolean => {
    const { open } = useDocument.getState();
    return open.kind === 'open' && open.document === head;
  };
  const annotations = await first;
  if (!isWanted()) return;
  showFirstAnnotations(annotations);
  // Reading on at once would take the first picture its time.
  await afterNextFrame();
  const gathered = await gather(head.id, missing, isWanted);
  if (gathered === undefined) return;
  const { before, after } = gathered;
  const document = { ...head, blocks: [...before, ...head.blocks, ...after] };
  const annotated = await annotationsOf(document, isWanted);
  if (annotated === undefined) return;
  const seams = [before.length, before.length + head.blocks.length];
  showAllAnnotations(annotated);
  // Drawing both at once would take longer than a frame.
  await afterNextFrame();
  if (!isWanted()) return;
  useDocument.setState(({ open }) =>
    open.kind === 'open' ? { open: { ...open, document, missing: nothingMissing, seams } } : {},
  );
}

/** The open document as soon as all of it is there; undefined where another one, or none, is open by then. */
export function wholeDocument(): Promise<Document | undefined> {
  const id = openId(useDocument.getState().open);
  return new Promise((resolve) => {
    const isSettled = ({ open }: DocumentState): boolean => {
      const isThis = openId(open) === id;
      if (isThis && open.kind === 'opening') return false;
      if (isThis && open.kind === 'open' && !isWhole(open.missing)) return false;
      resolve(isThis && open.kind === 'open' ? open.document : undefined);
      return true;
    };
    if (isSettled(useDocument.getState())) return;
    const end = useDocument.subscribe((state) => {
      if (isSettled(state)) end();
    });
  });
}

/** Closes the document, if it is the open one. */
export function closeDocument(id: DocumentId): void {
  if (!isStill(id)) return;
  useDocument.setState({ open: { kind: 'none' } });
  void changeSettings({ lastDocument: null });
}

/** Shows a document as main has corrected it, if it is the open one; one that is still coming is shown first. */
export async function showCorrected(document: Document): Promise<void> {
  if ((await wholeDocument())?.id !== document.id) return;
  useDocument.setState(({ open }) =>
    open.kind === 'open' && open.document.id === document.id ? { open: { ...open, document } } : {},
  );
}

/** Shows the open document as it was corrected elsewhere, all of it at once. Errors: CorpusError. */
export async function showCorrectedElsewhere(id: DocumentId): Promise<void> {
  const { document: head, missing } = await request('document:open', { id });
  const gathered = await gather(id, missing, () => isStill(id));
  if (gathered === undefined) return;
  // What was corrected here before the answer came stands in it too.
  keepCorrections(id, () => null);
  const { before, after } = gathered;
  await showCorrected({ ...head, blocks: [...before, ...head.blocks, ...after] });
}

/** What the reader corrected in the open document, asked for once. Errors: CorpusError. */
export async function correctionsOf(id: DocumentId): Promise<Corrections> {
  const { open } = useDocument.getState();
  if (open.kind === 'open' && open.document.id === id && open.corrections) return open.corrections;
  const { corrections } = await request('document:describe', { id });
  keepCorrections(id, () => corrections);
  return corrections;
}

/** Changes what is kept of a document's corrections, if it is the open one. */
export function keepCorrections(
  id: DocumentId,
  change: (corrections: Corrections | null) => Corrections | null,
): void {
  useDocument.setState(({ open }) =>
    open.kind === 'open' && open.document.id === id
      ? { open: { ...open, corrections: change(open.corrections) } }
      : {},
  );
}

/** Keeps where the reader is. A failure is not worth a message: the next scroll saves again. */
export function savePosition(id: DocumentId, position: Position): void {
  const { open } = useDocument.getState();
  const share =
    open.kind === 'open' && open.document.id === id && isWhole(open.missing)
      ? shareOf(open.document, position)
      : {};
  request('document:savePosition', { id, position, ...share }).catch(() => undefined);
}
