/** The title of a text that stands in a frame: of all lines above its first sentences the one that speaks most of it. */
import type { BlockDraft } from '../draft.ts';
import { isSalutation } from '../text/headings.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { anySpelling } from './any-spelling.ts';
import type { Span } from './articles.ts';
import { isCaption } from './caption.ts';
import { readDateLine } from './date-line.ts';
import { isNavigationWord, withoutEnds } from './furniture-line.ts';
import { isMenuBar } from './menu-run.ts';
import { isMenuLine } from './menu-words.ts';
import { readCredit } from './meta-line.ts';
import { readBareNames } from './person-name.ts';
import { isOutlet } from './signature.ts';
import { isPlainFurnitureLine } from './text-label.ts';
import { endsInTools } from './title-credit.ts';
import { readTopic, shareOfTopic } from './topic.ts';
import { isProse } from './trunk.ts';
import { isUntitled } from './untitled-line.ts';

/** Longer lines are no titles. Units: UTF-16 units. */
const longestTitle = 160;
const longTitle = 100;
/** A title shares this much with its text, or has something else that speaks for it. */
const leastScore = 0.3;
/** Below that no line is likelier than a sentence. */
const leastPoor = -0.5;

/**
 * The index of the title among the blocks from `top` to `text`, where the first sentences stand; undefined where no line is likely.
 * `lists` are indices of links to other texts.
 */
export function findFramedTitle(
  drafts: readonly BlockDraft[],
  [top, text]: readonly [top: number, text: number],
  end: number,
  lists: ReadonlySet<number>,
): number | undefined {
  const topic = readTopic(drafts.slice(text, end).filter(isProse));
  const times = new Map<string, number>();
  for (const { text: line } of drafts)
    if (line.length <= longestTitle)
      times.set(withoutEnds(line), (times.get(withoutEnds(line)) ?? 0) + 1);
  let best: { at: number; score: number } | undefined;
  let bestSentence = best;
  let poor = best;
  for (let at = top; at < text; at += 1) {
    const draft = drafts[at];
    if (draft === undefined || !canBeTitle(draft)) continue;
    const score =
      scoreWords(draft.text, topic) +
      weighAbout(scoreAbout(drafts, at, text), lists.has(at)) +
      (isUnderTitle(drafts, at, topic) ? underTitle : 0) +
      (isOverDay(drafts, at, text) ? overDay : 0) +
      (endsInTools(draft.text) ? withTools : 0) +
      ((draft.blankBefore ?? 0) > 0 ? 0.25 : 0) +
      (countWords(draft.text) > 4 && (times.get(withoutEnds(draft.text)) ?? 0) > 1 ? 0.5 : 0) -
      farther * (text - at);
    // A sentence above the text is rather its lead, whatever it shares with it.
    if (isStopped(draft.text)) {
      if (score >= Math.max(leastScore, bestSentence?.score ?? 0)) bestSentence = { at, score };
    } else if (score >= Math.max(leastScore, best?.score ?? 0)) best = { at, score };
    else if (score >= Math.max(leastPoor, poor?.score ?? leastPoor)) poor = { at, score };
  }
  const found = best ?? (bestSentence === undefined ? undefined : (poor ?? bestSentence));
  return found?.at ?? findNearest(drafts, top, text);
}

/** What a text is about is plain from so many blocks. */
const enoughText = 60;

/** The index of the title of the text whose first sentences stand at `text`, at most `farthest` blocks above; see `findFramedTitle`. */
export function findTitleAbove(
  drafts: readonly BlockDraft[],
  { from, to }: Span,
  text: number,
  farthest: number,
): number | undefined {
  const top = Math.max(from, text - farthest);
  const lines = drafts.slice(top, Math.min(to, text + enoughText));
  const title = findFramedTitle(lines, [0, text - top], lines.length, new Set());
  return title === undefined ? undefined : top + title;
}

/** The line right above the text, or above who and when, that is set apart from what stands above it. */
function findNearest(drafts: readonly BlockDraft[], top: number, text: number): number | undefined {
  let wasLead = false;
  for (let at = text - 1; at >= Math.max(top, text - nearText); at -= 1) {
    const draft = drafts[at];
    const line = draft?.text ?? '';
    if (readCredit(line) !== undefined || readDateLine(line) !== undefined) continue;
    if (isNavigationWord(line) || isPlainFurnitureLine(line) || isSalutation(line)) continue;
    if (readBareNames(line) !== undefined && at > top) continue;
    // What a report says first may stand apart, without a stop of its own.
    if (!wasLead && line.length > longestTitle) {
      wasLead = true;
      continue;
    }
    if (draft === undefined || !canBeTitle(draft) || isStopped(line)) return undefined;
    const isApart = at === 0 || (draft.blankBefore ?? 0) > 0;
    return isApart && countWords(line) >= 2 ? at : undefined;
  }
  return undefined;
}

/** Units: blocks. */
const nearText = 5;

