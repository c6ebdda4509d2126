/** Where comments begin: the lines that name who wrote one, with the title above and the signature below. */
import type { BlockDraft } from '../draft.ts';
import { anySpelling } from './any-spelling.ts';
import { readDateLine } from './date-line.ts';
import { announcesComments, findAnnouncement, isProse } from './comment-announcement.ts';
import {
  agoShape,
  bareName,
  longestName,
  withDate,
  type CommentHeader,
  type Opening,
} from './comment-opening.ts';
import { isNavigationWord } from './furniture-line.ts';
import { readCredit } from './meta-line.ts';
import { isAccountName } from './person-name.ts';
import { findLabelledHeaders, findSplitHeaders, type SplitHeader } from './split-header.ts';
import { findSignedBelow, isSaid, signBelow, signTexts } from './signed-below.ts';
import { isArticleFooter, isPlainFurnitureLine } from './text-label.ts';
import { findUnsigned } from './unsigned-comments.ts';
import { findTemplateHeaders, type TemplateHeader } from './thread-template.ts';
import { countFollowed, findThread, readOpenings } from './thread-start.ts';

/** Titles of comments are short. Units: UTF-16 units. */
const longestTitle = 120;
/**
 * The headers of all comments, in order.
 *
 * A line opens a comment when lines of its shape recur ("by X on", "X says:", a name above a date) and either stand
 * after an article or under a line that announces comments.
 */
export function findCommentHeaders(drafts: readonly BlockDraft[]): CommentHeader[] {
  const line = findAnnouncement(drafts);
  const isBelowText = line >= 0 && drafts.slice(0, line).some(isProse);
  const split = isBelowText ? findSplitHeaders(drafts, line) : [];
  if (split.length > 0) return split.map(toSplitHeader);
  const plain = findPlainHeaders(drafts, line);
  const found =
    isBelowText && plain.length === 0
      ? findLabelledHeaders(drafts, line).map(toSplitHeader)
      : plain;
  // Few lines may look like heads of a common form by chance: where a form of its own tells many more, that is the thread's.
  const told = findTemplateHeaders(drafts, isBelowText ? line : -1);
  if (told.length > 1.5 * found.length) return told.map(toTemplateHeader);
  return isBelowText && found.length === 0 ? findUnsigned(drafts, line) : found;
}

/** The headers that say who and mostly when in neighbouring lines; `line` announces them, or is -1. */
function findPlainHeaders(drafts: readonly BlockDraft[], line: number): CommentHeader[] {
  const announced = line >= 0 ? line : findThread(drafts);
  const openings = readOpenings(drafts, announced);
  const recurring = keepRecurring(openings, announced);
  if (announced < 0 && (areBylines(drafts, recurring) || signTexts(drafts, recurring))) return [];
  const prose = drafts.findIndex(isProse);
  const after = announced >= 0 ? announced : prose < 0 ? Infinity : prose;
  const footers = new Set(
    drafts.slice(Math.max(0, prose), line + 1).map(({ text }) => readCredit(text)?.shape),
  );
  const found = nameBelow(
    drafts,
    recurring.filter(({ index, shape }) => index > after && !footers.has(shape)),
  );
  const named = withoutListBelow(
    drafts,
    found.map((opening) => withAddressee(opening, found)),
  );
  const below = findSignedBelow(drafts, line, named);
  return below !== undefined
    ? signBelow(drafts, named, below)
    : withoutLabels(
        drafts,
        named.map((opening) => toHeader(drafts, opening)),
      );
}

/** The day below the words stays there. */
function toSplitHeader({ name, author, date }: SplitHeader): CommentHeader {
  return {
    from: name,
    body: name + 1,
    author: bareName(author),
    labels: [],
    opening: name,
    signature: [name, name + 1],
    ...withDate(date),
  };
}

/** The whole head stands above the words. */
function toTemplateHeader({ name, body, author, labels, date }: TemplateHeader): CommentHeader {
  return {
    from: name,
    body,
    author,
    labels,
    opening: name,
    signature: [name, body],
    ...withDate(date),
  };
}

