/** Answers about exports: the reader says where, the files are written whole. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { ExportContext, ExportFormat } from '../../corpus/exporters/exporter.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { exportDocument, freeName } from '../exporting/export-document.ts';
import { writeFileWhole } from '../files/write-file.ts';
import type { Handlers, Result } from '../shared/contract.ts';
import type { Dialogs } from '../window/dialogs.ts';

/** What these handlers need; `context` is asked for at each export, because time and language change. */
export interface ExportServices {
  readonly library: Library;
  readonly dialogs: Dialogs;
  readonly context: () => ExportContext;
}

const nothingSaved = { saved: false, files: 0 } as const;

/** Handler of `export:save`. */
export function exportHandlers(services: ExportServices): Pick<Handlers, 'export:save'> {
  return {
    'export:save': ({ documentId, format }) =>
      documentId === null ? saveAll(services, format) : saveOne(services, documentId, format),
  };
}

async function saveOne(
  { library, dialogs, context }: ExportServices,
  id: DocumentId,
  format: ExportFormat,
): Promise<Result<'export:save'>> {
  const { fileName, text } = exportDocument(library, id, format, context());
  const path = await dialogs.chooseExportFile(fileName, format);
  if (path === undefined) return nothingSaved;
  writeFileWhole(path, text);
  return { saved: true, files: 1 };
}

async function saveAll(
  { library, dialogs, context }: ExportServices,
  format: ExportFormat,
): Promise<Result<'export:save'>> {
  const folder = await dialogs.chooseExportFolder();
  if (folder === undefined) return nothingSaved;
  // Nobody was asked about the files that are there, so none is replaced.
  const taken = new Set(readdirSync(folder).map((name) => name.toLowerCase()));
  const documents = library.list();
  for (const { id } of documents) {
    const { fileName, text } = exportDocument(library, id, format, context());
    const name = freeName(fileName, (lower) => taken.has(lower));
    taken.add(name.toLowerCase());
    writeFileWhole(join(folder, name), text);
    // A thousand documents must not keep the window waiting.
    await new Promise(setImmediate);
  }
  return { saved: true, files: documents.length };
}
