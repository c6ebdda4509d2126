/** Brings what is missing of a long document or of its annotations, piece by piece, so that the window can be used meanwhile. */
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Block } from '../../corpus/document/block.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import type { Missing, Stretch } from '../../corpus/document/opening.ts';
import { request } from './client.ts';

/** The blocks that were missing, in the order of the text. */
export interface Gathered {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

/**
 * What stands after the reader comes first. Undefined as soon as `isWanted` says that nobody waits for it any more.
 * Errors: CorpusError.
 */
export async function gather(
  id: DocumentId,
  missing: Missing,
  isWanted: () => boolean,
): Promise<Gathered | undefined> {
  const after = await gatherStretch(id, missing.after, isWanted);
  const before = await gatherStretch(id, missing.before, isWanted);
  return isWanted() ? { before, after } : undefined;
}

async function gatherStretch(
  id: DocumentId,
  stretch: Stretch | null,
  isWanted: () => boolean,
): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  for (let rest = stretch; rest !== null && isWanted();) {
    const piece = await request('document:readMore', { id, stretch: rest });
    for (const block of piece.blocks) blocks.push(block);
    rest = piece.rest;
  }
  return blocks;
}

/** All annotations of a document, and which of them stand nowhere in it. */
export interface GatheredAnnotations {
  readonly annotations: readonly Annotation[];
  readonly gone: readonly AnnotationId[];
}

/** Undefined as soon as `isWanted` says that nobody waits for them any more. Errors: CorpusError. */
export async function gatherAnnotations(
  id: DocumentId,
  isWanted: () => boolean,
): Promise<GatheredAnnotations | undefined> {
  const annotations: Annotation[] = [];
  let some = await request('document:readAnnotations', { id });
  while (isWanted()) {
    for (const one of some.annotations) annotations.push(one);
    if (some.rest === null) return { annotations, gone: some.gone };
    some = await request('document:readAnnotations', { id, after: some.rest });
  }
  return undefined;
}

/** More than the largest screens show. Units: UTF-16. */
const onScreen = 10_000;

/**
 * The document's own annotations in what is seen first: from the block `place` (or the first one) on. Main reads them while
 * the words are drawn. Errors: CorpusError.
 */
export async function gatherNear(
  { id, blocks }: Document,
  place: string | undefined,
): Promise<readonly Annotation[]> {
  const start = blocks.findIndex((block) => block.id === place);
  // The line before is seen too.
  const from = Math.max(start - 1, 0);
  let seen = 0;
  const beyond = blocks.findIndex((block, at) => {
    if (at >= from) seen += block.text.length;
    return seen > onScreen;
  });
  const near = blocks.slice(from, beyond === -1 ? blocks.length : beyond + 1);
  const wanted = { id, blockIds: near.map((block) => block.id) };
  return (await request('document:readAnnotationsIn', wanted)).annotations;
}
