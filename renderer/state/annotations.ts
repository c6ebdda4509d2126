/** The annotations of the open document, in its order, and the one that the reader looks at. */
import { create } from 'zustand';
import {
  ownBody,
  type Annotation,
  type AnnotationId,
  type Colour,
} from '../../corpus/annotations/annotation.ts';
import { seenFrom } from '../../corpus/annotations/counterpart.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { AreaBox } from '../../corpus/annotations/area-box.ts';
import type { Layout } from '../../corpus/annotations/target.ts';
import type { AreaSelector, PartSelector } from '../../corpus/annotations/region.ts';
import { offsetOf, plainText, type PlainText } from '../../corpus/document/plain-text.ts';
import type { Position, Range } from '../../corpus/document/position.ts';
import type { AnnotationChange } from '../../electron/shared/annotation-requests.ts';
import { compareIntervals, marksAt } from '../passages/hit-test.ts';
import { request } from './client.ts';
import { gatherAnnotations } from './gathering.ts';
import { notify } from './notices.ts';
import { place, type Placed } from './placing.ts';
import { paintUnsaved } from './unsaved.ts';

/** What the window knows of the annotations of the open document. */
export interface AnnotationsState {
  readonly documentId: DocumentId | null;
  /** Other editions of the text that have annotations, which are shown here too. */
  readonly editions: ReadonlySet<DocumentId>;
  /** Those that stand nowhere in this edition, though their words may be found. */
  readonly gone: ReadonlySet<AnnotationId>;
  readonly plain: PlainText;
  /** What parts and areas stand at. */
  readonly layout: Layout;
  readonly placed: readonly Placed[];
  readonly focusedId: AnnotationId | null;
  /** Under the pointer or the keyboard's focus, in the text or in the margin. */
  readonly litId: AnnotationId | null;
  /** The note that the tab key reaches in the margin; null: the first one. */
  readonly stopId: AnnotationId | null;
}

export const useAnnotations = create<AnnotationsState>()(() => ({
  documentId: null,
  editions: new Set(),
  gone: new Set(),
  plain: plainText([]),
  layout: { blocks: [], parts: [] },
  placed: [],
  focusedId: null,
  litId: null,
  stopId: null,
}));

/** In the document's order; orphans last, oldest first. */
export function inOrder(placed: readonly Placed[]): readonly Placed[] {
  return [...placed].sort(
    (a, b) =>
      compareIntervals(a.interval, b.interval) ||
      a.annotation.created.localeCompare(b.annotation.created),
  );
}

/** The list with an annotation added, or put in the place of the one with its id. */
export function withAnnotation(placed: readonly Placed[], one: Placed): readonly Placed[] {
  const others = placed.filter(({ annotation }) => annotation.id !== one.annotation.id);
  return inOrder([...others, one]);
}

/** The list without one annotation. */
export function withoutAnnotation(placed: readonly Placed[], id: AnnotationId): readonly Placed[] {
  return placed.filter(({ annotation }) => annotation.id !== id);
}

/** The text of the reader's own note, or '' where there is none. */
export function noteOf(annotation: Annotation): string {
  return ownBody(annotation)?.value ?? '';
}

/** What brings an annotation back to how it stands now. */
export function stateOf(annotation: Annotation): AnnotationChange {
  const body = ownBody(annotation);
  return {
    colour: annotation.colour,
    tags: annotation.tags ?? [],
    kind: annotation.kind ?? null,
    links: annotation.links ?? [],
    note: body ? { text: body.value, language: body.language, direction: body.direction } : null,
  };
}

/** Puts an annotation that main has saved on the screen, if its document is open or another edition of it. */
export function showAnnotation(saved: Annotation): void {
  useAnnotations.setState(({ documentId, editions, gone, placed, ...text }) => {
    const own = seenFrom(saved, (one) => one === documentId);
    if (own) return { placed: withAnnotation(placed, place(own, text, gone)) };
    const annotation = seenFrom(saved, (one) => editions.has(one));
    // It may have had a target here that it has no more.
    if (annotation === undefined) return { placed: withoutAnnotation(placed, saved.id) };
    // Where it stands in this edition was found out when the text was opened.
    const here = placed.find((one) => one.annotation.id === annotation.id)?.annotation.selectors;
    const carried = here === undefined ? annotation : { ...annotation, selectors: here };
    return { placed: withAnnotation(placed, place(carried, text, gone)) };
  });
}

/** Takes an annotation off the screen after main has deleted it. */
export function hideAnnotation(id: AnnotationId): void {
  useAnnotations.setState(({ placed, focusedId }) => ({
    placed: withoutAnnotation(placed, id),
    focusedId: focusedId === id ? null : focusedId,
  }));
}

