/** `hashiyeh export ID…|--tag TAG|--all --format FORMAT [--output PATH]` */
import { readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { DocumentId } from '../../../corpus/document/document.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import {
  exportDocument,
  exportEach,
  exportTogether,
  type Export,
  type ExportedFile,
} from '../../exporting/exported-file.ts';
import { fileFormat } from '../../exporting/formats.ts';
import { documentsIn } from '../../exporting/scope.ts';
import { zipFiles } from '../../exporting/zip.ts';
import { formerFiles, writeExported } from '../../exporting/write-exported.ts';
import { makeFolder, writeOutside } from '../../files/write-file.ts';
import type { ExportFormat, ExportScope } from '../../shared/export-request.ts';
import type { InterfaceLanguage } from '../../shared/settings.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { withPictureSource } from '../picture-access.ts';
import type { Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

/** One of `ids`, `tag` and `all` says what is exported; without `out` it goes to standard output. */
export interface ExportOptions {
  readonly ids: readonly string[];
  readonly tag?: string;
  readonly all: boolean;
  readonly format: ExportFormat;
  /** File with a template of the reader's own. */
  readonly template?: string;
  readonly notesOnly: boolean;
  readonly out?: string;
  readonly language: InterfaceLanguage;
}

/** Exports documents, or the notes with a tag. Unlike the window it replaces files: a script says where it writes. */
export async function exportCommand(
  options: ExportOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const ways = [options.ids.length > 0, options.tag !== undefined, options.all];
  if (ways.filter(Boolean).length !== 1) {
    throw new UsageError((t) => t('commandLine.oneDocumentOrAll'));
  }
  if (options.format === 'pdf') throw new UsageError((t) => t('commandLine.pdfNeedsWindow'));
  const template = readTemplate(options.template, surroundings);
  await withLibrary(folder, 'read-only', surroundings, async (library) => {
    const what = {
      library,
      scope: scopeOf(library, options),
      format: fileFormat(options.format, template, undefined),
      context: {
        exportedAt: surroundings.now(),
        locale: options.language,
        notesOnly: options.notesOnly,
        generator: `Hashiyeh ${surroundings.version}`,
      },
    };
    await withPictureSource(library, surroundings, (pictures) =>
      options.out === undefined
        ? print({ ...what, pictures }, options.format, output)
        : write({ ...what, pictures }, resolve(surroundings.workingFolder, options.out), output),
    );
  });
  return exitCodes.done;
}

function scopeOf(library: Library, { ids, tag }: ExportOptions): ExportScope {
  if (tag !== undefined) return { kind: 'tag', tag };
  if (ids.length === 0) return { kind: 'all' };
  const found = ids.map((id) => findDocument(library, id));
  return { kind: 'documents', ids: [...new Set(found)] };
}

const noPause = () => Promise.resolve();

/** Errors: CorpusError `notFound` where there is no such file. */
function readTemplate(
  file: string | undefined,
  { workingFolder }: Surroundings,
): string | undefined {
  if (file === undefined) return undefined;
  try {
    return readFileSync(resolve(workingFolder, file), 'utf8');
  } catch (error) {
    throw new CorpusError('notFound', `no template ${file}`, { id: file, file }, { cause: error });
  }
}

/** With `--json` a text for each document; else one text, as the format holds several documents. */
async function print(what: Export, format: ExportFormat, output: Output): Promise<void> {
  if (output.json) {
    const { mediaType } = what.format;
    const files = (await all(what)).map(({ content, ...file }) => ({
      ...file,
      format,
      mediaType,
      ...(typeof content === 'string'
        ? { text: content }
        : { base64: Buffer.from(content).toString('base64') }),
    }));
    output.result({ files }, () => []);
    return;
  }
  const [first, ...others] = documentsIn(what.library, what.scope);
  const text =
    first !== undefined && others.length === 0
      ? (await exportDocument(what, first)).content
      : await exportTogether(what, noPause);
  // Bytes are nothing for a terminal.
  if (typeof text !== 'string') {
    throw new UsageError((t) => t('commandLine.needsOutput', { format }));
  }
  output.result(undefined, () => [text.trimEnd()]);
}

async function all(what: Export): Promise<(ExportedFile & { readonly id: DocumentId })[]> {
  const files = [];
  for await (const file of exportEach(what, noPause)) files.push(file);
  return files;
}

/**
 * One document goes into the file, or into the folder where the path is one. Several go into a zip or into one file where
 * the path ends so, else into a folder that is made.
 */
async function write(what: Export, out: string, output: Output): Promise<void> {
  const { scope, format, context } = what;
  const ids = documentsIn(what.library, scope);
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  const [id] = ids;
  const say = (files: readonly { readonly id: DocumentId; readonly file: string }[]): void => {
    for (const file of new Set(files.map((each) => each.file))) {
      output.message(output.t('commandLine.written', { file }));
    }
    output.result({ files }, () => []);
  };
  if (scope.kind === 'documents' && ids.length === 1 && id !== undefined && !isFolder) {
    writeExported(out, (await exportDocument(what, id)).content, what);
    say([{ id, file: out }]);
    return;
  }
  const { extension, series } = format;
  const ending = isFolder ? '' : extname(out).toLowerCase();
  const { library } = what;
  if (ending === '.zip') {
    writeOutside(library, out, zipFiles(await all(what), context.exportedAt));
  } else if (ending === `.${extension}` && series !== undefined) {
    writeOutside(library, out, (await exportTogether(what, noPause)) ?? '');
  } else {
    say(await writeEach(what, out));
    return;
  }
  say(ids.map((each) => ({ id: each, file: out })));
}

async function writeEach(
  what: Export,
  folder: string,
): Promise<{ id: DocumentId; file: string }[]> {
  makeFolder(folder);
  const written = [];
  for await (const { id, fileName, content } of exportEach(
    what,
    noPause,
    new Set(),
    formerFiles(folder, what.format),
  )) {
    const file = join(folder, fileName);
    writeExported(file, content, what);
    written.push({ id, file });
  }
  return written;
}
