/** The pair to which the open document belongs: its beads, and the one that the reader looks at. */
import { create } from 'zustand';
import { indexBeads, type BeadIndex } from '../../corpus/alignment/bead-index.ts';
import { patched } from '../../corpus/alignment/bead-patch.ts';
import type { FixedBead, Pair, PairedBead, PairId } from '../../corpus/alignment/pair.ts';
import { otherSide, type SideName } from '../../corpus/alignment/side-name.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { blocksOf } from '../../corpus/alignment/side.ts';
import { toCorpusError, type CorpusError } from '../../corpus/errors.ts';
import type { AlignProgress, OpenedPair, PairChange } from '../../electron/shared/pair-requests.ts';
import { request } from './client.ts';
import { openId, useDocument } from './document.ts';
import { notifyError } from './notices.ts';
import { rememberPair, usePanes } from './panes.ts';
import { useReading } from './reading.ts';

/** A pair with both of its texts; `own` is the side that the open document is. */
export interface OpenPair {
  readonly kind: 'open';
  readonly pair: Pair;
  readonly own: SideName;
  readonly other: Document;
  /** Names what the beads follow from. */
  readonly stamp: string;
  readonly beads: readonly PairedBead[];
  readonly fixed: readonly FixedBead[];
  readonly index: BeadIndex;
}

export type ShownPair =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'opening';
      readonly id: PairId;
      /** Of the passes over both texts, where they are being aligned. */
      readonly progress: Pick<AlignProgress, 'done' | 'total'> | null;
    }
  | {
      readonly kind: 'failed';
      readonly id: PairId;
      readonly error: Pick<CorpusError, 'code' | 'details'>;
    }
  | OpenPair;

/** `current` is the bead that the reader looks at, `lit` the one under the pointer; indices of beads. */
interface Parallel {
  readonly pairs: readonly Pair[];
  readonly shown: ShownPair;
  readonly current: number | null;
  readonly lit: number | null;
  /** Whether the other side of the current bead lies over the text. */
  readonly peeking: boolean;
}

export const useParallel = create<Parallel>()(() => ({
  pairs: [],
  shown: { kind: 'none' },
  current: null,
  lit: null,
  peeking: false,
}));

/** The pairs that a document stands in. */
export function pairsOf(pairs: readonly Pair[], id: DocumentId | null): readonly Pair[] {
  return pairs.filter((pair) => pair.original.document === id || pair.translation.document === id);
}

/** Which side of the pair a document is; of a file that holds both languages the original. */
export function sideIn({ original }: Pair, id: DocumentId | null): SideName {
  return original.document === id ? 'original' : 'translation';
}

/** Asks for the pairs of the library. Errors: CorpusError. */
export async function loadPairs(): Promise<void> {
  useParallel.setState({ pairs: await request('pair:list', {}) });
}

/** The library's pairs are these now; one that is gone is no longer shown. */
export function showPairs(pairs: readonly Pair[]): void {
  useParallel.setState(({ shown }) => {
    const id = idOf(shown);
    const isGone = id !== undefined && pairs.every((pair) => pair.id !== id);
    return { pairs, ...(isGone ? { shown: { kind: 'none' }, current: null, lit: null } : {}) };
  });
}

function idOf(shown: ShownPair): PairId | undefined {
  if (shown.kind === 'none') return undefined;
  return shown.kind === 'open' ? shown.pair.id : shown.id;
}

/** Shows a pair beside the open document; one that is shown already stays. */
export async function openPair(id: PairId): Promise<void> {
  const { shown, pairs } = useParallel.getState();
  const ownId = openId(useDocument.getState().open);
  const pair = pairs.find((one) => one.id === id);
  if (pair === undefined || (idOf(shown) === id && shown.kind !== 'failed')) return;
  leaveOpening();
  useParallel.setState({
    shown: { kind: 'opening', id, progress: null },
    current: null,
    lit: null,
    peeking: false,
  });
  try {
    const own = sideIn(pair, ownId);
    const [opened, other] = await Promise.all([
      request('pair:open', { id }),
      request('pair:readDocument', { id: pair[otherSide(own)].document }),
    ]);
    if (idOf(useParallel.getState().shown) !== id) return;
    useParallel.setState({ shown: openOf(opened, own, other) });
  } catch (error) {
    if (idOf(useParallel.getState().shown) !== id) return;
    const { code, details } = toCorpusError(error);
    useParallel.setState({ shown: { kind: 'failed', id, error: { code, details } } });
  }
}

