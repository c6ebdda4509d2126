/** Finding words in the open document, as the fold compares them, without holding up the window. */
import { create } from 'zustand';
import type { Document } from '../../corpus/document/document.ts';
import { findInBlocks, type BlockHit, type SearchableBlock } from '../../corpus/search/find.ts';
import { prepare, type PreparedText } from '../../corpus/search/prepared-text.ts';
import { parseQuery, type Query } from '../../corpus/search/query.ts';
import { useDocument } from './document.ts';
import { goTo } from './reading.ts';
import { useSettings } from './settings.ts';

/** `current` is an index into `hits`, -1 when there are none; `searching` while the text is gone through. */
export interface Find {
  readonly open: boolean;
  readonly query: string;
  readonly hits: readonly BlockHit[];
  readonly current: number;
  readonly searching: boolean;
}

const closed: Find = { open: false, query: '', hits: [], current: -1, searching: false };

export const useFind = create<Find>()(() => closed);

/** The index `steps` further, around the ends; -1 when there is nothing. */
export function stepTo(current: number, steps: number, count: number): number {
  return count === 0 ? -1 : (((current + steps) % count) + count) % count;
}

/** Milliseconds of work between two breaths: half of what would make a frame late by much. */
const spellMs = 12;

/** Enough to paint and to count; a query of one letter has more in a long text. */
const mostHits = 20_000;

/** Texts ready for searching, kept as long as their blocks. */
const prepared = new WeakMap<Document['blocks'][number], PreparedText>();

function searchable(block: Document['blocks'][number]): SearchableBlock {
  const text = prepared.get(block) ?? prepare(block.text);
  prepared.set(block, text);
  return { id: block.id, text };
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Hits of `query`, a few blocks at a time; undefined when `isWanted` says that another search has begun. */
async function search(
  query: Query,
  { blocks }: Document,
  withFurniture: boolean,
  isWanted: () => boolean,
): Promise<readonly BlockHit[] | undefined> {
  const hits: BlockHit[] = [];
  let until = performance.now() + spellMs;
  for (const block of blocks) {
    if (block.kind === 'furniture' && !withFurniture) continue;
    hits.push(...findInBlocks(query, [searchable(block)], { limit: mostHits - hits.length }));
    if (hits.length >= mostHits) break;
    if (performance.now() < until) continue;
    await breath();
    if (!isWanted()) return undefined;
    until = performance.now() + spellMs;
  }
  return hits;
}

/** Opens the find bar, or brings the reader back to it. */
export function openFind(): void {
  if (useDocument.getState().open.kind !== 'open') return;
  useFind.setState({ open: true });
  document.querySelector<HTMLInputElement>('#find-field')?.select();
}

/** Closes the find bar and takes its paint off. */
export function closeFind(): void {
  useFind.setState(closed);
}

/** Looks for these words and goes to the first hit. */
export async function findWords(query: string): Promise<void> {
  const { open } = useDocument.getState();
  if (open.kind !== 'open' || query.trim() === '') {
    useFind.setState({ query, hits: [], current: -1, searching: false });
    return;
  }
  useFind.setState({ query, searching: true });
  const isWanted = () => useFind.getState().open && useFind.getState().query === query;
  // Read once: the text is gone through block by block.
  const words = parseQuery(query);
  const hits = await search(words, open.document, useSettings.getState().showFurniture, isWanted);
  if (hits === undefined || !isWanted()) return;
  useFind.setState({ hits, current: hits.length === 0 ? -1 : 0, searching: false });
  showHit(hits[0]);
}

/** Goes to the next hit (`steps` 1) or the one before (-1). */
export function stepHit(steps: 1 | -1): void {
  const { hits, current } = useFind.getState();
  const next = stepTo(current, steps, hits.length);
  useFind.setState({ current: next });
  showHit(hits[next]);
}

function showHit(hit: BlockHit | undefined): void {
  if (hit) goTo({ blockId: hit.blockId, offset: hit.start });
}
