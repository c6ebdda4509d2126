/** The blocks that links inside a PDF lead to: it names places on pages, not words. */
import type { AnchoredDraft } from '../anchored-draft.ts';

/** Places are named a little above or below the first line that they mean. Units: points. */
const nearby = 8;

/** The drafts, those that links lead to with the names of the places (`nameOfPlace`). `drafts` are in the order of pages. */
export function nameBlocksAtPlaces<Draft extends AnchoredDraft>(drafts: readonly Draft[]): Draft[] {
  const names = new Set(
    drafts.flatMap(({ marks }) =>
      marks.flatMap(({ href }) => (href?.startsWith('#page-') === true ? [href.slice(1)] : [])),
    ),
  );
  const targets = new Map<Draft, string[]>();
  const pages = byPage(drafts.filter(({ kind }) => kind !== 'furniture'));
  for (const name of names) {
    const [, page = '', y] = /^page-(\d+)(?:-(-?\d+))?$/.exec(name) ?? [];
    const target = findTarget(pages, Number(page), y === undefined ? undefined : Number(y));
    if (target === undefined) continue;
    const known = targets.get(target);
    if (known === undefined) targets.set(target, [name]);
    else known.push(name);
  }
  return drafts.map((draft) => {
    const own = targets.get(draft);
    return own === undefined ? draft : { ...draft, anchors: [...draft.anchors, ...own] };
  });
}

/** The drafts of each page; pages in their order. */
function byPage<Draft extends AnchoredDraft>(
  drafts: readonly Draft[],
): ReadonlyMap<number, readonly Draft[]> {
  const pages = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const page = draft.place.page ?? 0;
    const own = pages.get(page);
    if (own === undefined) pages.set(page, [draft]);
    else own.push(draft);
  }
  return pages;
}

/** The block at a height of a page, else the next below it; the first of a later page where there is none. */
function findTarget<Draft extends AnchoredDraft>(
  pages: ReadonlyMap<number, readonly Draft[]>,
  page: number,
  y = Infinity,
): Draft | undefined {
  let best: Draft | undefined;
  let bestTop = -Infinity;
  for (const draft of pages.get(page) ?? []) {
    const { box: [, bottom, , top] = [0, 0, 0, 0] } = draft.place;
    // What ends just below the place is the block before the one that is meant.
    if (bottom + nearby < y && top > y) return draft;
    if (top <= y + nearby && top > bestTop) [best, bestTop] = [draft, top];
  }
  return best ?? firstAfter(pages, page);
}

function firstAfter<Draft>(
  pages: ReadonlyMap<number, readonly Draft[]>,
  page: number,
): Draft | undefined {
  for (const [other, drafts] of pages) if (other > page) return drafts[0];
  return undefined;
}
