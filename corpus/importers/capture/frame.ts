/** The frame of a page whose text is plain to see: what stands above its title and below its end. */
import type { BlockDraft } from '../draft.ts';
import { isSalutation } from '../text/headings.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import type { Span } from './articles.ts';
import { announcesComments } from './comment-announcement.ts';
import { findCommentHeaders } from './comment-header.ts';
import type { CommentHeader } from './comment-opening.ts';
import { readDateLine } from './date-line.ts';
import { sectionOfPath } from './filed-under.ts';
import { findFramedTitle } from './framed-title.ts';
import {
  bareWords,
  isFurnitureLine,
  isNavigationWord,
  opensLinkList,
  withoutEnds,
} from './furniture-line.ts';
import { isLabel, makeFurniture } from './furniture.ts';
import { readHeadings } from './lead-contents.ts';
import { isLeadingUp } from './lead-words.ts';
import { readPageWords, type PageWords } from './page-words.ts';
import { isMenuEntry } from './menu-run.ts';
import { isMenuLine } from './menu-words.ts';
import { readCredit } from './meta-line.ts';
import { isReferencesHeading } from './note-list.ts';
import { isAboutText } from './page-foot.ts';
import { readBareNames } from './person-name.ts';
import { readLetterSigner, takesLeave } from './signature.ts';
import { isPlainFurnitureLine } from './text-label.ts';
import { findTrunk, isProse } from './trunk.ts';

/** A title stands at most so many blocks above its text: share bars, pictures and other texts may be between. */
const farthestTitle = 60;
/** Who and when stand at most so many lines above a title. */
const mostAbove = 20;

/** The text within its frame; `title` is its title's words, where there is a frame and a title in it. */
export interface Framed extends Span {
  readonly title?: string;
  /** The last step of the way from the front page. */
  readonly section?: string;
  /** The line right above the text, which may name its section where other texts of the page have one there. */
  readonly above?: string;
  /** What the whole page says, where there is a frame. */
  readonly words?: PageWords;
}

/**
 * Cut the frame off: the interval of blocks that are the text, with its title and its comments. All others become furniture; what a
 * page without a frame holds is all text.
 */
export function cutFrame(drafts: readonly BlockDraft[]): Framed {
  const trunk = findTrunk(drafts);
  if (trunk === undefined || hasContents(drafts, trunk.from)) return { from: 0, to: drafts.length };
  const top = Math.max(0, trunk.from - farthestTitle);
  const at = findFramedTitle(
    drafts,
    [top, trunk.from],
    trunk.to,
    findLists(drafts, top, trunk.from),
  );
  const lists = findLists(drafts, (at ?? trunk.from) + 1, trunk.from);
  const words = readPageWords(drafts);
  const from = at === undefined ? trunk.from : startAbove(drafts, at, words);
  const to = findEnd(drafts, trunk.to);
  drafts.forEach((draft, index) => {
    const isAround = index < from || index >= to || lists.has(index);
    if (isAround && (!isSentence(draft.text) || isFurnitureLine(draft.text))) makeFurniture(draft);
  });
  const text = markCaptions(drafts, (at ?? trunk.from) + 1, trunk);
  const lead = drafts.slice((at ?? text) + 1, text);
  lead.filter(isTool).forEach(makeFurniture);
  markLoneNames(lead);
  const title = drafts[at ?? -1]?.text;
  const section = sectionAbove(drafts.slice(top, from), title);
  const above = drafts[from - 1]?.text ?? '';
  return {
    from,
    to,
    words,
    ...(title === undefined ? {} : { title }),
    ...(section === undefined ? {} : { section }),
    ...(isLabel(above) && !isPlainFurnitureLine(above) ? { above } : {}),
  };
}

/** Make entries of the frame furniture wherever they stand beside furniture: menus are printed at the head and at the end. */
export function markEntriesAgain(drafts: readonly BlockDraft[], { from, to }: Framed): void {
  const around = [...drafts.slice(0, from), ...drafts.slice(to)];
  const entries = new Set(around.filter(isMenuEntryOf).map(({ text }) => bareWords(text)));
  for (let at = to - 1; at > from; at -= 1) {
    const draft = drafts[at];
    if (draft === undefined || draft.kind === 'furniture') continue;
    const isBeside = [drafts[at - 1], drafts[at + 1]].some((near) => near?.kind === 'furniture');
    if (isBeside && isLabel(draft.text) && entries.has(bareWords(draft.text))) makeFurniture(draft);
  }
}

