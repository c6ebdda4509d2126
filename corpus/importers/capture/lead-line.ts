/** The lines from which an article's title, byline and date are told: those down to its first sentences, each read once. */
import type { BlockDraft } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { isSaidTwice } from './caption.ts';
import { isTitleWithDay, readDatedTitle, readDateLine, type DateLine } from './date-line.ts';
import { bareWords, withoutEnds } from './furniture-line.ts';
import { isMenuBar, isMenuEntry } from './menu-run.ts';
import { isMenuLine } from './menu-words.ts';
import { creditPieces, readCredit, type Credit } from './meta-line.ts';
import { readHouse, readLabelledName } from './near-credit.ts';
import { readNameAndOffice } from './office.ts';
import { readBareNames, readKnownNames } from './person-name.ts';
import {
  readNameAndWork,
  readNameAtOutlet,
  readNamesByDate,
  readPenned,
  readPublisherByDate,
} from './signature.ts';

/** One line of a lead and what it could be. */
export interface LeadLine {
  /** Index of its block. */
  readonly at: number;
  readonly draft: BlockDraft;
  readonly text: string;
  /** Its words without signs at their ends, in lower case. */
  readonly bare: string;
  readonly words: number;
  /** Empty lines above. */
  readonly gap: number;
  readonly credit?: Credit;
  readonly dated?: DateLine;
  /** A line of names and nothing else. */
  readonly names?: readonly string[];
  /** Whether these open with given names, so that they are no other words. */
  readonly isKnownName: boolean;
  /** Names in a line with the day. */
  readonly besideDate: readonly string[];
  /** A publisher in a line with the day. */
  readonly published?: string;
  /** Words of menus, a row of entries or the way from the front page; known furniture. */
  readonly isMenu: boolean;
  readonly isEntry: boolean;
  readonly isKnownFurniture: boolean;
  readonly isSentence: boolean;
}

/** A sentence may stand alone in the first paragraph. Units: UTF-16 units. */
export const shortestSentence = 60;
/** A subtitle, a description of the site and a notice may be sentences above the text. */
const mostSentences = 3;
/** In a text without sentences, the title is one of these. */
const mostLinesOfLabels = 8;

/**
 * The lines of the blocks between `from` and `to` among which title, byline and date are sought: those down to the third
 * sentence, or the first few where the text has none. `furniture` are indices of blocks that are known to be some; sentences above
 * `text` are of the page.
 */
export function readLeadLines(
  drafts: readonly BlockDraft[],
  from: number,
  to: number,
  furniture: ReadonlySet<number>,
  text = from,
): LeadLine[] {
  const lines: LeadLine[] = [];
  let sentences = 0;
  for (let at = from; at < to && sentences < mostSentences; at += 1) {
    const draft = drafts[at];
    if (draft === undefined || draft.kind === 'separator') continue;
    const isFurniture = furniture.has(at) || draft.kind === 'furniture' || isSaidTwice(draft.text);
    const line = readLine(draft, at, isFurniture);
    lines.push(line);
    if (line.isSentence && !line.isKnownFurniture && at >= text) sentences += 1;
  }
  const read = lines.map((line, index) =>
    withNeighbours(line, lines[index - 1], lines.slice(index + 1, index + 3)),
  );
  return sentences > 0 ? read : read.slice(0, mostLinesOfLabels);
}

/** A line with what it says together with the one above or below: a label and a name, a house beside who or when. */
function withNeighbours(
  line: LeadLine,
  above: LeadLine | undefined,
  [below, next]: readonly LeadLine[],
): LeadLine {
  if (isGluedPath(line.text, below?.text)) return { ...line, isMenu: true };
  const dated = readDatedTitle(line.text, below?.text, next?.text);
  if (dated !== undefined) return { ...line, dated };
  if (above === undefined || line.credit !== undefined || line.dated !== undefined) return line;
  // A day with a bullet is one of a list, and nothing stands beside it.
  const isTold = (near: LeadLine | undefined) =>
    near !== undefined &&
    !isBulleted(near.text) &&
    (near.credit !== undefined || near.dated !== undefined);
  const isUnderTitle = above.words >= fewestTitleWords || isTold(above);
  const house = isUnderTitle && (isTold(above) || isTold(below)) ? readHouse(line.text) : undefined;
  const credit = readLabelledName(above.text, line.text) ?? house;
  return credit === undefined ? line : { ...line, credit };
}

