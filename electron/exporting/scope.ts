/** Which documents of a library an export is of, and which of their notes. */
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { inDocumentOrder } from '../../corpus/annotations/order.ts';
import { asPlaced } from '../../corpus/annotations/placement.ts';
import { isWithin } from '../../corpus/annotations/tag.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import type { ExportInput } from '../../corpus/exporters/exporter.ts';
import type { LinkEnd } from '../../corpus/exporters/linked.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { ExportScope } from '../shared/export-request.ts';

/** The documents in the order of the library; those of a tag only where a note bears it. */
export function documentsIn(library: Library, scope: ExportScope): readonly DocumentId[] {
  switch (scope.kind) {
    case 'documents':
      return scope.ids;
    case 'annotations':
      return [scope.documentId];
    case 'all':
      return library.list().map(({ id }) => id);
    case 'tag':
      return library
        .list()
        .filter(
          ({ id, annotations }) => annotations > 0 && library.annotations(id).some(chosen(scope)),
        )
        .map(({ id }) => id);
  }
}

/** One of these documents with the notes that are meant. Errors: CorpusError `notFound`. */
export function inputOf(library: Library, id: DocumentId, scope: ExportScope): ExportInput {
  const document = library.document(id);
  const ordered = inDocumentOrder(
    plainText(document.blocks),
    notesIn(library, id, scope),
    document,
  );
  const annotations = ordered.map(({ annotation }) => annotation);
  return { document, annotations, linked: linkedFrom(library, annotations) };
}

/** What is known of the notes that these are linked to; nothing of those that are gone. */
function linkedFrom(
  library: Library,
  annotations: readonly Annotation[],
): ReadonlyMap<AnnotationId, LinkEnd> {
  const ends = annotations.flatMap(({ links = [] }) => links.map(({ to }) => to));
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
  // In an export of the whole library each note stands once, with the edition that it was made on.
  const isOfLibrary = scope.kind === 'all' || scope.kind === 'tag';
  const carried = isOfLibrary ? [] : library.placements.on(id).map(asPlaced);
  return [...library.annotations(id), ...carried].filter(chosen(scope));
}

function chosen(scope: ExportScope): (annotation: Annotation) => boolean {
  switch (scope.kind) {
    case 'documents':
    case 'all':
      return () => true;
    case 'annotations': {
      const ids = new Set<string>(scope.ids);
      return ({ id }) => ids.has(id);
    }
    case 'tag':
      // A tag stands for those below it.
      return ({ tags = [] }) => tags.some((each) => isWithin(each, scope.tag));
  }
}
