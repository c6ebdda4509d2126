/** EPUB 2 and 3: books in a zip of web pages, read in the order of their spine. */
import { CorpusError } from '../../errors.ts';
import type { Warning } from '../../document/provenance.ts';
import { resolveLinks } from '../anchored-draft.ts';
import { openArchive, type Archive } from '../archive/archive.ts';
import { isZip } from '../archive/directory.ts';
import { nameKey } from '../archive/entry-name.ts';
import { readText, reportSpoiled } from '../archive/entry-text.ts';
import { assembleWeighed } from '../assemble.ts';
import { warnAboutTurningDrafts } from '../bidi-controls.ts';
import { reportCounts } from '../counted-report.ts';
import { formats } from '../formats.ts';
import { readPageBlocks, type PageBlocks } from '../html/blocks.ts';
import { PagePlaces } from '../html/page-places.ts';
import { renderPage } from '../html/sanitise.ts';
import type { Imported, Importer, ImportInput } from '../importer.ts';
import { dataAddress, imageBudget, standInAddress } from '../image-address.ts';
import { imageType } from '../image-type.ts';
import { requireText } from '../require-text.ts';
import { readPicture, reportRefused } from '../office/packaged-importer.ts';
import { weighDrafts } from '../weighed-draft.ts';
import { anchorBlocks } from './book-blocks.ts';
import { describeBook } from './book-metadata.ts';
import { styleOfBook } from './book-style.ts';
import { divide } from './chapter-parts.ts';
import { readChapter, type Chapter } from './chapter-tree.ts';
import { ChapterTrees } from './chapter-trees.ts';
import { checkEncryption } from './encryption.ts';
import { addChapter, addPicture, nameAnchors, startPage, type JoinedPage } from './joined-page.ts';
import { readNavigation } from './navigation.ts';
import { isEpub, readPackage, type Package } from './package.ts';

const { mediaType } = formats.epub;

/** The importer of EPUB. */
export const epubImporter: Importer = {
  format: 'epub',
  recognise: ({ bytes, fileName }) => {
    if (!isZip(bytes)) return 0;
    try {
      return isEpub(openArchive(bytes, fileName)) ? 1 : 0;
    } catch {
      // A damaged book is better called damaged than unknown.
      return /\.epub$/i.test(fileName) ? 1 : 0;
    }
  },
  import: importBook,
  showOriginal: (input) => {
    const archive = openArchive(input.bytes, input.fileName);
    const { joined, blocks } = join(archive, input.fileName, {
      addressOf: dataAddresses(archive),
      isShown: true,
    });
    nameAnchors(joined);
    const style = chapterBorder + styleOfBook(joined, archive);
    return { kind: 'page', html: renderPage(joined.page, blocks.blockOf, style) };
  },
  locate: ({ bytes, fileName }, blocks, ranges) => {
    const archive = openArchive(bytes, fileName);
    const chapters = new ChapterTrees();
    const {
      book,
      joined,
      blocks: read,
    } = join(archive, fileName, {
      addressOf: standInAddresses(archive),
      onChapter: (name, chapter) => {
        chapters.add(name, chapter);
      },
    });
    const places = new PagePlaces(joined.body, read, blocks);
    return ranges.map((range) => {
      const ends = places.ends(range);
      return ends && chapters.place(ends, book);
    });
  },
  readResource: ({ bytes, fileName }, name) => readPicture(openArchive(bytes, fileName), name),
};

/** Chapters are told apart, as they are by a new page in print. */
const chapterBorder =
  'body>section+section{margin-block-start:3rem;padding-block-start:2rem;border-block-start:1px solid color-mix(in srgb,currentColor 25%,transparent)}';

/** How a book's page is made: `onChapter` sees each chapter before it is made ready for the page. */
interface Joining {
  readonly addressOf: JoinedPage['addressOf'];
  readonly isShown?: boolean;
  readonly onChapter?: (name: string, chapter: Chapter) => void;
}

