/** The importer of HTML: a page in a single file, however it was saved. */
import type { Warning } from '../../document/provenance.ts';
import { CorpusError } from '../../errors.ts';
import { resolveLinks } from '../anchored-draft.ts';
import { assemble } from '../assemble.ts';
import { warnAboutBidiControls } from '../bidi-controls.ts';
import { addCategory } from '../capture/filed-under.ts';
import { settleDateOrder } from '../capture/date-order.ts';
import { whileRemembering } from '../capture/line-memory.ts';
import { findStructure } from '../capture/structure.ts';
import { emptyPart, type BlockDraft, type PartDraft } from '../draft.ts';
import { decodeBytes, headOf, type Decoded } from '../encoding.ts';
import { isBinary } from '../file-signature.ts';
import { reportFurniture } from '../furniture-report.ts';
import { dataAddress, imageBudget, standInAddress } from '../image-address.ts';
import type { Imported, Importer, ImportInput } from '../importer.ts';
import { markLinkedNotes } from '../linked-note.ts';
import { requireText } from '../require-text.ts';
import { titleFromFileName } from '../title.ts';
import { readPageBlocks, type PageBlocks } from './blocks.ts';
import { addBylines } from './byline.ts';
import { markEntryLabels } from './entry-labels.ts';
import { findDeclaredEncoding } from './declared-encoding.ts';
import { placeCompanions, type Companion } from './companions.ts';
import { markBoldTitles } from './flat-post.ts';
import { settleImages } from './image-sources.ts';
import { findImage } from './images.ts';
import { markFurnitureLines } from './furniture-lines.ts';
import { findPageAddress, readPageMetadata, type PageMetadata } from './metadata.ts';
import { findPageParts } from './parts.ts';
import { markPageFrame } from './page-frame.ts';
import { addLeads, addPrintedTitle } from '../capture/titled-lead.ts';
import { elementPlace, PagePlaces } from './page-places.ts';
import { PageTree } from './page-tree.ts';
import { expandPreformatted } from './preformatted.ts';
import { renderPage, reportRemovals } from './sanitise.ts';
import { firstElement, parsePage, type Page } from './tree.ts';
import { findWordRoles } from './word-page.ts';

/** HTML and XHTML, by how they begin or by their name. */
export const htmlImporter: Importer = {
  format: 'html',
  recognise: (input) => {
    const head = decode({ ...input, bytes: headOf(input.bytes, 4096) }).text;
    const opening =
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b/iu;
    if (opening.test(head)) return 0.9;
    return /\.x?html?$/iu.test(input.fileName) ? 0.7 : 0;
  },
  import: (input) => whileRemembering(() => importPage(input)),
  showOriginal: (input) => {
    let left = imageBudget;
    const { page, blocks } = readPage(decode(input).text, input, (companion) => {
      const { bytes, mediaType } = companion;
      left -= bytes.length;
      // Without its stand-in, the blocks after it would have other places than import gave them.
      return left < 0 ? standIn(companion) : dataAddress(bytes, mediaType);
    });
    return { kind: 'page', html: renderPage(page, blocks.blockOf) };
  },
  locate: (input, blocks, ranges) => {
    const html = decode(input).text;
    const page = parsePage(html);
    const root = firstElement(page, 'html');
    const body = firstElement(page, 'body');
    if (root === undefined || body === undefined) return ranges.map(() => undefined);
    const tree = new PageTree(root);
    const places = new PagePlaces(body, readPage(html, input, standIn, page).blocks, blocks);
    return ranges.map((range) => {
      const ends = places.ends(range);
      return ends && elementPlace(tree, ends);
    });
  },
  readResource: (input, name) => {
    const page = parsePage(decode(input).text);
    settleImages(page);
    const image =
      placeCompanions(page, input.companions, standIn).get(name) ?? findImage(page, name);
    if (image !== undefined) return { bytes: image.bytes, mediaType: image.mediaType };
    throw new CorpusError('notFound', `${input.fileName} has no image ${name}`, {
      file: input.fileName,
    });
  },
};

function decode(input: ImportInput): Decoded {
  const declared = findDeclaredEncoding(input.bytes);
  return decodeBytes(input.bytes, {
    ...(input.encoding === undefined ? {} : { chosen: input.encoding }),
    ...(declared === undefined ? {} : { declared }),
  });
}

/** An image beside the page is not put into it while nothing is shown. */
function standIn({ name }: Companion): string {
  return standInAddress(name);
}

const noBlocks: PageBlocks = {
  drafts: [],
  blockOf: new Map(),
  parents: [],
  page: { measures: new Map(), prose: 0 },
};

/** `addressOf` an image that was saved beside the page; `parsed` is the page's tree, where it was needed before. */
function readPage(
  html: string,
  { companions }: ImportInput,
  addressOf: (companion: Companion) => string | undefined,
  parsed?: Page,
): { page: Page; blocks: PageBlocks; placed: ReadonlyMap<string, Companion> } {
  const page = parsed ?? parsePage(html);
  settleImages(page);
  const placed = placeCompanions(page, companions, addressOf);
  const body = firstElement(page, 'body');
  // A page of frames has no body: its words are in other files.
  if (body === undefined) return { page, blocks: noBlocks, placed };
  const declared = firstElement(page, 'base')?.attrs.find(({ name }) => name === 'href')?.value;
  const address = findPageAddress(page, html);
  const base =
    declared !== undefined && URL.canParse(declared, address)
      ? new URL(declared, address).href
      : address;
  const roles = findWordRoles(body, html);
  return { page, blocks: readPageBlocks(body, { base, cutsLabels: true, roles }), placed };
}

