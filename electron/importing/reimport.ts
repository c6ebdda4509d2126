/** Reads a document's kept original anew: in the encoding that the reader says, or with a newer importer. */
import { followPictures } from '../../corpus/annotations/follow-pictures.ts';
import { reanchor } from '../../corpus/annotations/reanchor.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import type { OcrLanguages } from '../../corpus/document/recognition.ts';
import type { Companions, Library } from '../../corpus/storage/library.ts';
import type { Reader } from '../worker/reader.ts';

/** What reading anew needs. `now` gives ISO-8601 UTC. */
export interface ReimportContext {
  readonly library: Library;
  readonly reader: Reader;
  readonly now: () => string;
}

/** How to read: in this encoding, recognising pictures in these languages; absent: as the reader chose before. */
export interface Rereading {
  readonly encoding?: string;
  readonly ocr?: OcrLanguages;
  /** Files that lie beside the original now; absent: those that were kept. */
  readonly companions?: Companions;
  readonly signal?: AbortSignal;
  readonly onPage?: (page: number, pages: number) => void;
}

/**
 * The document made of the same bytes again, stored in place of the former one. Its id, the time of its import, the
 * corrections and the metadata that the reader gave stay; annotations are described anew where their words are found.
 * Without `encoding` one that the reader chose before holds, else it is found out again; without `ocr` the languages in
 * which pages were recognised before.
 *
 * Errors: CorpusError `notFound`, `invalidRequest` for an unknown encoding, and the importers' own.
 */
export async function reimport(
  id: DocumentId,
  { library, reader, now, ...chosen }: ReimportContext & Rereading,
): Promise<Document> {
  const { provenance, blocks: former } = library.imported(id);
  const { fileName, importedAt, container } = provenance;
  const encoding = chosen.encoding ?? (provenance.encodingChosen ? provenance.encoding : undefined);
  const ocr = chosen.ocr ?? provenance.ocr?.languages;
  const companions = chosen.companions ?? library.companions(id);
  const input = {
    fileName,
    bytes: library.original(id),
    ...(encoding === undefined ? {} : { encoding }),
    ...(ocr === undefined ? {} : { ocr }),
    ...(container === undefined ? {} : { container }),
    companions,
  };
  const { document: read, carried } = await reader.read(
    input,
    importedAt,
    chosen.signal,
    chosen.onPage,
  );
  // Asked for now: the reader may have written notes in the meantime.
  const pictured = followPictures(library.annotations(id), former, read.blocks);
  const { annotations, orphans } = reanchor(plainText(read.blocks), pictured);
  const note = {
    code: 'reimported' as const,
    message: `read again from the kept original as ${read.provenance.encoding} at ${now()}`,
    details: { encoding: read.provenance.encoding, orphans },
  };
  const report = [...read.provenance.report, note];
  return library.replace({ ...read, provenance: { ...read.provenance, report } }, annotations, {
    companions,
    carried,
  });
}
