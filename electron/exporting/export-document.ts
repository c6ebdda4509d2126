/** One document of a library as an exported file: shared by the window and the command line. */
import { inDocumentOrder } from '../../corpus/annotations/order.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import type { ExportContext, ExportFormat } from '../../corpus/exporters/exporter.ts';
import { exporters } from '../../corpus/exporters/registry.ts';
import type { Library } from '../../corpus/storage/library.ts';

/** An exported file: its name without folders, and its text. */
export interface ExportedFile {
  readonly fileName: string;
  readonly text: string;
}

/** Errors: CorpusError `notFound`. */
export function exportDocument(
  library: Library,
  id: DocumentId,
  format: ExportFormat,
  context: ExportContext,
): ExportedFile {
  const document = library.document(id);
  const ordered = inDocumentOrder(plainText(document.blocks), library.annotations(id));
  const annotations = ordered.map(({ annotation }) => annotation);
  const exporter = exporters[format];
  return {
    fileName: exporter.fileName(document),
    text: exporter.export({ document, annotations }, context),
  };
}

/**
 * The file name, or with a number where `taken` says that it is; `taken` gets lower-case names, because some file
 * systems do not tell case.
 */
export function freeName(fileName: string, taken: (name: string) => boolean): string {
  const dot = fileName.lastIndexOf('.');
  const [stem, extension] =
    dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  for (let number = 1; ; number++) {
    const name = number === 1 ? fileName : `${stem} ${number}${extension}`;
    if (!taken(name.toLowerCase())) return name;
  }
}
