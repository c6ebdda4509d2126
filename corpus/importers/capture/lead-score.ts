/** How well a line of a lead plays each of the parts that lines play there. */
import { isAddressee, isSalutation, isTurn } from '../text/headings.ts';
import { endsSentence } from '../text/line-form.ts';
import { announcesContents } from './furniture-line.ts';
import { sectionWords } from './menu-words.ts';
import type { LeadLine } from './lead-line.ts';
import { isOutlet, isOutletName } from './signature.ts';
import { endsInByline } from './title-credit.ts';
import {
  answering,
  beginsReport,
  isEnd,
  isLeadingUp,
  issue,
  labelsTitle,
  saysOfWhat,
} from './lead-words.ts';
import { isAddress, isUntitled } from './untitled-line.ts';

/** What a line can be: above the title a piece of the menu or the section that the text is filed in, below it a subtitle. */
export type LeadRole =
  'menu' | 'category' | 'about' | 'name' | 'title' | 'again' | 'subtitle' | 'label' | 'body';

/** What the other lines of the page, and its other articles, say of a line. */
export interface LeadContext {
  /** The nearest lines above and below that are no furniture. */
  readonly above: LeadLine | undefined;
  readonly below: LeadLine | undefined;
  /** How many blocks of the page have these words. */
  readonly times: (line: LeadLine) => number;
  /** Whether a line above has these words: it is an entry of the menu, or the title printed twice. */
  readonly isSaidAbove: boolean;
  /** Whether it is one of several headings of sections that stand above the text. */
  readonly isContents: boolean;
  /** Whether entries of a menu follow right below, several of them. */
  readonly isAboveMenu: boolean;
  /** Whether it is twice among the lines that are no furniture. */
  readonly isPrintedTwice: boolean;
  /** Whether it is so below a title and its day: words on a picture. */
  readonly isPicture: boolean;
  /** Whether other articles of the page have these words in their leads. */
  readonly isInOtherLeads: boolean;
  /** Whether lines above and below it are furniture or said above as well: it stands in a menu that is printed twice. */
  readonly isOfMenu: boolean;
  /** Whether a line above says to whom a letter is, or from whom. */
  readonly isUnderMemo: boolean;
  /** Whether any line says so: what stands above a letter is no menu. */
  readonly isLetter: boolean;
  /** Whether it is printed again right above a byline. */
  readonly isCreditedAgain: boolean;
  /** Whether the way from the front page, in a line above, ends with these words. */
  readonly endsPath: boolean;
  /** Whether the first sentences begin with these words, or a line of rights has them. */
  readonly opensText: boolean;
  readonly isInRights: boolean;
  /** Whether markup says that the line is the title. */
  readonly isTold: boolean;
  /** Whether such a title is the line right above. */
  readonly isUnderTold: boolean;
  /** Whether it is the one right below, on a page that has a word above each of its titles. */
  readonly isRubric: boolean;
  /** Whether all lines have a gap above, so that gaps say nothing. */
  readonly isSpread: boolean;
  /** Whether the lead is that of the whole page: only there menus stand. */
  readonly isHead: boolean;
  /** Shares of the page's articles that have a name, a subtitle, a category, a date above the title; 0.5 where nothing is known. */
  readonly habits: Readonly<
    Record<'name' | 'subtitle' | 'category' | 'dateAbove' | 'titleLast', number>
  >;
  /** Whether it stands above the day as names of sites do, with a longer line below. */
  readonly isOverDay: boolean;
  /** Whether the text is in another script. */
  readonly isOtherScript: boolean;
}

/** Longer words are sentences of the text. Units: UTF-16 units. */
const longestSubtitle = 300;
/** What opens with a given name and goes on as names do is rarely a title. */
const knownName = 1.5;
/** Impossible. */
export const never = -1000;
/** What markup calls the title is it. */
const told = 12;
/** What stands where all articles have a word above their titles is such a word. */
const rubric = 4;
/** Below a title the words that stand above are rather said again than new. */
const again = 1;
/** Longer lines are no titles. Units: UTF-16 units. */
const longestTitle = 160;
/** How much it weighs that all other articles of the page do the same, or none. */
const habitWeight = 4;
const leastHabit = -0.5;

function weighHabit(share: number): number {
  return Math.max(leastHabit, habitWeight * (share - 0.5));
}

/** The score of a line in a role, above zero where it speaks for it. Units: about half a natural logarithm of odds. */
export function scoreRole(role: LeadRole, line: LeadLine, context: LeadContext): number {
  if (line.isKnownFurniture) return scoreFurniture(role, line, context);
  if (context.isContents) return role === 'body' ? 1.5 : never;
  switch (role) {
    case 'menu':
      return scoreMenu(line, context);
    case 'category':
      return scoreCategory(line, context);
    case 'about':
      return isAbout(line) ? 1 : never;
    case 'name':
      return scoreName(line, context);
    case 'title':
      return scoreTitle(line, context);
    case 'again':
      if (isAbout(line)) return never;
      if (isTwin(line, context.above)) return 0.5;
      return !context.isSaidAbove ? never : context.isOfMenu ? 0 : again;
    case 'subtitle':
      return scoreSubtitle(line, context);
    case 'label':
      return scoreLabel(line);
    case 'body':
      return scoreBody(line);
  }
}