/** Marks the annotation that the reader looks at; null: none. */
export function focusAnnotation(id: AnnotationId | null): void {
  useAnnotations.setState({ focusedId: id });
}

/** Lights an annotation's passage and note; null: none. */
export function lightAnnotation(id: AnnotationId | null): void {
  if (useAnnotations.getState().litId !== id) useAnnotations.setState({ litId: id });
}

/** Leaves the margin's one tab stop at this note. */
export function stopAtNote(id: AnnotationId): void {
  useAnnotations.setState({ stopId: id });
}

/** Lights the innermost note about a position of the text, the way a click there would open it. */
export function lightAt(position: Position | undefined): void {
  const { plain, placed } = useAnnotations.getState();
  const offset = position && offsetOf(plain, position);
  const mark = offset === undefined ? undefined : marksAt(placed, offset)[0];
  lightAnnotation(mark?.annotation.id ?? null);
}

/** All of the open document as they stand now, for what asks once; who draws them reads the store. */
export function allPlaced(): readonly Placed[] {
  return useAnnotations.getState().placed;
}

/** The annotation with this id in the open document. */
export function findPlaced(id: AnnotationId): Placed | undefined {
  return useAnnotations.getState().placed.find(({ annotation }) => annotation.id === id);
}

/** Saves a new annotation, whose passage is painted meanwhile, then shows it. Errors: CorpusError when it could not be saved. */
export async function createAnnotation(
  range: Range,
  change: AnnotationChange & { readonly colour: Colour },
): Promise<Annotation> {
  const { documentId } = useAnnotations.getState();
  if (documentId === null) throw new TypeError('No document is open');
  const takeAway = paintUnsaved({ documentId, range, colour: change.colour });
  try {
    const annotation = await request('annotation:create', { documentId, range, change });
    showAnnotation(annotation);
    notify({ kind: change.note ? 'noteSaved' : 'highlightAdded' });
    return annotation;
  } finally {
    takeAway();
  }
}

/** What a note is about that is no passage: a part, an area, or (null) the whole document. */
export type Region = PartSelector | AreaSelector | null;

/** Saves a new annotation of what has no words, then shows it. Errors: CorpusError when it could not be saved. */
export async function createOn(about: Region, change: AnnotationChange): Promise<Annotation> {
  const { documentId } = useAnnotations.getState();
  if (documentId === null) throw new TypeError('No document is open');
  const annotation = await request('annotation:createOn', { documentId, about, change });
  showAnnotation(annotation);
  notify({ kind: 'noteSaved' });
  return annotation;
}

/** Lets an annotation of the open document mark other words. Errors: CorpusError when it could not be saved. */
export async function resizeAnnotation(id: AnnotationId, range: Range): Promise<void> {
  const { documentId } = useAnnotations.getState();
  const here = documentId === null ? {} : { documentId };
  showAnnotation(await request('annotation:resize', { id, range, ...here }));
  notify({ kind: 'extentChanged' });
}

/** Lets an annotation take in another rectangle of its picture or page. Errors: CorpusError when it could not be saved. */
export async function resizeArea(id: AnnotationId, box: AreaBox): Promise<void> {
  showAnnotation(await request('annotation:resizeArea', { id, box }));
  notify({ kind: 'areaChanged' });
}

/** Reads the annotations of the open document again, after many of them changed at once. Errors: CorpusError. */
export async function rereadAnnotations(): Promise<void> {
  const { documentId } = useAnnotations.getState();
  if (documentId === null) return;
  for (;;) {
    const { placed: before } = useAnnotations.getState();
    const isStill = (): boolean => useAnnotations.getState().documentId === documentId;
    const gathered = await gatherAnnotations(documentId, isStill);
    if (gathered === undefined) return;
    const { placed: now, ...text } = useAnnotations.getState();
    // What changed meanwhile may be older among them.
    if (now !== before) continue;
    const gone = new Set(gathered.gone);
    const placed = gathered.annotations.map((one) => place(one, text, gone));
    useAnnotations.setState({ placed: inOrder(placed) });
    return;
  }
}

/** Saves a change, then shows it. Errors: CorpusError when it could not be saved. */
export async function changeAnnotation(id: AnnotationId, change: AnnotationChange): Promise<void> {
  const annotation = await request('annotation:change', { id, change });
  showAnnotation(annotation);
  notify({ kind: change.colour === undefined ? 'noteSaved' : 'colourChanged' });
}

/** Deletes an annotation; it can be brought back. Errors: CorpusError when it could not be deleted. */
export async function deleteAnnotation(id: AnnotationId): Promise<void> {
  await request('annotation:delete', { id });
  hideAnnotation(id);
  notify({ kind: 'annotationDeleted' });
}
