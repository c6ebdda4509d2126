/** Labels in the comments and posts of a thread: ranks, counts of posts, votes, words to answer by, told by recurrence. */
import { datesIn } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { isReplyBar } from '../capture/text-label.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';
import type { PageBlocks } from './blocks.ts';
import { shapeOf } from './sibling-groups.ts';
import { ancestorsOf, linkedLength } from './text-weight.ts';
import type { Element } from './tree.ts';
import { countWords } from '../text/line-form.ts';

/** Longer words are a contribution. Units: UTF-16 units. */
const longestLabel = 60;
/** More words are a title that somebody links to. */
const mostBarWords = 4;
/** Line about who wrote an entry may hold this much beside the name. Units: UTF-16 units. */
const longestBesideName = 50;

/** What recurs in this share of the contributions belongs to none of them. */
const mostlyAll = 0.6;

/** A block of a contribution and where it stands in it. */
interface Spot {
  readonly draft: BlockDraft;
  readonly part: PartDraft;
  readonly path: string;
}

/**
 * Turn labels of contributions into furniture: short words at a place where every contribution has short words. `entries`
 * gives the part of each element of a contribution.
 */
export function markEntryLabels(
  { drafts, parents }: PageBlocks,
  parts: readonly PartDraft[],
  entries: ReadonlyMap<Element, number>,
): void {
  if (entries.size === 0) return;
  const spots: Spot[] = [];
  drafts.forEach((draft, index) => {
    const part = parts[draft.part];
    const path = part === undefined ? undefined : pathWithin(parents[index], entries);
    if (part !== undefined && path !== undefined) spots.push({ draft, part, path });
  });
  const places = describePlaces(spots);
  const bodies = bodyPaths(spots);
  const recurring = findRecurring(spots);
  for (const spot of spots) {
    const { draft, part, path } = spot;
    if (draft.kind === 'furniture' || draft.image !== undefined) continue;
    if (isUnderPost(draft.text, path)) draft.kind = 'furniture';
    if (saysWho(draft, part)) continue;
    if (isBar(draft) || recurring.has(frameOf(spot))) draft.kind = 'furniture';
    if (bodies.has(path)) continue;
    const isLabel = outerPaths(path).some((outer) => {
      const { longest, parts: at } = places.get(outer) ?? { longest: Infinity, parts: new Set() };
      return longest <= longestLabel && (at.size > 1 || linkedLength(draft) > 0);
    });
    if (isLabel) draft.kind = 'furniture';
  }
  markAround({ drafts, parents }, entries, new Set(spots.map(({ draft }) => draft)));
}

/** Outside of contributions: boxes of the kind of labels in them, and neighbours of their kind that are none. */
function markAround(
  { drafts, parents }: Pick<PageBlocks, 'drafts' | 'parents'>,
  entries: ReadonlyMap<Element, number>,
  within: ReadonlySet<BlockDraft>,
): void {
  const labels = findLabelShapes(drafts, parents, within);
  const rows = new Map([...entries.keys()].map((entry) => [entry.parentNode, shapeOf(entry)]));
  drafts.forEach((draft, index) => {
    const { text, kind, image } = draft;
    const path = [...ancestorsOf(parents[index])].map((each) => `${shapeOf(each)}>`).join('');
    // The first post of a thread is its text, and signed like the others.
    if (!within.has(draft) && isUnderPost(text, path)) draft.kind = 'furniture';
    const isShort = text.length <= longestLabel && !/[.!?؟…]$/u.test(text);
    if (within.has(draft) || !isShort || kind === 'furniture' || image !== undefined) return;
    const isRow = (element: Element) => rows.get(element.parentNode) === shapeOf(element);
    const [own, ...around] = [...ancestorsOf(parents[index])];
    const isLabel = own !== undefined && labels.has(shapeOf(own));
    if (isLabel || [own, ...around].some((each) => each !== undefined && isRow(each)))
      draft.kind = 'furniture';
  });
}

/** The shapes, with their class, of elements of which all in contributions hold labels. */
function findLabelShapes(
  drafts: readonly BlockDraft[],
  parents: readonly (Element | undefined)[],
  within: ReadonlySet<BlockDraft>,
): ReadonlySet<string> {
  const kinds = new Map<string, number[]>();
  drafts.forEach((draft, index) => {
    const parent = parents[index];
    if (parent === undefined || !within.has(draft)) return;
    const shape = shapeOf(parent);
    const [labels = 0, all = 0] = kinds.get(shape) ?? [];
    kinds.set(shape, [labels + (draft.kind === 'furniture' ? 1 : 0), all + 1]);
  });
  const isLabel = ([shape, [labels = 0, all = 0]]: [string, number[]]) =>
    /\../u.test(shape) && labels >= 2 && labels === all;
  return new Set([...kinds].filter(isLabel).map(([shape]) => shape));
}

/** What a block says, figures aside, and where. */
function frameOf({ draft, path }: Spot): string {
  return `${path} ${draft.text.replace(/[\s\d۰-۹٠-٩.,٬+−-]+/gu, '')}`;
}

