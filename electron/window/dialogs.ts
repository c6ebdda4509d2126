/** The dialogs of the system, in the interface language: which files come in, where files go out, what went wrong at start. */
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { ExportFormat } from '../shared/export-request.ts';
import type { PairFormat } from '../shared/pair-export-request.ts';
import type { Translate } from '../shared/i18n.ts';

/** What handlers ask of the reader; a list is empty and a path undefined where the dialog was closed. */
export interface Dialogs {
  chooseTexts(): Promise<readonly string[]>;
  /** Files with annotations of other programs. */
  chooseNotes(): Promise<readonly string[]>;
  chooseImportFolder(): Promise<string | undefined>;
  chooseExportFile(fileName: string, format: ExportFormat | 'zip'): Promise<string | undefined>;
  /** Of a text with its translation. */
  choosePairFile(fileName: string, format: PairFormat): Promise<string | undefined>;
  chooseArchive(): Promise<string | undefined>;
  choosePdfFile(fileName: string): Promise<string | undefined>;
  /** A file with terms of another program. */
  chooseGlossary(): Promise<string | undefined>;
  chooseGlossaryFile(fileName: string, extension: string): Promise<string | undefined>;
  chooseExportFolder(): Promise<string | undefined>;
  chooseLibraryFolder(): Promise<string | undefined>;
}

/** Of files with annotations; what a file holds is seen when it is read. */
const noteExtensions = ['jsonld', 'json', 'annotation', 'ann', 'csv', 'txt', 'html'];

const glossaryExtensions = ['tbx', 'xml', 'tsv', 'txt', 'utf8', 'csv'];

/** `extensions` are those of the formats that importers read, without the dot. */
export function systemDialogs(
  window: () => BrowserWindow | undefined,
  t: () => Translate,
  extensions: readonly string[],
): Dialogs {
  return {
    chooseTexts: () =>
      chooseFiles(window(), t(), {
        title: t()('dialog.importTitle'),
        filter: { name: t()('dialog.texts'), extensions: [...extensions] },
      }),
    chooseNotes: () =>
      chooseFiles(window(), t(), {
        title: t()('dialog.notesTitle'),
        filter: { name: t()('dialog.noteFiles'), extensions: [...noteExtensions] },
      }),
    async chooseImportFolder() {
      const { filePaths } = await openDialog(window(), {
        title: t()('dialog.importFolderTitle'),
        buttonLabel: t()('dialog.import'),
        properties: ['openDirectory'],
      });
      return filePaths[0];
    },
    async chooseArchive() {
      const { filePaths } = await openDialog(window(), {
        title: t()('dialog.archiveTitle'),
        buttonLabel: t()('dialog.look'),
        filters: [zipFilter(t())],
        properties: ['openFile'],
      });
      return filePaths[0];
    },
    ...exportDialogs(window, t),
    ...glossaryDialogs(window, t),
    chooseLibraryFolder: () =>
      chooseNewFolder(window(), { title: t()('startUp.anotherLibraryTitle') }),
  };
}

function exportDialogs(
  window: () => BrowserWindow | undefined,
  t: () => Translate,
): Pick<Dialogs, 'chooseExportFile' | 'choosePairFile' | 'choosePdfFile' | 'chooseExportFolder'> {
  return {
    async chooseExportFile(fileName, format) {
      const filter = format === 'zip' ? zipFilter(t()) : await exportFilter(t(), format);
      return saveDialog(window(), {
        title: t()('dialog.exportTitle'),
        buttonLabel: t()('dialog.export'),
        defaultPath: fileName,
        filters: [filter],
      });
    },
    choosePairFile: (fileName, format) =>
      saveDialog(window(), {
        title: t()('dialog.exportTitle'),
        buttonLabel: t()('dialog.export'),
        defaultPath: fileName,
        filters: [{ name: t()(`exportFormat.${format}`), extensions: [format] }],
      }),
    choosePdfFile: (fileName) =>
      saveDialog(window(), {
        title: t()('dialog.pdfTitle'),
        buttonLabel: t()('dialog.save'),
        defaultPath: fileName,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      }),
    chooseExportFolder: () =>
      chooseNewFolder(window(), {
        title: t()('dialog.exportFolderTitle'),
        buttonLabel: t()('dialog.export'),
      }),
  };
}

function glossaryDialogs(
  window: () => BrowserWindow | undefined,
  t: () => Translate,
): Pick<Dialogs, 'chooseGlossary' | 'chooseGlossaryFile'> {
  return {
    async chooseGlossary() {
      const { filePaths } = await openDialog(window(), {
        title: t()('dialog.glossaryTitle'),
        buttonLabel: t()('dialog.look'),
        filters: [
          { name: t()('dialog.glossaries'), extensions: [...glossaryExtensions] },
          { name: t()('dialog.allFiles'), extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return filePaths[0];
    },
    chooseGlossaryFile: (fileName, extension) =>
      saveDialog(window(), {
        title: t()('dialog.exportTitle'),
        buttonLabel: t()('dialog.export'),
        defaultPath: fileName,
        filters: [{ name: t()('dialog.glossaries'), extensions: [extension] }],
      }),
  };
}

async function chooseFiles(
  parent: BrowserWindow | undefined,
  t: Translate,
  { title, filter }: { readonly title: string; readonly filter: FileFilter },
): Promise<readonly string[]> {
  const { filePaths } = await openDialog(parent, {
    title,
    buttonLabel: t('dialog.import'),
    filters: [filter, { name: t('dialog.allFiles'), extensions: ['*'] }],
    properties: ['openFile', 'multiSelections'],
  });
  return filePaths;
}

/** A folder that is there, or one that the reader makes in the dialog. */
async function chooseNewFolder(
  parent: BrowserWindow | undefined,
  words: { readonly title: string; readonly buttonLabel?: string },
): Promise<string | undefined> {
  const properties = ['openDirectory', 'createDirectory'] as const;
  const { filePaths } = await openDialog(parent, { ...words, properties: [...properties] });
  return filePaths[0];
}

function openDialog(
  parent: BrowserWindow | undefined,
  options: Electron.OpenDialogOptions,
): Promise<Electron.OpenDialogReturnValue> {
  return parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options);
}

async function saveDialog(
  parent: BrowserWindow | undefined,
  options: Electron.SaveDialogOptions,
): Promise<string | undefined> {
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? undefined : filePath;
}

function zipFilter(t: Translate): FileFilter {
  return { name: t('dialog.zip'), extensions: ['zip'] };
}

async function exportFilter(t: Translate, format: ExportFormat): Promise<FileFilter> {
  // The exporters are not loaded until something is exported.
  const { fileFormat } = await import('../exporting/formats.ts');
  const { extension } = fileFormat(format, undefined, undefined);
  return { name: t(`exportFormat.${format}`), extensions: [extension] };
}
