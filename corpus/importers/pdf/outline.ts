/** Headings that the file's own table of contents names. */
import type { Bookmark } from './links.ts';
import type { Paragraph } from './paragraphs.ts';

/** What may stand before a title on the page and not in the contents, such as "Chapter 12". Units: letters and digits. */
const longestNumber = 14;
/** A title may begin this far above or below the place that the contents name. Units: points. */
const nearby = 60;

/** The depth in the table of contents of each paragraph that it names, from 1. */
export function findOutlineHeadings(
  bookmarks: readonly Bookmark[],
  paragraphs: readonly Paragraph[],
): Map<Paragraph, number> {
  const byPage = new Map<number, { readonly one: Paragraph; readonly letters: string }[]>();
  for (const one of paragraphs) {
    const entry = { one, letters: lettersOf(one.text) };
    const page = byPage.get(one.page);
    if (page === undefined) byPage.set(one.page, [entry]);
    else page.push(entry);
  }
  const found = new Map<Paragraph, number>();
  for (const { title, page, y, depth } of bookmarks) {
    const letters = lettersOf(title);
    if (letters === '') continue;
    const named = (byPage.get(page) ?? []).filter(
      (entry) => !found.has(entry.one) && isTitle(entry.letters, letters),
    );
    const distance = ({ top }: Paragraph) => (y === undefined ? 0 : Math.abs(top - y));
    named.sort((a, b) => distance(a.one) - distance(b.one));
    const [best] = named;
    // A title may recur in a running head or in a sentence of one word.
    if (best !== undefined && (named.length === 1 || distance(best.one) < nearby))
      found.set(best.one, depth);
  }
  return found;
}

function isTitle(printed: string, title: string): boolean {
  if (printed.length > title.length + longestNumber) return false;
  // The contents may leave out the number that is printed, or have one that is not.
  return (
    printed.endsWith(title) || (title.endsWith(printed) && printed.length > 0.6 * title.length)
  );
}

/** Letters and digits alone: contents differ from the page in spaces, dashes and cases. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ي/gu, 'ی')
    .replace(/ك/gu, 'ک');
}
