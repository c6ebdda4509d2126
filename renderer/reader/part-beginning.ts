/** Where a reader sees a part begin, and what a new part could be called. */
import type { Document } from '../../corpus/document/document.ts';
import type { Part } from '../../corpus/document/part.ts';

type Parted = Pick<Document, 'parts' | 'blocks'>;

/** `blockId` is the part's first block, by which corrections name it; `isFirst` says that nothing stands before it. */
export interface PartBeginning {
  readonly part: Part;
  readonly blockId: string;
  readonly isFirst: boolean;
}

/** The beginning of a part; undefined where none of its blocks is left. */
export function beginningOf({ parts, blocks }: Parted, partId: string): PartBeginning | undefined {
  const part = parts.find(({ id }) => id === partId);
  const first = blocks.findIndex((block) => block.part === partId);
  const block = blocks[first];
  return part && block && { part, blockId: block.id, isFirst: first === 0 };
}

/** The part that begins at a block, furniture before it not counted; undefined where the block stands inside one. */
export function partSeenAt(content: Parted, blockId: string): PartBeginning | undefined {
  const block = content.blocks.find(({ id }) => id === blockId);
  if (block === undefined) return undefined;
  const seen = content.blocks.find(
    ({ id, part, kind }) => part === block.part && (kind !== 'furniture' || id === blockId),
  );
  return seen?.id === blockId ? beginningOf(content, block.part) : undefined;
}

/** Long enough for a title, short enough for a list. Units: UTF-16. */
const longest = 90;

/** A title made of the first line of a text, whole words of it. */
export function proposedTitle(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const words = line.replace(/\s+/gu, ' ').trim();
  if (words.length <= longest) return words;
  const cut = words.lastIndexOf(' ', longest);
  return words.slice(0, cut > 0 ? cut : longest);
}
