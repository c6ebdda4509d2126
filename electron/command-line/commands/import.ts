/** `hashiyeh import NAME…` */
import { countPlacements, type PlacementCounts } from '../../../corpus/annotations/placement.ts';
import type { DocumentId } from '../../../corpus/document/document.ts';
import type { OcrLanguages } from '../../../corpus/document/recognition.ts';
import { largestOfAllMB } from '../../../corpus/importers/formats.ts';
import { carriedCounts, carryMissing } from '../../carrying/carry-missing.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { importFiles } from '../../importing/import-files.ts';
import type { ImportedFile } from '../../importing/read-source.ts';
import { expandName, type SkippedFile } from '../../importing/find-files.ts';
import { fileSource, missingSource, type Source } from '../../importing/source.ts';
import { errorText } from '../../shared/error-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import type { Reader } from '../../worker/reader.ts';
import type { Surroundings } from '../surroundings.ts';

/** `names` are files, folders and patterns; `encoding` is a WHATWG label. */
export interface ImportOptions {
  readonly names: readonly string[];
  readonly encoding?: string;
  /** Languages in which pictures of text are read; absent: they are left alone. */
  readonly ocr?: OcrLanguages;
  /** Id of a document, or the beginning of one: what is imported becomes editions of its text. */
  readonly editionOf?: string;
}

/** Imports the files one after the other and returns the exit code. */
export async function importCommand(
  { names, encoding, ocr, editionOf }: ImportOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const { workingFolder, now, openReader, signal } = surroundings;
  const reader = openReader();
  // While the files are found and the library is opened.
  reader.prepare();
  const { sources, inFolders, skipped } = await sourcesOf(names, workingFolder);
  const onSkipped = (more: readonly LeftOut[]): void => tellSkipped(more, output);
  onSkipped(skipped);
  let carried: readonly PlacementCounts[] = [];
  const imported = await withLibrary(folder, 'create', surroundings, async (library) => {
    const of = editionOf === undefined ? undefined : findDocument(library, editionOf);
    const editions: DocumentId[] = [];
    const onImported = (file: ImportedFile): void => {
      if (of !== undefined && file.status !== 'failed' && file.document.id !== of) {
        library.addEdition(file.document.id, of);
        editions.push(file.document.id);
      }
      if (isPictureBesides(file, inFolders)) {
        const leftOut = { file: file.source.file, reason: 'noText' } as const;
        skipped.push(leftOut);
        onSkipped([leftOut]);
        return;
      }
      output.message(progressLine(file, output));
      if (of === undefined) offerEdition(file, output);
    };
    try {
      const files = await importFiles(sources, {
        library,
        reader,
        now,
        signal,
        onImported,
        onSkipped: (more) => {
          for (const file of more) skipped.push(file);
          onSkipped(more);
        },
        onPage: (page, pages) => tellPage(page, pages, output),
        ...(encoding === undefined ? {} : { encoding }),
        ...(ocr === undefined ? {} : { ocr }),
      });
      carried = await carryAll(editions, library, reader);
      return files;
    } finally {
      await reader.close();
    }
  });
  const told = imported.filter((file) => !isPictureBesides(file, inFolders));
  if (ocr === undefined) offerRecognition(imported.length - told.length, output);
  const notes = editionOf === undefined ? {} : { reanchored: tellCarried(carried, output) };
  output.result({ ...describeImport(told), skipped, ...notes }, () => []);
  if (signal.aborted) return exitCodes.interrupted;
  return told.some(({ status }) => status === 'failed') ? exitCodes.failed : exitCodes.done;
}

function tellSkipped(files: readonly LeftOut[], output: Output): void {
  for (const { file, reason } of files) {
    output.message(`${output.t(`commandLine.skipped.${reason}`)}: ${isolate(file)}`);
  }
}

function tellPage(page: number, pages: number, output: Output): void {
  output.message(output.t('commandLine.recognising', { page, pages }));
}