/** A book with its chapters on one page. */
interface Book {
  readonly book: Package;
  readonly joined: JoinedPage;
  readonly blocks: PageBlocks;
  /** Files that the spine names but that could not be read. */
  readonly missing: readonly string[];
}

function importBook({ bytes, fileName }: ImportInput): Imported {
  const archive = openArchive(bytes, fileName);
  const { book, joined, blocks, missing } = join(archive, fileName, {
    addressOf: standInAddresses(archive),
  });
  const drafts = anchorBlocks(joined, blocks);
  requireText(drafts, fileName);
  const contents = readNavigation(archive, book, fileName);
  const parts = divide(
    drafts,
    contents,
    book.spine.map(({ name }) => name),
  );
  const weighed = weighDrafts(drafts);
  const report = [
    ...reportSpoiled(archive),
    ...warnAboutTurningDrafts(weighed),
    ...reportOf(joined, missing),
    ...reportRefused(archive),
  ];
  const { metadata, sourceAddress } = describeBook(book, drafts, fileName, report);
  return {
    content: resolveLinks(assembleWeighed(metadata, parts, weighed), drafts),
    mediaType,
    encoding: 'utf-8',
    ...(sourceAddress === '' ? {} : { sourceAddress }),
    report,
  };
}

function join(
  archive: Archive,
  fileName: string,
  { addressOf, isShown = false, onChapter }: Joining,
): Book {
  const book = readPackage(archive, fileName);
  checkEncryption(
    archive,
    fileName,
    book.spine.map(({ name }) => name),
  );
  const joined = startPage(addressOf, isShown);
  const missing = [...book.missing];
  for (const { name, mediaType: type } of book.spine) {
    if (type.startsWith('image/')) addPicture(joined, name);
    else if (!addFile(joined, name, archive, onChapter)) missing.push(name);
  }
  const { cover } = book;
  if (cover !== undefined && !joined.pictures.has(cover.name))
    addPicture(joined, cover.name, 'first');
  return { book, joined, blocks: readPageBlocks(joined.body), missing };
}

/** Whether the file could be read. One damaged chapter does not cost the book; a bomb or a lock does. */
function addFile(
  joined: JoinedPage,
  name: string,
  archive: Archive,
  onChapter: Joining['onChapter'],
): boolean {
  try {
    const chapter = readChapter(readText(archive, name));
    if (chapter !== undefined) {
      onChapter?.(name, chapter);
      addChapter(joined, name, chapter, archive);
    }
    return chapter !== undefined;
  } catch (error) {
    if (error instanceof CorpusError && error.code === 'damaged') return false;
    throw error;
  }
}

/** Addresses for import, where no image is unpacked. */
function standInAddresses(archive: Archive): JoinedPage['addressOf'] {
  return (entry) => (isPicture(archive, entry) ? standInAddress(nameKey(entry)) : undefined);
}

/**
 * Addresses for the original view, with the images' data as far as the budget goes. An image that cannot be shown keeps its
 * stand-in, so that the blocks after it have the places that import gave them.
 */
function dataAddresses(archive: Archive): JoinedPage['addressOf'] {
  let budget = imageBudget;
  return (entry) => {
    if (!isPicture(archive, entry)) return undefined;
    try {
      const bytes = archive.read(entry);
      budget -= bytes.length;
      return budget < 0
        ? standInAddress(nameKey(entry))
        : dataAddress(bytes, imageType(entry) ?? '');
    } catch {
      // A damaged image leaves its description on the page.
      return standInAddress(nameKey(entry));
    }
  };
}

function isPicture(archive: Archive, entry: string): boolean {
  return imageType(entry) !== undefined && archive.has(entry);
}

function reportOf({ report }: JoinedPage, missing: readonly string[]): Warning[] {
  const named = `files of the book are missing or damaged: ${missing.join(', ')}`;
  return reportCounts([
    ['partsMissing', named, missing.length],
    ['scriptsRemoved', 'scripts were left out', report.scripts],
    ['remoteContentBlocked', 'images and media elsewhere were not fetched', report.remote],
    ['imagesLeftOut', 'images are missing or of an unknown kind', report.images],
  ]);
}
