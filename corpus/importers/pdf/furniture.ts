/** Furniture of printed pages: page numbers and heads that run over every page. */
import { isPrintedAddress } from '../capture/print-line.ts';
import type { Paragraph } from './paragraphs.ts';

/** Day and time, which browsers print above a page, before or behind its title. */
const printedTime = String.raw`\p{Nd}{1,4}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{1,4}[,،]?\p{Cf}?\s\p{Nd}{1,2}:\p{Nd}{2}(?:\s?[ap]m)?`;
const printedHead = new RegExp(
  String.raw`^(?:${printedTime}(?:\s.*)?|\S.*\s${printedTime})$`,
  'iu',
);

/** A head that stands on this many pages runs; in a file of two pages, on both. */
const mostPagesNeeded = 3;

/**
 * The paragraphs of each page that are furniture: a lone page number at its top or foot, and lines there that recur on
 * several pages when their digits are left out.
 *
 * Shape: one list of paragraphs a page, from top to bottom.
 */
export function findPageFurniture(pages: readonly (readonly Paragraph[])[]): Set<Paragraph> {
  const furniture = new Set<Paragraph>();
  const recurring = new Map<string, Paragraph[]>();
  for (const page of pages) {
    const byHeight = [...page].sort((a, b) => b.top - a.top);
    const edges = [...new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])];
    for (const paragraph of edges) {
      if (paragraph.lines > 2) continue;
      if (isPageNumber(paragraph.text)) furniture.add(paragraph);
      // A single page has nothing that recurs, but a browser's address with its number.
      if (isPrintedAddress(paragraph.text)) furniture.add(paragraph);
      else if (printedHead.test(paragraph.text) && edges.some(isAddressed))
        furniture.add(paragraph);
      const key = paragraph.text.replace(/\p{Nd}+/gu, '#');
      const same = recurring.get(key);
      if (same === undefined) recurring.set(key, [paragraph]);
      else same.push(paragraph);
    }
  }
  const fewestPages = Math.min(mostPagesNeeded, Math.max(2, pages.length));
  for (const same of recurring.values()) {
    if (new Set(same.map(({ page }) => page)).size >= fewestPages)
      for (const one of same) furniture.add(one);
  }
  return furniture;
}

/** The address of the page in the web that was printed as these pages, where a browser says it on them. */
export function findPrintedAddress(pages: readonly (readonly Paragraph[])[]): string | undefined {
  for (const page of pages) {
    const text = page.find(isAddressed)?.text ?? '';
    const address = /https?:\/\/\S+/u.exec(text)?.[0];
    // A long address is cut.
    if (address !== undefined && !/…|\.{3}$/u.test(address)) return address;
  }
  return undefined;
}

function isAddressed({ text }: Paragraph): boolean {
  return isPrintedAddress(text);
}

/** 12, – 12 –, Page 12, 12/40, «صفحهٔ ۱۲ از ۴۰». */
export function isPageNumber(text: string): boolean {
  return /^[\s\-–—|[(«·•]*(?:(?:page|p\.|صفحه|صفحهٔ|ص)\s*)?\p{Nd}{1,4}(?:\s*(?:\/|of|از)\s*\p{Nd}{1,4})?[\s\-–—|\])»·•]*$/iu.test(
    text,
  );
}
