/** Bytes of a file → a document with its provenance, by whichever importer knows the format. */
import { createHash } from 'node:crypto';
import { DocumentId, type Document } from '../../corpus/document/document.ts';
import type { Container } from '../../corpus/document/provenance.ts';
import { importBytes, importers } from '../../corpus/importers/registry.ts';
import type { ImportInput } from '../../corpus/importers/importer.ts';

/** The id is the beginning of the hash, so that the same bytes are the same document in every library. */
const idLength = 16;

/** What is known of a file beside its bytes goes into the provenance. */
type ReadingInput = ImportInput & { readonly container?: Container };

/** Errors: the importers' CorpusErrors. */
export async function readDocument(input: ReadingInput, importedAt: string): Promise<Document> {
  const imported = await importBytes(input);
  const { format } = imported;
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  return {
    id: DocumentId.parse(sha256.slice(0, idLength)),
    ...imported.content,
    provenance: {
      fileName: input.fileName,
      mediaType: imported.mediaType,
      format,
      byteSize: input.bytes.byteLength,
      sha256,
      encoding: imported.encoding,
      ...(input.encoding === undefined ? {} : { encodingChosen: true }),
      ...(input.container === undefined ? {} : { container: input.container }),
      ...(imported.sourceAddress === undefined ? {} : { sourceAddress: imported.sourceAddress }),
      ...(imported.captureTime === undefined ? {} : { captureTime: imported.captureTime }),
      importedAt,
      ...(imported.ocr === undefined ? {} : { ocr: imported.ocr }),
      importer: { name: format, version: importers[format].version },
      report: [...imported.report],
    },
  };
}
