/** Answers about exports: the reader says where, the files are written whole. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportContext } from '../../corpus/exporters/exporter.ts';
import { exporterOf } from '../../corpus/exporters/registry.ts';
import type { Library } from '../../corpus/storage/library.ts';
import {
  exportDocument,
  exportEach,
  exportTogether,
  type Export,
} from '../exporting/exported-file.ts';
import { documentsIn } from '../exporting/scope.ts';
import { formerFiles, writeExported } from '../exporting/write-exported.ts';
import { zipFiles } from '../exporting/zip.ts';
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
export function exportHandlers({
  library,
  dialogs,
  context,
}: ExportServices): Pick<Handlers, 'export:save'> {
  return {
    'export:save': ({ scope, format, layout }) => {
      const what = { library, scope, format, context: context() };
      const several = scope.kind === 'all' || documentsIn(library, scope).length > 1;
      if (!several) return saveOne(what, dialogs);
      if (layout === 'zip') return saveZip(what, dialogs);
      return layout === 'file' && exporterOf(format).series !== undefined
        ? saveTogether(what, dialogs)
        : saveFolder(what, dialogs);
    },
  };
}

/** A thousand documents must not keep the window waiting. */
async function pause(): Promise<void> {
  await new Promise(setImmediate);
}

async function saveOne(what: Export, dialogs: Dialogs): Promise<Result<'export:save'>> {
  const [id] = documentsIn(what.library, what.scope);
  if (id === undefined) return nothingSaved;
  const { fileName, content } = exportDocument(what, id);
  const path = await dialogs.chooseExportFile(fileName, what.format);
  if (path === undefined) return nothingSaved;
  writeExported(path, content, what.format);
  return { saved: true, files: 1 };
}

async function saveTogether(what: Export, dialogs: Dialogs): Promise<Result<'export:save'>> {
  const name = `Hashiyeh.${exporterOf(what.format).extension}`;
  const path = await dialogs.chooseExportFile(name, what.format);
  if (path === undefined) return nothingSaved;
  writeFileWhole(path, (await exportTogether(what, pause)) ?? '');
  return { saved: true, files: 1 };
}

async function saveZip(what: Export, dialogs: Dialogs): Promise<Result<'export:save'>> {
  const path = await dialogs.chooseExportFile(`Hashiyeh (${what.format}).zip`, 'zip');
  if (path === undefined) return nothingSaved;
  const files = [];
  for await (const file of exportEach(what, pause)) files.push(file);
  writeFileWhole(path, zipFiles(files, what.context.exportedAt));
  return { saved: true, files: 1 };
}

async function saveFolder(what: Export, dialogs: Dialogs): Promise<Result<'export:save'>> {
  const folder = await dialogs.chooseExportFolder();
  if (folder === undefined) return nothingSaved;
  // Nobody was asked about the files that are there, so none is replaced but those that are made to be exported again.
  const taken = new Set(readdirSync(folder).map((name) => name.toLowerCase()));
  const former = formerFiles(folder, what.format);
  let files = 0;
  for await (const { fileName, content } of exportEach(what, pause, taken, former)) {
    writeExported(join(folder, fileName), content, what.format);
    files += 1;
  }
  return { saved: true, files };
}