/** Furniture may name the section by the last step of the way to it: "Culture ›". */
function scoreFurniture(role: LeadRole, line: LeadLine, context: LeadContext): number {
  if (role === 'menu') return 0.1;
  if (role === 'category' && context.isRubric) return rubric;
  if (role === 'label') return 0;
  const isStep = role === 'category' && line.words <= 5 && !context.isOfMenu;
  return isStep && context.isSaidAbove ? 1 : never;
}

/** Whether a line says who or when. */
export function isAbout({ credit, dated }: LeadLine): boolean {
  return credit !== undefined || dated !== undefined;
}

function scoreMenu(
  line: LeadLine,
  { above, below, isInRights, isHead, isAboveMenu, isLetter }: LeadContext,
): number {
  if (isLetter && !line.isMenu) return never;
  if (!isHead) return isAbout(line) || line.isSentence ? -4 : -2;
  if (line.draft.kind === 'verse' || line.draft.kind === 'quote') return never;
  if (line.credit !== undefined) return -3;
  if (line.dated !== undefined) return -1;
  if (line.isMenu) return 2.5;
  if (isInRights) return 1.5;
  // What a site says of itself stands above its menu.
  if (line.isSentence) return isAboveMenu ? -2 : -7;
  if (endsSentence(line.text)) return -4;
  if (line.isEntry) return isEntry(above) || isEntry(below) ? 1 : 0;
  return line.words <= 7 ? -0.5 : -2;
}

function isEntry(line: LeadLine | undefined): boolean {
  return line !== undefined && (line.isEntry || line.isMenu || line.isKnownFurniture);
}

function scoreCategory(line: LeadLine, context: LeadContext): number {
  const { below, isSaidAbove, times, habits } = context;
  // Where all articles have a category, each has its own.
  const habit = 3 * weighHabit(habits.category);
  const isLine = line.draft.kind === 'paragraph' || isHeadingOver(line, below);
  if (isAbout(line) || !isLine) return never;
  if (below === undefined || isAbout(below)) return never;
  if (context.isRubric) return rubric;
  // «دربارهٔ آب روستا؛» leads up to what stands below it, set off or not.
  if (line.text.length <= 80 && line.text.endsWith('؛')) return 1;
  if (context.isInOtherLeads && line.text.length <= 60 && !isEnd(line.text)) return 2.5 + habit;
  if (below.gap > 0 && !context.isSpread && habit <= 0) {
    // In the lead of the page's first article: it recurs with another.
    if (isSaidAbove || context.isInRights || isEnd(line.text)) return isSaidAbove ? -1 : never;
    return line.words <= 7 && times(line) > 1 && !context.isPrintedTwice ? 1.2 : never;
  }
  if (isLeadingUp(line.text)) return 1;
  if (line.text.length > 60 || isEnd(line.text)) return never;
  if (isSaidAbove && !context.isOfMenu && line.words <= 5) return 2 + habit;
  if (!line.isEntry) return -3 + habit;
  if (sectionWords.has(line.bare)) return 1.5 + habit;
  return (times(line) > 1 && !context.isPrintedTwice ? 1.2 : -2) + habit;
}

function scoreName(
  line: LeadLine,
  { above, below, habits, opensText, isSpread, isUnderTold }: LeadContext,
): number {
  if (line.names === undefined || isAbout(line) || isSalutation(line.text)) return never;
  if (line.draft.ordered === true || (isOutletName(line.text) && !line.isKnownName)) return never;
  const isBesideAbout =
    (below !== undefined && isAbout(below)) || (above !== undefined && isAbout(above));
  const isCased = /\p{Lu}/u.test(line.text) || line.isKnownName;
  let score = isCased ? 1 : 0;
  // Words to press are written so as well.
  if (isCased && !/\p{Ll}/u.test(line.text) && !isBesideAbout) score -= 2;
  if (isAboveTranslator(below)) score += 2;
  if (line.isKnownName && canBeTitle(below) && below?.names === undefined) score += 2;
  if (isBesideAbout) score += isCased ? 1.5 : 1;
  else if (!isCased)
    score -= line.gap === 0 && below?.isSentence === true && below.gap > 0 ? 0.5 : 2;
  if (opensText) score += 1.5;
  if (isUnderTitle(line, { above, below }) && habits.name >= someNames) score += 1.5;
  if (isUnderTold && below?.isSentence === true && !line.isMenu) score += 2.5;
  if (line.gap > 0 && !isSpread) score -= 0.5;
  if (isOutletName(line.text)) score -= 3;
  return score + weighHabit(habits.name);
}

