/** The importer of PDF: characters with their places, or the words of a scan, become lines, paragraphs and headings. */
import type { Warning } from '../../document/provenance.ts';
import type { OcrLanguages, Recognition } from '../../document/recognition.ts';
import { CorpusError } from '../../errors.ts';
import { resolveLinks } from '../anchored-draft.ts';
import { assemble } from '../assemble.ts';
import { addPrintedLead } from '../capture/titled-lead.ts';
import { originOf } from '../capture/whole.ts';
import { emptyPart } from '../draft.ts';
import { reportFurniture } from '../furniture-report.ts';
import type { Imported, Importer, ImportInput, Resource, Share } from '../importer.ts';
import { isMachineAuthor } from '../machine-name.ts';
import { toPgm } from '../recognition/greyscale.ts';
import { pageList, reportRecognition, startRecogniser } from '../recognition/recogniser.ts';
import { titleFromFileName } from '../title.ts';
import { nameDrawnJoiners } from './drawn-joiners.ts';
import { createPdfEngine, type PdfEngine, type PdfFile } from './engine.ts';
import { addLinks, toGlyphs } from './glyph.ts';
import { addJoiners } from './joiners.ts';
import { hasSoundLetters } from './letter-map.ts';
import { findLines, type PageLine } from './lines.ts';
import type { Bookmark } from './links.ts';
import { blocksOfPages, paragraphsOfPage } from './page-blocks.ts';
import type { Paragraph } from './paragraphs.ts';
import { writePng } from './png.ts';
import { findPrintedAddress } from './furniture.ts';
import { findTitle } from './title.ts';

/** More pages than any book has: a file that claims them is damaged or made to keep us busy. */
const mostPages = 5000;

/** PDF whose pages carry text; those that are pictures are recognised where the reader asks for it, else the report names them. */
export const pdfImporter: Importer = {
  format: 'pdf',
  recognise: ({ bytes }) => (hasPdfHeader(bytes) ? 1 : 0),
  import: importPdf,
  showOriginal: () => ({ kind: 'pdf' }),
  drawArea,
};

/** The header may stand anywhere in the first kilobyte. Source: ISO 32000-1, annex H, note 13. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** WebAssembly's memory never shrinks: the engine that has read a larger file is given up. Units: bytes. */
const keepsEngineUpTo = 100 * 1024 ** 2;

let engine: Promise<PdfEngine> | undefined;

/** The engine is started by the first PDF and kept: starting it compiles 4.6 MB of WebAssembly. */
async function startEngine({ assets, fileName }: ImportInput): Promise<PdfEngine> {
  if (assets === undefined) {
    throw new CorpusError('internal', `no assets were handed in to read ${fileName}`, {
      reason: 'assets',
    });
  }
  engine ??= assets.load('pdfium.wasm').then(createPdfEngine);
  return engine;
}

/**
 * The paragraphs of each page. `recognised` are the pages, counted from 1, whose words were read from their picture;
 * `unsound` those whose letters the file names wrongly.
 */
interface PdfPages {
  readonly file: PdfFile;
  readonly pages: readonly (readonly Paragraph[])[];
  readonly bookmarks: readonly Bookmark[];
  readonly recognised: readonly number[];
  readonly unsound: readonly number[];
  readonly recognition?: Recognition;
}

async function readPages(input: ImportInput): Promise<PdfPages> {
  const file = (await startEngine(input)).open(input.bytes, input.fileName);
  try {
    if (file.pageCount > mostPages) {
      const reason = `over ${String(mostPages)} pages`;
      throw new CorpusError('damaged', `${input.fileName} claims ${reason}`, {
        file: input.fileName,
        reason,
      });
    }
    const lines = Array.from({ length: file.pageCount }, (_, index) => {
      const { characters, links } = file.page(index);
      return findLines(addLinks(toGlyphs(nameDrawnJoiners(characters)), links));
    });
    const bookmarks = file.bookmarks();
    const pages = addJoiners(lines).map((page, index) => paragraphsOfPage(page, index + 1));
    const unsound = pages.flatMap((page, index) =>
      isSound(page, lines[index] ?? []) ? [] : [index + 1],
    );
    const isRead = (page: readonly Paragraph[], index: number) =>
      page.length > 0 && !unsound.includes(index + 1);
    if (input.ocr === undefined || pages.every(isRead)) {
      return { file, pages, bookmarks, recognised: [], unsound };
    }
    const unread = pages.map((page, index) => (isRead(page, index) ? page : []));
    const read = await recognisePages(file, unread, input, input.ocr);
    return {
      file,
      bookmarks,
      ...read,
      // Where recognition sees nothing, what the file says is all there is.
      pages: read.pages.map((page, index) => (page.length > 0 ? page : (pages[index] ?? []))),
      unsound: unsound.filter((page) => !read.recognised.includes(page)),
    };
  } finally {
    file.close();
    if (input.bytes.length > keepsEngineUpTo) engine = undefined;
  }
}

