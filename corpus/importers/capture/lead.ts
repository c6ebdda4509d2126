/** The lead of an article: which of the lines above its first sentences is the title, the subtitle, the byline, the menu. */
import { endsSentence } from '../text/line-form.ts';
import { withoutEnds } from './furniture-line.ts';
import { findContents } from './lead-contents.ts';
import { isBulleted, type LeadLine } from './lead-line.ts';
import {
  findSiteOverDay,
  otherScriptThan,
  readRepeats,
  isOverDay,
  longestOpening,
  opensNext,
  opensOne,
  plain,
} from './opening-words.ts';
import { isAbout, never, scoreRole, type LeadContext, type LeadRole } from './lead-score.ts';
import { isLeadingUp } from './lead-words.ts';
import { entriesOf, type PageWords } from './page-words.ts';
import { memo } from './untitled-line.ts';

/** Lines of a lead in order, each with the part it plays, the first lines of the text included. */
export interface Lead {
  readonly lines: readonly LeadLine[];
  readonly roles: readonly LeadRole[];
}

/** What most of the articles of a page have: shares between 0 and 1. */
export type Habits = LeadContext['habits'];

/** Whether an article begins the page, and ends it. */
export interface LeadPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What is known of a lead beforehand: its title, and that a word stands above it as above all titles of the page. */
export interface Told {
  readonly title?: string;
  readonly isFiled?: true;
}

/** Nothing is known of a page's other articles. */
export const noHabits: Habits = {
  name: 0.5,
  subtitle: 0.5,
  category: 0.5,
  dateAbove: 0.5,
  titleLast: 0.5,
};

/**
 * The lead of an article, told from its first `lines`: the most likely parts of all lines together. The order is fixed:
 * menu, then section and date, the title, then subtitle, names, dates and labels, then the text; each of section, title,
 * subtitle and bare names once at most.
 *
 * What is told is what markup or the other articles of the page say. Cost: linear in the lines.
 */
export function findLead(
  lines: readonly LeadLine[],
  place: LeadPlace,
  page: PageWords,
  { habits = noHabits, ...told }: Told & { readonly habits?: Habits } = {},
): Lead {
  // A few short lines are no text with a title.
  if (place.isLast && lines.length <= mostLoneLines && lines.every(isLone))
    return { lines, roles: lines.map(() => 'body') };
  const contexts = readContexts(lines, page, { habits, ...told }, place.isFirst);
  return { lines, roles: findRoles(lines, contexts, place.isLast) };
}

const mostLoneLines = 5;

/** Whether a line says neither who or when nor a sentence. */
function isLone(line: LeadLine): boolean {
  const isLine = line.draft.kind === 'paragraph' || line.draft.kind === 'heading';
  return isLine && !isAbout(line) && line.text.length < 80 && !endsSentence(line.text);
}

function readContexts(
  lines: readonly LeadLine[],
  { counts, rights, menu, headings, inLeads }: PageWords,
  { habits, title, isFiled }: Told & { readonly habits: Habits },
  isHead: boolean,
): LeadContext[] {
  const above = new Set<string>();
  const isSpread = lines.every(({ gap }, at) => at === 0 || gap > 0);
  const openings = lines.filter(({ isSentence }) => isSentence);
  const begun = openings.map(({ text }) => plain(text.slice(0, longestOpening)));
  const isOfOtherScript = otherScriptThan(openings);
  const times = ({ text }: LeadLine) => counts.get(withoutEnds(text)) ?? 0;
  const shown = lines.filter(({ isKnownFurniture }) => !isKnownFurniture);
  const printed = countAboveText(shown);
  const site = findSiteOverDay(shown);
  const isTwice = ({ bare }: LeadLine) =>
    !['', site].includes(bare) && (printed.get(bare) ?? 0) > 1;
  const contents = findContents(lines, headings);
  let [shownAbove, wasSaid, path] = [0, false, ''];
  const place = new Map(shown.map(({ at }, index) => [at, index]));
  const [credited, letter] = [findCredited(shown), findLetter(lines)];
  return lines.map((line, index) => {
    const isMenuAgain = wasSaid;
    wasSaid = line.bare !== '' && (above.has(line.bare) || (!isHead && menu.has(line.bare)));
    const own = place.get(line.at);
    shownAbove = own === undefined ? shownAbove : own + 1;
    const words = withoutEnds(line.text);
    const near = {
      above: shown[own === undefined ? shownAbove - 1 : own - 1],
      below: shown[own === undefined ? shownAbove : own + 1],
    };
    const context: LeadContext = {
      ...near,
      times,
      isSaidAbove: wasSaid,
      isContents: contents.has(line),
      isAboveMenu: line.isSentence && opensMenu(lines, index),
      isOfMenu: isMenuAgain || lines[index + 1]?.isKnownFurniture === true,
      ...readRepeats(line, near, shown[(own ?? 0) - 2], isTwice),
      isUnderMemo: index > letter.head,
      isLetter: letter.isAddressed,
      isCreditedAgain: credited.has(line.bare) && isTwice(line) && !above.has(line.bare),
      endsPath: words.length >= 3 && isLastStep(words, path),
      opensText: !line.isSentence && (opensOne(begun, plain(words)) || opensNext(near, words)),
      isOverDay: line.bare === site || isOverDay(line, near.below, shown[(own ?? -3) + 2]),
      isOtherScript: isOfOtherScript(words),
      isInRights: isIn(rights, words),
      habits,
      isTold: title !== undefined && line.text === title,
      isUnderTold: title !== undefined && near.above?.text === title,
      isRubric: isFiled === true && near.below?.text === title,
      isSpread,
      isHead,
      isInOtherLeads: (inLeads?.get(words) ?? 0) > 1,
    };
    if (line.bare !== '') for (const entry of entriesOf(line.bare, line.isMenu)) above.add(entry);
    if (pathSign.test(line.text)) path = line.text;
    return context;
  });
}

