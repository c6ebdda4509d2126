/** Finding words in the open document, as the fold compares them, without holding up the window. */
import { create } from 'zustand';
import type { Document } from '../../corpus/document/document.ts';
import { isWhole } from '../../corpus/document/opening.ts';
import { rangeText } from '../../corpus/document/range.ts';
import { findInBlocks, type BlockHit, type SearchableBlock } from '../../corpus/search/find.ts';
import { prepare, type PreparedText } from '../../corpus/search/prepared-text.ts';
import { parseQuery, type Query } from '../../corpus/search/query.ts';
import { useAnnotations } from './annotations.ts';
import { useDocument, wholeDocument } from './document.ts';
import { goTo, useReading } from './reading.ts';
import { useSelection } from './selection.ts';
import { useSettings } from './settings.ts';

/** Whether only whole words are looked for, and only what is written letter by letter as the query. */
export interface FindModes {
  readonly wholeWord: boolean;
  readonly exact: boolean;
}

/**
 * `current` is an index into `hits`, -1 when there are none; `searching` while the text is gone through; `typed` is what
 * stands in the field, `query` what was looked for. Both and the modes are kept while the bar is closed. `from` is the
 * block at which the reader was when the bar was opened.
 */
export interface Find extends FindModes {
  readonly open: boolean;
  readonly typed: string;
  readonly query: string;
  readonly from: string | null;
  readonly hits: readonly BlockHit[];
  readonly current: number;
  readonly searching: boolean;
}

const nothing = { hits: [], current: -1, searching: false } as const;

export const useFind = create<Find>()(() => ({
  open: false,
  typed: '',
  query: '',
  from: null,
  wholeWord: false,
  exact: false,
  ...nothing,
}));

/** The index of the first hit in a block from `from` on, else of the first; -1 where there are none. */
export function firstFrom(
  hits: readonly Pick<BlockHit, 'blockId'>[],
  blocks: readonly { readonly id: string }[],
  from: string | null,
): number {
  if (hits.length === 0) return -1;
  const start = blocks.findIndex(({ id }) => id === from);
  const ahead = new Set(blocks.slice(Math.max(0, start)).map(({ id }) => id));
  return Math.max(
    0,
    hits.findIndex(({ blockId }) => ahead.has(blockId)),
  );
}

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
  modes: FindModes,
  isWanted: () => boolean,
): Promise<readonly BlockHit[] | undefined> {
  const hits: BlockHit[] = [];
  let until = performance.now() + spellMs;
  for (const block of blocks) {
    if (block.kind === 'furniture' && !withFurniture) continue;
    const limit = mostHits - hits.length;
    hits.push(...findInBlocks(query, [searchable(block)], { ...modes, limit }));
    if (hits.length >= mostHits) break;
    if (performance.now() < until) continue;
    await breath();
    if (!isWanted()) return undefined;
    until = performance.now() + spellMs;
  }
  return hits;
}

/** Longer passages are marked to be read, not to be looked for. Units: UTF-16. */
const longestWanted = 80;

/** The words that the reader has selected, where they are few enough to be looked for. */
function selectedWords(): string | undefined {
  const { now } = useSelection.getState();
  if (now.kind !== 'selected') return undefined;
  const words = rangeText(useAnnotations.getState().plain, now.range);
  return words.length <= longestWanted && !words.includes('\n') ? words : undefined;
}

/** Opens the find bar with the words that are selected or were looked for last, or brings the reader back to it. */
export function openFind(): void {
  if (useDocument.getState().open.kind !== 'open') return;
  const words = selectedWords();
  const { here } = useReading.getState();
  useFind.setState(({ open, from, typed }) => ({
    open: true,
    from: open ? from : here,
    typed: words ?? typed,
  }));
  document.querySelector<HTMLInputElement>('#find-field')?.select();
}

/** Closes the find bar and takes its paint off; what was looked for is kept. */
export function closeFind(): void {
  useFind.setState({ open: false, query: '', ...nothing });
}

/** What stands in the field now. */
export function typeFind(typed: string): void {
  useFind.setState({ typed });
}

/** Turns a mode on or off, and looks again. */
export function toggleFindMode(mode: keyof FindModes): void {
  useFind.setState((find) => ({ [mode]: !find[mode] }));
  void findWords(useFind.getState().typed);
}

/** Looks for these words and goes to the first hit from where the reader was. */
export async function findWords(query: string): Promise<void> {
  const { open } = useDocument.getState();
  if (open.kind !== 'open' || query.trim() === '') {
    useFind.setState({ query, ...nothing });
    return;
  }
  const { wholeWord, exact, from } = useFind.getState();
  useFind.setState({ query, searching: true });
  const isWanted = () => {
    const now = useFind.getState();
    return now.open && now.query === query && now.wholeWord === wholeWord && now.exact === exact;
  };
  // Read once: the text is gone through block by block.
  const words = parseQuery(query);
  const { showFurniture } = useSettings.getState();
  const document = isWhole(open.missing) ? open.document : await wholeDocument();
  if (document === undefined || !isWanted()) return;
  const hits = await search(words, document, showFurniture, { wholeWord, exact }, isWanted);
  if (hits === undefined || !isWanted()) return;
  const current = firstFrom(hits, document.blocks, from);
  useFind.setState({ hits, current, searching: false });
  showHit(hits[current]);
}

/** Goes to the next or the previous hit; where the bar is closed it opens with what was looked for last. */
export function findAgain(steps: 1 | -1): void {
  if (useFind.getState().open) stepHit(steps);
  else openFind();
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
