/** The beginning of an export, as the window shows it before anything is written. */
import type { SheetId } from '../../corpus/annotations/sheet.ts';
import type { ExportContext } from '../../corpus/exporters/exporter.ts';
import { exporters } from '../../corpus/exporters/registry.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { ExportRequest } from '../shared/export-request.ts';
import { fileFormat } from './formats.ts';
import { exportSheet } from './sheet.ts';
import { documentsIn, inputOf, notesIn } from './scope.ts';

/** Enough to judge a format by. Units: annotations of one document, characters. */
const shown = { annotations: 5, characters: 8_000 } as const;

/** What would be written of the first document that has notes; pages and Word files in words, which is what they hold. */
export async function previewExport(
  library: Library,
  { scope, format, template }: ExportRequest,
  context: ExportContext,
): Promise<{ text: string; documents: number; annotations: number }> {
  if (scope.kind === 'sheet') return previewSheet(library, scope.id, format, context);
  const ids = documentsIn(library, scope);
  const counts = new Map(ids.map((id) => [id, notesIn(library, id, scope).length]));
  const first = ids.find((id) => (counts.get(id) ?? 0) > 0) ?? ids[0];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (first === undefined) return { text: '', documents: 0, annotations: 0 };
  const { document, annotations } = inputOf(library, first, scope);
  const input = { document, annotations: annotations.slice(0, shown.annotations) };
  const inWords = template === undefined && ['html', 'pdf', 'docx'].includes(format);
  const text = inWords
    ? exporters.text.export(input, context)
    : String(await fileFormat(format, template, undefined).write(input, context));
  const beginning = text.replace(/^\ufeff/u, '').slice(0, shown.characters);
  return { text: beginning, documents: ids.length, annotations: total };
}

/** The beginning of a sheet, which counts as one text. */
async function previewSheet(
  library: Library,
  id: SheetId,
  format: ExportRequest['format'],
  context: ExportContext,
): Promise<{ text: string; documents: number; annotations: number }> {
  const inWords = ['html', 'pdf', 'docx'].includes(format) ? 'text' : format;
  const { content } = await exportSheet(library, id, inWords, context);
  const { items } = library.sheets.read(id);
  const annotations = items.filter(({ kind }) => kind === 'passage').length;
  return { text: String(content).slice(0, shown.characters), documents: 1, annotations };
}
