/** Going from bead to bead of the pair beside the open document, and saying how they are. */
import { editBead, type BeadEdit, type Texts } from '../../corpus/alignment/bead-edits.ts';
import { joinedWords } from '../../corpus/alignment/joined-words.ts';
import type { FixedBead, PairedBead } from '../../corpus/alignment/pair.ts';
import { nextToReview } from '../../corpus/alignment/review.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { PaneView } from '../../corpus/document/reading-view.ts';
import type { Position } from '../../corpus/document/position.ts';
import { request } from './client.ts';
import { openId, useDocument, wholeDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';
import { paneViews, usePanes } from './panes.ts';
import {
  lookAt,
  openPairOf,
  pairsOf,
  peek,
  shownPair,
  showChange,
  useParallel,
  type OpenPair,
} from './parallel.ts';
import { goTo, useReading } from './reading.ts';
import { useSelection } from './selection.ts';

/** The pair beside the open document, asked for if need be; says so where there is none. */
export async function demandPair(): Promise<OpenPair | undefined> {
  const { open } = useDocument.getState();
  if (open.kind !== 'open') return undefined;
  await openPairOf(open.document.id);
  const pair = shownPair();
  const isComing = useParallel.getState().shown.kind === 'opening';
  if (pair === undefined && !isComing) notify({ kind: 'noTranslation' });
  return pair;
}

/** Where the bead begins in the open document; one that stands only on the other side, where the last one before it ends. */
export function placeInOwn({ beads, own }: OpenPair, index: number): Position | undefined {
  for (let at = index; at >= 0; at -= 1) {
    const segments = beads[at]?.[own] ?? [];
    const segment = at === index ? segments[0] : segments.at(-1);
    if (segment) return { blockId: segment.block, offset: segment.start };
  }
  return undefined;
}

/** The bead at the words that are selected, else the one looked at, else the one that is read. */
export function beadHere(pair: OpenPair): number | undefined {
  const { now } = useSelection.getState();
  const { current } = useParallel.getState();
  if ('range' in now) {
    const { blockId, offset } = now.range.start;
    const selected = pair.index.at(pair.own, blockId, offset);
    if (selected !== undefined) return selected;
  }
  if (current !== null) return current;
  const { here } = useReading.getState();
  return here === null ? undefined : pair.index.at(pair.own, here, 0);
}

/** Looks at a bead and brings it on the screen. */
export function goToBead(index: number): void {
  const pair = shownPair();
  if (pair === undefined) return;
  lookAt(index);
  const place = placeInOwn(pair, index);
  if (place) goTo(place);
}

/** Goes to the bead after (1) or before (-1) the one that the reader looks at. */
export async function stepBead(step: 1 | -1): Promise<void> {
  const pair = await demandPair();
  if (pair === undefined) return;
  const { current } = useParallel.getState();
  const here = beadHere(pair) ?? 0;
  // From the place that is read the first step goes to what is read.
  const next = current === null ? here : here + step;
  goToBead(Math.min(pair.beads.length - 1, Math.max(0, next)));
}

/** Goes to the bead that most wants to be looked at. */
export async function reviewNext(): Promise<void> {
  const pair = await demandPair();
  if (pair === undefined) return;
  const next = nextToReview(pair.beads, useParallel.getState().current ?? undefined);
  if (next === undefined) notify({ kind: 'allConfirmed' });
  else goToBead(next);
}

/** Shows the other side of the sentence over the text, or takes it away again. */
export async function togglePeek(): Promise<void> {
  if (useParallel.getState().peeking) {
    peek(false);
    return;
  }
  const pair = await demandPair();
  const here = pair && beadHere(pair);
  if (here === undefined) return;
  lookAt(here);
  peek(true);
}

/** The correction that is being made: the next one is about what follows from it. */
let correcting: Promise<void> = Promise.resolve();

/** Says something about the bead that the reader looks at; the neighbours are aligned anew. Can be undone. */
export function correctBead(edit: BeadEdit): Promise<void> {
  correcting = correcting.then(() => correctNow(edit));
  return correcting;
}

async function correctNow(edit: BeadEdit): Promise<void> {
  const pair = shownPair();
  const index = pair && beadHere(pair);
  const document = await wholeDocument();
  if (!pair || index === undefined || !document) return;
  const fixed = editBead(pair.beads, index, edit, pair.fixed, textsOf(pair, document));
  if (fixed === undefined) {
    notify({ kind: 'nothingToCorrect' });
    return;
  }
  try {
    lookAt(index);
    await saySaid(pair, fixed);
  } catch (error) {
    notifyError(error);
  }
}

/** Keeps what is said about a pair's beads, and shows what follows. Errors: CorpusError. */
export async function saySaid(
  { pair, stamp }: OpenPair,
  fixed: readonly FixedBead[],
): Promise<void> {
  const said = { id: pair.id, fixed: [...fixed], since: stamp };
  await showChange({ ...(await request('pair:correct', said)), fixed });
}

/** The texts of both sides by their blocks. */
export function textsOf({ own, other }: OpenPair, document: Document): Texts {
  const texts = ({ blocks }: Document) => new Map(blocks.map(({ id, text }) => [id, text]));
  const [mine, theirs] = [texts(document), texts(other)];
  return own === 'original'
    ? { original: mine, translation: theirs }
    : { original: theirs, translation: mine };
}

/** The words of a bead's side, its sentences parted by a space. */
export function wordsOf(
  bead: PairedBead,
  side: SideName,
  texts: ReadonlyMap<string, string>,
): string {
  return joinedWords(bead[side], texts).text;
}

/** The views that say something of the open document: without a translation its own. */
export function offeredViews(): readonly PaneView[] {
  const { pairs } = useParallel.getState();
  const isPaired = pairsOf(pairs, openId(useDocument.getState().open)).length > 0;
  return isPaired ? paneViews : paneViews.filter((view) => !isOfPair(view));
}

const isOfPair = (view: PaneView): boolean => view === 'translation' || view === 'rows';

/** Whether the text beside is shown in one of the panes. */
export function isTranslationShown(): boolean {
  const { views } = usePanes.getState();
  return views.some(isOfPair);
}
