/** What a page says as a whole: which short lines it has, and how often. */
import type { BlockDraft } from '../draft.ts';
import { bareWords, isFurnitureLine, withoutEnds } from './furniture-line.ts';
import { readHeadings } from './lead-contents.ts';
import type { LeadLine } from './lead-line.ts';
import { isMenuBar } from './menu-run.ts';

/** What the page says as a whole: how often it has each short line, and its lines of rights. */
export interface PageWords {
  readonly counts: ReadonlyMap<string, number>;
  readonly rights: string;
  /** Entries of menus, in lower case. */
  readonly menu: ReadonlySet<string>;
  /** Lines that head prose. */
  readonly headings: ReadonlySet<string>;
  /** How many articles of the page have each line in their leads. */
  readonly inLeads?: ReadonlyMap<string, number>;
}

/** Longer lines recur by copying. Units: UTF-16 units. */
const longestCounted = 160;

/** What the page says once its articles are known: which short lines stand above the sentences of several. */
export function withLeads(page: PageWords, leads: readonly (readonly LeadLine[])[]): PageWords {
  const inLeads = new Map<string, number>();
  for (const lines of leads) {
    const first = lines.findIndex(({ isSentence }) => isSentence);
    const above = lines.slice(0, first < 0 ? lines.length : first);
    for (const words of new Set(above.map(({ text }) => withoutEnds(text))))
      inLeads.set(words, (inLeads.get(words) ?? 0) + 1);
  }
  return { ...page, inLeads };
}

/** A page has few lines of rights. */
const mostRights = 5;

/** What recurs on the page. Cost: linear. */
export function readPageWords(drafts: readonly BlockDraft[]): PageWords {
  const counts = new Map<string, number>();
  const rights = new Set<string>();
  const menu = new Set<string>();
  for (const { text, kind } of drafts) {
    if (text.length > longestCounted) continue;
    if (kind === 'furniture')
      for (const entry of entriesOf(bareWords(text), isMenuBar(text))) menu.add(entry);
    const words = withoutEnds(text);
    counts.set(words, (counts.get(words) ?? 0) + 1);
    if (/[©]|copyright|rights reserved|حقوق/iu.test(text) && isFurnitureLine(text))
      rights.add(text.toLowerCase());
  }
  return {
    counts,
    menu,
    headings: readHeadings(drafts),
    rights: [...rights].slice(0, mostRights).join('\n'),
  };
}

/** A line's own words, and each entry of a menu in one line. */
export function entriesOf(bare: string, isMenu: boolean): string[] {
  return isMenu ? [bare, ...bare.split(/\s*[|•·/]\s+|\t+/u)] : [bare];
}
