/** Days that come once with every article of a page, and those that do not: printed twice, of an archive's months, of the page itself. */
import type { BlockDraft } from '../draft.ts';
import { endsSentence } from '../text/line-form.ts';
import { anySpelling } from './any-spelling.ts';
import { isTitleWithDay, readDatedTitle, readDateLine } from './date-line.ts';

/** The shape of a line with a day; months stand above several articles, and a title may end in the day ("Digest – May 3, 2010"). */
export function shapeOfDay(
  text: string,
  below: readonly (string | undefined)[],
): string | undefined {
  const again = readDatedTitle(text, ...below);
  const dated = again ?? readDateLine(text);
  if (dated === undefined || (again === undefined && isTitleWithDay(text))) return undefined;
  return `${dated.shape} ${String(dated.date.iso?.length ?? 0)}`;
}

/** Days that are printed twice above one text are one of it: the last of neighbours with the same words and no sentences between. */
export function withoutTwins(
  drafts: readonly BlockDraft[],
  markers: readonly number[],
  isBody: (draft: BlockDraft | undefined) => boolean,
): number[] {
  return markers.filter((index, at) => {
    const next = markers[at + 1];
    // A day with nothing but another below it: its text was a picture.
    if (next === index + 1) return false;
    if (next === undefined || drafts[index]?.text !== drafts[next]?.text) return true;
    return drafts.slice(index, next).some(isBody);
  });
}

/**
 * Without the day on which the page was saved: the first one, where it alone names the day of the week and the others stand below their
 * texts, the last of them below the `last` sentences.
 */
export function withoutClock(
  drafts: readonly BlockDraft[],
  markers: readonly number[],
  last: number,
): number[] {
  const [first, ...others] = markers;
  const isOnWeekday = (at = -1) => weekday.test(drafts[at]?.text ?? '');
  const isBelow = others.length >= 2 && (others.at(-1) ?? 0) > last;
  return isBelow && isOnWeekday(first) && !others.some(isOnWeekday) ? others : [...markers];
}

const weekday = anySpelling(
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:یک|دو|سه|چهار|پنج)?[\s\u200c]?شنبه|جمعه|آدینه|الأحد|الإثنين|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)(?!\p{L})/iu,
);

/** Whether somebody says something between two of the lines: months above all articles are no days of theirs. */
export function holdWords(drafts: readonly BlockDraft[], markers: readonly number[]): boolean {
  const between = drafts.slice(markers[0], markers.at(-1));
  return between.some(({ text }) => text.length >= shortestSaid && endsSentence(text));
}

/** Units: UTF-16 units. */
const shortestSaid = 30;
