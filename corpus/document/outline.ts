/** The outline of a document: its titled parts and its headings as a tree, and the way to every block through it. */
import type { Block } from './block.ts';
import type { DocumentContent } from './document.ts';
import type { Part } from './part.ts';

/** One line of the outline; `blockId` is where it begins. A part that has no title stands for nothing here. */
export interface OutlineEntry {
  readonly kind: 'part' | 'heading';
  readonly title: string;
  readonly blockId: string;
  readonly partId: string;
  readonly children: readonly OutlineEntry[];
}

/** `paths` holds for each block id the entries above it, outermost first (a heading's path ends with itself). */
export interface Outline {
  readonly entries: readonly OutlineEntry[];
  readonly paths: ReadonlyMap<string, readonly OutlineEntry[]>;
}

interface GrowingEntry extends OutlineEntry {
  readonly children: GrowingEntry[];
}

interface OpenPart {
  /** The titled parts around, this one last. */
  readonly ancestors: readonly GrowingEntry[];
  readonly ownEntry: GrowingEntry | undefined;
  readonly headings: { readonly level: number; readonly entry: GrowingEntry }[];
  path: readonly OutlineEntry[];
}

/** The outline of a document. Furniture is left out of the entries, but has a path. Cost: O(blocks). */
export function outline(content: Pick<DocumentContent, 'parts' | 'blocks'>): Outline {
  const builder = new OutlineBuilder(content.parts);
  for (const block of content.blocks) builder.add(block);
  return { entries: builder.entries, paths: builder.paths };
}

class OutlineBuilder {
  readonly entries: GrowingEntry[] = [];
  readonly paths = new Map<string, readonly OutlineEntry[]>();
  private readonly parts: ReadonlyMap<string, Part>;
  private readonly open = new Map<string, OpenPart>();

  constructor(parts: readonly Part[]) {
    this.parts = new Map(parts.map((part) => [part.id, part]));
  }

  add(block: Block): void {
    const part = this.openPart(block.part, block.id, new Set());
    if (block.kind === 'heading') this.addHeading(part, block);
    this.paths.set(block.id, part.path);
  }

  private addHeading(part: OpenPart, block: Block): void {
    const isPartTitle = part.headings.length === 0 && block.text === part.ownEntry?.title;
    if (isPartTitle || block.text === '') return;
    const level = block.level ?? 1;
    while ((part.headings.at(-1)?.level ?? 0) >= level) part.headings.pop();
    const entry = newEntry('heading', block.text, block.id, block.part);
    const parent = part.headings.at(-1)?.entry ?? part.ancestors.at(-1);
    (parent?.children ?? this.entries).push(entry);
    part.headings.push({ level, entry });
    part.path = [...part.ancestors, ...part.headings.map((heading) => heading.entry)];
  }

  /** `above` stops parts that name one another as parents. */
  private openPart(partId: string, blockId: string, above: Set<string>): OpenPart {
    const known = this.open.get(partId);
    if (known !== undefined) return known;
    const part = this.parts.get(partId);
    const parentId = part?.parent;
    above.add(partId);
    const parent =
      parentId === undefined || above.has(parentId)
        ? undefined
        : this.openPart(parentId, blockId, above);
    const ownEntry = part?.title ? newEntry('part', part.title, blockId, partId) : undefined;
    if (ownEntry) (parent?.ancestors.at(-1)?.children ?? this.entries).push(ownEntry);
    const ancestors = [...(parent?.ancestors ?? []), ...(ownEntry ? [ownEntry] : [])];
    const opened: OpenPart = { ancestors, ownEntry, headings: [], path: ancestors };
    this.open.set(partId, opened);
    return opened;
  }
}

function newEntry(
  kind: OutlineEntry['kind'],
  title: string,
  blockId: string,
  partId: string,
): GrowingEntry {
  return { kind, title, blockId, partId, children: [] };
}