function sumOf(sum: PlacementCounts, more: PlacementCounts): PlacementCounts {
  return {
    exact: sum.exact + more.exact,
    moved: sum.moved + more.moved,
    changed: sum.changed + more.changed,
    orphan: sum.orphan + more.orphan,
  };
}

/** Says what became of the notes of the other editions, and returns their sum. */
/** Where annotations of the other editions stand in each of these. */
async function carryAll(
  editions: readonly DocumentId[],
  library: Library,
  carrier: Reader,
): Promise<readonly PlacementCounts[]> {
  const counts: PlacementCounts[] = [];
  for (const id of editions) {
    await carryMissing(id, library.placements.standing(id).missing, { library, carrier });
    counts.push(carriedCounts(library, id));
  }
  return counts;
}

function tellCarried(carried: readonly PlacementCounts[], output: Output): PlacementCounts {
  const counts = carried.reduce<PlacementCounts>(sumOf, countPlacements([]));
  const count = counts.exact + counts.moved + counts.changed + counts.orphan;
  if (count > 0) output.message(output.t('commandLine.carried', { count, ...counts }));
  return counts;
}

/** A file of a folder or an archive that was not taken; `noText`: it holds pictures alone. */
interface LeftOut {
  readonly file: string;
  readonly reason: SkippedFile['reason'] | 'noText';
}

/** Pictures lie beside texts in many folders; that their words were not read is no failure unless they were named. */
function isPictureBesides(file: ImportedFile, inFolders: ReadonlySet<string>): boolean {
  if (file.status !== 'failed' || file.error.code !== 'noText') return false;
  return file.source.container !== undefined || inFolders.has(file.source.file);
}

/** Says how so many files that were left out can be read. */
function offerRecognition(count: number, output: Output): void {
  if (count > 0) output.message(output.t('commandLine.picturesLeft', { count }));
}

/** What the names stand for; `inFolders` are the files that were found in a folder. */
interface NamedSources {
  readonly sources: readonly Source[];
  readonly inFolders: ReadonlySet<string>;
  readonly skipped: LeftOut[];
}

async function sourcesOf(names: readonly string[], workingFolder: string): Promise<NamedSources> {
  const sources: Source[] = [];
  const inFolders = new Set<string>();
  const skipped: LeftOut[] = [];
  for (const name of names) {
    const found = await expandName(name, workingFolder);
    if (!found?.files.length) sources.push(missingSource(name, found !== undefined));
    for (const { path, file } of found?.files ?? []) {
      sources.push(fileSource(path, largestOfAllMB * 1024 ** 2, file));
      if (found?.isFolder) inFolders.add(file);
    }
    for (const file of found?.skipped ?? []) skipped.push(file);
  }
  return { sources, inFolders, skipped };
}

/** The command's JSON. */
function describeImport(files: readonly ImportedFile[]): object {
  const imported = [];
  const failed = [];
  for (const file of files) {
    if (file.status === 'failed') {
      const { code, message } = file.error;
      failed.push({ file: file.source.file, code, message });
      continue;
    }
    const { report, ...document } = file.document;
    imported.push({
      ...document,
      status: file.status,
      warnings: report.map(({ code, message }) => ({ code, message })),
      ...(file.sameAs === undefined ? {} : { sameAs: file.sameAs }),
      file: file.source.file,
    });
  }
  return { imported, failed };
}

/** Says what the document is perhaps an edition of, and how to make it one. */
function offerEdition(file: ImportedFile, output: Output): void {
  if (file.status === 'failed' || file.sameAs === undefined) return;
  const { id, title, why } = file.sameAs;
  output.message(`  ${output.t(`commandLine.sameAs.${why}`, { id, title: isolate(title) })}`);
}

function progressLine(file: ImportedFile, { t }: Output): string {
  if (file.status === 'failed') {
    const text = errorText(t, file.error);
    // Most messages name the file themselves.
    const name = text.includes(file.source.file) ? '' : `${isolate(file.source.file)}: `;
    return `${t('commandLine.failed')}: ${name}${text}`;
  }
  const { id, title } = file.document;
  return `${t(`commandLine.${file.status}`)}: ${id}  ${isolate(title)}`;
}
