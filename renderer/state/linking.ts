/** Links between notes: reading those of a note, finding the other end, and making and taking away. */
import type { AnnotationId, Link, Relation } from '../../corpus/annotations/annotation.ts';
import type { AnnotationLine } from '../../corpus/annotations/line.ts';
import type { Result } from '../../electron/shared/contract.ts';
import { changeAnnotation, findPlaced } from './annotations.ts';
import { request } from './client.ts';
import { openDocument, openId, useDocument } from './document.ts';
import { leavePopup } from './marking.ts';
import { notifyError } from './notices.ts';
import { goToAnnotation } from './reading.ts';

/** The links of a note, as both ends see them. */
export type Links = Result<'links:read'>;

/** The links of a note; none where they cannot be read. */
export async function linksOf(id: AnnotationId): Promise<Links> {
  try {
    return await request('links:read', { id });
  } catch (error) {
    notifyError(error);
    return { to: [], from: [] };
  }
}

/** Notes of the library that hold these words, without the note itself. */
export async function findLinkEnds(
  text: string,
  without: AnnotationId,
): Promise<readonly AnnotationLine[]> {
  try {
    const found = await request('links:find', { text });
    return found.filter(({ id }) => id !== without);
  } catch (error) {
    notifyError(error);
    return [];
  }
}

/** Links a note to another one. */
export function addLink(id: AnnotationId, relation: Relation, to: AnnotationId): Promise<void> {
  return change(id, (links) => [...links, { relation, to }]);
}

/** Takes a link away from the note that bears it. */
export function removeLink(id: AnnotationId, { relation, to }: Link): Promise<void> {
  return change(id, (links) => links.filter((one) => one.to !== to || one.relation !== relation));
}

/** Goes to a linked note, in another text too; words in the note field are saved. */
export async function followNoteLink({ id, documentId }: AnnotationLine): Promise<void> {
  await leavePopup();
  if (openId(useDocument.getState().open) !== documentId) await openDocument(documentId);
  goToAnnotation(id);
}

async function change(
  id: AnnotationId,
  of: (links: readonly Link[]) => readonly Link[],
): Promise<void> {
  const now = findPlaced(id)?.annotation.links ?? [];
  try {
    await changeAnnotation(id, { links: [...of(now)] });
  } catch (error) {
    notifyError(error);
  }
}
