/** The importer of PDF with text: characters with their places become lines, paragraphs and headings in logical order. */
import type { Warning } from '../../document/provenance.ts';
import { CorpusError } from '../../errors.ts';
import { assemble } from '../assemble.ts';
import { emptyPart, type BlockDraft } from '../draft.ts';
import { reportFurniture } from '../furniture-report.ts';
import type { Imported, Importer, ImportInput } from '../importer.ts';
import { endsSentence, findListMarker } from '../text/line-form.ts';
import { titleFromFileName } from '../title.ts';
import { createPdfEngine, type PdfEngine, type PdfFile } from './engine.ts';
import { findPageFurniture } from './furniture.ts';
import { toGlyphs } from './glyph.ts';
import { findLines, median } from './lines.ts';
import { runsRightToLeft } from './logical-order.ts';
import { findParagraphs, joinAcross, type Paragraph } from './paragraphs.ts';
import { findColumns } from './reading-order.ts';

/** More pages than any book has: a file that claims them is damaged or made to keep us busy. */
const mostPages = 5000;
/** A heading is this much larger than the text. */
const largerThanText = 1.12;
/** Units: UTF-16 units. */
const longestHeading = 160;

/** PDF whose pages carry text; scans have none and give a warning for each page. */
export const pdfImporter: Importer = {
  format: 'pdf',
  version: 2,
  mediaType: 'application/pdf',
  extensions: ['pdf'],
  drawnByWindow: 'pdf',
  recognise: ({ bytes }) => (hasPdfHeader(bytes) ? 1 : 0),
  import: importPdf,
  showOriginal: () => ({ kind: 'pdf' }),
};

/** The header may stand anywhere in the first kilobyte. Source: ISO 32000-1, annex H, note 13. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

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

async function readPages(input: ImportInput): Promise<{ file: PdfFile; pages: Paragraph[][] }> {
  const file = (await startEngine(input)).open(input.bytes, input.fileName);
  try {
    if (file.pageCount > mostPages) {
      const reason = `over ${String(mostPages)} pages`;
      throw new CorpusError('damaged', `${input.fileName} claims ${reason}`, {
        file: input.fileName,
        reason,
      });
    }
    const pages = Array.from({ length: file.pageCount }, (_, index) => {
      const lines = findLines(toGlyphs(file.page(index).characters));
      const columns = findColumns(lines, runsRightToLeft(lines));
      return columns.flatMap((column) => findParagraphs(column, index + 1));
    });
    return { file, pages };
  } finally {
    file.close();
  }
}

async function importPdf(input: ImportInput): Promise<Imported> {
  const { file, pages } = await readPages(input);
  const empty = pages.filter((page) => page.length === 0).length;
  if (empty === pages.length) {
    throw new CorpusError('noText', `${input.fileName} has no text: it is a scan`, {
      file: input.fileName,
    });
  }
  const furniture = findPageFurniture(pages);
  const report: Warning[] = [];
  if (empty > 0) {
    report.push({
      code: 'pagesWithoutText',
      message: `${String(empty)} pages have no text`,
      details: { count: empty },
    });
  }
  const text = joinAcross(pages.flat().filter((paragraph) => !furniture.has(paragraph)));
  const drafts = toDrafts(text, [...furniture]);
  report.push(...reportFurniture(drafts));
  const heading = drafts.find(({ kind, level }) => kind === 'heading' && level === 1)?.text;
  const title =
    heading ?? (file.title === '' ? titleFromFileName(input.fileName, report) : file.title);
  const authors = file.author === '' ? [] : file.author.split(/\s*[;؛،]\s*/u);
  const part = { ...emptyPart('section'), title, authors };
  return {
    content: assemble({ title, authors, dates: [], tags: [] }, [part], drafts),
    mediaType: 'application/pdf',
    encoding: 'binary',
    report,
  };
}

/** Drafts in the order of pages; furniture stands behind the text of its page. */
function toDrafts(text: readonly Paragraph[], furniture: readonly Paragraph[]): BlockDraft[] {
  const usual = usualSize(text);
  const sizes = [
    ...new Set(text.filter((one) => isHeading(one, usual)).map(({ size }) => Math.round(size))),
  ].sort((a, b) => b - a);
  const levelOf = (one: Paragraph) =>
    isHeading(one, usual) ? Math.min(6, Math.max(1, sizes.indexOf(Math.round(one.size)) + 1)) : 0;
  const drafts = [
    ...text.map((one) => toDraft(one, levelOf(one))),
    ...furniture.map((one) => ({ ...toDraft(one, 0), kind: 'furniture' as const })),
  ];
  return drafts.sort((a, b) => (a.place.page ?? 0) - (b.place.page ?? 0));
}

/** The size that most of the text has, by length. */
function usualSize(text: readonly Paragraph[]): number {
  return median(
    text.flatMap(({ size, text: words }) =>
      Array.from({ length: Math.ceil(words.length / 40) }, () => size),
    ),
  );
}

function isHeading({ text, size, weight, lines }: Paragraph, usual: number): boolean {
  if (text.length > longestHeading || lines > 3 || !/\p{L}/u.test(text)) return false;
  if (size > largerThanText * usual) return !/[.،,؛;]$/u.test(text);
  return weight >= 600 && size >= 0.98 * usual && lines === 1 && !endsSentence(text);
}

function toDraft({ text, page, box }: Paragraph, level: number): BlockDraft {
  const base = { text, marks: [], place: { page, box }, part: 0 };
  if (level > 0) return { ...base, kind: 'heading', level };
  const marker = findListMarker(text);
  if (marker === undefined) return { ...base, kind: 'paragraph' };
  return { ...base, kind: 'list-item', ordered: marker.ordered, depth: 0 };
}
