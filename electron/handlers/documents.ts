/** Answers about the library's documents. */
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { asPlaced, type PlacedAnnotation } from '../../corpus/annotations/placement.ts';
import type { CorrectionChange } from '../../corpus/document/correction.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { fileFacts } from '../../corpus/document/metadata-edit.ts';
import { isWhole, type Piece } from '../../corpus/document/opening.ts';
import { formats } from '../../corpus/importers/formats.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { carryJob, carryTo, type CarryServices } from '../carrying/carry-job.ts';
import type { Handlers } from '../shared/contract.ts';
import type { DocumentDetails } from '../shared/document-requests.ts';
import { previewEncodings } from '../importing/preview-encodings.ts';
import { reimport, type ReimportContext } from '../importing/reimport.ts';
import type { Send } from '../ipc.ts';
import type { ListTeller } from '../list-teller.ts';
import type { Originals } from '../originals.ts';
import { write, writeWith, Written } from '../shared/written.ts';

/** What these handlers need. */
export interface DocumentServices extends ReimportContext, CarryServices {
  /** A document was opened, and where notes of its other editions stand could not be found out. */
  readonly onCarryFailed: (error: unknown) => void;
  readonly originals: Originals;
  /** Lists of documents follow what changes. */
  readonly listing: ListTeller;
  /** Other windows show what this one changed. */
  readonly sendOthers: Send;
  /** The window shows this document now. */
  readonly onOpened: (id: DocumentId) => void;
}

/** Handlers of `library:*` and `document:*`. */
export function documentHandlers(
  services: DocumentServices,
): Pick<
  Handlers,
  'library:list' | Exclude<Extract<keyof Handlers, `document:${string}`>, 'document:recognise'>
> {
  const { library, originals, listing, sendOthers } = services;
  const changed = (document: Document, reread = false): Written<Document> => {
    listing.tell([document.id]);
    sendOthers('document:changed', { id: document.id, reread });
    return write(document);
  };
  return {
    'library:list': () => [...library.list()],
    ...readingHandlers(services),
    'document:showOriginal': ({ id }) => originals.view(id),
    'document:readOriginal': ({ id, from, to }) => ({
      bytes: library.originalPiece(id, from, to),
    }),
    'document:delete': ({ id }) => {
      library.delete(id);
      listing.tell([id]);
      return {};
    },
    'document:restore': ({ id }) => {
      library.restore(id);
      listing.tell([id]);
      return {};
    },
    // The list shows a document's title, language and direction.
    'document:correct': ({ id, changes }) => {
      library.history.together('document:correct', () =>
        changes.forEach((change) => correct(library, id, change)),
      );
      return changed(library.document(id));
    },
    'document:editMetadata': ({ id, edit }) => changed(library.editMetadata(id, edit)),
    'document:reimport': async ({ id, encoding }) => {
      const document = await reimport(id, {
        ...services,
        ...(encoding === undefined ? {} : { encoding }),
      });
      originals.forget(id);
      return changed(document, true);
    },
    'document:previewEncodings': ({ id }) =>
      previewEncodings(library.original(id)).map(({ encoding, lines }) => ({
        encoding,
        lines: [...lines],
      })),
    'document:describe': ({ id }) => describeDocument(library, id),
    ...editionHandlers(services),
    'document:showImported': ({ id }) => write(library.imported(id)),
  };
}

function correct(library: Library, id: DocumentId, change: CorrectionChange): void {
  if (change.about === 'block') library.correct(id, change.correction);
  else if (change.about === 'part') library.correctPart(id, change.correction);
  else library.removePartCorrection(id, change.blockId, change.aspect);
}

/** Joining editions of one text, and setting them apart. */
function editionHandlers(
  services: DocumentServices,
): Pick<Handlers, 'document:addEdition' | 'document:separateEdition'> {
  const { library, listing } = services;
  return {
    'document:addEdition': async ({ id, of }) => {
      const others = library.editions(id);
      library.addEdition(id, of);
      const carried = await carryTo(id, services);
      const editions = [...library.editions(id)];
      listing.tell([...others, ...editions].map((edition) => edition.id));
      return { editions, carried };
    },
    'document:separateEdition': ({ id }) => {
      const editions = library.editions(id);
      library.separateEdition(id);
      listing.tell(editions.map((edition) => edition.id));
      return {};
    },
  };
}

