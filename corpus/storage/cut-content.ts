/** Cutting a document's stored JSON between its blocks without reading what they say, which takes most of the time. */
import type { Missing, Stretch } from '../document/opening.ts';

/**
 * How much is handed over: some screens of text on both sides of the reader before anything is shown, later pieces that the
 * window reads within a frame; blocks of no more than `whole` are not cut. Units: bytes.
 */
export const usualSizes = { before: 20_000, after: 40_000, piece: 250_000, whole: 400_000 };

/*
 * A quotation mark inside a string is written with a backslash before it, so what begins a block below never stands in
 * words; and nothing inside a block begins as a block does.
 */
const opening = '"blocks":[';
const boundary = '},{"id":';

/** Where the blocks stand in the JSON of the document `id`; undefined where it is not written as documents are. */
export function blocksIn(json: Buffer, id: string): Stretch | undefined {
  const start = json.indexOf(opening);
  const to = json.lastIndexOf(`],"id":${JSON.stringify(id)},"provenance":{`);
  const from = start + opening.length;
  return start < 0 || to <= from ? undefined : { from, to };
}

/** The blocks around the one with the id `place` (around the first without it, or where it is not there), and what is left. */
export function cutAround(
  json: Buffer,
  blocks: Stretch,
  place: string | undefined,
  sizes: Pick<typeof usualSizes, 'before' | 'after'>,
): { readonly head: Stretch; readonly missing: Missing } {
  const found = place === undefined ? -1 : json.indexOf(`{"id":${JSON.stringify(place)},`);
  const here = found < blocks.from || found >= blocks.to ? blocks.from : found;
  const from = startBefore(json, blocks, here - sizes.before);
  const to = endAfter(json, blocks, here + sizes.after);
  return {
    head: { from, to },
    missing: {
      before: from > blocks.from ? { from: blocks.from, to: from - 1 } : null,
      after: to < blocks.to ? { from: to + 1, to: blocks.to } : null,
    },
  };
}

/** The first blocks of a stretch, and what is left of it. */
export function cutPiece(
  json: Buffer,
  stretch: Stretch,
  size: number,
): { readonly piece: Stretch; readonly rest: Stretch | null } {
  const to = endAfter(json, stretch, stretch.from + size);
  return {
    piece: { from: stretch.from, to },
    rest: to < stretch.to ? { from: to + 1, to: stretch.to } : null,
  };
}

/** Whether blocks begin and end there: a stretch that comes from outside is not believed. */
export function isStretch(json: Buffer, blocks: Stretch, { from, to }: Stretch): boolean {
  const starts = from === blocks.from || isBoundary(json, from - 2);
  const ends = to === blocks.to || isBoundary(json, to - 1);
  return starts && ends && blocks.from <= from && from < to && to <= blocks.to;
}

/** The JSON of a document that has only these blocks. */
export function withBlocks(json: Buffer, blocks: Stretch, head: Stretch): string {
  const around = [{ from: 0, to: blocks.from }, head, { from: blocks.to, to: json.length }];
  return around.map((stretch) => textOf(json, stretch)).join('');
}

/** What is written there. */
export function textOf(json: Buffer, { from, to }: Stretch): string {
  return json.toString('utf8', from, to);
}

function isBoundary(json: Buffer, at: number): boolean {
  return at >= 0 && json.subarray(at, at + boundary.length).toString('latin1') === boundary;
}

/** The start of the last block that begins at or before `at`, or of the first. */
function startBefore(json: Buffer, { from }: Stretch, at: number): number {
  if (at <= from) return from;
  const found = json.lastIndexOf(boundary, at - 2);
  return found < from ? from : found + 2;
}

/** The end of the first block that ends after `at`, or of the last. */
function endAfter(json: Buffer, { from, to }: Stretch, at: number): number {
  if (at >= to) return to;
  const found = json.indexOf(boundary, Math.max(from, at));
  return found < 0 || found >= to ? to : found + 1;
}
