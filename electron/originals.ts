/** The originals of documents as the window shows them: pages rendered by the reader, the last few kept, and images. */
import type { AreaSelector } from '../corpus/annotations/region.ts';
import type { DocumentId } from '../corpus/document/document.ts';
import { CorpusError } from '../corpus/errors.ts';
import type { AreaCut } from '../corpus/exporters/area-cut.ts';
import type { Picture } from '../corpus/exporters/picture.ts';
import { formats } from '../corpus/importers/formats.ts';
import type { OriginalView, Resource } from '../corpus/importers/importer.ts';
import type { Library } from '../corpus/storage/library.ts';
import { readArea } from './areas.ts';
import { readPictures } from './pictures.ts';
import { originalAddress, resourceAddress } from './shared/addresses.ts';
import type { Result } from './shared/contract.ts';
import type { FileBytes } from './worker/messages.ts';
import type { Reader } from './worker/reader.ts';

/** Errors: CorpusError `notFound` for unknown documents, and the importers' for unreadable ones. */
export interface Originals {
  view(id: DocumentId): Promise<Result<'document:showOriginal'>>;
  /** Its bytes are read otherwise now: what was rendered of it is out of date. */
  forget(id: DocumentId): void;
  /** The sanitised page. Errors: also `notFound` where the original is no page. */
  page(id: DocumentId): Promise<string>;
  /** An image that the document carries. Errors: also `notFound` where it carries none of that name. */
  resource(id: DocumentId, name: string): Promise<Resource>;
  /** The pictures of its figures by the names that its blocks give, as far as one page can carry them. */
  pictures(id: DocumentId): Promise<ReadonlyMap<string, Picture>>;
  /** What an area shows. Errors: also `notFound` where its picture or page is not there. */
  area(id: DocumentId, area: AreaSelector): Promise<AreaCut>;
}

/** Both panes and a step back: more pages would only hold memory. */
const kept = 4;

/** Pages are rendered from the untouched bytes each time, so that a better sanitiser also serves old documents. */
export function createOriginals(library: Library, reader: Reader): Originals {
  const views = new Map<DocumentId, Promise<OriginalView>>();

  const keptFile = (id: DocumentId, fileName: string): FileBytes => ({
    fileName,
    bytes: library.original(id),
    companions: library.companions(id),
  });
  const render = (id: DocumentId): Promise<OriginalView> => {
    const known = views.get(id);
    if (known) return known;
    const { provenance } = library.document(id);
    const { fileName, format, encoding } = provenance;
    const { drawnByWindow } = formats[format];
    const view =
      drawnByWindow === undefined
        ? reader.showOriginal(keptFile(id, fileName), format, encoding)
        : Promise.resolve({ kind: drawnByWindow });
    views.set(id, view);
    view.catch(() => views.delete(id));
    for (const oldest of [...views.keys()].slice(0, -kept)) views.delete(oldest);
    return view;
  };
  return {
    async view(id) {
      const view = await render(id);
      switch (view.kind) {
        case 'text':
          return view;
        case 'page':
          return { kind: 'page', address: originalAddress(id) };
        case 'pdf':
          return { kind: 'pdf', byteSize: library.document(id).provenance.byteSize };
        case 'image':
          return { kind: 'image', address: resourceAddress(id, view.resource) };
      }
    },
    forget: (id) => void views.delete(id),
    async page(id) {
      const view = await render(id);
      if (view.kind === 'page') return view.html;
      throw new CorpusError('notFound', `${id} has no page`, { id });
    },
    async resource(id, name) {
      const { fileName, format, encoding } = library.document(id).provenance;
      return reader.readResource(keptFile(id, fileName), format, encoding, name);
    },
    async pictures(id) {
      const document = library.document(id);
      return readPictures(document, keptFile(id, document.provenance.fileName), reader);
    },
    async area(id, area) {
      const document = library.document(id);
      return readArea(document, area, keptFile(id, document.provenance.fileName), reader);
    },
  };
}
