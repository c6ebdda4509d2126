/** Links and bookmarks of a PDF: where areas of its pages lead, and its own table of contents. */
import { keepLink } from '../link.ts';
import { readUtf16, type Pdfium } from './pdfium.ts';

/** A place in the file: a page, counted from 1, and the height on it; absent: its top. Units: points, y upwards. */
export interface Destination {
  readonly page: number;
  readonly y?: number;
}

/** An area of a page that leads somewhere: to an address, or to a place as `nameOfPlace` writes it. Units: points. */
export interface PageLink {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly href: string;
}

/** An entry of the table of contents; `depth` counts from 1. */
export interface Bookmark extends Destination {
  readonly title: string;
  readonly depth: number;
}

/** More links on a page, or entries, are made to keep us busy. */
const mostLinks = 5000;
const mostBookmarks = 20_000;
const deepest = 12;
/** Units: bytes. */
const longestAddress = 8192;
const longestTitle = 4096;
/** PDFium's names of what a link does. */
const actionKind = { goTo: 1, address: 3 };

/** The name of a place in the file, for links to it: `#` before it makes a link. */
export function nameOfPlace({ page, y }: Destination): string {
  return `page-${String(page)}${y === undefined ? '' : `-${String(Math.round(y))}`}`;
}

/** Areas of a page that lead to an address which documents may keep, or to a place in the file. */
export function readLinks(pdfium: Pdfium, file: number, page: number): PageLink[] {
  const { call, floats } = pdfium;
  const links: PageLink[] = [];
  const scratch = call.malloc(32);
  const [position, handle] = [scratch, scratch + 4];
  new DataView(pdfium.bytes().buffer).setInt32(position, 0, true);
  while (links.length < mostLinks && call.FPDFLink_Enumerate(page, position, handle) !== 0) {
    const link = new DataView(pdfium.bytes().buffer).getInt32(handle, true);
    const href = hrefOf(pdfium, file, link);
    if (href === undefined || call.FPDFLink_GetAnnotRect(link, scratch + 16) === 0) continue;
    const at = scratch / 4 + 4;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = floats().slice(at, at + 4);
    const edges = { left: Math.min(x1, x2), right: Math.max(x1, x2) };
    links.push({ ...edges, bottom: Math.min(y1, y2), top: Math.max(y1, y2), href });
  }
  call.free(scratch);
  return links;
}

function hrefOf(pdfium: Pdfium, file: number, link: number): string | undefined {
  const { call } = pdfium;
  const action = call.FPDFLink_GetAction(link);
  if (action !== 0 && call.FPDFAction_GetType(action) === actionKind.address) {
    return keepLink(readAddress(pdfium, file, action));
  }
  const place = readDestination(pdfium, file, call.FPDFLink_GetDest(file, link), action);
  return place === undefined ? undefined : `#${nameOfPlace(place)}`;
}

function readAddress({ call, bytes }: Pdfium, file: number, action: number): string {
  const buffer = call.malloc(longestAddress);
  const length = call.FPDFAction_GetURIPath(file, action, buffer, longestAddress);
  const end = length > longestAddress ? 0 : Math.max(0, length - 1);
  const address = new TextDecoder().decode(bytes().slice(buffer, buffer + end));
  call.free(buffer);
  return address;
}

/** The place that a destination, or else an action, names; undefined for pages that are not there and other files. */
function readDestination(
  pdfium: Pdfium,
  file: number,
  destination: number,
  action: number,
): Destination | undefined {
  const { call } = pdfium;
  const isInside = action !== 0 && call.FPDFAction_GetType(action) === actionKind.goTo;
  const target =
    destination !== 0 || !isInside ? destination : call.FPDFAction_GetDest(file, action);
  if (target === 0) return undefined;
  const index = call.FPDFDest_GetDestPageIndex(file, target);
  if (index < 0 || index >= call.FPDF_GetPageCount(file)) return undefined;
  const y = readHeight(pdfium, target);
  return { page: index + 1, ...(y === undefined ? {} : { y }) };
}

function readHeight({ call, bytes, floats }: Pdfium, destination: number): number | undefined {
  const scratch = call.malloc(24);
  const given = [scratch, scratch + 4, scratch + 8, scratch + 12, scratch + 16, scratch + 20];
  const [hasX = 0, hasY = 0, hasZoom = 0, x = 0, y = 0, zoom = 0] = given;
  const isThere =
    call.FPDFDest_GetLocationInPage(destination, hasX, hasY, hasZoom, x, y, zoom) !== 0;
  const height = isThere && bytes()[hasY] === 1 ? floats()[y / 4] : undefined;
  call.free(scratch);
  return height;
}

/** The file's own table of contents, in order; entries that lead nowhere are left out. */
export function readBookmarks(pdfium: Pdfium, file: number): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  // Damaged files may lead in a circle.
  const seen = new Set<number>();
  const read = (parent: number, depth: number): void => {
    let bookmark = pdfium.call.FPDFBookmark_GetFirstChild(file, parent);
    while (bookmark !== 0 && !seen.has(bookmark) && seen.size < mostBookmarks) {
      seen.add(bookmark);
      const entry = readBookmark(pdfium, file, bookmark);
      if (entry !== undefined) bookmarks.push({ ...entry, depth });
      if (depth < deepest) read(bookmark, depth + 1);
      bookmark = pdfium.call.FPDFBookmark_GetNextSibling(file, bookmark);
    }
  };
  read(0, 1);
  return bookmarks;
}

function readBookmark(
  pdfium: Pdfium,
  file: number,
  bookmark: number,
): Omit<Bookmark, 'depth'> | undefined {
  const { call } = pdfium;
  const title = readUtf16(pdfium, longestTitle, (buffer, length) =>
    call.FPDFBookmark_GetTitle(bookmark, buffer, length),
  );
  const destination = call.FPDFBookmark_GetDest(file, bookmark);
  const action = call.FPDFBookmark_GetAction(bookmark);
  const place = readDestination(pdfium, file, destination, action);
  return place === undefined || title === '' ? undefined : { ...place, title };
}