/** Short words that most contributions have at one place, figures aside: scores, words to answer by. */
function findRecurring(spots: readonly Spot[]): ReadonlySet<string> {
  const parts = new Map<string, Set<PartDraft>>();
  const doubtful = new Set<string>();
  for (const spot of spots) {
    const { draft, part } = spot;
    if (draft.text.length > longestLabel || /[.!?؟…]$/u.test(draft.text)) continue;
    const frame = frameOf(spot);
    parts.set(frame, (parts.get(frame) ?? new Set()).add(part));
    // Two people may say the same; no two accounts have the same figures by chance.
    if (!/[\d۰-۹٠-٩]/u.test(draft.text) && !isReplyBar(draft.text)) doubtful.add(frame);
  }
  const all = new Set(spots.map(({ part }) => part)).size;
  const isFrame = ([frame, at]: [string, ReadonlySet<PartDraft>]) =>
    at.size >= Math.max(doubtful.has(frame) ? 3 : 2, mostlyAll * all);
  return new Set([...parts].filter(isFrame).map(([frame]) => frame));
}

/** The paths of a block and of the boxes around it within its contribution, that itself left out. */
function outerPaths(path: string): string[] {
  const names = path.split('>').slice(0, -1);
  return names.slice(1).map((_, index) => `${names.slice(0, index + 2).join('>')}>`);
}

/** The names of the elements from a contribution down to a block; undefined outside of contributions. */
function pathWithin(
  parent: Element | undefined,
  entries: ReadonlyMap<Element, number>,
): string | undefined {
  let path = '';
  for (const element of ancestorsOf(parent)) {
    path = `${shapeOf(element)}>${path}`;
    if (entries.has(element)) return path;
  }
  return undefined;
}

/** The longest text at each path and below it, and in how many contributions something stands there. */
function describePlaces(
  spots: readonly Spot[],
): ReadonlyMap<string, { readonly longest: number; readonly parts: ReadonlySet<PartDraft> }> {
  const places = new Map<string, { longest: number; parts: Set<PartDraft> }>();
  for (const { draft, part, path } of spots) {
    for (const outer of outerPaths(path)) {
      const known = places.get(outer) ?? { longest: 0, parts: new Set() };
      known.longest = Math.max(known.longest, draft.text.length);
      known.parts.add(part);
      places.set(outer, known);
    }
  }
  return places;
}

/**
 * Where contributions have their words, and what stands within or beside these as paragraphs do. Judged over the whole
 * thread: a short answer has longer labels than words.
 */
function bodyPaths(spots: readonly Spot[]): ReadonlySet<string> {
  const words = spots.filter(
    ({ draft, part }) => draft.kind !== 'furniture' && !saysWho(draft, part),
  );
  const totals = new Map<string, number>();
  for (const { draft, path } of words) {
    const box = boxOf(path);
    totals.set(box, (totals.get(box) ?? 0) + draft.text.length);
  }
  const own = new Map<PartDraft, string>();
  for (const { part, path } of words) {
    const box = boxOf(path);
    const known = own.get(part);
    if (known === undefined || (totals.get(box) ?? 0) > (totals.get(known) ?? 0)) {
      own.set(part, box);
    }
  }
  const boxes = [...new Set(own.values())];
  // The contribution itself holds its labels, too.
  const wide = boxes.filter((box) => box.split('>').length > 2);
  const isBody = (path: string) =>
    boxes.includes(boxOf(path)) || wide.some((box) => path.startsWith(box));
  return new Set(spots.map(({ path }) => path).filter(isBody));
}

/** The path of the box in which a paragraph, a list or a quotation stands. */
function boxOf(path: string): string {
  return path.replace(/(?:(?:p|ul|ol|li|blockquote|h\d)(?:\.[^>]*)?>)+$/u, '');
}

/** Whether a block is nothing but links of a word or two and figures: "Reply 4". An address is what somebody said. */
function isBar({ text, marks }: BlockDraft): boolean {
  if (text.length > longestLabel || countWords(text) > mostBarWords) return false;
  if (/[\p{L}\d][./][\p{L}\d]/u.test(text) || !marks.some(({ kind }) => kind === 'link'))
    return false;
  let rest = text;
  for (const { kind, start, end } of marks) {
    if (kind === 'link') rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return !/\p{L}/u.test(rest);
}

/** Whether a block is what an account has under each of its posts, or says who changed this one and when. */
function isUnderPost(text: string, path: string): boolean {
  if (text.length > longestUnderPost) return false;
  if (/\.(?:[^.>]*[-_])?(?:signature|user-?sig|sig)(?=[.>-])/iu.test(path)) return true;
  return editNotice.test(text);
}

/** Units: UTF-16 units. */
const longestUnderPost = 300;
const editNotice =
  /^(?:last edited (?:by|on|at)|edited (?:by|on) |this post has been edited|آخرین ویرایش |آخرین بار ویرایش |ویرایش\s?شده (?:توسط|در) )/iu;

/** Whether a block names the author of a contribution, its day or its title. */
function saysWho({ text }: BlockDraft, { authors, dates, title }: PartDraft): boolean {
  if (title !== '' && text === title) return true;
  const isShort = (words: string) => text.length <= words.length + longestBesideName;
  if (authors.some((name) => text.includes(name) && isShort(name))) return true;
  if (readCredit(text)?.role === 'author' || timeOfDay.test(text)) return true;
  const [day] = dates;
  return day !== undefined && text.includes(day.text) && datesIn(text).length > 0;
}

const timeOfDay = /^[\d۰-۹٠-٩]{1,2}[:.][\d۰-۹٠-٩]{2}(?:\s?[ap]m)?$/iu;
