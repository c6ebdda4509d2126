/** Answers about exports: the reader says where, the files are written whole. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetId } from '../../corpus/annotations/sheet.ts';
import type { ExportContext } from '../../corpus/exporters/exporter.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';
import {
  exportDocument,
  exportEach,
  exportTogether,
  type ExportedFile,
  type AfterEach,
  type Export,
} from '../exporting/exported-file.ts';
import { fileFormat, type PrintPdf } from '../exporting/formats.ts';
import type { PictureSource } from '../exporting/pictures.ts';
import { exportSheet } from '../exporting/sheet.ts';
import { previewExport } from '../exporting/preview.ts';
import { documentsIn } from '../exporting/scope.ts';
import { formerFiles, writeExported } from '../exporting/write-exported.ts';
import { zipFiles } from '../exporting/zip.ts';
import { writeOutside } from '../files/write-file.ts';
import type { Send } from '../ipc.ts';
import type { Handlers, Result } from '../shared/contract.ts';
import type { ExportRequest } from '../shared/export-request.ts';
import type { Dialogs } from '../window/dialogs.ts';

/** What these handlers need; `context` is asked for at each export, because time and language change. */
export interface ExportServices {
  readonly library: Library;
  readonly dialogs: Dialogs;
  readonly context: () => ExportContext;
  readonly originals: PictureSource;
  readonly printPdf: PrintPdf;
  readonly writeClipboard: (text: string) => void;
  readonly send: Send;
}

/** An export with the pause between two documents. */
interface Running extends Export {
  readonly pictures: PictureSource;
  readonly pause: AfterEach;
}

const nothingSaved = { saved: false, files: 0 } as const;

/** Handlers of `export:*`. */
export function exportHandlers(
  services: ExportServices,
): Pick<Handlers, Extract<keyof Handlers, `export:${string}`>> {
  const { library, dialogs, context, writeClipboard } = services;
  let stop = new AbortController();
  const begin = (request: ExportRequest): Running => {
    stop = new AbortController();
    return running(request, services, stop.signal);
  };
  return {
    'export:save': (request) => {
      const what = begin(request);
      return request.scope.kind === 'sheet'
        ? saveSheet(request, what, services)
        : save(what, request, dialogs);
    },
    'export:preview': (request) => previewExport(library, request, context()),
    'export:copy': async (request) => {
      const what = begin(request);
      const text =
        request.scope.kind === 'sheet'
          ? (await sheetOf(request.scope.id, request.format, what, services)).content
          : await wholeText(what);
      writeClipboard(asText(text, request.format));
      return {};
    },
    'export:stop': () => {
      stop.abort(new CorpusError('cancelled', 'the reader stopped the export'));
      return {};
    },
  };
}

function running(
  { scope, format, template, notesOnly = false }: ExportRequest,
  { library, context, originals, printPdf, send }: ExportServices,
  signal: AbortSignal,
): Running {
  return {
    library,
    scope,
    format: fileFormat(format, template, printPdf),
    context: { ...context(), notesOnly },
    pictures: originals,
    async pause(done, total) {
      send('export:progressed', { done, total });
      // A thousand documents must not keep the window waiting.
      await new Promise(setImmediate);
      signal.throwIfAborted();
    },
  };
}

function save(
  what: Running,
  { scope, layout, format }: ExportRequest,
  dialogs: Dialogs,
): Promise<Result<'export:save'>> {
  const several = scope.kind === 'all' || documentsIn(what.library, scope).length > 1;
  if (!several) return saveOne(what, format, dialogs);
  if (layout === 'zip') return saveZip(what, format, dialogs);
  return layout === 'file' && what.format.series !== undefined
    ? saveTogether(what, format, dialogs)
    : saveFolder(what, dialogs);
}

type Format = ExportRequest['format'];

async function wholeText(what: Running): Promise<string | Uint8Array | undefined> {
  const [first, ...others] = documentsIn(what.library, what.scope);
  return first !== undefined && others.length === 0
    ? (await exportDocument(what, first)).content
    : exportTogether(what, what.pause);
}

function asText(text: string | Uint8Array | undefined, format: Format): string {
  if (typeof text === 'string') return text;
  throw new CorpusError('invalidRequest', `${format} is no text`, { reason: format });
}

function sheetOf(
  id: SheetId,
  format: Format,
  { library, context, pictures }: Running,
  { printPdf }: ExportServices,
): Promise<ExportedFile> {
  return exportSheet(library, id, format, context, { pictures, print: printPdf });
}

async function saveSheet(
  { scope, format }: ExportRequest,
  what: Running,
  services: ExportServices,
): Promise<Result<'export:save'>> {
  if (scope.kind !== 'sheet') return nothingSaved;
  const { fileName, content } = await sheetOf(scope.id, format, what, services);
  const path = await services.dialogs.chooseExportFile(fileName, format);
  if (path === undefined) return nothingSaved;
  writeOutside(what.library, path, content);
  return { saved: true, files: 1 };
}

async function saveOne(
  what: Running,
  format: Format,
  dialogs: Dialogs,
): Promise<Result<'export:save'>> {
  const [id] = documentsIn(what.library, what.scope);
  if (id === undefined) return nothingSaved;
  const { fileName, content } = await exportDocument(what, id);
  const path = await dialogs.chooseExportFile(fileName, format);
  if (path === undefined) return nothingSaved;
  writeExported(path, content, what);
  return { saved: true, files: 1 };
}

async function saveTogether(
  what: Running,
  format: Format,
  dialogs: Dialogs,
): Promise<Result<'export:save'>> {
  const path = await dialogs.chooseExportFile(`Hashiyeh.${what.format.extension}`, format);
  if (path === undefined) return nothingSaved;
  const content = (await exportTogether(what, what.pause)) ?? '';
  writeOutside(what.library, path, content);
  return { saved: true, files: 1 };
}

async function saveZip(
  what: Running,
  format: Format,
  dialogs: Dialogs,
): Promise<Result<'export:save'>> {
  const path = await dialogs.chooseExportFile(`Hashiyeh (${format}).zip`, 'zip');
  if (path === undefined) return nothingSaved;
  const files = [];
  for await (const file of exportEach(what, what.pause)) files.push(file);
  const zip = zipFiles(files, what.context.exportedAt);
  writeOutside(what.library, path, zip);
  return { saved: true, files: 1 };
}

async function saveFolder(what: Running, dialogs: Dialogs): Promise<Result<'export:save'>> {
  const folder = await dialogs.chooseExportFolder();
  if (folder === undefined) return nothingSaved;
  // Nobody was asked about the files that are there, so none is replaced but those that are made to be exported again.
  const taken = new Set(readdirSync(folder).map((name) => name.toLowerCase()));
  const former = formerFiles(folder, what.format);
  let files = 0;
  for await (const { fileName, content } of exportEach(what, what.pause, taken, former)) {
    writeExported(join(folder, fileName), content, what);
    files += 1;
  }
  return { saved: true, files };
}