const pathSign = /\s[»›>/]\s/u;

/** Whether the way from the front page ends with these words: they are its last step, or what a sign in the title parts from it. */
function isLastStep(words: string, path: string): boolean {
  if (!path.endsWith(words)) return false;
  const before = path.slice(0, -words.length).trimEnd();
  return before === '' || /[^\p{L}\p{M}\p{N}،,]$/u.test(before);
}

/** Whether words stand in the line of rights. Neither a line longer than that nor a letter or two need be looked for. */
function isIn(rights: string, words: string): boolean {
  return words.length >= 3 && words.length <= rights.length && rights.includes(words.toLowerCase());
}

/** The first line that says whom a text is for or from, or whom to ask; and whether any says the former. */
function findLetter(lines: readonly LeadLine[]): { head: number; isAddressed: boolean } {
  const head = lines.findIndex(({ text }) => memo.test(text));
  const isAddressed = lines.some(({ text }) => /^(?:to|from)\s?[:：]\s/iu.test(text));
  return { head: head < 0 ? Infinity : head, isAddressed };
}

/** How often the lines above the first sentence have the same words. */
function countAboveText(shown: readonly LeadLine[]): Map<string, number> {
  const first = shown.findIndex(({ isSentence }) => isSentence);
  const printed = new Map<string, number>();
  for (const { bare } of shown.slice(0, first < 0 ? shown.length : first))
    printed.set(bare, (printed.get(bare) ?? 0) + 1);
  return printed;
}

/** The lines right above bylines. */
function findCredited(lines: readonly LeadLine[]): Set<string> {
  const above = lines.filter((_, at) => lines[at + 1]?.credit?.role === 'author');
  return new Set(above.map(({ bare }) => bare));
}

/** Whether the lines right below are entries of a menu, several of them. */
function opensMenu(lines: readonly LeadLine[], at: number): boolean {
  const below = lines.slice(at + 1, at + 1 + fewestEntries);
  const isMenu = ({ isKnownFurniture, isMenu: known, isEntry }: LeadLine) =>
    isKnownFurniture || known || isEntry;
  return (
    below.length === fewestEntries &&
    below.every(isMenu) &&
    2 * below.filter(({ isKnownFurniture, isMenu: known }) => isKnownFurniture || known).length >=
      fewestEntries
  );
}

const fewestEntries = 4;

/** How far the lines have come, in order; `opening` is right below the first words of the text. */
type Stage = 'menu' | 'above' | 'filed' | 'under' | 'opening' | 'text';

const stageOrder: Readonly<Record<Stage, number>> = {
  menu: 0,
  above: 1,
  filed: 2,
  under: 3,
  opening: 4,
  text: 5,
};

interface State {
  readonly stage: Stage;
  readonly hasSubtitle: boolean;
  readonly hasName: boolean;
}

interface Path {
  readonly score: number;
  readonly state: State;
  readonly role: LeadRole | undefined;
  readonly before: Path | undefined;
}

const allRoles: readonly LeadRole[] = [
  'title',
  'about',
  'name',
  'subtitle',
  'category',
  'again',
  'label',
  'menu',
  'body',
];

/** The state after a line of this role; undefined where the order forbids it. */
function follow(
  { stage, hasSubtitle, hasName }: State,
  role: LeadRole,
  { credit, text, isKnownName }: LeadLine,
): State | undefined {
  const state = { stage, hasSubtitle, hasName: hasName || credit?.role === 'author' };
  const isAbove = stage === 'menu' || stage === 'above' || stage === 'filed';
  switch (role) {
    case 'menu':
      return stage === 'menu' ? state : undefined;
    case 'category':
      // Between the section and the title only words that lead up to it stand.
      return isAbove && (stage !== 'filed' || isLeadingUp(text))
        ? { ...state, stage: 'filed' }
        : undefined;
    case 'about':
      // A day with a bullet is of a list, with more of the menu below.
      if (stage === 'menu') return isBulleted(text) ? state : { ...state, stage: 'above' };
      return isAbove || stage === 'under' ? state : undefined;
    case 'title':
      return isAbove ? { ...state, stage: 'under' } : undefined;
    case 'again':
      return stage === 'under' ? state : undefined;
    case 'label':
      return stage === 'under' || (isAbove && stage !== 'menu') ? state : undefined;
    case 'subtitle':
      return stage === 'under' && !hasSubtitle ? { ...state, hasSubtitle: true } : undefined;
    case 'name':
      if (state.hasName) return undefined;
      // Above the title only a name that is sure.
      if (stage === 'menu' && isKnownName) return { ...state, stage: 'above', hasName: true };
      return stage === 'under' || (isAbove && isKnownName)
        ? { ...state, hasName: true }
        : undefined;
    case 'body':
      return { ...state, stage: stage === 'opening' || stage === 'text' ? 'text' : 'opening' };
  }
}