function isMenuEntryOf({ kind, text }: BlockDraft): boolean {
  return kind === 'furniture' && isLabel(text);
}

function sectionAbove(lines: readonly BlockDraft[], title = ''): string | undefined {
  return lines.map(({ text }) => sectionOfPath(text, title)).findLast(Boolean);
}

/** Whether a list of what the text holds stands above it: a report, whose head and end are its own. */
function hasContents(drafts: readonly BlockDraft[], end: number): boolean {
  const headings = readHeadings(drafts.slice(end));
  const above = drafts.slice(0, end).filter(({ text }) => headings.has(withoutEnds(text)));
  return above.length >= fewestContents;
}

const fewestContents = 3;

/** The first of the lines above a title that say who or when, or name the section; short words may be between, which become furniture. */
function startAbove(drafts: readonly BlockDraft[], title: number, page: PageWords): number {
  let from = isSection(drafts, title - 1, page) ? title - 1 : title;
  for (let at = title - 1; at >= Math.max(0, title - mostAbove); at -= 1) {
    const draft = drafts[at];
    const text = draft?.text ?? '';
    if (readDateLine(text)?.date.iso !== undefined || readCredit(text) !== undefined) from = at;
    else if (
      at !== from &&
      !isMenuEntry(draft) &&
      !isPlainFurnitureLine(text) &&
      /\p{L}/u.test(text)
    )
      break;
  }
  const between = drafts.slice(from + 1, Math.max(0, title - 1));
  between.filter(({ text }) => readDateLine(text) === undefined).forEach(makeFurniture);
  return from;
}

/** Whether the line right above a title names its section (words of menus, or words that the page has elsewhere too) or leads up to it. */
function isSection(drafts: readonly BlockDraft[], at: number, { counts }: PageWords): boolean {
  const text = drafts[at]?.text ?? '';
  if (isLeadingUp(text)) return true;
  if (endsSentence(text) || !/\p{L}/u.test(text) || countWords(text) > mostSectionWords)
    return false;
  if (readDateLine(text) !== undefined || isPlainFurnitureLine(text) || isNavigationWord(text))
    return false;
  const isRight = (drafts[at + 1]?.blankBefore ?? 0) === 0;
  return (isMenuLine(text) && isRight) || (counts.get(withoutEnds(text)) ?? 0) > 1;
}

const mostSectionWords = 6;

/** What stands under a picture, sentences or not, stands above the byline; returns where the text below it begins. */
function markCaptions(drafts: readonly BlockDraft[], title: number, { from, to }: Span): number {
  const isByline = ({ text }: BlockDraft) => readCredit(text)?.role === 'author';
  const end = Math.min(to, from + mostCaptionLines);
  const byline = drafts.findLastIndex((draft, at) => at >= title && at < end && isByline(draft));
  const above = drafts.slice(title + 1, Math.max(byline, title + 1));
  const below = drafts.findIndex((draft, at) => at > byline && isProse(draft));
  if (byline < 0 || below < 0 || above.filter(isProse).length > 1) return from;
  for (const draft of above)
    if (draft.kind === 'paragraph' && draft.text.length >= shortestCaption) draft.kind = 'caption';
  return Math.max(from, below);
}

/** Units: UTF-16 units. */
const shortestCaption = 60;
/** A picture, its words and whom it is from take so many lines. */
const mostCaptionLines = 6;

/** A word or two between title and text that are neither who nor when: what a page offers to do. */
function isTool(draft: BlockDraft): boolean {
  const { kind, text } = draft;
  if (kind === 'furniture' || isSalutation(text)) return false;
  if (isMenuLine(text) || /^\P{L}*$/u.test(text)) return true;
  return isMenuEntry(draft) && readBareNames(withoutEnds(text)) === undefined;
}

/** Names beside neither day nor title are other words with capitals. */
function markLoneNames(lines: readonly BlockDraft[]): void {
  const shown = lines.filter(({ kind }) => kind !== 'furniture');
  const isAbout = (line: BlockDraft | undefined) =>
    line !== undefined && (readDateLine(line.text) ?? readCredit(line.text)) !== undefined;
  if (!shown.some(isAbout)) return;
  shown.forEach((draft, at) => {
    if (!isMenuEntry(draft) || readBareNames(withoutEnds(draft.text)) === undefined) return;
    if (!isAbout(shown[at - 1]) && !isAbout(shown[at + 1]) && at > 0) makeFurniture(draft);
  });
}

