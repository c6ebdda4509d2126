/** The annotations of a document that is being opened: at once, or the first ones before all of them. */
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { inOrder, useAnnotations, type AnnotationsState } from './annotations.ts';
import { gatherAnnotations } from './gathering.ts';
import { place, placeAll, type Placed } from './placing.ts';

/** Shows a document's annotations in place of those before. */
export function showAnnotations(
  document: Document,
  annotations: readonly Annotation[],
  gone: readonly AnnotationId[] = [],
): void {
  const plain = plainText(document.blocks);
  const nowhere = new Set(gone);
  useAnnotations.setState({
    documentId: document.id,
    editions: editionsOf(annotations),
    gone: nowhere,
    plain,
    layout: document,
    placed: inOrder(
      annotations.map((annotation) => place(annotation, { plain, layout: document }, nowhere)),
    ),
    focusedId: null,
    litId: null,
    stopId: null,
  });
}

/** Shows the first annotations of a document of which a part is shown; those that stand nowhere in it may still come. */
export function showFirstAnnotations(annotations: readonly Annotation[]): void {
  useAnnotations.setState(({ gone, ...text }) => {
    const placed = annotations.map((annotation) => place(annotation, text, gone));
    const standing = placed.filter(({ range }) => range !== undefined);
    return { editions: editionsOf(annotations), placed: inOrder(standing) };
  });
}

function editionsOf(annotations: readonly Annotation[]): ReadonlySet<DocumentId> {
  return new Set(annotations.map(({ documentId }) => documentId));
}

/** The annotations, those that are shown already as the objects that they are: nothing of them is drawn anew. */
function asShown(
  annotations: readonly Annotation[],
  shown: readonly Placed[],
): readonly Annotation[] {
  const known = new Map(shown.map(({ annotation }) => [annotation.id, annotation]));
  return annotations.map((one) => {
    const before = known.get(one.id);
    return before && JSON.stringify(before) === JSON.stringify(one) ? before : one;
  });
}

/** What is known of a document's annotations once all of it is there. */
type AllAnnotations = Pick<AnnotationsState, 'editions' | 'gone' | 'plain' | 'layout' | 'placed'>;

/** All annotations of a document of which a part is shown; undefined once `isWanted` says no. Errors: CorpusError. */
export async function annotationsOf(
  layout: Document,
  isWanted: () => boolean,
): Promise<AllAnnotations | undefined> {
  const { id, blocks } = layout;
  const plain = plainText(blocks);
  for (;;) {
    const before = useAnnotations.getState().placed;
    const gathered = await gatherAnnotations(id, isWanted);
    if (gathered === undefined) return undefined;
    const { gone } = gathered;
    const annotations = asShown(gathered.annotations, before);
    const nowhere = new Set(gone);
    const placed = await placeAll(annotations, { plain, layout }, nowhere, isWanted);
    if (placed === undefined) return undefined;
    // What the reader marked meanwhile is not among them.
    if (useAnnotations.getState().placed !== before) continue;
    return {
      editions: editionsOf(annotations),
      gone: nowhere,
      plain,
      layout,
      placed: inOrder(placed),
    };
  }
}

/** Shows them; what the reader has in hand stays in hand. */
export function showAllAnnotations(all: AllAnnotations): void {
  useAnnotations.setState(all);
}
