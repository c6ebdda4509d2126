/** How a report begins: the paper it is from, who wrote it and when, before the first colon or dash of its first paragraph. */
import type { WrittenDate } from '../../document/part.ts';
import { anySpelling } from './any-spelling.ts';
import { readDateLine } from './date-line.ts';
import { isKnownName, readBareNames } from './person-name.ts';
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
  return readPieces(pieces);
}

/** "Sara Amiri - The Harbour Gazette - …": what stands between dashes, two pieces or three. */
function dashed(paragraph: string): string | undefined {
  const found = /^(?<head>[^-–—.:،\n]{3,40}\s[-–—]\s[^-–—.:،\n]{3,40})\s[-–—]\s/u.exec(paragraph);
  return found?.groups?.head;
}

function piecesOf(head: string): string[] {
  return head
    .split(/\s*[،,|/]\s+|\s+[-–—ـ]\s*|\s*[-–—]\s*(?=گروه\s)/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function readPieces(pieces: readonly string[]): Dateline | undefined {
  let publisher: string | undefined;
  let date: WrittenDate | undefined;
  const authors: string[] = [];
  let isDesk = false;
  const unknown: string[] = [];
  for (const piece of pieces) {
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
