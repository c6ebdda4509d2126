/** The file of a sheet: its own order and words, each passage with its source. */
import type { SheetId } from '../../corpus/annotations/sheet.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { ExportContext, ExportInput } from '../../corpus/exporters/exporter.ts';
import { sheetInput } from '../../corpus/exporters/sheet.ts';
import { sheetExporterOf, sheetFileName } from '../../corpus/exporters/sheet-registry.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { ExportFormat } from '../shared/export-request.ts';
import type { ExportedFile } from './exported-file.ts';
import type { PrintPdf } from './formats.ts';
import { withPictures, type PictureSource } from './pictures.ts';
import { documentsIn, inputOf } from './scope.ts';

/** `print` makes PDFs; without `pictures` areas are sketched. */
export interface SheetServices {
  readonly print?: PrintPdf;
  readonly pictures?: PictureSource;
}

/**
 * The sheet as a file; a PDF is its page, printed.
 * Errors: CorpusError `notFound`; `invalidRequest` for formats that hold no sheet, and for PDF without `print`.
 */
export async function exportSheet(
  library: Library,
  id: SheetId,
  format: ExportFormat,
  context: ExportContext,
  { print, pictures }: SheetServices = {},
): Promise<ExportedFile> {
  const exporter = sheetExporterOf(format === 'pdf' ? 'html' : format);
  if (exporter === undefined || (format === 'pdf' && print === undefined)) {
    throw new CorpusError('invalidRequest', `no sheet as ${format}`, { reason: format });
  }
  const scope = { kind: 'sheet', id } as const;
  const sheet = library.sheets.read(id);
  const documents: ExportInput[] = [];
  for (const one of documentsIn(library, scope)) {
    documents.push(await withPictures(inputOf(library, one, scope), exporter, pictures));
  }
  const content = exporter.export(sheetInput(sheet, documents), context);
  const fileName = sheetFileName(sheet.title, exporter);
  if (format !== 'pdf' || print === undefined) return { fileName, content };
  return { fileName: fileName.replace(/html$/u, 'pdf'), content: await print(String(content)) };
}
