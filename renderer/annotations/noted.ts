/** The notes of a text by the blocks in which their passages begin. */
import { isNoted, type AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Placed } from '../state/placing.ts';

interface Noted {
  readonly all: readonly Placed[];
  readonly byBlock: ReadonlyMap<string, readonly Placed[]>;
  /** Those of sections that were asked for: each section asks whenever anything changes, be it what the pointer is over. */
  readonly bySection: WeakMap<ReadonlySet<string>, readonly Placed[]>;
}

/** What was worked out for a list; every section of a long text asks for it whenever the list changes. */
const known = new WeakMap<readonly Placed[], Noted>();

function notedOf(placed: readonly Placed[]): Noted {
  const before = known.get(placed);
  if (before) return before;
  const byBlock = new Map<string, Placed[]>();
  const all = placed.filter(
    ({ annotation, range, target }) => range && (target !== 'passage' || isNoted(annotation)),
  );
  for (const one of all) {
    const blockId = one.range?.start.blockId ?? '';
    const there = byBlock.get(blockId);
    if (there) there.push(one);
    else byBlock.set(blockId, [one]);
  }
  const noted = { all, byBlock, bySection: new WeakMap() };
  known.set(placed, noted);
  return noted;
}

const none: readonly Placed[] = [];

/** The notes about passages that begin in one of the blocks, in the order of the blocks. */
export function notesIn(
  placed: readonly Placed[],
  blockIds: ReadonlySet<string>,
): readonly Placed[] {
  const { byBlock, bySection } = notedOf(placed);
  if (byBlock.size === 0) return none;
  const before = bySection.get(blockIds);
  if (before) return before;
  const found = [...blockIds].flatMap((id) => byBlock.get(id) ?? []);
  bySection.set(blockIds, found);
  return found;
}

/** The note that the tab key reaches: `stop` while it is there, else the first one. */
export function tabStop(
  placed: readonly Placed[],
  stop: AnnotationId | null,
): AnnotationId | undefined {
  const { all } = notedOf(placed);
  const there = stop !== null && all.some(({ annotation }) => annotation.id === stop);
  return there ? stop : all[0]?.annotation.id;
}

/** The note that a key leads to from another one; undefined for keys that lead nowhere. */
export function noteBeside(
  placed: readonly Placed[],
  from: AnnotationId,
  key: string,
): AnnotationId | undefined {
  const { all } = notedOf(placed);
  const index = all.findIndex(({ annotation }) => annotation.id === from);
  const to: Partial<Record<string, number>> = {
    ArrowDown: Math.min(index + 1, all.length - 1),
    ArrowUp: Math.max(index - 1, 0),
    Home: 0,
    End: all.length - 1,
  };
  const at = to[key];
  return at === undefined ? undefined : all[at]?.annotation.id;
}