/**
 * Below a thread a page lists other texts with their days, as comments have names with theirs; but comments have words. The openings
 * without those that stand right under one another at the end.
 */
function withoutListBelow(drafts: readonly BlockDraft[], openings: readonly Opening[]): Opening[] {
  let end = openings.length - 1;
  while (end > 0 && !hasWords(drafts, openings[end - 1], openings[end])) end -= 1;
  const isList = openings.length - end >= fewestListed;
  const threaded = isList ? openings.slice(0, end) : [...openings];
  while (threaded.length > 2 && isOther(drafts, threaded)) threaded.pop();
  return threaded;
}

/** Whether the last opening differs from all others and has no words below it: another text that the page leads to. */
function isOther(drafts: readonly BlockDraft[], openings: readonly Opening[]): boolean {
  const last = openings.at(-1);
  if (last === undefined || openings.some((one) => one !== last && one.shape === last.shape))
    return false;
  const below = drafts.slice(last.index + 1);
  return !below.some(({ text }) => isSaid(text) && !isPlainFurnitureLine(text));
}

/** Units: openings. */
const fewestListed = 3;

/** Whether lines stand between one opening and the next, its title aside. */
function hasWords(
  drafts: readonly BlockDraft[],
  opening: Opening | undefined,
  next: Opening | undefined,
): boolean {
  const [from, to] = [(opening?.index ?? -1) + 1, next?.first ?? drafts.length];
  return drafts.slice(from, to).some(({ kind }) => kind !== 'separator');
}

/** Of two names in one line, both of whom write in the thread, the second is the one that is answered. */
function withAddressee(opening: Opening, all: readonly Opening[]): Opening {
  if (opening.answers !== undefined) return opening;
  const other = all.find(
    ({ author }) => author !== opening.author && opening.author.endsWith(` ${author}`),
  );
  const name = opening.author.slice(0, -(other?.author.length ?? 0)).trim();
  // Two words that another one signs with are no surname of this one.
  const isFull = /\s/u.test(other?.author ?? '');
  const isKnown =
    isFull || all.some(({ author }) => author === name) || /\s{2}/u.test(opening.author);
  return other === undefined || !isKnown
    ? opening
    : { ...opening, author: name, answers: other.author };
}

/** A title that several have is the caption of the picture beside their names. */
function withoutLabels(
  drafts: readonly BlockDraft[],
  headers: readonly CommentHeader[],
): CommentHeader[] {
  const counts = new Map<string, number>();
  const textOf = ({ title }: CommentHeader) => drafts[title ?? -1]?.text ?? '';
  for (const header of headers) {
    counts.set(textOf(header), (counts.get(textOf(header)) ?? 0) + 1);
  }
  return headers.map((header) => {
    const { title, ...rest } = header;
    const isLabel = title !== undefined && (counts.get(textOf(header)) ?? 0) > headers.length / 2;
    return isLabel && headers.length > 1 ? { ...rest, labels: [...header.labels, title] } : header;
  });
}

/** Where the line above all dates is the same, it stands for a picture, and the name is below the date. */
function nameBelow(drafts: readonly BlockDraft[], openings: readonly Opening[]): Opening[] {
  const names = openings.map(({ index }) => drafts[index + 1]?.text ?? '');
  const isPicture =
    openings.length >= 2 &&
    openings.every(({ shape }) => shape === 'name/date') &&
    new Set(openings.map(({ author }) => author)).size === 1 &&
    new Set(names).size > 1 &&
    names.every(isAccountName);
  if (!isPicture) return [...openings];
  return openings.map((opening, at) => ({
    ...opening,
    index: opening.index + 1,
    author: bareName(names[at] ?? ''),
    picture: opening.first,
  }));
}

/** Whether credits are bylines of articles: most of the texts under them have counters of comments or labels. */
function areBylines(drafts: readonly BlockDraft[], openings: readonly Opening[]): boolean {
  const footers = drafts
    .map(({ text }, index) => (isArticleFooter(text) ? index : -1))
    .filter((at) => at >= 0);
  return openings.length > 0 && countFollowed(openings, footers) > 0.5 * openings.length;
}

