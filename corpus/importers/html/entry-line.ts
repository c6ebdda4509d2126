/** Short lines of a page, one of which says in each contribution to a thread when it was written. */
import type { WrittenDate } from '../../document/part.ts';
import { kinds, kindsOfUnit } from '../../text/character-class.ts';
import { authorBesideDate } from '../capture/comment-opening.ts';
import { datesIn, findRelativeDate, readDateLine } from '../capture/date-line.ts';
import { isAccountName } from '../capture/person-name.ts';
import { countWords } from '../text/line-form.ts';
import { toWrittenDate } from '../written-date.ts';
import type { PageMeasures } from './furniture.ts';
import { measureOf } from './measure.ts';
import { attribute, elementsOf, isElement, isText, textOf, type Element } from './tree.ts';

/** An element with a few words of its own. */
export interface EntryLine {
  readonly element: Element;
  readonly text: string;
  readonly date?: WrittenDate;
  /** Whether the page tells programs the time of day as well, or counts back from now: programs date contributions so. */
  readonly isExact?: true;
}

/** A line that says who and when is shorter. Units: UTF-16 units. */
const longestLine = 120;
/** More words beside "3 hours ago" are a sentence. */
const mostWords = 12;

/** The lines below `root` in document order, those in quotations and in what `skip` names left out. */
export function readEntryLines(
  root: Element,
  { measures }: PageMeasures,
  skip: (element: Element) => boolean,
): EntryLine[] {
  const lines: EntryLine[] = [];
  for (const element of elementsOf(
    root,
    (below) => below.tagName === 'blockquote' || skip(below),
  )) {
    // Words without the white space between them, which is quicker than the text.
    if (measureOf(measures, element).text > longestLine || !hasOwnWords(element)) continue;
    const text = textOf(element);
    if (text.length <= longestLine) lines.push({ element, text, ...readDay(element, text) });
  }
  return lines;
}

/** Whether an element has words that stand in none of its elements. */
export function hasOwnWords({ childNodes }: Element): boolean {
  return childNodes.some((node) => isText(node) && holdsWord(node.value));
}

/** Most texts begin with a letter, which the table tells at once. */
function holdsWord(text: string): boolean {
  if (text === '') return false;
  return (kindsOfUnit(text.charCodeAt(0)) & kinds.letter) !== 0 || /[\p{L}\p{N}]/u.test(text);
}

function readDay(element: Element, text: string): Pick<EntryLine, 'date' | 'isExact'> {
  const told = readToldDay(element, text);
  if (told !== undefined) return told;
  const [day, other] = datesIn(text);
  if (day === undefined) return readRelativeDay(element, text);
  const isWhole = day.iso === undefined || day.iso.length === 'yyyy-mm-dd'.length;
  if (!isWhole || other !== undefined || /[.!?؟…]$/u.test(text)) return {};
  // Words before the day that are more than a name are a sentence.
  if (readDateLine(text) === undefined && countWords(text) > mostWords + 2) return {};
  return { date: toWrittenDate(day) };
}

/** What a page tells programs, or shows under the pointer, of a time that it writes short: "09:14", "Feb 3 at 9:12". */
function readToldDay(
  element: Element,
  text: string,
): Pick<EntryLine, 'date' | 'isExact'> | undefined {
  if (element.attrs.length === 0 || countWords(text) > 6) return undefined;
  if (!/[\d۰-۹٠-٩]/u.test(text) && findRelativeDate(text) === undefined) return undefined;
  const told = attribute(element, 'datetime') ?? attribute(element, 'title');
  const [day] = told === undefined ? [] : datesIn(told);
  if (told === undefined || day?.iso?.length !== 'yyyy-mm-dd'.length) return undefined;
  const [shown] = datesIn(text);
  const written = /\p{L}/u.test(text) ? text : day.text;
  const date = {
    text: shown?.text ?? written,
    iso: day.iso,
    calendar: shown?.calendar ?? day.calendar,
  };
  return { date, ...(/\d:\d\d/u.test(told) ? { isExact: true } : {}) };
}

/** "3 hours ago", alone, beside a name or beside words with elements of their own: when that was, nobody can say. */
function readRelativeDay(element: Element, text: string): Pick<EntryLine, 'date' | 'isExact'> {
  const found = findRelativeDate(text);
  if (found === undefined || /[.!?؟…]$/u.test(text)) return {};
  const isBesideName = isContributor(authorBesideDate(text, found.text));
  const isBesideElements = element.childNodes.some(isElement) && countWords(text) <= mostWords;
  if (text.trim() !== found.text && !isBesideName && !isBesideElements) return {};
  return { date: { text: found.text, calendar: 'gregorian' }, isExact: true };
}

/** Whether a line of a box can be the name of who wrote it: nothing but what accounts are called. */
export function isContributor(text: string): boolean {
  const isPlain = !/[.!?؟…:：,،;|»«]/u.test(text.replace(/(?<=\b\p{Lu})\./gu, ''));
  return isPlain && /^[\p{L}\p{N}]/u.test(text) && isAccountName(text);
}

/** Whether a label stands before a day that is no word of publishing: "Joined: 3 May 2008". */
export function isLabelledDay({ text, date }: EntryLine): boolean {
  const label = /^[\p{L}\p{M}\s\u200c]{2,30}[:：]\s*(?:\S{1,12}\s+)?$/u.test(
    text.slice(0, Math.max(text.indexOf(date?.text ?? text), 0)),
  );
  return label && readDateLine(text)?.rest !== '';
}
