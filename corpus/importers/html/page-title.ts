/** A page's title: which of what its head and its headings say is the text's own, and which the site's name. */
import { isProse } from '../capture/comment-announcement.ts';
import { remembering } from '../capture/line-memory.ts';
import type { BlockDraft } from '../draft.ts';
import { largest } from '../long-list.ts';
import { isMachineTitle } from '../machine-name.ts';
import { elementsOf, type Page } from './tree.ts';

/** Longer lines are sentences. Units: UTF-16 units. */
const longestLine = 150;

/** The words of the `title` element. */
export function headTitle(page: Page): string | undefined {
  for (const element of elementsOf(page)) {
    // An SVG has titles too.
    if (element.tagName !== 'title' || element.namespaceURI.endsWith('/svg')) continue;
    const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    return text.replace(/\s+/gu, ' ').trim() || undefined;
  }
  return undefined;
}

/** The title as the page's own heading writes it where one agrees; else as the head has it, site name and all. */
export function chooseTitle(
  candidates: readonly (string | undefined)[],
  drafts: readonly BlockDraft[],
): string | undefined {
  const known = candidates
    .filter((title) => title !== undefined)
    .filter((title) => !isMachineTitle(title));
  const headings = drafts
    .filter(({ kind, level, text }) => kind === 'heading' && (level ?? 6) <= 2 && text.length >= 2)
    .sort((a, b) => (a.level ?? 6) - (b.level ?? 6));
  const lower = drafts.filter(({ kind, level }) => kind === 'heading' && (level ?? 6) > 2);
  for (const title of known) {
    const whole = [...headings, ...lower].find(({ text }) => plain(text) === plain(title));
    const pieces = [...headings, ...lower].filter(({ text }) => agrees(title, text));
    const agreeing = whole ?? nearestOf(pieces, drafts) ?? longestOf(pieces);
    if (agreeing !== undefined) return agreeing.text.replace(/\s+/gu, ' ').trim();
  }
  const line = titleLine(known, drafts);
  if (line !== undefined) return line;
  if (known[0] !== undefined) return known[0].replace(/\s+/gu, ' ').trim();
  const top = headings.filter(({ level }) => level === 1);
  return top[0]?.text.replace(/\s+/gu, ' ').trim();
}

/** Where the site's name is a heading as well, the text's own is the one nearer to the text. */
function nearestOf(
  headings: readonly BlockDraft[],
  drafts: readonly BlockDraft[],
): BlockDraft | undefined {
  const text = drafts.findIndex(isProse);
  return drafts.slice(0, Math.max(text, 0)).findLast((draft) => headings.includes(draft));
}

/** A short block that is a piece of the head's title, where a page sets its title without a heading. */
function titleLine(titles: readonly string[], drafts: readonly BlockDraft[]): string | undefined {
  const lines = drafts.filter(
    ({ kind, text }) => kind === 'paragraph' && text.length >= 4 && text.length <= longestLine,
  );
  for (const title of titles) {
    const found = lines.filter(({ text }) => plain(text) !== plain(title) && agrees(title, text));
    // The site's name is a line as well, and often the longer one.
    const isOne = new Set(found.map(({ text }) => plain(text))).size === 1;
    const line = isOne ? longestOf(found) : nearestOf(found, drafts);
    if (line !== undefined) return line.text.replace(/\s+/gu, ' ').trim();
  }
  return undefined;
}

/** The first of the longest. */
function longestOf(drafts: readonly BlockDraft[]): BlockDraft | undefined {
  const most = largest(drafts.map(({ text }) => text.length));
  return drafts.find(({ text }) => text.length === most);
}

/** Whether a head's title is the heading, perhaps with the site's name before or after a sign. */
function agrees(title: string, heading: string): boolean {
  const [whole, piece] = [plain(title), plain(heading)];
  if (whole === piece) return true;
  if (piece.length < 4 || !whole.includes(piece)) return false;
  // What the text is filed under may stand before it, and the site's name behind it.
  if (whole.includes(` - ${piece} - `) || whole.includes(` | ${piece} | `)) return true;
  const rest = whole.startsWith(piece) ? whole.slice(piece.length) : whole.slice(0, -piece.length);
  return (
    (whole.startsWith(piece) || whole.endsWith(piece)) &&
    /^\s*[|\-–—:·•»«/]|[|\-–—:·•»«/]\s*$/u.test(rest)
  );
}

const plain = remembering((text: string): string =>
  text
    .replace(/[\s\u200c\u200e\u200f]+/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .trim()
    .toLowerCase(),
);

/**
 * The site's name in a head's title: what is left beside the text's own title, behind or before a sign, where that is one
 * piece; before a colon only where the page says it in one of its blocks.
 *
 * Example: siteOfTitle('Wells | The Garden Review', 'Wells') → 'The Garden Review'
 */
export function siteOfTitle(
  headed: string | undefined,
  title: string | undefined,
  drafts: readonly BlockDraft[] = [],
): string | undefined {
  if (headed === undefined || title === undefined) return undefined;
  // Titles have colons of their own: before one the site's name must stand on the page as well.
  const named = headed.endsWith(`: ${title}`) ? headed.slice(0, -title.length - 2) : undefined;
  if (named !== undefined && drafts.some(({ text }) => plain(text) === plain(named))) return named;
  const pieces = headed.split(/\s+[|\-–—·•»«:/]+\s+/u).map((piece) => piece.trim());
  const others = pieces.filter((piece) => plain(piece) !== plain(title));
  return pieces.length === 2 && others.length === 1 ? others[0] : undefined;
}
