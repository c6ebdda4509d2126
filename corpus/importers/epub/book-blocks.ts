/** Blocks of a book's page with their anchors, images and notes. */
import type { BlockImage, BlockKind } from '../../document/block.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import { indexOfBlock, type PageBlocks } from '../html/blocks.ts';
import { imageName, keepsImage } from '../html/images.ts';
import { attribute, isElement, type ChildNode, type Element } from '../html/tree.ts';
import { append } from '../long-list.ts';
import { dropRepeatedAlts } from '../repeated-alt.ts';
import { isLinkedNote, indexAnchors, moveToNoteWords } from '../linked-note.ts';
import type { JoinedPage } from './joined-page.ts';

/** What was found about a block while walking the page. */
interface Finding {
  readonly anchors: string[];
  /** Images among the block's words; they follow it. */
  readonly images: BlockImage[];
  isNote: boolean;
}

/**
 * The drafts of the page with the anchors that lead to them, the same objects where there is nothing to add. An anchor between
 * blocks belongs to the next one.
 */
export function anchorBlocks(joined: JoinedPage, blocks: PageBlocks): AnchoredDraft[] {
  const findings = findAnchors(joined, blocks);
  const all: AnchoredDraft[] = [];
  blocks.drafts.forEach((draft, index) => {
    const { anchors = [], images = [], isNote = false } = findings.get(index) ?? {};
    const { image, kind } = draft;
    if (isNote) draft.kind = noteKind(kind);
    if (image !== undefined) draft.image = withEntry(image, joined);
    all.push(anchors.length + draft.anchors.length === 0 ? draft : { ...draft, anchors });
    if (image === undefined) {
      for (const figure of images) all.push(figureAfter(draft.place, figure));
    }
  });
  const drafts = dropRepeatedAlts(all);
  const indexes = indexAnchors(drafts);
  return moveToNoteWords(
    drafts.map((draft, index) =>
      isLinkedNote(index, drafts, indexes) ? { ...draft, kind: noteKind(draft.kind) } : draft,
    ),
  );
}

/** By the index of the block; nothing of blocks of which there is nothing to say. */
function findAnchors(joined: JoinedPage, blocks: PageBlocks): ReadonlyMap<number, Finding> {
  const findings = new Map<number, Finding>();
  const holders = findHolders(joined);
  let pending: string[] = [];
  const about = (index: number): Finding => {
    const known = findings.get(index);
    if (known !== undefined) return known;
    const finding: Finding = { anchors: [], images: [], isNote: false };
    findings.set(index, finding);
    return finding;
  };
  const walk = (node: ChildNode, around: number | undefined, inNote: boolean) => {
    // Most of a book matters only where something waits for a block, or where the block is a note.
    const isElementNode = isElement(node);
    if (!(isElementNode && holders.has(node)) && pending.length === 0 && !inNote) return;
    const name = blocks.blockOf.get(node);
    const index = name === undefined ? around : indexOfBlock(name);
    const isNote = inNote || (isElementNode && joined.notes.has(node));
    if (index !== undefined && pending.length > 0) {
      append(about(index).anchors, pending);
      pending = [];
    }
    if (index !== undefined && isNote) about(index).isNote = true;
    if (!isElementNode) return;
    const own = joined.anchors.get(node);
    if (own !== undefined) append(index === undefined ? pending : about(index).anchors, own);
    if (index !== undefined && node.tagName === 'img' && keepsImage(node)) {
      const alt = attribute(node, 'alt') ?? '';
      about(index).images.push(withEntry({ resource: imageName(node), alt }, joined));
    }
    for (const child of node.childNodes) walk(child, index, isNote);
  };
  walk(joined.body, undefined, false);
  if (blocks.drafts.length > 0) append(about(blocks.drafts.length - 1).anchors, pending);
  return findings;
}

/** The elements within which there is an anchor, a note or a picture. */
function findHolders({ anchors, notes, images }: JoinedPage): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const element of [...anchors.keys(), ...notes, ...images]) {
    let at: Element | undefined = element;
    while (at !== undefined && !holders.has(at)) {
      holders.add(at);
      const parent: Element['parentNode'] = at.parentNode;
      at = parent !== null && isElement(parent) ? parent : undefined;
    }
  }
  return holders;
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
