/** The note or the beginning of a text that a link leads to, shown beside the link. */
import { create } from 'zustand';
import type { Block } from '../../corpus/document/block.ts';
import type { Position } from '../../corpus/document/position.ts';
import { useDocument } from './document.ts';
import { followLink } from './reading.ts';

/** A link inside the text: where it stands, and the block that it leads to. */
export interface InnerLink {
  readonly from: Position;
  readonly blockId: string;
}

/** `by`: a look in passing with the pointer or the tab key, or pressed, which takes the keyboard along. */
export interface Preview {
  readonly link: InnerLink;
  readonly by: 'look' | 'press';
}

/** `dismissed` is the link whose preview was closed: it is not looked at again before the reader has left it. */
interface PreviewState {
  readonly now: Preview | null;
  readonly dismissed: Position | null;
}

export const usePreview = create<PreviewState>()(() => ({ now: null, dismissed: null }));

/** A number, letter-like sign or star, with or without brackets: how a mark of a note looks. */
const noteMark = /^[[(]?[\p{N}*†‡§]{1,4}[\])]?$/u;

/** Whether a link is the mark of a note, and not the way back from one. */
export function isNoteLink(blocks: readonly Block[], { from, blockId }: InnerLink): boolean {
  const source = blocks.find(({ id }) => id === from.blockId);
  const target = blocks.find(({ id }) => id === blockId);
  if (source === undefined || target === undefined || source.kind === 'footnote') return false;
  if (target.kind === 'footnote') return true;
  const mark = source.marks.find(({ kind, start }) => kind === 'link' && start === from.offset);
  return mark !== undefined && noteMark.test(source.text.slice(mark.start, mark.end).trim());
}

/** A note is seldom longer; what is longer is gone to. */
const mostBlocks = 6;

/** The blocks of a note: the one that a link leads to and those after it, up to the next that a link leads to. Others: one. */
export function previewBlocks(blocks: readonly Block[], blockId: string): readonly Block[] {
  const start = blocks.findIndex(({ id }) => id === blockId);
  const first = blocks[start];
  if (first?.kind !== 'footnote') return first ? [first] : [];
  const goals = new Set(blocks.flatMap(({ marks }) => marks.map(({ href }) => href)));
  const rest = blocks.slice(start + 1, start + mostBlocks);
  const end = rest.findIndex(({ id, kind }) => kind !== 'footnote' || goals.has(`#${id}`));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** Shows where a link leads, without taking the keyboard along. A pressed one stays. */
export function lookAtLink(link: InnerLink): void {
  usePreview.setState(({ now, dismissed }) => {
    const { blockId, offset } = link.from;
    const isDismissed = dismissed?.blockId === blockId && dismissed.offset === offset;
    return now?.by === 'press' || isDismissed ? {} : { now: { link, by: 'look' } };
  });
}

/** Takes away what is shown. */
export function closePreview(): void {
  usePreview.setState(({ now }) => ({ now: null, dismissed: now?.link.from ?? null }));
}

/** Takes away what is shown in passing. */
export function lookAway(): void {
  usePreview.setState(({ now }) => ({ now: now?.by === 'look' ? null : now, dismissed: null }));
}

/** A link was pressed: a note comes to the reader, to anything else the reader goes. */
export function pressLink(link: InnerLink): void {
  const { open } = useDocument.getState();
  if (open.kind === 'open' && isNoteLink(open.document.blocks, link)) {
    usePreview.setState({ now: { link, by: 'press' } });
    return;
  }
  closePreview();
  followLink(link.from, link.blockId);
}

/** Goes to where the link leads; the way back leads to the link. */
export function goWhereItLeads(): void {
  const { now } = usePreview.getState();
  if (now === null) return;
  closePreview();
  followLink(now.link.from, now.link.blockId);
}