/** Opening a document, and keeping how far it is read. */
function readingHandlers(
  services: DocumentServices,
): Pick<
  Handlers,
  | 'document:open'
  | 'document:readMore'
  | 'document:readAnnotations'
  | 'document:readAnnotationsIn'
  | 'document:savePosition'
  | 'document:saveView'
> {
  const { library, listing, onOpened } = services;
  return {
    'document:open': ({ id, at }) => {
      const position = library.readingPosition(id) ?? null;
      const { json, missing } = library.pieces.opening(id, at ?? position?.blockId);
      const standing = library.placements.standing(id);
      const opened = writeWith('document', new Written<Document>(json), {
        missing,
        annotations: isWhole(missing) ? annotationsShownOn(library, id, standing.placed) : [],
        gone: goneOn(library, id, standing.placed),
        position,
        view: library.readingView(id) ?? null,
      });
      if (!library.readOnly) {
        library.shelves.noteOpened(id);
        listing.tellSoon(id);
      }
      onOpened(id);
      // Windows hear of it; a failure is told when somebody asks where annotations stand.
      void carryJob(id, standing.missing, services).catch(services.onCarryFailed);
      return opened;
    },
    'document:readMore': ({ id, stretch }) => new Written<Piece>(library.pieces.more(id, stretch)),
    'document:readAnnotationsIn': ({ id, blockIds }) =>
      write({ annotations: [...library.annotations(id, blockIds)] }),
    'document:readAnnotations': ({ id, after }) => {
      const { annotations, rest } = library.pieces.annotations(id, after);
      if (rest !== null) return write({ annotations: [...annotations], gone: [], rest });
      const placed = library.placements.on(id);
      const gone = goneOn(library, id, placed);
      return write({ annotations: [...annotations, ...placed.map(asPlaced)], gone, rest });
    },
    'document:savePosition': ({ id, position, share }) => {
      // Where the reader is in a library that cannot be written is simply not remembered.
      if (library.readOnly) return {};
      library.saveReadingPosition(id, position);
      if (share === undefined) return {};
      const before = library.summary(id)?.read;
      library.shelves.noteRead(id, share);
      // The list shows hundredths.
      if (Math.round((before?.share ?? -1) * 100) !== Math.round(share * 100)) listing.tell([id]);
      return {};
    },
    'document:saveView': ({ id, view }) => {
      if (!library.readOnly) library.saveReadingView(id, view);
      return {};
    },
  };
}

/** The document's own annotations and those of its other editions that were carried. */
function annotationsShownOn(
  library: Library,
  id: DocumentId,
  placed: readonly PlacedAnnotation[],
): Annotation[] {
  return [...library.annotations(id), ...placed.map(asPlaced)];
}

/** Annotations that stand nowhere in the document: the class of a placement says so, or the reader. */
function goneOn(
  library: Library,
  id: DocumentId,
  placed: readonly PlacedAnnotation[],
): AnnotationId[] {
  const orphans = placed.filter(({ placement }) => placement.class === 'orphan');
  return [
    ...library.placements.detachedHere(id),
    ...orphans.map(({ annotation }) => annotation.id),
  ];
}

function describeDocument(library: Library, id: DocumentId): DocumentDetails {
  const imported = library.imported(id);
  const { format, importer } = imported.provenance;
  const editions = library.editions(id);
  return {
    corrections: library.corrections(id),
    edit: library.metadataEdit(id),
    file: fileFacts(imported),
    editions: [...editions],
    annotationsOfEditions: editions
      .filter((edition) => edition.id !== id)
      .flatMap((edition) => library.annotations(edition.id)),
    importerOutdated: formats[format].version > importer.version,
  };
}
