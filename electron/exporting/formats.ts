/** The formats of export as files: those of corpus, templates of the reader's own, and PDF, which a window prints. */
import type { Document } from '../../corpus/document/document.ts';
import type { Exporter, ExportContext, ExportInput } from '../../corpus/exporters/exporter.ts';
import { exporterOf, exporters } from '../../corpus/exporters/registry.ts';
import { exportByTemplate, takesTemplate } from '../../corpus/exporters/template/template.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { ExportFormat } from '../shared/export-request.ts';

/** Turns a page into the bytes of a PDF; absent on the command line, which has no window. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

/** What a format needs to become a file. */
export interface FileFormat extends Pick<
  Exporter,
  'mediaType' | 'extension' | 'series' | 'again' | 'showsAreas' | 'showsPictures'
> {
  fileName(document: Document): string;
  write(input: ExportInput, context: ExportContext): Promise<string | Uint8Array>;
}

/** The format; `template` counts where the format takes one. Errors: CorpusError `invalidRequest` where it takes none. */
export function fileFormat(
  format: ExportFormat,
  template: string | undefined,
  print: PrintPdf | undefined,
): FileFormat {
  if (template !== undefined) return byTemplate(format, template);
  if (format === 'pdf') return printed(print);
  const exporter = exporterOf(format);
  return {
    ...exporter,
    fileName: (document) => exporter.fileName(document),
    write: (input, context) => Promise.resolve(exporter.export(input, context)),
  };
}

function byTemplate(format: ExportFormat, template: string): FileFormat {
  if (!takesTemplate(format)) {
    throw new CorpusError('invalidRequest', `${format} takes no template`, { reason: format });
  }
  const exporter = exporters[format];
  const { mediaType, extension } = exporter;
  const series = 'series' in exporter ? exporter.series : undefined;
  const write = (input: ExportInput, context: ExportContext): string =>
    exportByTemplate(template, format, input, context);
  return {
    mediaType,
    extension,
    fileName: (document) => exporter.fileName(document),
    write: (input, context) => Promise.resolve().then(() => write(input, context)),
    ...(series === undefined ? {} : { series: { ...series, piece: write } }),
  };
}

function printed(print: PrintPdf | undefined): FileFormat {
  return {
    mediaType: 'application/pdf',
    extension: 'pdf',
    showsAreas: true,
    showsPictures: true,
    fileName: (document) => exporters.html.fileName(document).replace(/html$/u, 'pdf'),
    write: async (input, context) => {
      if (print === undefined) {
        throw new CorpusError('invalidRequest', 'PDF is printed by the window', { reason: 'pdf' });
      }
      return print(exporters.html.export(input, context));
    },
  };
}