/** See the interface. */
async function drawArea(input: ImportInput, page: number, area: Share): Promise<Resource> {
  const { bytes, fileName } = input;
  const file = (await startEngine(input)).open(bytes, fileName);
  try {
    const pixels = file.drawArea(page - 1, area);
    if (pixels !== undefined) return { bytes: writePng(pixels), mediaType: 'image/png' };
    throw new CorpusError('notFound', `${fileName} has no page ${page}`, { file: fileName });
  } finally {
    file.close();
    if (bytes.length > keepsEngineUpTo) engine = undefined;
  }
}

function isSound(page: readonly Paragraph[], lines: readonly PageLine[]): boolean {
  const glyphs: string[] = [];
  // What single letters say is in the paragraphs.
  for (const line of lines) {
    for (const { text } of line.glyphs) if (text.length > 1) glyphs.push(text);
  }
  return hasSoundLetters(
    page.map(({ text }) => text),
    glyphs,
  );
}

/** As most books are scanned; Tesseract was trained on it. Units: dots per inch. */
const scanResolution = 300;

/** The pages, with those that have no text read from their picture. */
async function recognisePages(
  file: PdfFile,
  pages: readonly (readonly Paragraph[])[],
  input: ImportInput,
  languages: OcrLanguages,
): Promise<Omit<PdfPages, 'file' | 'unsound' | 'bookmarks'>> {
  const recogniser = await startRecogniser(input, languages);
  const recognised: number[] = [];
  const read = pages.map((page, index) => {
    if (page.length > 0) return page;
    input.onPage?.(index + 1, pages.length);
    const picture = file.draw(index, scanResolution);
    const lines = recogniser.readPage({
      bytes: toPgm(picture),
      height: picture.height,
      pageHeight: file.page(index).height,
    });
    if (lines.length > 0) recognised.push(index + 1);
    return paragraphsOfPage(lines, index + 1);
  });
  return { pages: read, recognised, recognition: recogniser.recognition };
}

async function importPdf(input: ImportInput): Promise<Imported> {
  const { file, pages, bookmarks, recognised, unsound, recognition } = await readPages(input);
  const empty = pages.flatMap((page, index) => (page.length === 0 ? [index + 1] : []));
  if (empty.length === pages.length) {
    throw new CorpusError('noText', `${input.fileName} has no text: it is a scan`, {
      file: input.fileName,
    });
  }
  const report: Warning[] = [];
  if (empty.length > 0) {
    const list = pageList(empty);
    report.push({
      code: 'pagesWithoutText',
      message: `pages without text: ${list}`,
      details: { count: empty.length, pages: list },
    });
  }
  if (unsound.length > 0) {
    const list = pageList(unsound);
    report.push({
      code: 'lettersUnsound',
      message: `the file names its letters wrongly on pages ${list}`,
      details: { count: unsound.length, pages: list },
    });
  }
  if (recognition !== undefined) {
    report.push(...reportRecognition(recognition, recognised, pages.flat()));
  }
  const drafts = blocksOfPages(pages, bookmarks);
  report.push(...reportFurniture(drafts));
  const title = findTitle(drafts, file.title) ?? titleFromFileName(input.fileName, report, drafts);
  const authors = file.author
    .split(/\s*[;؛،]\s*/u)
    .filter((name) => name !== '' && !isMachineAuthor(name));
  const part = { ...emptyPart('section'), title, authors };
  addPrintedLead(part, drafts);
  const address = findPrintedAddress(pages);
  return {
    content: resolveLinks(assemble({ title, tags: [], ...originOf(part) }, [part], drafts), drafts),
    mediaType: 'application/pdf',
    encoding: 'binary',
    ...(address === undefined ? {} : { sourceAddress: address }),
    ...(recognition === undefined ? {} : { ocr: recognition }),
    report,
  };
}
