/** Which documents of a library an export is of, and which of their notes. */
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { inDocumentOrder } from '../../corpus/annotations/order.ts';
import type { PlacedAnnotation } from '../../corpus/annotations/placement.ts';
import type { SheetId } from '../../corpus/annotations/sheet.ts';
import { standingsOf } from '../../corpus/annotations/standing.ts';
import { isWithin } from '../../corpus/annotations/tag.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import type { CounterpartSource, ExportInput } from '../../corpus/exporters/exporter.ts';
import type { LinkEnd } from '../../corpus/exporters/linked.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { locatePassages } from './located.ts';
import type { ExportScope } from '../shared/export-request.ts';

/** The documents in the order of the library; those of a tag only where a note bears it. */
export function documentsIn(library: Library, scope: ExportScope): readonly DocumentId[] {
  switch (scope.kind) {
    case 'documents':
      return scope.ids;
    case 'annotations':
      return scope.documentId === undefined ? documentsOf(library, scope.ids) : [scope.documentId];
    case 'sheet':
      return documentsOf(library, passagesOf(library, scope.id));
    case 'all':
      return library.list().map(({ id }) => id);
    case 'tag':
      return library
        .list()
        .filter(
          ({ id, annotations }) =>
            annotations > 0 && library.annotations(id).some(chosen(scope, library)),
        )
        .map(({ id }) => id);
  }
}

/** The documents of these notes: in the order of the library, then those that are not in it; notes that are gone have none. */
function documentsOf(library: Library, ids: readonly AnnotationId[]): readonly DocumentId[] {
  const of = new Set(library.notes.lines(ids).map(({ documentId }) => documentId));
  return [...library.list(), ...library.absent.texts()]
    .map(({ id }) => id)
    .filter((id) => of.has(id));
}

function passagesOf(library: Library, id: SheetId): readonly AnnotationId[] {
  const { items } = library.sheets.read(id);
  return items.flatMap((item) => (item.kind === 'passage' ? [item.annotation] : []));
}

/** One of these documents with the notes that are meant. Errors: CorpusError `notFound`. */
export function inputOf(library: Library, id: DocumentId, scope: ExportScope): ExportInput {
  // Of a text that is not in the library what is known of it stands beside its notes.
  const isHere = library.summary(id) !== undefined;
  const document = isHere ? library.document(id) : library.absent.document(id);
  return inputWith(library, document, scope, isHere);
}

/** The same for a text of the library that was read already. */
export function inputWith(
  library: Library,
  document: Document,
  scope: ExportScope,
  isHere = true,
): ExportInput {
  const { id } = document;
  const plain = plainText(document.blocks);
  const { own, carried } = notesOf(library, id, scope);
  const detached = library.placements.detachedHere(id);
  const placed = [...standingsOf(plain, own, new Set(detached)), ...carried];
  const ordered = inDocumentOrder(plain, placed, document);
  const annotations = ordered.map(({ annotation, placement }) => ({ annotation, placement }));
  return {
    document,
    annotations,
    linked: linkedFrom(library, annotations),
    counterparts: counterpartsOf(library, annotations),
    ...(isHere ? { located: once(() => locatePassages(library, document, annotations)) } : {}),
  };
}

/** Several passages of a sheet ask for the same places. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What is known of the notes that these are linked to; nothing of those that are gone. */
function linkedFrom(
  library: Library,
  annotations: readonly PlacedAnnotation[],
): ReadonlyMap<AnnotationId, LinkEnd> {
  const ends = annotations.flatMap(({ annotation: { links = [] } }) => links.map(({ to }) => to));
  return new Map(
    library.organising.lines(ends).map(({ id, gist, title }) => [id, { gist, title }]),
  );
}

/** The notes of the document that are meant, in no order that matters; its text is not read. */
export function notesIn(
  library: Library,
  id: DocumentId,
  scope: ExportScope,
): readonly Annotation[] {
  const { own, carried } = notesOf(library, id, scope);
  return [...own, ...carried.map(({ annotation }) => annotation)];
}

/** The notes that are meant: those made on the document, and those of other editions as they stand on it. */
function notesOf(
  library: Library,
  id: DocumentId,
  scope: ExportScope,
): { readonly own: readonly Annotation[]; readonly carried: readonly PlacedAnnotation[] } {
  const [isOnce, isMeant] = [onceEach(library, id, scope), chosen(scope, library)];
  const isOne = (one: Annotation): boolean => isOnce(one) && isMeant(one);
  return {
    own: library.annotations(id).filter(isOne),
    carried: carriedIn(library, id, scope).filter(({ annotation }) => isOne(annotation)),
  };
}

/** Whether a note stands with this document: of two targets, in an export of many texts, with that on which it was made. */
function onceEach(
  library: Library,
  id: DocumentId,
  scope: ExportScope,
): (annotation: Annotation) => boolean {
  if (isOfDocuments(scope)) return () => true;
  return ({ id: annotation, counterpart }) =>
    counterpart === undefined ||
    library.annotation(annotation).documentId === id ||
    library.summary(counterpart.documentId) === undefined;
}

/** What is known of the texts that these mark as well. */
function counterpartsOf(
  library: Library,
  annotations: readonly PlacedAnnotation[],
): NonNullable<ExportInput['counterparts']> {
  const ids = annotations.flatMap(({ annotation }) => annotation.counterpart?.documentId ?? []);
  const known = (id: DocumentId): readonly [DocumentId, CounterpartSource][] => {
    if (library.summary(id) !== undefined) return [[id, library.document(id)]];
    const isAbsent = library.absent.texts().some((text) => text.id === id);
    return isAbsent ? [[id, library.absent.document(id)]] : [];
  };
  return new Map([...new Set(ids)].flatMap(known));
}

/** Notes of other editions, as they stand on this one; none where each note stands once, with the edition that it was made on. */
function carriedIn(
  library: Library,
  id: DocumentId,
  scope: ExportScope,
): readonly PlacedAnnotation[] {
  return isOfDocuments(scope) ? library.placements.on(id) : [];
}

/** Whether the export is of texts as they are read, with all that stands in each. */
function isOfDocuments(scope: ExportScope): boolean {
  return (
    scope.kind === 'documents' || (scope.kind === 'annotations' && scope.documentId !== undefined)
  );
}

function chosen(scope: ExportScope, library: Library): (annotation: Annotation) => boolean {
  switch (scope.kind) {
    case 'documents':
    case 'all':
      return () => true;
    case 'annotations':
    case 'sheet': {
      const ids = new Set(scope.kind === 'sheet' ? passagesOf(library, scope.id) : scope.ids);
      return ({ id }) => ids.has(id);
    }
    case 'tag':
      // A tag stands for those below it.
      return ({ tags = [] }) => tags.some((each) => isWithin(each, scope.tag));
  }
}
