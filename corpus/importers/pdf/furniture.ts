/** Furniture of printed pages: page numbers and heads that run over every page. */
import type { Paragraph } from './paragraphs.ts';

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
    for (const paragraph of new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])) {
      if (paragraph.lines > 2) continue;
      if (isPageNumber(paragraph.text)) furniture.add(paragraph);
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

/** 12, – 12 –, Page 12, 12/40, «صفحهٔ ۱۲ از ۴۰». */
export function isPageNumber(text: string): boolean {
  return /^[\s\-–—|[(«·•]*(?:(?:page|p\.|صفحه|صفحهٔ|ص)\s*)?\p{Nd}{1,4}(?:\s*(?:\/|of|از)\s*\p{Nd}{1,4})?[\s\-–—|\])»·•]*$/iu.test(
    text,
  );
}
