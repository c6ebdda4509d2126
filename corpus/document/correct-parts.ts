/** The parts of a document as the reader split, joined and renamed them. */
import type { Block } from './block.ts';
import { aspectOf, type PartCorrection } from './correction.ts';
import type { DocumentContent } from './document.ts';
import type { Part, PartKind } from './part.ts';

type Parted = Pick<DocumentContent, 'parts' | 'blocks'>;
type Correcting<T extends PartCorrection['type']> = Extract<PartCorrection, { type: T }>;

/**
 * Parts and blocks with the corrections applied: splits, then merges, then changes, each in reading order, so that the
 * order in which the reader made them does not matter. Corrections at unknown blocks change nothing.
 */
export function correctParts(content: Parted, corrections: readonly PartCorrection[]): Parted {
  const { parts, blocks } = content;
  if (corrections.length === 0) return { parts, blocks };
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  // The last one about the same thing counts.
  const distinct = new Map(corrections.map((one) => [`${aspectOf(one)} ${one.blockId}`, one]));
  const known = [...distinct.values()]
    .filter((one) => order.has(one.blockId))
    .sort((a, b) => (order.get(a.blockId) ?? 0) - (order.get(b.blockId) ?? 0));
  let corrected: Parted = { parts, blocks };
  for (const one of known) if (one.type === 'split') corrected = split(corrected, one);
  for (const one of known) if (one.type === 'merge') corrected = merge(corrected, one.blockId);
  for (const one of known) if (one.type === 'change') corrected = change(corrected, one);
  return corrected;
}

/** The part that begins at a block; undefined where that block stands inside one. */
export function partBeginningAt(content: Parted, blockId: string): Part | undefined {
  const block = content.blocks.find(({ id }) => id === blockId);
  const first = content.blocks.find(({ part }) => part === block?.part);
  return first?.id === blockId ? content.parts.find(({ id }) => id === block?.part) : undefined;
}

/** Where a part begins there already, it only gets the kind and the title. */
function split(content: Parted, correction: Correcting<'split'>): Parted {
  const { blockId, kind, title } = correction;
  if (partBeginningAt(content, blockId)) {
    return change(content, { type: 'change', blockId, kind, title });
  }
  const at = content.blocks.findIndex(({ id }) => id === blockId);
  const from = content.parts.find(({ id }) => id === content.blocks[at]?.part);
  if (!from) return content;
  const { language, direction } = content.blocks[at] ?? from;
  const part: Part = {
    ...parentOf(content.parts, from, kind),
    id: `split-${blockId}`,
    kind,
    title,
    authors: [],
    dates: [],
    language: language === 'und' ? from.language : language,
    direction,
  };
  const begins = beginnings(content.blocks);
  const isAfter = ({ id }: Part): boolean => (begins.get(id) ?? -1) > at;
  const place = content.parts.findIndex(isAfter);
  const parts = content.parts.map((one) =>
    // What hangs from the part and comes later, such as comments, belongs to what they stand below.
    one.parent === from.id && isAfter(one) && kind !== 'comment' && part.parent !== from.id
      ? { ...one, parent: part.id }
      : one,
  );
  return {
    parts: parts.toSpliced(place < 0 ? parts.length : place, 0, part),
    blocks: content.blocks.map((block, index) =>
      index >= at && block.part === from.id ? { ...block, part: part.id } : block,
    ),
  };
}

/** A comment hangs from what it is cut out of, unless that is a comment; everything else stands beside it. */
function parentOf(parts: readonly Part[], from: Part, kind: PartKind): { parent?: string } {
  if (kind === 'comment') return parent(from.kind === 'comment' ? from.parent : from.id);
  if (from.kind !== 'comment') return parent(from.parent);
  return parent(parts.find(({ id }) => id === from.parent)?.parent);
}

/** The part that begins at the block joins the part of the block before it. */
function merge(content: Parted, blockId: string): Parted {
  const gone = partBeginningAt(content, blockId);
  const at = content.blocks.findIndex(({ id }) => id === blockId);
  const into = content.blocks[at - 1]?.part;
  if (!gone || into === undefined) return content;
  const above = ancestors(content.parts, into);
  return {
    parts: content.parts
      .filter(({ id }) => id !== gone.id)
      .map((part) => {
        const { parent: former, ...free } = part;
        if (former !== gone.id) return part;
        // A part must not come to hang from itself.
        const isAbove = part.id === into || above.has(part.id);
        return { ...free, ...parent(isAbove ? gone.parent : into) };
      }),
    blocks: content.blocks.map((block) =>
      block.part === gone.id ? { ...block, part: into } : block,
    ),
  };
}

function change(content: Parted, correction: Correcting<'change'>): Parted {
  const { blockId, kind, title, authors } = correction;
  const changed = partBeginningAt(content, blockId);
  if (!changed) return content;
  const part: Part = {
    ...changed,
    ...(kind === undefined ? {} : { kind }),
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined ? {} : { authors: [...authors] }),
  };
  return { ...content, parts: content.parts.map((one) => (one.id === part.id ? part : one)) };
}

/** Index of the first block of each part. */
function beginnings(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const begins = new Map<string, number>();
  blocks.forEach(({ part }, index) => {
    if (!begins.has(part)) begins.set(part, index);
  });
  return begins;
}

function ancestors(parts: readonly Part[], partId: string): ReadonlySet<string> {
  const parents = new Map(parts.map(({ id, parent: above }) => [id, above]));
  const found = new Set<string>();
  for (let id = parents.get(partId); id !== undefined && !found.has(id); id = parents.get(id)) {
    found.add(id);
  }
  return found;
}

function parent(id: string | undefined): { parent?: string } {
  return id === undefined ? {} : { parent: id };
}