/** Whoever wrote a text is named above whoever translated it. */
function isAboveTranslator(below: LeadLine | undefined): boolean {
  return below?.credit?.role === 'translator';
}

/** Where fewer of the other articles have a name under their titles, bare words are none. */
const someNames = 0.4;

/** Names of agencies and papers alone are no titles. Units: words. */
const mostOutletWords = 4;

/** A name between words that can be a title, three or more and no name, and the first sentence. */
function isUnderTitle(
  line: LeadLine,
  { above, below }: Pick<LeadContext, 'above' | 'below'>,
): boolean {
  if (line.names === undefined || above === undefined || above.names !== undefined) return false;
  if (above.words < 3 || /[:：\d۰-۹]/u.test(above.text)) return false;
  return canBeTitle(above) && below?.isSentence === true;
}

/** Whether a line above a name is one of words that are neither a menu's nor a sentence. */
function canBeTitle(line: LeadLine | undefined): boolean {
  if (line === undefined || isAbout(line)) return false;
  return !line.isMenu && !line.isSentence && !line.isKnownFurniture && !isEnd(line.text);
}

/** Some pages set the words that lead up to a title as a smaller heading. */
function isHeadingOver({ draft, text }: LeadLine, below: LeadLine | undefined): boolean {
  return draft.kind === 'heading' && below?.draft.kind === 'heading' && isLeadingUp(text);
}

/** Words are few in names of sites and sections, many in sentences. */
function scoreLength(words: number): number {
  if (words === 1) return -1;
  if (words <= 3) return words === 2 ? 0 : 0.75;
  return words <= 16 ? 1.5 : words <= 25 ? 0 : -2.5;
}

function scoreTitle(line: LeadLine, context: LeadContext): number {
  const { kind, level } = line.draft;
  if (context.isTold && kind !== 'furniture') return told;
  if (isAbout(line) || (kind !== 'paragraph' && kind !== 'heading')) return never;
  if (line.text.length > longestTitle || line.text.includes('\n')) return never;
  if (!/\p{L}|\d{4}/u.test(line.text) || announcesContents(line.text)) return never;
  if (isTurn(line.text) || isSalutation(line.text) || isEnd(line.text)) return never;
  if (isUntitled(line.text)) return never;
  if (context.isUnderMemo || isAddress(context.below?.text ?? '')) return never;
  let score = 1 + scoreLength(line.words) + scoreBelow(line, context.below);
  // One word right above a line that can be a title is rather its section.
  const isOver = context.below?.gap === 0 && context.below.words >= 6 && canBeTitle(context.below);
  if (line.words === 1 && isOver && !context.isPrintedTwice) score -= 1.5;
  if (line.isMenu) score -= 4;
  if (line.isSentence) score -= 3;
  if (kind === 'heading') score += level === 1 ? 1.5 : 0.5;
  if (line.gap > 0 && context.above !== undefined) score += 0.75;
  // Above whoever wrote it, two words with capitals are a title.
  if (line.names !== undefined && context.below?.credit?.role !== 'author')
    score -= /\p{Lu}/u.test(line.text) || line.isKnownName ? 1.25 : 0.25;
  if (line.isKnownName) score -= knownName;
  // Whoever wrote the text stands right above its title as well.
  else if (context.above?.isKnownName === true && !isEnd(line.text)) score += knownName;
  // Below what can be a title, a name above the day is a name.
  if (
    !/\p{Lu}/u.test(line.text) &&
    line.names !== undefined &&
    context.below?.dated !== undefined &&
    canBeTitle(context.above)
  )
    score -= 1.5;
  if (line.names !== undefined && isAboveTranslator(context.below) && canBeTitle(context.above))
    score -= 3;
  if (line.words <= mostOutletWords && isOutlet(line.text)) score -= 2.5;
  // Under what can be a title, the paper that it is from.
  if (line.words <= mostOutletWords && isOutletName(line.text) && canBeTitle(context.above))
    score -= 2.5;
  if (isUnderTitle(line, context) && context.habits.name >= someNames) score -= 2;
  if (context.endsPath || endsInByline(line.text)) score += 2;
  if (labelsTitle.test(context.above?.text ?? '')) score += 5;
  // What the text is, under its title.
  if (/^\([^()]+(?:\([^()]*\)[^()]*)*\)$/u.test(line.text)) score -= 3;
  if (context.isCreditedAgain) score += 3;
  if (context.isOtherScript) score -= 2;
  if (context.isPicture) score -= 4;
  if (context.isOverDay) score -= 2;
  if (saysOfWhat.test(line.text) && line.gap === 0 && canBeTitle(context.above)) score -= 2;
  if (isAddressee(line.text) && canBeTitle(context.above)) score -= 4;
  if (!isTellingBelow(context.below)) score -= lastWeight * (context.habits.titleLast - 0.5);
  // "Episode 62" above the title.
  if (issue.test(line.text) && context.below !== undefined && !context.below.isSentence)
    score -= isAbout(context.below) ? 1 : 4;
  if (context.opensText) score += line.words <= 5 ? 1.5 : 0;
  if (context.isInRights) score -= 3;
  if (context.isInOtherLeads) score -= 2;
  if (context.isPrintedTwice && !line.isEntry) score += 1.5;
  if (context.isPrintedTwice && line.bare === context.below?.bare) score += 1;
  else if (line.words <= 3 && !context.endsPath && context.times(line) > 1) score -= 1;
  return score;
}

