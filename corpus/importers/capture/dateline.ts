/** How a report begins: the paper it is from, who wrote it and when, before the first colon or dash of its first paragraph. */
import type { WrittenDate } from '../../document/part.ts';
import { anySpelling } from './any-spelling.ts';
import { readDateLine } from './date-line.ts';
import { isKnownName, readBareNames, readKnownNames } from './person-name.ts';
import { isOutlet, isOutletName } from './signature.ts';

/** What stands before the first words of a report. */
export interface Dateline {
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly date?: WrittenDate;
}

/** Units: UTF-16 units, words. */
const longestHead = 90;
const mostPublisherWords = 5;

/** The desk of a paper. */
const desk = anySpelling(/^(?:گروه|سرویس|بخش|دفتر)\s/u);

/**
 * The dateline of a paragraph; undefined where it begins otherwise. A name alone before a colon speaks, so that a paper or a day has to stand
 * beside it.
 *
 * Example: readDateline('چراغ، ۱۷ آوریل ۲۰۲۰: نان گران شد.')?.publisher → 'چراغ'
 */
export function readDateline(paragraph: string): Dateline | undefined {
  const head =
    /^(?<head>[^:：.!?؟\n]{3,90}?)\s*(?:[:：؛](?:\s|(?<=\s.)(?=\p{L}))|\s[-–—ـ]\s?(?=["“«(]{1,2}\p{L}))/u.exec(
      paragraph.slice(0, longestHead + 3),
    )?.groups?.head;
  const pieces = piecesOf(head ?? dashed(paragraph) ?? '');
  if (pieces.length < 2) return undefined;
  return readPieces(pieces) ?? readPaperAndName(head ?? '');
}

/** «دنیای رود – سهی الغزالي: …»: a paper that no word calls one, a dash, and a name, in a script without capitals. */
function readPaperAndName(head: string): Dateline | undefined {
  const said = /^(?<paper>[^-–—،,]{3,30}?)\s[-–—]\s?(?<name>[^-–—،,]{5,40})$/u.exec(head)?.groups;
  const { paper = '', name = '' } = said ?? {};
  if (/[\p{Lu}\p{Ll}\d۰-۹]/u.test(paper + name) || isKnownName(paper)) return undefined;
  const authors = readBareNames(name);
  const isShort = paper.split(/\s+/u).length <= mostPaperWords;
  if (authors?.length !== 1 || !isShort || desk.test(name) || work.test(name)) return undefined;
  return { publisher: paper.trim(), authors };
}

/** Units: words. */
const mostPaperWords = 3;

/** Whoever reports for a paper without a name. */
const work = anySpelling(/^(?:خبرنگار|گزارشگر|نماینده|فرستاده|مراسل|وكالة|خبرگزاری)(?!\p{L})/u);

/**
 * Who reports: the name alone, and sure, before the colon that the first paragraph begins with; undefined where it is in the title, or where
 * others speak so, too. `others` are the other paragraphs of the text.
 *
 * Example: readReporter('بهرام کاویانی: پل کهن باز شد.', 'پل باز شد', []) → 'بهرام کاویانی'
 */
export function readReporter(
  paragraph: string,
  title: string,
  others: readonly string[],
): string | undefined {
  const name = speakerOf(paragraph);
  if (name === undefined || readKnownNames(name)?.length !== 1) return undefined;
  if (name.split(/\s+/u).some((word) => title.includes(word))) return undefined;
  const isTurn = (other: string) => other !== paragraph && speakerOf(other) !== undefined;
  return others.some(isTurn) ? undefined : name;
}

/** Up to four words before a colon with which a paragraph begins. */
function speakerOf(paragraph: string): string | undefined {
  return /^(?:Image)?(?<name>\p{L}[\p{L}\p{M}\u200c.]*(?:\s[\p{L}\p{M}\u200c.]+){0,3})\s?[:：]\s/u.exec(
    paragraph.slice(0, longestHead),
  )?.groups?.name;
}

/** Whether a paragraph begins with its paper, or with the desk of one alone: «گروه شهری: …». */
export function opensReport(paragraph: string): boolean {
  const before = /^(?<desk>[^:：.!?؟\n]{3,40})[:：]\s/u.exec(
    paragraph.slice(0, longestHead),
  )?.groups;
  return desk.test(before?.desk ?? '') || readDateline(paragraph) !== undefined;
}

/** "Sara Amiri - The Harbour Gazette - …": what stands between dashes, two pieces or three. */
function dashed(paragraph: string): string | undefined {
  const found = /^(?<head>[^-–—.:،\n]{3,40}\s[-–—]\s[^-–—.:،\n]{3,40})\s[-–—]\s/u.exec(paragraph);
  return found?.groups?.head;
}

function piecesOf(head: string): string[] {
  return head
    .split(/\s*[،,|/]\s+|\s+[-–—ـ]\s*|[-–—ـ]\s+|\s*[-–—]\s*(?=گروه\s)/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** What kind of text it is, and no paper. */
const genre =
  /^(?:(?:for )?(?:immediate )?(?:press|news|media) (?:release|statement|advisory|alert|briefing)|statement|communiqu[eé]|exclusive|breaking(?: news)?|(?:special|news) report|update|analysis|opinion|commentary)$/iu;

function readPieces(pieces: readonly string[]): Dateline | undefined {
  let publisher: string | undefined;
  let date: WrittenDate | undefined;
  const authors: string[] = [];
  let isDesk = false;
  const unknown: string[] = [];
  for (const piece of pieces) {
    if (genre.test(piece)) continue;
    const dated = readDateLine(piece);
    if (dated?.rest === '' && date === undefined) date = dated.date;
    else if (desk.test(piece)) isDesk = true;
    else if (publisher === undefined && (isOutlet(piece) || isOutletName(piece))) publisher = piece;
    else if (readBareNames(piece) !== undefined) authors.push(...(readBareNames(piece) ?? []));
    else unknown.push(piece);
  }
  // A paper that no word calls one stands first, beside a day or a desk; before a dash and a name it looks like one itself.
  const [first = ''] = pieces;
  const canBePaper = first.split(/\s+/u).length <= mostPublisherWords && !/[\d۰-۹]/u.test(first);
  if (unknown.length > 1 || (unknown.length === 1 && unknown[0] !== first)) return undefined;
  // So does one before a name that is sure.
  const isSigned = unknown.length === 1 && authors.length > 0 && authors.every(isKnownName);
  const isBeside = date !== undefined || isDesk || isSigned;
  if (publisher === undefined && isBeside && canBePaper && !desk.test(first)) {
    publisher = first;
    if (authors[0] === first) authors.shift();
  } else if (unknown.length > 0) return undefined;
  if (publisher === undefined) return undefined;
  return { publisher, authors, ...(date === undefined ? {} : { date }) };
}