const fewestTitleWords = 3;

/** Whether a line is an entry of a list, though it says who or when. */
export function isBulleted(text: string): boolean {
  return /^[•·*]\s/u.test(text);
}

/** "HomeRiversThe mill turns" or "Home | Rivers | The mill turns" above "The mill turns": the way from the front page. */
function isGluedPath(text: string, below = ''): boolean {
  if (below.length < shortestPathEnd || text.length <= below.length) return false;
  return text.endsWith(below) && /\p{Ll}$|\S\s?[|›»>]\s?$/u.test(text.slice(0, -below.length));
}

/** Units: UTF-16 units. */
const shortestPathEnd = 12;

/** Whether a line names people of a text with a word that says what they did for it. */
export function holdsCredit({ text }: BlockDraft): boolean {
  return readCredit(text) !== undefined || readBar(text).credit !== undefined;
}

function readLine(draft: BlockDraft, at: number, isKnownFurniture: boolean): LeadLine {
  const { text } = draft;
  const bar = readBar(text);
  const credit =
    readCredit(text) ??
    bar.credit ??
    readNameAtOutlet(text) ??
    readPenned(text) ??
    readNameAndWork(text) ??
    readOffice(text);
  const dated = isTitleWithDay(text)
    ? undefined
    : (readDateLine(text) ?? bar.dated ?? (credit && dateBesideCredit(text)));
  const names = readBareNames(withoutEnds(text));
  const published = dated === undefined ? undefined : readPublisherByDate(text);
  const isMenu = isMenuLine(text) || isMenuBar(text);
  return {
    at,
    draft,
    text,
    bare: text.length > longestBare ? '' : bareWords(text),
    words: countWords(text),
    gap: draft.blankBefore ?? 0,
    ...(credit === undefined ? {} : { credit }),
    ...(dated === undefined ? {} : { dated }),
    ...(published === undefined ? {} : { published }),
    ...(names === undefined || isMenu ? {} : { names }),
    isKnownName: names !== undefined && !isMenu && readKnownNames(withoutEnds(text)) !== undefined,
    besideDate: dated === undefined || credit !== undefined ? [] : readNamesByDate(text),
    isMenu,
    isEntry: isMenuEntry(draft),
    isKnownFurniture,
    isSentence: isSentence(draft, isMenu),
  };
}

function readOffice(text: string): Credit | undefined {
  const name = readNameAndOffice(text);
  return name === undefined ? undefined : { role: 'author', names: [name], shape: 'office' };
}

/** Longer pieces are sentences, and so are longer lines. Units: UTF-16 units. */
const longestPiece = 50;
const longestBar = 300;
const fewestPieces = 3;

/** Who and when in a long line of pieces between signs: "Published: May 2 · Modified: May 9 by Sara Amiri · 4 comments". */
function readBar(text: string): Pick<LeadLine, 'credit' | 'dated'> {
  if (text.length > longestBar || !/[|·•]/u.test(text)) return {};
  const pieces = text.split(/\s*[|·•]\s*/u).filter((piece) => piece !== '');
  if (pieces.length < fewestPieces || pieces.some(({ length }) => length > longestPiece)) return {};
  const dated = pieces.map((piece) => readDateLine(piece)).find(Boolean);
  const by = pieces.map((piece) =>
    readCredit(/(?:^|\s)(?<by>by\s\p{Lu}.*)$/u.exec(piece)?.groups?.by ?? piece),
  );
  const credit = by.find((found) => found?.role === 'author');
  if (dated === undefined) return {};
  return { dated, ...(credit === undefined ? {} : { credit }) };
}

/** The day that stands behind the people of a line. */
function dateBesideCredit(text: string): DateLine | undefined {
  const pieces = creditPieces(text);
  return pieces.length < 2 ? undefined : pieces.map((piece) => readDateLine(piece)).find(Boolean);
}

/** Longer lines stand nowhere again. Units: UTF-16 units. */
const longestBare = 160;

function isSentence({ kind, text }: BlockDraft, isMenu: boolean): boolean {
  if (kind !== 'paragraph' || text.length < shortestSentence || isMenu) return false;
  return endsSentence(text) && !/[?؟:…]$/u.test(text);
}
