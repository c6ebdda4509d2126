/** Bytes of a file → a document with its provenance and what it carries, by whichever importer knows the format. */
import { createHash } from 'node:crypto';
import { carriedPair } from '../../corpus/alignment/carried-pair.ts';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import { carriedAnnotation } from '../../corpus/annotations/carried.ts';
import { DocumentId, type Document } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import type { Companion, Container } from '../../corpus/document/provenance.ts';
import { importBytes } from '../../corpus/importers/registry.ts';
import type { Imported, ImportInput } from '../../corpus/importers/importer.ts';
import type { ReadFile } from './messages.ts';

/** The id is the beginning of the hash, so that the same bytes are the same document in every library. */
const idLength = 16;

/** What is known of a file beside its bytes goes into the provenance. */
type ReadingInput = ImportInput & { readonly container?: Container };

/** Errors: the importers' CorpusErrors. */
export async function readDocument(input: ReadingInput, importedAt: string): Promise<ReadFile> {
  const imported = await importBytes(input);
  const { format, version } = imported;
  const sha256 = sha256Of(input.bytes);
  const document = {
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
      ...companionsOf(input, imported),
      ...(imported.sourceAddress === undefined ? {} : { sourceAddress: imported.sourceAddress }),
      ...(imported.captureTime === undefined ? {} : { captureTime: imported.captureTime }),
      importedAt,
      ...(imported.ocr === undefined ? {} : { ocr: imported.ocr }),
      importer: { name: format, version },
      report: [...imported.report],
    },
  };
  const carried = carriedOf(document, imported, importedAt);
  if (imported.pair === undefined) return { document, carried };
  return { document, carried, pair: carriedPair(document.id, imported.pair, importedAt) };
}

/** The annotations that the file carries; the plain text of a long document is not made for none. */
function carriedOf(
  { id, blocks }: Pick<Document, 'id' | 'blocks'>,
  { comments = [] }: Imported,
  importedAt: string,
): readonly Annotation[] {
  if (comments.length === 0) return [];
  const plain = plainText(blocks);
  return comments.map((comment) => carriedAnnotation(id, plain, comment, importedAt));
}

/** The companions that the document shows, with their hashes. */
function companionsOf(
  { companions }: ImportInput,
  { companions: shown = [] }: Imported,
): { companions?: Companion[] } {
  const kept = shown.flatMap((name) => {
    const bytes = companions?.get(name);
    return bytes ? [{ name, byteSize: bytes.byteLength, sha256: sha256Of(bytes) }] : [];
  });
  return kept.length === 0 ? {} : { companions: kept };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