/** How much it weighs that between the titles of all other articles and their texts stands nothing but who and when. */
const lastWeight = 6;

/** Whether below a line the text begins, or who and when stand. */
function isTellingBelow(below: LeadLine | undefined): boolean {
  return below !== undefined && (below.isSentence || isAbout(below));
}

/** Who and when stand under titles, or the text. */
function scoreBelow(line: LeadLine, below: LeadLine | undefined): number {
  if (below === undefined) return -1;
  if (isTwin(below, line)) return 2;
  if (below.credit !== undefined || answering.test(below.text)) return 2;
  if (below.dated !== undefined || announcesContents(below.text)) return 1.5;
  if (below.names !== undefined) return 1;
  if (below.isSentence) return below.gap > 0 ? 1.25 : 1;
  return below.words >= 6 && below.gap === 0 ? 0.75 : 0;
}

/** Whether a short line says what the one right above says, in another script. */
function isTwin(line: LeadLine, above: LeadLine | undefined): boolean {
  if (above === undefined || line.gap > 0 || isAbout(line) || isAbout(above)) return false;
  if (line.isMenu || above.isMenu || line.text.length > longestTitle) return false;
  const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
  const isLatin = (text: string) => /\p{Script=Latin}/u.test(text);
  const [own, other] = [line.text, above.text];
  return isArabic(own) !== isArabic(other) && isLatin(own) !== isLatin(other);
}

function scoreSubtitle(
  line: LeadLine,
  { below, above, habits, isSpread, isHead, isSaidAbove, isPrintedTwice, isPicture }: LeadContext,
): number {
  // Words that are printed again are the title, and under a paragraph stands a caption.
  if (isSaidAbove && isPrintedTwice) return never;
  if (above !== undefined && above.text.length > longestSubtitle) return never;
  if (isAddress(line.text) || isPicture) return never;
  if (isAbout(line) || line.isMenu || !/^(?:paragraph|heading)$/u.test(line.draft.kind))
    return never;
  if (line.words < 4 || line.text.length > longestSubtitle || isSaidAbove) return never;
  if (isSalutation(line.text) || isAddressee(line.text)) return never;
  const isAboveAbout = below !== undefined && (isAbout(below) || below.names !== undefined);
  let score = weighHabit(habits.subtitle);
  // Above the first article of several stands what the page says of itself.
  if (isHead && habits.subtitle < rareSubtitle) score -= 2;
  // A report begins with the agency or the place; what stands above is no report yet.
  const isSet = line.gap === 0 && below !== undefined && below.gap > 0;
  if (below !== undefined && (isSet || endsSentence(line.text)) && beginsReport(below.text))
    score += 4;
  if (above !== undefined && isAbout(above)) score -= 1.25;
  // It stands right under what it explains.
  if (line.gap > 0 && !isSpread) score -= 1;
  if (endsSentence(line.text) || /[.!?؟]["”»]?\s\p{L}/u.test(line.text)) {
    return score + (isAboveAbout ? 1.5 : -2.5);
  }
  return score + (line.words >= 6 ? 1.5 : -0.5) + (isAboveAbout ? 1 : 0);
}

/** Two other articles, none of which has one. */
const rareSubtitle = 0.2;

function scoreLabel(line: LeadLine): number {
  if (isAbout(line)) return never;
  if (line.isMenu) return 1.6;
  if (answering.test(line.text)) return 1;
  if (line.isEntry) return -1;
  // Under its title a text may say what it holds.
  if (line.draft.kind === 'list-item') return -0.5;
  return line.isSentence ? -4 : -1.5;
}

function scoreBody(line: LeadLine): number {
  if (announcesContents(line.text) && !isAbout(line)) return 1.5;
  if (isAbout(line)) return -2;
  if (line.isSentence) return 2;
  if (line.draft.kind !== 'paragraph') return 0;
  return line.text.length >= 80 ? 1 : endsSentence(line.text) ? 0.25 : -1;
}