/** What it costs to stand in what looks like a list of other texts. */
const inList = 1.5;
/** What it costs to stand under what can be the title. */
const underTitle = -1.5;
/**
 * Whether the line right above says as much in fewer words, or stands right upon this one: then this one is a subtitle, or stands under a
 * picture. A phrase above which nothing stands is no menu over what calls out.
 */
function isUnderTitle(
  drafts: readonly BlockDraft[],
  at: number,
  topic: ReadonlySet<string>,
): boolean {
  const [above, own] = [drafts[at - 1], drafts[at]];
  if (above === undefined || own === undefined || !canBeTitle(above)) return false;
  const words = countWords(above.text);
  if (words < fewestWords) return false;
  // Set apart from it, a line as short may be the title of another text.
  if (at === 1 && /[!؟?]$/u.test(own.text)) return true;
  const isOwn = (above.blankBefore ?? 0) > 0 && (own.blankBefore ?? 0) === 0;
  if (!isOwn && words > fewerWords * countWords(own.text)) return false;
  return (shareOfTopic(above.text, topic) ?? 0) >= 0.5;
}

/** What can be done with a text stands behind its title. */
const withTools = 2;

/** The name of a site is short; below the day the title follows. */
const overDay = -1.5;
const mostSiteWords = 4;

/** Whether a few words stand above the day, and below it a longer line that can be the title. */
function isOverDay(drafts: readonly BlockDraft[], at: number, text: number): boolean {
  const [own, day, below] = drafts.slice(at, at + 3);
  if (own === undefined || below === undefined || at + 2 >= text || !canBeTitle(below))
    return false;
  const words = countWords(own.text);
  if (words > mostSiteWords || countWords(below.text) <= words || isStopped(below.text))
    return false;
  return readDateLine(day?.text ?? '')?.rest === '';
}

const fewestWords = 4;
const fewerWords = 0.9;

/** What one line between a title and its text costs. */
const farther = 0.03;

function canBeTitle({ kind, text }: BlockDraft): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false;
  if (text.length > longestTitle || text.includes('\n') || !/\p{L}/u.test(text)) return false;
  if (/[،,؛;:]["”’»)]*$/u.test(text) || isMenuLine(text) || isMenuBar(text)) return false;
  if (/\s[>»›]\s/u.test(text) || isUntitled(text) || isPictured(text)) return false;
  if ((isOutlet(text) && countWords(text) < fewestWords + 1) || isSalutation(text)) return false;
  return readCredit(text) === undefined && readDateLine(text) === undefined;
}

/** Whether the first word says that a picture is shown, as the words in the place of one do. */
function isPictured(text: string): boolean {
  return isCaption(text) || pictured.test(text);
}

const pictured = anySpelling(/^(?:صورة|الصورة|صور|تصویر|تصویری|عکس|عکسی|نمایی)(?: از| ل)?\s\S/u);

function scoreWords(text: string, topic: ReadonlySet<string>): number {
  const words = countWords(text);
  const length = words === 1 ? -1 : words === 2 ? 0 : words === 3 ? 0.5 : words <= 16 ? 1.5 : -1;
  const share = shareOfTopic(text, topic);
  const said = share === undefined ? -1.5 : 4 * (share - 0.4) * Math.min(1, words / 5);
  const isLong = text.length > longTitle ? -1 : 0;
  const isName = readBareNames(text) !== undefined ? -1.5 : 0;
  const isCut = /(?:\.{3}|…)$/u.test(text) ? -0.5 : 0;
  return length + isLong + said + isName + isCut + (isStopped(text) ? -2.5 : 0);
}

function isStopped(text: string): boolean {
  return endsSentence(text) && !/(?:[?؟!…]|\.{3}|(?<!\p{L})\p{Lu}\.)$/u.test(text);
}

/** In a list each title has its day below it, but rarely a byline. */
function weighAbout(about: number, isListed: boolean): number {
  if (!isListed) return about;
  return about >= byline ? about - 0.5 : -inList;
}

const byline = 1.5;

/** Who and when stand right below, or some lines below; above a line that is no title they stand as well. */
function scoreAbout(drafts: readonly BlockDraft[], at: number, text: number): number {
  let steps = 0;
  for (let below = at + 1; below < text && steps < 4; below += 1) {
    const line = drafts[below]?.text ?? '';
    if (readCredit(line)?.role === 'author')
      return steps > 0 ? 1.5 : 2 + addedDay(drafts[below + 1]);
    if (readDateLine(line) !== undefined) return steps === 0 ? 1.4 : 1.25;
    if (!isNavigationWord(line) && !isMenuLine(line)) steps += 1;
  }
  for (let above = at - 1; above > Math.max(0, at - nearAbove); above -= 1)
    if (readCredit(drafts[above]?.text ?? '')?.role === 'author') return -1.5;
  return at + 1 === text ? 0.5 : 0;
}

/** Right below a byline the day says that both are of the title above. */
function addedDay(below: BlockDraft | undefined): number {
  return readDateLine(below?.text ?? '') === undefined ? 0 : 1;
}

/** A byline so many lines above a line belongs to another title. */
const nearAbove = 10;
