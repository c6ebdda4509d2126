/** Blocks of a book's page with their anchors, images and notes. */
import type { BlockImage, BlockKind } from '../../document/block.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import { indexOfBlock, type PageBlocks } from '../html/blocks.ts';
import { imageName, keepsImage } from '../html/images.ts';
import { attribute, isElement, type ChildNode } from '../html/tree.ts';
import { append } from '../long-list.ts';
import { dropRepeatedAlts } from '../repeated-alt.ts';
import { isLinkedNote, indexAnchors } from '../linked-note.ts';
import type { JoinedPage } from './joined-page.ts';

/** What was found about a block while walking the page. */
interface Finding {
  readonly anchors: string[];
  /** Images among the block's words; they follow it. */
  readonly images: BlockImage[];
  isNote: boolean;
}

/** The drafts of the page with the anchors that lead to them. An anchor between blocks belongs to the next one. */
export function anchorBlocks(joined: JoinedPage, blocks: PageBlocks): AnchoredDraft[] {
  const findings = findAnchors(joined, blocks);
  const all: AnchoredDraft[] = [];
  blocks.drafts.forEach((draft, index) => {
    const { anchors = [], images = [], isNote = false } = findings[index] ?? {};
    const { image, kind } = draft;
    const block = { ...draft, kind: isNote ? noteKind(kind) : kind, anchors };
    if (image !== undefined) block.image = withEntry(image, joined);
    all.push(block);
    if (image === undefined) {
      for (const figure of images) all.push(figureAfter(draft.place, figure));
    }
  });
  const drafts = dropRepeatedAlts(all);
  const indexes = indexAnchors(drafts);
  return drafts.map((draft, index) =>
    isLinkedNote(index, drafts, indexes) ? { ...draft, kind: noteKind(draft.kind) } : draft,
  );
}

function findAnchors(joined: JoinedPage, blocks: PageBlocks): readonly Finding[] {
  const findings = blocks.drafts.map((): Finding => ({ anchors: [], images: [], isNote: false }));
  let pending: string[] = [];
  const walk = (node: ChildNode, around: Finding | undefined, inNote: boolean) => {
    // Words matter only where something waits for a block, or where the block is a note.
    const isElementNode = isElement(node);
    if (!isElementNode && pending.length === 0 && !inNote) return;
    const name = blocks.blockOf.get(node);
    const finding = name === undefined ? around : findings[indexOfBlock(name)];
    const isNote = inNote || (isElementNode && joined.notes.has(node));
    if (finding !== undefined && pending.length > 0) {
      append(finding.anchors, pending);
      pending = [];
    }
    if (finding !== undefined && isNote) finding.isNote = true;
    if (!isElementNode) return;
    const own = joined.anchors.get(node);
    if (own !== undefined) append(finding?.anchors ?? pending, own);
    if (node.tagName === 'img' && keepsImage(node)) {
      const alt = attribute(node, 'alt') ?? '';
      finding?.images.push(withEntry({ resource: imageName(node), alt }, joined));
    }
    for (const child of node.childNodes) walk(child, finding, isNote);
  };
  walk(joined.body, undefined, false);
  const last = findings.at(-1);
  if (last !== undefined) append(last.anchors, pending);
  return findings;
}

function withEntry(image: BlockImage, joined: JoinedPage): BlockImage {
  return { ...image, resource: joined.entryOfImage.get(image.resource) ?? image.resource };
}

function figureAfter(place: AnchoredDraft['place'], image: BlockImage): AnchoredDraft {
  return { kind: 'figure', text: image.alt, marks: [], part: 0, place, anchors: [], image };
}

function noteKind(kind: BlockKind): BlockKind {
  return kind === 'paragraph' || kind === 'list-item' ? 'footnote' : kind;
}
