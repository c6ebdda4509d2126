/** Brings what is missing of a long document or of its annotations, piece by piece, so that the window can be used meanwhile. */
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Block } from '../../corpus/document/block.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
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
