/** Importers of word processors' files that are zip archives: what they all do around reading the text. */
import { CorpusError } from '../../errors.ts';
import type { Format, Warning } from '../../document/provenance.ts';
import { openArchive, type Archive } from '../archive/archive.ts';
import { isZip } from '../archive/directory.ts';
import { reportSpoiled } from '../archive/entry-text.ts';
import { formats } from '../formats.ts';
import type { Importer } from '../importer.ts';
import { imageType } from '../image-type.ts';
import { finishOffice, type OfficeContents } from './office-contents.ts';
import { pageOf } from './office-page.ts';

/** What makes a format: how its archives are known and how their text is read. */
export interface PackagedFormat {
  readonly format: Format;
  /** Whether an archive is in this format. May throw CorpusError where it is damaged. */
  readonly isInside: (archive: Archive, fileName: string) => boolean;
  readonly readContents: (archive: Archive, fileName: string) => OfficeContents;
  /** Such a text in one file without an archive around it, opened as if it had one; undefined where the bytes are none. */
  readonly openFlat?: (bytes: Uint8Array) => Archive | undefined;
}

/** The importer of a packaged format. */
export function createPackagedImporter(packaged: PackagedFormat): Importer {
  const { format, isInside, readContents, openFlat } = packaged;
  const { mediaType, extensions } = formats[format];
  const isNamed = (name: string) =>
    extensions.some((end) => name.toLowerCase().endsWith(`.${end}`));
  const open = (bytes: Uint8Array, fileName: string): Archive =>
    (isZip(bytes) ? undefined : openFlat?.(bytes)) ?? openArchive(bytes, fileName);
  return {
    format,
    recognise: ({ bytes, fileName }) => {
      if (!isZip(bytes)) return openFlat?.(bytes) === undefined ? 0 : 1;
      try {
        return isInside(openArchive(bytes, fileName), fileName) ? 1 : 0;
      } catch {
        // A damaged file is better called damaged than unknown.
        return isNamed(fileName) ? 1 : 0;
      }
    },
    import: ({ bytes, fileName }) => {
      const archive = open(bytes, fileName);
      const { content, comments, report } = finishOffice(readContents(archive, fileName), fileName);
      return {
        content,
        comments,
        mediaType,
        encoding: 'utf-8',
        report: [...report, ...reportSpoiled(archive), ...reportRefused(archive)],
      };
    },
    showOriginal: ({ bytes, fileName }) => {
      const archive = open(bytes, fileName);
      const { content } = finishOffice(readContents(archive, fileName), fileName);
      return { kind: 'page', html: pageOf(content, (name) => readImage(archive, name)) };
    },
    readResource: ({ bytes, fileName }, name) => readPicture(open(bytes, fileName), name),
  };
}

/** An image of an archive. Errors: CorpusError `notFound` where there is none of that name; those of `Archive.read`. */
export function readPicture(archive: Archive, name: string) {
  const mediaType = imageType(name);
  if (mediaType === undefined || !archive.has(name)) {
    throw new CorpusError('notFound', `${name} is no image of the file`, { subject: name });
  }
  return { bytes: archive.read(name), mediaType };
}

/** A line of the report where entries were refused for their names. */
export function reportRefused({ refused }: Archive): Warning[] {
  if (refused === 0) return [];
  const message = `${refused} entries have names that point outside the archive`;
  return [{ code: 'entriesRefused', message, details: { count: refused } }];
}

/** A line of the report where pieces beside the text are damaged. */
export function reportMissing(count: number): Warning[] {
  if (count === 0) return [];
  const message = `${count} pieces of the file are damaged and were not read`;
  return [{ code: 'partsMissing', message, details: { count } }];
}

function readImage(archive: Archive, name: string): Uint8Array | undefined {
  try {
    return archive.read(name);
  } catch {
    // A damaged image leaves its description on the page.
    return undefined;
  }
}
