/** `hashiyeh export --sheet NAME --format FORMAT [--output PATH]` */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportSheet } from '../../exporting/sheet.ts';
import { writeOutside } from '../../files/write-file.ts';
import { sheetFormats } from '../../shared/export-formats.ts';
import type { ExportFormat } from '../../shared/export-request.ts';
import type { InterfaceLanguage } from '../../shared/settings.ts';
import { exitCodes } from '../exit-codes.ts';
import { withLibrary } from '../library-access.ts';
import { withPictureSource } from '../picture-access.ts';
import type { Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';
import { demandSheet } from './sheets.ts';

/** What was asked for; nothing but the sheet may be chosen beside it, and a sheet takes no template. */
export interface SheetExportOptions {
  readonly sheet: string;
  readonly ids: readonly string[];
  readonly tag: string | undefined;
  readonly all: boolean;
  readonly format: ExportFormat | undefined;
  readonly template: string | undefined;
  readonly language: InterfaceLanguage;
  readonly out: string | undefined;
}

/** Writes a sheet into the file, or into the folder where the path is one; without a path to standard output. */
export async function exportSheetCommand(
  options: SheetExportOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const format = formatOf(options);
  await withLibrary(folder, 'read-only', surroundings, async (library) => {
    const id = demandSheet(library, options.sheet);
    const context = {
      exportedAt: surroundings.now(),
      locale: options.language,
      generator: `Hashiyeh ${surroundings.version}`,
    };
    const { fileName, content } = await withPictureSource(library, surroundings, (pictures) =>
      exportSheet(library, id, format, context, { pictures }),
    );
    if (options.out !== undefined) {
      const path = resolve(surroundings.workingFolder, options.out);
      const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
      const file = isFolder ? join(path, fileName) : path;
      writeOutside(library, file, content);
      output.message(output.t('commandLine.written', { file }));
      output.result({ files: [{ id, file }] }, () => []);
      return;
    }
    if (typeof content !== 'string' && !output.json) {
      throw new UsageError((t) => t('commandLine.needsOutput', { format }));
    }
    const written =
      typeof content === 'string'
        ? { text: content }
        : { base64: Buffer.from(content).toString('base64') };
    output.result({ files: [{ id, fileName, format, ...written }] }, () => [
      String(content).trimEnd(),
    ]);
  });
  return exitCodes.done;
}

/** Errors: UsageError for what cannot be asked of a sheet. */
function formatOf({ ids, tag, all, format, template }: SheetExportOptions): ExportFormat {
  if (ids.length > 0 || tag !== undefined || all) {
    throw new UsageError((t) => t('commandLine.oneDocumentOrAll'));
  }
  if (format === undefined) throw new UsageError((t) => t('commandLine.formatNeeded'));
  if (format === 'pdf') throw new UsageError((t) => t('commandLine.pdfNeedsWindow'));
  if (!sheetFormats.has(format) || template !== undefined) {
    const choices = [...sheetFormats].filter((one) => one !== 'pdf').join(', ');
    throw new UsageError((t) => t('commandLine.noSheetFormat', { choices }));
  }
  return format;
}
