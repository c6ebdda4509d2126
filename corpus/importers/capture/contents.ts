/** Lists of contents at the head of a plain text: the sections that they name become headings, and lead there. */
import type { BlockDraft } from '../draft.ts';
import { findListMarker } from '../text/line-form.ts';

/** Longer entries are sentences. Units: UTF-16 units. */
const longestEntry = 120;
/** An entry alone that recurs may do so by chance. */
const fewestEntries = 2;

/**
 * Make every block that repeats an entry of a list of contents a heading, with a link to it from the entry.
 *
 * `anchors` takes the names by which `resolveLinks` finds the headings, by index of the block.
 */
export function linkContents(drafts: readonly BlockDraft[], anchors: Map<number, string[]>): void {
  drafts.forEach((draft, index) => {
    if (draft.text.length > 40 || draft.kind === 'furniture' || !opensContents(draft.text)) return;
    const entries = readEntries(drafts, index + 1);
    const sections = findSections(drafts, index + 1 + entries.length, entries);
    if (sections.length < fewestEntries) return;
    for (const { entry, section } of sections) linkEntry(drafts, entry, section, anchors);
  });
}

/** Whether a line says that a list of contents follows. */
export function opensContents(text: string): boolean {
  return /^(?:table of contents|contents|in this article|on this page|today['’]s topics|فهرست(?: مطالب| مندرجات)?|در این (?:مقاله|نوشته|مطلب)|آنچه می‌خوانید)\s*[:：]?$/iu.test(
    text,
  );
}

/**
 * Indices of the short blocks right below the line that opens the list, with gaps between them as between the first two; where there are
 * gaps, the list ends with the first entry that comes again.
 */
function readEntries(drafts: readonly BlockDraft[], from: number): number[] {
  const entries: number[] = [];
  const known = new Set<string>();
  const widest = drafts[from + 1]?.blankBefore ?? 0;
  for (let at = from; at < drafts.length; at += 1) {
    const draft = drafts[at];
    if (draft === undefined || draft.text.length > longestEntry) break;
    if (draft.kind !== 'list-item' && draft.kind !== 'paragraph') break;
    if (at > from && (draft.blankBefore ?? 0) > widest) break;
    const words = bareTitle(draft.text);
    if (widest > 0 && known.has(words)) break;
    known.add(words);
    entries.push(at);
  }
  return entries;
}

/** For each entry, in order, the next block below the list with the same words. */
function findSections(
  drafts: readonly BlockDraft[],
  from: number,
  entries: readonly number[],
): { entry: number; section: number }[] {
  const found: { entry: number; section: number }[] = [];
  let at = from;
  for (const entry of entries) {
    const words = bareTitle(drafts[entry]?.text ?? '');
    const next = drafts.findIndex(
      ({ text, kind }, index) =>
        index >= at &&
        kind !== 'furniture' &&
        text.length <= longestEntry &&
        bareTitle(text) === words,
    );
    if (next < 0 || words === '') continue;
    found.push({ entry, section: next });
    at = next + 1;
  }
  return found;
}

/** A title without its number, and without the leaders and page number after it. */
function bareTitle(text: string): string {
  return text
    .slice(findListMarker(text)?.length ?? 0)
    .replace(/[\s.…·]*(?:\.{2,}|…|\t)[\s.…·]*[\d۰-۹]{1,4}$/u, '')
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function linkEntry(
  drafts: readonly BlockDraft[],
  entry: number,
  section: number,
  anchors: Map<number, string[]>,
): void {
  const [line, heading] = [drafts[entry], drafts[section]];
  if (line === undefined || heading === undefined) return;
  const name = `section-${section.toString()}`;
  line.marks.push({ kind: 'link', start: 0, end: line.text.length, href: `#${name}` });
  anchors.set(section, [...(anchors.get(section) ?? []), name]);
  if (heading.kind !== 'heading') heading.level = 2;
  heading.kind = 'heading';
  delete heading.depth;
  delete heading.ordered;
}
