/** The page inside an MHTML archive: its HTML with the archive's images in it. */
import { serialize } from 'parse5';
import type { Warning } from '../../document/provenance.ts';
import { CorpusError } from '../../errors.ts';
import { decodeBytes } from '../encoding.ts';
import { imageAddresses, setSource } from '../html/image-sources.ts';
import { elementsOf, parsePage } from '../html/tree.ts';
import { bytesOf, parameterOf, parseMime, type MimePart } from './mime.ts';

/** What a saved page holds; `images` by the addresses under which the page names them. */
export interface SavedPage {
  readonly html: string;
  readonly encoding: string;
  readonly address: string | undefined;
  readonly captureTime: string | undefined;
  readonly images: ReadonlyMap<string, MimePart>;
  /** How many pages in frames were not read. */
  readonly frames: number;
  readonly report: readonly Warning[];
}

const bitmap = /^image\/(?:png|jpeg|gif|webp)$/;

/**
 * The archive's page. `encoding` is the reader's choice.
 * Errors: CorpusError `damaged` where there is no page in it.
 */
export function readSavedPage(bytes: Uint8Array, fileName: string, encoding?: string): SavedPage {
  const { headers, parts } = parseMime(bytes);
  const pages = parts.filter(({ mediaType }) =>
    /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType),
  );
  const start = parameterOf(headers.get('content-type'), 'start');
  const page =
    pages.find((part) => start !== undefined && part.headers.get('content-id') === start) ??
    pages[0];
  if (page === undefined) {
    throw new CorpusError('damaged', `${fileName}: no page in it`, { file: fileName });
  }
  const declared = parameterOf(page.headers.get('content-type'), 'charset');
  const decoded = decodeBytes(bytesOf(page), {
    ...(encoding === undefined ? {} : { chosen: encoding }),
    ...(declared === undefined ? {} : { declared }),
  });
  const address = headers.get('snapshot-content-location') ?? page.headers.get('content-location');
  return {
    html: decoded.text,
    encoding: decoded.encoding,
    address: address !== undefined && /^https?:/i.test(address) ? address : undefined,
    captureTime: readTime(headers.get('date')),
    images: new Map(parts.filter(({ mediaType }) => bitmap.test(mediaType)).flatMap(namesOf)),
    frames: pages.length - 1,
    report: decoded.report,
  };
}

/** The page's HTML with `addressOf` an image in place of its name in the archive; the page's own address as its base. */
export function inlineImages(
  saved: SavedPage,
  addressOf: (name: string, part: MimePart) => string | undefined,
): string {
  const page = parsePage(saved.html);
  let hasBase = false;
  for (const element of elementsOf(page)) {
    if (element.tagName === 'base') hasBase = true;
    if (element.tagName !== 'img') continue;
    const name =
      imageAddresses(element)
        .flatMap((source) => [source, absolute(source, saved.address)])
        .find((each) => saved.images.has(each)) ?? '';
    const part = saved.images.get(name);
    const address = part && addressOf(name, part);
    if (address === undefined) continue;
    setSource(element, address);
  }
  const html = serialize(page);
  if (hasBase || saved.address === undefined) return html;
  return html.replace(
    '<head>',
    () => `<head><base href="${escapeAttribute(saved.address ?? '')}">`,
  );
}

/** Pages name their images by address, or by `cid:` and the content id. */
function namesOf(part: MimePart): (readonly [string, MimePart])[] {
  const location = part.headers.get('content-location') ?? '';
  const id = part.headers.get('content-id')?.replace(/^<|>$/g, '') ?? '';
  return [location, id === '' ? '' : `cid:${id}`]
    .filter((name) => name !== '')
    .map((name) => [name, part] as const);
}

function absolute(source: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(source, base) ? new URL(source, base).href : source;
}

function readTime(date: string | undefined): string | undefined {
  const time = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