/** Below a menu there is something. */
const textless = -10;
/** A sentence with nothing below but who and when is the text. */
const subtitleAlone = -6;
/** Short lines with nothing below are rather a list than a lead. */
const bodiless = -6;
/** A text without a title is rarer than one with a poor one. */
const untitled = -1.5;
/** Words right under a title, no sentence and not set apart, are rather one of several short lines. */
const unsetText = -5;

/** Who or when right below the first words says that they were a subtitle. */
const aboutText = -2;
/** How much it weighs that the dates of all other articles stand above their titles, or below. */
const orderWeight = 6;
/** What is neither section nor date stands rarely between them and the title. */
const aboveTitle = -1.5;
/** A byline beside a bare name says that it was none. */
const twoBylines = -3;

function step(
  { stage, hasName }: State,
  role: LeadRole,
  line: LeadLine,
  { habits, isContents }: LeadContext,
): number {
  if (role === 'about') {
    const order = line.dated === undefined ? 0 : orderWeight * (habits.dateAbove - 0.5);
    const place = stage === 'under' ? -order : order;
    return place + (hasName && line.credit?.role === 'author' ? twoBylines : 0);
  }
  if (role === 'label' && stage !== 'under' && !line.isKnownFurniture && !line.isMenu)
    return aboveTitle;
  if (role !== 'body' || stage === 'text') return 0;
  if (stage === 'opening') return isAbout(line) ? aboutText : 0;
  if (stage !== 'under') return untitled;
  const isApart =
    isContents ||
    line.gap > 0 ||
    line.text.length >= 80 ||
    (line.text.length >= 40 && endsSentence(line.text));
  return isApart ? 0 : unsetText;
}

function findRoles(
  lines: readonly LeadLine[],
  contexts: readonly LeadContext[],
  isLast: boolean,
): LeadRole[] {
  const start: State = { stage: 'menu', hasSubtitle: false, hasName: false };
  let paths: Path[] = [{ score: 0, state: start, role: undefined, before: undefined }];
  lines.forEach((line, index) => {
    const context = contexts[index];
    if (context === undefined) return;
    const best = new Map<number, Path>();
    for (const role of allRoles) {
      const own = scoreRole(role, line, context);
      for (const before of paths) {
        const state = follow(before.state, role, line);
        if (state === undefined) continue;
        const { stage } = before.state;
        // What follows the first words of the text says nothing of the lead.
        const isPast = role === 'body' && (stage === 'opening' || stage === 'text');
        if (own <= never && !isPast) continue;
        const score = before.score + (isPast ? 0 : own) + step(before.state, role, line, context);
        const key =
          stageOrder[state.stage] + (state.hasSubtitle ? 8 : 0) + (state.hasName ? 16 : 0);
        if (score > (best.get(key)?.score ?? -Infinity))
          best.set(key, { score, state, role, before });
      }
    }
    paths = [...best.values()];
  });
  return readBack(bestOf(paths, isLast));
}

/** The best path of all, what it lacks at its end considered; below the `isLast` article there are no comments either. */
function bestOf(paths: readonly Path[], isLast: boolean): Path | undefined {
  const closing = ({ state: { stage, hasSubtitle }, role, score }: Path) => {
    if (stage === 'menu' || (isLast && role === 'title')) return score + textless;
    if (stage !== 'under') return score;
    return score + (isLast && role !== 'about' ? bodiless : 0) + (hasSubtitle ? subtitleAlone : 0);
  };
  return paths.reduce<Path | undefined>(
    (best, path) => (best === undefined || closing(path) > closing(best) ? path : best),
    undefined,
  );
}

function readBack(last: Path | undefined): LeadRole[] {
  const roles: LeadRole[] = [];
  for (let path = last; path?.role !== undefined; path = path.before) roles.push(path.role);
  return roles.reverse();
}

/** The lines of a lead that play a part. */
export function linesOf({ lines, roles }: Lead, role: LeadRole): LeadLine[] {
  return lines.filter((_, index) => roles[index] === role);
}

/** The line that files the text under an entry of the menu above it. */
export function sectionOfMenu({ lines, roles }: Lead): LeadLine | undefined {
  const at = roles.indexOf('category');
  const line = lines[at];
  return lines.slice(0, Math.max(0, at)).some(({ bare }) => bare === line?.bare) ? line : undefined;
}

/** The block with which the lead begins: its title, or the section, names or date above it; `otherwise` where it has none. */
export function startOfLead({ lines, roles }: Lead, otherwise: number): number {
  const first = roles.findIndex((role) => role !== 'menu');
  return lines[first]?.at ?? otherwise;
}
