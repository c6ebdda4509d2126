/** `hashiyeh import FILE…` */
import { resolve } from 'node:path';
import { largestFileMB } from '../../../corpus/importers/registry.ts';
import { importFiles, type ImportedFile } from '../../importing/import-files.ts';
import { fileSource } from '../../importing/source.ts';
import { errorText } from '../../shared/error-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** Imports the files one after the other and returns the exit code. */
export async function importCommand(
  files: readonly string[],
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const { workingFolder, now, openReader, signal } = surroundings;
  const sources = files.map((file) =>
    fileSource(resolve(workingFolder, file), largestFileMB * 1024 ** 2, file),
  );
  const imported = await withLibrary(folder, 'create', surroundings, async (library) => {
    const reader = openReader();
    const onImported = (file: ImportedFile): void => output.message(progressLine(file, output));
    try {
      return await importFiles(sources, { library, reader, now, signal, onImported });
    } finally {
      await reader.close();
    }
  });
  output.result(describeImport(imported), () => []);
  if (signal.aborted) return exitCodes.interrupted;
  return imported.some(({ status }) => status === 'failed') ? exitCodes.failed : exitCodes.done;
}

/** The command's JSON. */
function describeImport(files: readonly ImportedFile[]): unknown {
  const imported = [];
  const failed = [];
  for (const file of files) {
    if (file.status === 'failed') {
      const { code, message } = file.error;
      failed.push({ file: file.source.file, code, message });
      continue;
    }
    const { id, metadata, provenance, parts, blocks } = file.document;
    imported.push({
      id,
      title: metadata.title,
      language: metadata.language,
      direction: metadata.direction,
      format: provenance.format,
      parts: parts.length,
      blocks: blocks.length,
      status: file.status,
      warnings: provenance.report.map(({ code, message }) => ({ code, message })),
      file: file.source.file,
    });
  }
  return { imported, failed };
}

function progressLine(file: ImportedFile, { t }: Output): string {
  if (file.status === 'failed') {
    const text = errorText(t, file.error);
    // Most messages name the file themselves.
    const name = text.includes(file.source.file) ? '' : `${isolate(file.source.file)}: `;
    return `${t('commandLine.failed')}: ${name}${text}`;
  }
  const { id, metadata } = file.document;
  return `${t(`commandLine.${file.status}`)}: ${id}  ${isolate(metadata.title)}`;
}
