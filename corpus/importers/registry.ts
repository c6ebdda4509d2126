/** The registry of importers: which format a file is in, and its document. */
import { CorpusError } from '../errors.ts';
import type { Archive } from './archive/archive.ts';
import { openContainer } from './archive/container.ts';
import { isZip } from './archive/directory.ts';
import type { Block } from '../document/block.ts';
import type { OriginalPlace } from '../document/original-place.ts';
import type { Range } from '../document/position.ts';
import type { Format } from '../document/provenance.ts';
import { docxImporter } from './docx/importer.ts';
import { epubImporter } from './epub/importer.ts';
import { foreignFormat, foreignMarkup, isLockedOffice } from './file-signature.ts';
import { imageImporter } from './image/importer.ts';
import type { Imported, Importer, ImportInput, OriginalView } from './importer.ts';
import { formats, largestFileMB, largestOfAllMB } from './formats.ts';
import { htmlImporter } from './html/importer.ts';
import { markdownImporter } from './markdown/importer.ts';
import { mhtmlImporter } from './mhtml/importer.ts';
import { odtImporter } from './odt/importer.ts';
import { pdfImporter } from './pdf/importer.ts';
import { rtfImporter } from './rtf/importer.ts';
import { textImporter } from './text/importer.ts';
import { tmxImporter } from './tmx/importer.ts';

/** Every importer by its format; those that know their bytes for certain come first, the others decode them to guess. */
export const importers: Readonly<Record<Format, Importer>> = {
  epub: epubImporter,
  docx: docxImporter,
  odt: odtImporter,
  mhtml: mhtmlImporter,
  pdf: pdfImporter,
  image: imageImporter,
  rtf: rtfImporter,
  tmx: tmxImporter,
  text: textImporter,
  html: htmlImporter,
  markdown: markdownImporter,
};

/**
 * The document content of a file, recognised by its bytes first and its name second.
 *
 * Errors: CorpusError `tooLarge`, `emptyFile` (no bytes, or white space only), `unsupportedFormat`, `damaged`; each names the file.
 */
export async function importBytes(
  input: ImportInput,
): Promise<Imported & { format: Format; version: number }> {
  const importer = chooseImporter(input);
  const imported = await named(input, () => importer.import(input));
  const { format } = importer;
  return { ...imported, format, version: formats[format].version };
}

/** The original of a document for display, by the format that its provenance names. Errors: as `importBytes`. */
export async function showOriginal(format: Format, input: ImportInput): Promise<OriginalView> {
  return named(input, () => importers[format].showOriginal(input));
}

/**
 * Where passages of a document stand in its original, in the order of `ranges`: see `Importer.locate`. Errors: as
 * `importBytes`, without the file's name.
 */
export function locateInOriginal(
  format: Format,
  input: ImportInput,
  blocks: readonly Block[],
  ranges: readonly Range[],
): readonly (OriginalPlace | undefined)[] {
  return importers[format].locate?.(input, blocks, ranges) ?? ranges.map(() => undefined);
}

/**
 * The archive of files that the bytes are, where they are no document themselves; undefined where they are something
 * else. Errors: CorpusError `damaged` for a zip file whose directory cannot be read.
 */
export function openFileArchive(input: ImportInput): Archive | undefined {
  if (!isZip(input.bytes)) return undefined;
  const isDocument = Object.values(importers).some((importer) => importer.recognise(input) === 1);
  return isDocument ? undefined : openContainer(input.bytes, input.fileName);
}

/** The importer that knows the file best. Errors: CorpusError `tooLarge`, `emptyFile`, `encrypted`, `unsupportedFormat`. */
export function chooseImporter(input: ImportInput): Importer {
  const { bytes, fileName: file } = input;
  if (bytes.length > largestFileMB * 1024 ** 2) return chooseForLarge(input);
  if (isBlank(bytes)) throw new CorpusError('emptyFile', `${file} is empty`, { file });
  const foreign = foreignFormat(bytes) ?? foreignMarkup(bytes);
  if (foreign !== undefined) {
    const certain = Object.values(importers).find((importer) => importer.recognise(input) === 1);
    if (certain !== undefined) return certain;
    if (foreign === 'Office' && isLockedOffice(bytes)) {
      throw new CorpusError('encrypted', `${file} wants a password`, { file });
    }
    throw new CorpusError('unsupportedFormat', `${file} is ${foreign}`, { file, format: foreign });
  }
  const best = findSurest(input);
  if (best === undefined) {
    throw new CorpusError('unsupportedFormat', `${file} is in no known format`, { file });
  }
  return best;
}

/** No importer is surer than this without being certain, and the certain ones are asked first. */
const sureEnough = 0.9;

/** The first of the importers that know a file best; undefined where none knows it. */
function findSurest(input: ImportInput): Importer | undefined {
  let best: Importer | undefined;
  let most = 0;
  for (const importer of Object.values(importers)) {
    const sureness = importer.recognise(input);
    if (sureness > most) [best, most] = [importer, sureness];
    if (most >= sureEnough) break;
  }
  return best;
}

/** The importer of a file that is too large for most; the others do not look at it. Errors: CorpusError `tooLarge`. */
function chooseForLarge(input: ImportInput): Importer {
  const { bytes, fileName: file } = input;
  const able = Object.values(importers).filter(
    ({ format }) => bytes.length <= (formats[format].largestMB ?? largestFileMB) * 1024 ** 2,
  );
  const certain = able.find((importer) => importer.recognise(input) === 1);
  if (certain !== undefined) return certain;
  const limit = able.length === 0 ? largestOfAllMB : largestFileMB;
  throw new CorpusError('tooLarge', `${file} is larger than ${limit} MB`, { file, limit });
}

/** No bytes, or only ASCII white space, NULs and byte order marks: what every encoding shows as nothing. */
function isBlank(bytes: Uint8Array): boolean {
  const nothing = new Set([0x00, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);
  return bytes.every((byte) => nothing.has(byte));
}

/** Errors of an importer with the file's name; what is no CorpusError is a file that we could not cope with. */
async function named<T>(input: ImportInput, work: () => T | Promise<T>): Promise<T> {
  const file = input.fileName;
  try {
    return await work();
  } catch (error) {
    if (error instanceof CorpusError) {
      throw new CorpusError(
        error.code,
        error.message,
        { ...error.details, file },
        { cause: error },
      );
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new CorpusError('damaged', `${file}: ${reason}`, { file, reason }, { cause: error });
  }
}