function importPage(input: ImportInput): Imported {
  const file = input.fileName;
  const decoded = decode(input);
  if (isBinary(decoded))
    throw new CorpusError('unsupportedFormat', `${file} is not text`, { file });
  const { page, blocks: read, placed } = readPage(decoded.text, input, standIn);
  const blocks = expandPreformatted(read);
  const { drafts } = blocks;
  requireText(drafts, file);
  const report: Warning[] = [
    ...decoded.report,
    ...warnAboutBidiControls(decoded.text),
    ...reportRemovals(page),
  ];
  const { sourceAddress, captureTime, title, ...about } = readPageMetadata(
    page,
    decoded.text,
    drafts,
  );
  const whole: PartDraft = {
    ...emptyPart('section'),
    title: title ?? titleFromFileName(file, report, drafts),
    ...pick(about),
  };
  const parts = findParts(page, blocks, whole);
  markLinkedNotes(drafts);
  report.push(...reportFurniture(drafts));
  const { title: known, authors, dates, publisher, translator } = whole;
  const content = assemble(
    {
      ...about,
      title: known,
      authors,
      dates,
      ...(publisher === undefined ? {} : { publisher }),
      ...(translator === undefined ? {} : { translator }),
    },
    parts,
    drafts,
  );
  return {
    content: resolveLinks(content, drafts),
    mediaType: 'text/html',
    encoding: decoded.encoding,
    ...(sourceAddress === undefined ? {} : { sourceAddress }),
    ...(captureTime === undefined ? {} : { captureTime }),
    ...(placed.size === 0
      ? {}
      : { companions: [...new Set([...placed.values()].map(({ name }) => name))] }),
    report,
  };
}

/** What a page says of itself that a part can say too. */
function pick({ authors, dates, publisher, category }: PageMetadata): Partial<PartDraft> {
  return {
    authors,
    dates,
    ...(publisher === undefined ? {} : { publisher }),
    ...(category === undefined ? {} : { category }),
  };
}

/** Takes a subtitle off that is all there is of the text: whoever asks a question in a thread writes no more. */
function keepTextOutOfTitle(part: PartDraft, at: number, drafts: readonly BlockDraft[]): void {
  if (part.subtitle === undefined || part.kind === 'comment') return;
  const own = drafts.filter(({ part: of, kind }) => of === at && kind !== 'furniture');
  const isText = ({ kind, text }: BlockDraft) =>
    kind !== 'heading' && text !== part.subtitle && text.length >= shortestText;
  if (!own.some(isText)) delete part.subtitle;
}

/** Shorter lines say who and when. Units: UTF-16 units. */
const shortestText = 60;

/**
 * The parts of a page by its markup; those of a page without headings, as old programs wrote them, by its words alone.
 * The first of a single text takes what the page's head says, and the head what the text says.
 */
function findParts(page: Page, blocks: PageBlocks, whole: PartDraft): PartDraft[] {
  const drafts = [...blocks.drafts];
  const body = firstElement(page, 'body');
  markFurnitureLines(drafts);
  markBoldTitles(drafts);
  const found = body === undefined ? undefined : findPageParts(body, blocks, whole);
  const byMarkup = found?.parts ?? [whole];
  settleDateOrder(byMarkup);
  if (byMarkup.length > 1 || drafts.some(({ kind }) => kind === 'heading')) {
    addBylines(
      whole,
      drafts.filter(({ part }) => part === 0),
    );
    const [first, ...rest] = byMarkup;
    const parts =
      first === undefined ? byMarkup : [{ ...first, ...whole, kind: first.kind }, ...rest];
    if (body !== undefined && found !== undefined) {
      markEntryLabels(blocks, parts, found.elements);
      markPageFrame(body, blocks, parts, found.elements);
      const [only] = parts;
      const hasArticles = parts.some(({ kind }, at) => at > 0 && kind === 'article');
      const own = blocks.drafts.filter(({ part }) => part === 0);
      if (only !== undefined && !hasArticles) addPrintedTitle(only, own);
      addLeads(parts, blocks.drafts);
      for (const [at, part] of parts.entries()) keepTextOutOfTitle(part, at, blocks.drafts);
      if (only !== undefined && !hasArticles) addCategory(only, own);
    }
    const [{ title, authors, dates } = whole] = parts;
    Object.assign(whole, { title, authors, dates });
    return parts;
  }
  const byWords = findStructure(drafts);
  const [first, ...others] = byWords;
  if (first === undefined || others.some(({ kind }) => kind !== 'comment')) return byWords;
  whole.authors = whole.authors.length > 0 ? whole.authors : first.authors;
  whole.dates = whole.dates.length > 0 ? whole.dates : first.dates;
  const only = { ...first, ...whole, kind: first.kind };
  addLeads([only], drafts);
  Object.assign(whole, { authors: only.authors, dates: only.dates });
  return [only, ...others];
}