/** A shape that occurs once is a byline; under a line that announces comments, once is enough. */
function keepRecurring(openings: readonly Opening[], announced: number): Opening[] {
  const counts = new Map<string, number>();
  for (const { shape } of openings) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return openings.filter(({ shape, index }) => {
    if (shape === agoShape) return (counts.get(shape) ?? 0) >= 2;
    if (announced >= 0 && index > announced) return true;
    // A bare "by X" recurs in collections of articles; with "on" or a date it heads comments.
    const isHeading = /\bon\b|\bat\b|در|-|says|posted by|wrote/u.test(shape);
    return isHeading && (counts.get(shape) ?? 0) >= 2;
  });
}

/** Where somebody writes from, in a line of a form. */
const placeLabel = anySpelling(
  /^(?:city|country|location|e-?mail|website|url|homepage|شهر|کشور|محل|ایمیل|وب‌?سایت)\s?[:：]\s?\S.{0,60}$/iu,
);

function toHeader(drafts: readonly BlockDraft[], opening: Opening): CommentHeader {
  const { index, author } = opening;
  const labels = [
    ...(opening.between ?? []),
    ...(opening.picture === undefined ? [] : [opening.picture]),
  ];
  let from = opening.first;
  let title: number | undefined;
  const above = drafts[from - 1];
  if (above !== undefined && isTitleLine(above) && isNear(drafts, from, opening.shape)) {
    from -= 1;
    title = from;
  }
  if (isSameName(drafts[from - 1]?.text, author)) {
    from -= 1;
    labels.push(from);
  }
  let body = index + 1;
  // "X says:" has the date in a line of its own.
  const dated = readDateLine(drafts[body]?.text ?? '');
  const isDateBelow = opening.date === undefined && dated?.rest === '';
  if (isDateBelow) body += 1;
  while (placeLabel.test(drafts[body]?.text ?? '')) {
    labels.push(body);
    body += 1;
  }
  // A program prints the name as it did above; whoever signs writes it as people do.
  if (bareName(drafts[body]?.text ?? '') === author) {
    labels.push(body);
    body += 1;
  }
  return {
    from,
    body,
    author,
    labels,
    opening: opening.first,
    signature: [opening.first, index + 1],
    ...(opening.answers === undefined ? {} : { answers: opening.answers }),
    ...(title === undefined ? {} : { title }),
    ...withDate(isDateBelow ? dated.date : opening.date),
  };
}

/**
 * Whether the line above a header is near enough to be its title. Beside names with dates titles are rare, and the end of
 * the comment above is as near; there a title must stand nearer to the header than to what is above it. Whoever "says" gives no title.
 */
function isNear(drafts: readonly BlockDraft[], header: number, shape: string): boolean {
  const gap = drafts[header]?.blankBefore ?? 0;
  if (shape === 'says' || shape === 'labelled') return false;
  if (shape !== 'name-date' && shape !== 'name/date' && shape !== 'date/name') return gap <= 1;
  return gap === 0 && (drafts[header - 1]?.blankBefore ?? 0) > 0;
}

/**
 * The title of a comment is the short block directly above its credit; a comment without one has the wide gap that
 * separates comments there instead, so the end of the comment before is not taken for a title.
 */
function isTitleLine(draft: BlockDraft): boolean {
  if (draft.kind === 'separator' || draft.kind === 'list-item') return false;
  if (draft.text.length > longestTitle || draft.text.includes('\n')) return false;
  if (
    announcesComments(draft.text) ||
    isNavigationWord(draft.text) ||
    isPlainFurnitureLine(draft.text)
  ) {
    return false;
  }
  return readCredit(draft.text) === undefined && readDateLine(draft.text) === undefined;
}

function isSameName(text: string | undefined, author: string): boolean {
  if (text === undefined || text.length > longestName) return false;
  const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
  return letters(text) !== '' && letters(bareName(text)) === letters(author);
}