/** The pair that is being opened: its beads are not there yet. */
export function openingPair(): PairId | undefined {
  const { shown } = useParallel.getState();
  return shown.kind === 'opening' ? shown.id : undefined;
}

/** A pair that is being opened is not waited for any longer: its alignment stops. */
export function leaveOpening(): void {
  const { shown } = useParallel.getState();
  if (shown.kind !== 'opening') return;
  useParallel.setState({ shown: { kind: 'none' } });
  request('pair:leave', { id: shown.id }).catch(notifyError);
}

/** How far the alignment of a pair is. */
export function showAlignProgress({ id, done, total }: AlignProgress): void {
  const { shown } = useParallel.getState();
  if (shown.kind !== 'opening' || shown.id !== id) return;
  useParallel.setState({ shown: { ...shown, progress: { done, total } } });
}

function openOf(opened: OpenedPair, own: SideName, other: Document): OpenPair {
  return { kind: 'open', ...opened, own, other, index: indexBeads(opened.beads) };
}

/**
 * Shows a pair of the open document, if it has one and none of its pairs is shown: the one that the reader chose, else that of
 * the part that is read, else the first.
 */
export async function openPairOf(id: DocumentId): Promise<void> {
  const { shown, pairs } = useParallel.getState();
  const known = pairsOf(pairs, id);
  if (known.some((pair) => pair.id === idOf(shown)) && ownIs(shown, id)) return;
  const first = pairToShow(known, id);
  leaveOpening();
  if (idOf(shown) !== undefined) {
    useParallel.setState({ shown: { kind: 'none' }, current: null, lit: null, peeking: false });
  }
  if (first) await openPair(first.id);
}

function pairToShow(known: readonly Pair[], id: DocumentId): Pair | undefined {
  const { open } = useDocument.getState();
  const { documentId, pair: chosen } = usePanes.getState();
  const remembered = documentId === id ? known.find((pair) => pair.id === chosen) : undefined;
  if (remembered || known.length < 2 || open.kind !== 'open') return remembered ?? known[0];
  const { here } = useReading.getState();
  const ofPart = known.find((pair) => {
    const side = pair[sideIn(pair, id)];
    const inPart = () => blocksOf(open.document, side).some((block) => block.id === here);
    return side.part !== undefined && inPart();
  });
  return ofPart ?? known[0];
}

/** Shows this one of the document's pairs from now on. */
export async function choosePairOf(id: PairId): Promise<void> {
  rememberPair(id);
  await openPair(id);
}

/** Whether the pair is shown from the side of this document. */
function ownIs(shown: ShownPair, id: DocumentId): boolean {
  return shown.kind !== 'open' || sideIn(shown.pair, id) === shown.own;
}

/** The pair that is shown, as far as it is there. */
export function shownPair(): OpenPair | undefined {
  const { shown } = useParallel.getState();
  return shown.kind === 'open' ? shown : undefined;
}

/**
 * Puts what main says of the pair's beads into the place of what was there; what does not follow from what is there is asked
 * for anew. The current bead is found again by its words. Errors: CorpusError.
 */
export async function showChange(change: PairChange): Promise<void> {
  const shown = shownPair();
  if (shown?.pair.id !== change.id) return;
  const follows = change.since === undefined || change.since === shown.stamp;
  const { id, stamp, fixed } = change;
  if (!follows) showBeads(await request('pair:open', { id }));
  else showBeads({ pair: shown.pair, beads: patched(shown.beads, change), stamp, fixed });
}

function showBeads(opened: OpenedPair): void {
  useParallel.setState(({ shown, current }) => {
    if (shown.kind !== 'open' || shown.pair.id !== opened.pair.id) return {};
    const next = openOf(opened, shown.own, shown.other);
    const before = current === null ? undefined : shown.beads[current];
    return { shown: next, lit: null, current: before ? placeOf(before, next) : current };
  });
}

function placeOf(bead: PairedBead, { index }: OpenPair): number | null {
  for (const side of ['original', 'translation'] as const) {
    const [first] = bead[side];
    if (first) return index.at(side, first.block, first.start) ?? null;
  }
  return null;
}

/** The reader looks at this bead. */
export function lookAt(current: number | null): void {
  if (useParallel.getState().current !== current) useParallel.setState({ current });
}

/** The bead under the pointer. */
export function lightBead(lit: number | null): void {
  if (useParallel.getState().lit !== lit) useParallel.setState({ lit });
}

/** Shows the other side of the current bead over the text, or takes it away. */
export function peek(peeking: boolean): void {
  if (useParallel.getState().peeking !== peeking) useParallel.setState({ peeking });
}
