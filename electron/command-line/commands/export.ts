/** `hashiyeh export ID|--all --format FORMAT` */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DocumentId } from '../../../corpus/document/document.ts';
import type { ExportFormat } from '../../../corpus/exporters/exporter.ts';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { exportDocument, freeName, type ExportedFile } from '../../exporting/export-document.ts';
import { makeFolder, writeFileWhole } from '../../files/write-file.ts';
import type { InterfaceLanguage } from '../../shared/settings.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import type { Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

/** `id` is absent with `--all`; without `out` the files go to standard output. */
export interface ExportOptions {
  readonly id?: string;
  readonly all: boolean;
  readonly format: ExportFormat;
  readonly out?: string;
  readonly language: InterfaceLanguage;
}

type IdentifiedFile = ExportedFile & { readonly id: DocumentId };

/** Exports one document or all. Unlike the window it replaces files: a script says where it writes. */
export async function exportCommand(
  options: ExportOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const { id, all, format, language } = options;
  if (all === (id !== undefined)) throw new UsageError((t) => t('commandLine.oneDocumentOrAll'));
  const context = {
    exportedAt: surroundings.now(),
    locale: language,
    generator: `Hashiyeh ${surroundings.version}`,
  };
  const files = await withLibrary(folder, 'read-only', surroundings, (library) => {
    const ids =
      id === undefined ? library.list().map((summary) => summary.id) : [findDocument(library, id)];
    return ids.map((each) => ({ id: each, ...exportDocument(library, each, format, context) }));
  });
  if (options.out === undefined) print(files, format, output);
  else write(files, resolve(surroundings.workingFolder, options.out), all, output);
  return exitCodes.done;
}

/** With `--json` the texts are part of the result; else they are printed as they are, joined as their format joins. */
function print(files: readonly IdentifiedFile[], format: ExportFormat, output: Output): void {
  const { mediaType } = exporters[format];
  output.result({ files: files.map((file) => ({ ...file, format, mediaType })) }, () =>
    joined(
      files.map(({ text }) => text.trimEnd()),
      format,
    ),
  );
}

function joined(texts: readonly string[], format: ExportFormat): readonly string[] {
  if (texts.length === 1) return texts;
  switch (format) {
    case 'markdown':
      return [texts.join('\n\n---\n\n')];
    case 'web-annotation':
      return ['[', texts.join(',\n'), ']'];
  }
}

/** Into the file, or into the folder with `--all` or where the path is one already. */
function write(files: readonly IdentifiedFile[], out: string, all: boolean, output: Output): void {
  const isFolder = all || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  if (all) makeFolder(out);
  const taken = new Set<string>();
  const written = files.map(({ id, fileName, text }) => {
    const name = freeName(fileName, (lower) => taken.has(lower));
    taken.add(name.toLowerCase());
    const file = isFolder ? join(out, name) : out;
    writeFileWhole(file, text);
    output.message(output.t('commandLine.written', { file }));
    return { id, file };
  });
  output.result({ files: written }, () => []);
}
