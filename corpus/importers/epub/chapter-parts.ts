/** Parts of a book: its chapters, by its table of contents or, without one, by its files. */
import type { AnchoredDraft } from '../anchored-draft.ts';
import { addChapterCredits } from '../capture/titled-lead.ts';
import { emptyPart, type PartDraft } from '../draft.ts';
import { anchorOf } from './joined-page.ts';
import { indexAnchors } from '../linked-note.ts';
import type { NavigationPoint } from './navigation.ts';

/** A part and the index of the block that it begins with. */
interface Start {
  readonly part: PartDraft;
  readonly at: number;
  readonly depth: number;
}

/**
 * A part for every line of the contents that leads to a block; what stands before the first is a section without a
 * title. The drafts get the indexes of their parts. `entries` are the files in reading order: without contents each is a chapter named by its first heading.
 */
export function divide(
  drafts: readonly AnchoredDraft[],
  contents: readonly NavigationPoint[],
  entries: readonly string[],
): PartDraft[] {
  const indexes = indexAnchors(drafts);
  const listed = startsOf(contents, indexes);
  const starts = isOfSigns(listed, drafts)
    ? startsOfHeadings(drafts)
    : listed.length > 0
      ? listed
      : startsOfFiles(drafts, entries, indexes);
  if (starts[0]?.at !== 0) starts.unshift({ part: emptyPart('section'), at: 0, depth: 0 });
  const parts = withParents(starts);
  let current = 0;
  drafts.forEach((draft, index) => {
    while ((starts[current + 1]?.at ?? Infinity) <= index) current += 1;
    draft.part = current;
  });
  parts.forEach((part, index) => {
    addChapterCredits(part, drafts.slice(starts[index]?.at, starts[index + 1]?.at));
  });
  return parts;
}

function startsOf(
  contents: readonly NavigationPoint[],
  indexes: ReadonlyMap<string, number>,
): Start[] {
  const starts = contents.flatMap(({ title, entry, fragment, depth }): Start[] => {
    const at = indexes.get(anchorOf(entry, fragment)) ?? indexes.get(anchorOf(entry, ''));
    return at === undefined ? [] : [{ part: { ...emptyPart('chapter'), title }, at, depth }];
  });
  // The contents are nearly always in reading order; sorting keeps lines of one place in theirs.
  return starts.sort((a, b) => a.at - b.at);
}

/**
 * Whether the contents are the signs of links that lead to no heading, though there are headings with words: programs that make a
 * book of a page without contents take its links for them, numbers of notes and arrows among them.
 */
function isOfSigns(listed: readonly Start[], drafts: readonly AnchoredDraft[]): boolean {
  return (
    listed.length > 0 &&
    listed.every(({ part, at }) => !/\p{L}/u.test(part.title) && drafts[at]?.kind !== 'heading') &&
    startsOfHeadings(drafts).length > 0
  );
}

function startsOfHeadings(drafts: readonly AnchoredDraft[]): Start[] {
  return drafts.flatMap(({ kind, text, level = 1 }, at): Start[] => {
    const title = text.replace(/\s+/g, ' ').trim();
    if (kind !== 'heading' || !/\p{L}/u.test(title)) return [];
    return [{ part: { ...emptyPart('chapter'), title }, at, depth: level }];
  });
}

function startsOfFiles(
  drafts: readonly AnchoredDraft[],
  entries: readonly string[],
  indexes: ReadonlyMap<string, number>,
): Start[] {
  const places = entries
    .map((entry) => indexes.get(anchorOf(entry, '')))
    .filter((at): at is number => at !== undefined);
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .map((at, index, all) => {
      const own = drafts.slice(at, all[index + 1]);
      const title = own.find(({ kind }) => kind === 'heading')?.text.replace(/\s+/g, ' ') ?? '';
      return { part: { ...emptyPart(title === '' ? 'section' : 'chapter'), title }, at, depth: 0 };
    });
}

/** Each part under the last one before it that stands higher in the contents. */
function withParents(starts: readonly Start[]): PartDraft[] {
  const open: number[] = [];
  return starts.map(({ part, depth }, index) => {
    while (open.length > 0 && (starts[open.at(-1) ?? 0]?.depth ?? 0) >= depth) open.pop();
    const parent = part.kind === 'section' ? undefined : open.at(-1);
    if (part.kind !== 'section') open.push(index);
    return parent === undefined ? part : { ...part, parent };
  });
}
