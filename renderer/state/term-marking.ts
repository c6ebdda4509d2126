/** Marking words as a term: the words that are selected, and what probably renders them beside. */
import { create } from 'zustand';
import { joinedWords, placeInSegment } from '../../corpus/alignment/joined-words.ts';
import { otherSide, type SideName } from '../../corpus/alignment/side-name.ts';
import type { Term, TermPlace } from '../../corpus/alignment/terms/term.ts';
import type { Document } from '../../corpus/document/document.ts';
import { blockElementOf, offsetAt } from '../passages/block-text.ts';
import { useDocument } from './document.ts';
import { notifyError } from './notices.ts';
import { openPairOf, shownPair, type OpenPair } from './parallel.ts';
import { projectWords } from './projecting.ts';
import { useSelection } from './selection.ts';
import { openDialog } from './session.ts';

/** Words of one side, as far as they are known. */
export interface ProposedSide {
  readonly language: string;
  readonly words: string;
  readonly place?: TermPlace;
}

/** What the form begins with: a term that is there, or words that may become one. */
export type EditedTerm =
  | { readonly kind: 'known'; readonly term: Term }
  | { readonly kind: 'new'; readonly original: ProposedSide; readonly translation: ProposedSide };

interface TermMarking {
  readonly edited: EditedTerm | null;
}

export const useTermMarking = create<TermMarking>()(() => ({ edited: null }));

/** Opens the form with the selected words and their counterpart; empty where nothing is selected. */
export async function markTerm(): Promise<void> {
  const { open } = useDocument.getState();
  const own = open.kind === 'open' ? open.document : undefined;
  if (own !== undefined) await openPairOf(own.id);
  const pair = shownPair();
  const chosen = own && chosenWords(own, pair);
  try {
    const sides = chosen ? await proposed(chosen, own, pair) : emptySides(pair);
    useTermMarking.setState({ edited: { kind: 'new', ...sides } });
    openDialog('term');
  } catch (error) {
    notifyError(error);
  }
}

/** Opens the form with a term that is there. */
export function editTerm(term: Term): void {
  useTermMarking.setState({ edited: { kind: 'known', term } });
  openDialog('term');
}

function emptySides(pair: OpenPair | undefined) {
  return {
    original: { language: pair?.pair.original.language ?? 'fa', words: '' },
    translation: { language: pair?.pair.translation.language ?? 'en', words: '' },
  };
}

/** The selected words: those of the text, else those of its translation. */
function chosenWords(own: Document, pair: OpenPair | undefined): TermPlace | undefined {
  const { now } = useSelection.getState();
  if ('range' in now) {
    const { start, end } = now.range;
    const text = own.blocks.find(({ id }) => id === start.blockId)?.text ?? '';
    return placeOf(
      own,
      start.blockId,
      start.offset,
      end.blockId === start.blockId ? end.offset : text.length,
    );
  }
  const selection = document.getSelection();
  if (pair === undefined || !selection || selection.isCollapsed) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [first, last] = [blockElementOf(startContainer), blockElementOf(endContainer)];
  const blockId = first?.dataset.blockId;
  if (first === null || first !== last || blockId === undefined) return undefined;
  const start = offsetAt(first, { node: startContainer, offset: startOffset });
  const end = offsetAt(first, { node: endContainer, offset: endOffset });
  return placeOf(pair.other, blockId, start, end);
}

/** The words without white space around them; undefined where there are none. */
function placeOf(
  { id, blocks }: Document,
  block: string,
  from: number,
  to: number,
): TermPlace | undefined {
  const text = blocks.find((one) => one.id === block)?.text.slice(from, to) ?? '';
  const words = text.trim();
  if (words === '') return undefined;
  const start = from + text.length - text.trimStart().length;
  return { document: id, block, start, end: start + words.length, words };
}

/** Both sides in the order of the pair; without one, the words are the original. */
async function proposed(
  place: TermPlace,
  own: Document,
  pair: OpenPair | undefined,
): Promise<{ readonly original: ProposedSide; readonly translation: ProposedSide }> {
  const found = pair && (await besideIn(place, own, pair));
  if (!found) {
    const block = own.blocks.find(({ id }) => id === place.block);
    const language = block?.language ?? own.metadata.language;
    return {
      original: { language, words: place.words, place },
      translation: { language: language === 'fa' ? 'en' : 'fa', words: '' },
    };
  }
  const { side, beside } = found;
  const mine = { language: pair.pair[side].language, words: place.words, place };
  const other = { language: pair.pair[otherSide(side)].language, ...beside };
  return side === 'original'
    ? { original: mine, translation: other }
    : { original: other, translation: mine };
}

/** On which side the words stand, and what of their sentence's counterpart says the same. */
async function besideIn(
  place: TermPlace,
  own: Document,
  { pair, own: ownSide, other: otherText, beads, index }: OpenPair,
): Promise<
  { readonly side: SideName; readonly beside: { words: string; place?: TermPlace } } | undefined
> {
  const sides = [ownSide, otherSide(ownSide)] as const;
  // A file that holds both languages is both sides.
  const side = sides.find(
    (one) =>
      pair[one].document === place.document &&
      index.at(one, place.block, place.start) !== undefined,
  );
  const bead = side && beads[index.at(side, place.block, place.start) ?? -1];
  if (side === undefined || bead === undefined) return undefined;
  const other = otherSide(side);
  const textsOf = (name: SideName) =>
    new Map((name === ownSide ? own : otherText).blocks.map(({ id, text }) => [id, text]));
  const [mine, counterpart] = [
    joinedWords(bead[side], textsOf(side)),
    joinedWords(bead[other], textsOf(other)),
  ];
  const at = bead[side].findIndex(({ block, end }) => block === place.block && end > place.start);
  const shift = (mine.starts[at] ?? 0) - (bead[side][at]?.start ?? 0);
  const range = { start: place.start + shift, end: place.end + shift };
  const found = await projectWords(mine.text, range, counterpart.text);
  if (found === undefined) return { side, beside: { words: '' } };
  const words = counterpart.text.slice(found.start, found.end);
  const start = placeInSegment(bead[other], counterpart, found.start);
  if (start === undefined) return { side, beside: { words } };
  const { segment, offset } = start;
  const document = pair[other].document;
  const where = {
    document,
    block: segment.block,
    start: offset,
    end: offset + words.length,
    words,
  };
  return { side, beside: { words, place: where } };
}