/** Lists of other texts between a title and its text: all right under the line that opens one. */
function findLists(drafts: readonly BlockDraft[], from: number, to: number): Set<number> {
  const lists = new Set<number>();
  let list: number[] = [];
  const close = () => {
    if (list.length > 2) for (const at of list) lists.add(at);
    list = [];
  };
  for (let at = from; at < to; at += 1) {
    const { text, blankBefore = 0 } = drafts[at] ?? { text: '' };
    const isOpening = opensLinkList(text);
    if (isOpening || blankBefore > 0 || readCredit(text) !== undefined || isNavigationWord(text))
      close();
    if (isOpening || list.length > 0) list.push(at);
  }
  close();
  return lists;
}

/** Whether a block right below the last sentences is of the text: verse, a list, longer lines. */
function isOfText(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || isPlainFurnitureLine(draft.text)) return false;
  return draft.kind === 'verse' || draft.ordered === true || draft.text.length >= shortestOfText;
}

/** Units: UTF-16 units. */
const shortestOfText = 90;
/** What is longer is a paragraph, whatever it ends with. Units: UTF-16 units. */
const longestTeaser = 300;
/** Fewer words with a stop behind them are what buttons and boxes say. */
const fewestOfSentence = 8;

/** A sentence stays, wherever it stands: a teaser too many is nothing to a sentence of the text that cannot be seen. */
function isSentence(text: string): boolean {
  if (text.length >= longestTeaser || holdsSentence(text)) return true;
  return endsSentence(text) && !/[:…]$/u.test(text) && countWords(text) >= fewestOfSentence;
}

/** Whether several words follow a whole sentence, whatever the line ends with: "… [read more]". */
function holdsSentence(text: string): boolean {
  const [first = '', rest] = text.split(/(?<=\p{L}{2}[.!?؟])\s+(?=\p{L})/u, 2);
  return rest !== undefined && countWords(first) >= fewestOfSentence && countWords(rest) >= 2;
}

/** Whether below the text several say something that nothing announces: lines of one shape, each with a sentence below it. */
function holdsThread(
  drafts: readonly BlockDraft[],
  all: readonly CommentHeader[],
  last: number,
): boolean {
  const headers = all.filter(({ body }) => body >= last);
  const said = headers.filter(({ body }, at) =>
    drafts.slice(body, headers[at + 1]?.from ?? drafts.length).some(({ text }) => isSentence(text)),
  );
  return said.length >= fewestSaid && 2 * said.length > headers.length;
}

const fewestSaid = 3;

/** Where the text ends: below the lines that say who wrote it, its notes, and its comments. */
function findEnd(drafts: readonly BlockDraft[], last: number): number {
  const below = drafts.slice(last);
  const thread = below.findIndex(({ text }) => announcesComments(text));
  if (thread >= 0 && findCommentHeaders(below.slice(thread)).length > 0) return drafts.length;
  if (thread >= 0 && below.slice(thread).some(isProse)) return drafts.length;
  const headers = findCommentHeaders(drafts);
  if (holdsThread(drafts, headers, last)) return drafts.length;
  const notes = below.findIndex(({ text }) => isReferencesHeading(text));
  if (notes >= 0) return drafts.length;
  let to = findThreadEnd(drafts, headers, last);
  while (isAboutText(drafts[to]) || isOfText(drafts[to]) || isOfLetter(drafts, to)) to += 1;
  return to;
}

/** How a letter closes: words that take leave, and whoever signs below them. */
function isOfLetter(drafts: readonly BlockDraft[], at: number): boolean {
  const text = drafts[at]?.text ?? '';
  return takesLeave(text) || readLetterSigner(drafts[at - 1]?.text ?? '', text) !== undefined;
}

/** The end of a thread that goes on where the text seemed to end: below the first sentence of its last comment; else `last`. */
function findThreadEnd(
  drafts: readonly BlockDraft[],
  headers: readonly CommentHeader[],
  last: number,
): number {
  if (!headers.some(({ from }) => from < last)) return last;
  const below = headers.filter(({ body }) => body >= last).map(({ body }) => body);
  const [end] = below.reverse().flatMap((body, at) => {
    const next = at === 0 ? drafts.length : (below[at - 1] ?? drafts.length);
    const said = drafts.slice(body, next).findIndex(({ text }) => isSentence(text));
    return said < 0 ? [] : [body + said + 1];
  });
  return end ?? last;
}
