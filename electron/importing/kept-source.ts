/** A document of the library as a source of an import: its kept original, to be read anew. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Source } from './source.ts';

/** Read when its turn comes. Errors: CorpusError `notFound`. */
export function keptSource(library: Library, id: DocumentId): Source {
  const { fileName } = library.imported(id).provenance;
  return {
    fileName,
    file: fileName,
    read: () => Promise.resolve().then(() => library.original(id)),
  };
}
