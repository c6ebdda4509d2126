/** How texts begin: with the words of their title, in one script or the other, below the name of the site. */
import type { LeadLine } from './lead-line.ts';
import { isEnd } from './lead-words.ts';
import { isArabicScript } from './line-script.ts';

/** What a text is sought to begin with is not longer. Units: UTF-16 units. */
export const longestOpening = 60;

/** Whether one of the texts begins with these words, whole. */
export function opensOne(texts: readonly string[], words: string): boolean {
  if (words === '') return false;
  // A program may have set a title right upon the first words.
  const isLong = words.split(/\s+/u).length >= fewestGlued;
  return texts.some(
    (text) => text.startsWith(words) && (isLong || /^\P{L}/u.test(text.slice(words.length))),
  );
}

/** Units: words. */
const fewestGlued = 5;

/** Fewer words begin many lines. */
const fewestWords = 3;

/** Whether the line below begins with all of these words and goes on. */
export function opensNext(
  { below }: Readonly<Record<'below', LeadLine | undefined>>,
  words: string,
): boolean {
  if (below === undefined || words.split(/\s+/u).length < fewestWords) return false;
  return opensOne([plain(below.text)], plain(words)) && below.text.length > words.length + 1;
}

/** Whether a line beside one that is printed twice is so too: the name of the site with what it says of itself. */
function isHeadOfSite(
  { bare }: LeadLine,
  { above, below }: Readonly<Record<'above' | 'below', LeadLine | undefined>>,
  isTwice: (line: LeadLine) => boolean,
): boolean {
  return [above, below].some((line) => line !== undefined && line.bare !== bare && isTwice(line));
}

/** Whether a few words that have the form of an entry stand above the day, and below it a longer line: the name of the site. */
export function isOverDay(
  line: LeadLine,
  day: LeadLine | undefined,
  below: LeadLine | undefined,
): boolean {
  if (!line.isEntry || day?.dated?.rest !== '' || day.credit !== undefined) return false;
  if (below === undefined || below.isSentence || below.isMenu || below.isEntry) return false;
  return below.words > line.words && below.dated === undefined && below.credit === undefined;
}

/**
 * The words that stand twice above the day of the week, a title and sentences right below it, as web logs print their names; undefined
 * where there are none.
 */
export function findSiteOverDay(lines: readonly LeadLine[]): string | undefined {
  const at = lines.findIndex(({ dated, text }) => dated?.rest === '' && isDayOfWeek(text));
  const [first, second, title, text] = [at - 2, at - 1, at + 1, at + 2].map(
    (place) => lines[place],
  );
  if (first === undefined || first.bare === '' || first.bare !== second?.bare) return undefined;
  if (title === undefined || text?.isSentence !== true || title.isSentence || title.isMenu)
    return undefined;
  if (title.dated !== undefined || title.credit !== undefined || isEnd(title.text))
    return undefined;
  return first.bare;
}

/** Whether a line has a day of the week and no time of day. */
function isDayOfWeek(text: string): boolean {
  return /(?:day|شنبه|جمعه|آدینه)(?!\p{L})/iu.test(text) && !/[\d۰-۹][:.][\d۰-۹]{2}/u.test(text);
}

/** Whether right above a line stands who or when, and above that what can be a title: then what is printed twice is said of a picture. */
function isUnderHead(
  { above }: Readonly<Record<'above', LeadLine | undefined>>,
  title: LeadLine | undefined,
): boolean {
  if (above === undefined || title === undefined) return false;
  if (above.dated === undefined && above.credit === undefined) return false;
  if (title.isMenu || title.isSentence || title.dated !== undefined || title.credit !== undefined)
    return false;
  return title.words >= fewestWords;
}

/** Whether a line is printed twice as titles are, or as the words on a picture are; `title` is the line above the one above. */
export function readRepeats(
  line: LeadLine,
  near: Readonly<Record<'above' | 'below', LeadLine | undefined>>,
  title: LeadLine | undefined,
  isTwice: (line: LeadLine) => boolean,
): { isPrintedTwice: boolean; isPicture: boolean } {
  if (!isTwice(line)) return { isPrintedTwice: false, isPicture: false };
  const isPicture = isUnderHead(near, title);
  return { isPrintedTwice: !isPicture && !isHeadOfSite(line, near, isTwice), isPicture };
}

/** Without vowel signs. */
export function plain(text: string): string {
  return text.replace(/\p{M}/gu, '');
}

/** So many sentences tell the script of a text. */
const mostSentences = 5;

/** Tells whether words are in another script than most of the first sentences of the text. */
export function otherScriptThan(sentences: readonly LeadLine[]): (words: string) => boolean {
  if (sentences.length === 0) return () => false;
  const first = sentences.slice(0, mostSentences);
  const isArabic = 2 * first.filter(({ text }) => isArabicScript(text)).length > first.length;
  return (words) => isArabicScript(words) !== isArabic;
}
