/** Names of people and of accounts, told by the form of a few words alone. */
import { countWords } from '../text/line-form.ts';
import { anySpelling } from './any-spelling.ts';
import { readDateLine } from './date-line.ts';
import { isLatinGivenName } from './given-names-latin.ts';
import { isGivenName } from './given-names.ts';
import { opensLinkList } from './furniture-line.ts';

/** Names of several people are shorter. Units: UTF-16 units. */
const longestNames = 100;
/** Names of accounts may hold anything, but not much of it. Units: UTF-16 units, words. */
const longestAccount = 60;
const mostAccountWords = 5;

/** A name in quotation marks, with the number of a note: «سارا امیری»(۱). */
export const quotedName = /«(?<name>[^«»]{3,40})»(?:\s?\([\d۰-۹]{1,2}\))?/gu;

/** The names of a line that is built of names alone, joined by "and" or «و»; undefined for any other words. */
export function readBareNames(text: string): string[] | undefined {
  if (text.length > longestNames) return undefined;
  const names = firstColumn(text)
    .replace(office, '')
    .replace(quotedName, '$<name>')
    .split(/\s+(?:and|&|و)\s+/u);
  return names.length <= 4 && names.every(isPersonName) ? names : undefined;
}

/** What somebody does for a paper, behind the name. */
const office =
  /,\s[\p{L} ]{0,30}(?<!\p{L})(?:correspondent|reporter|editor|columnist|critic|writer|staff|contributor)(?:\s\S+@\S+)?$/iu;

/** Of a row that says the same in two scripts, what it says first. */
export function firstColumn(text: string): string {
  const [first = text, second, other] = text.split(/\t+/u);
  if (second === undefined || other !== undefined) return text;
  const isArabic = (column: string) => /\p{Script=Arabic}/u.test(column);
  return isArabic(first) === isArabic(second) ? text : first;
}

/**
 * Whether words are the full name of a person: two to four with capitals, small words of surnames and titles of office
 * aside, or two or three bare words of Arabic script that are none of grammar.
 *
 * Example: isPersonName('Dr. Ines van der Berg') → true; isPersonName('The Late Train') → false
 */
export function isPersonName(text: string): boolean {
  return /[\p{Lu}\p{Ll}]/u.test(text) ? isLatinName(text) : isPersianName(text);
}

const honorific =
  /^(?:(?:dr|prof|professor|rev|reverend|sir|dame|lady|lord|capt|captain|col|colonel|mr|mrs|ms|miss|fr|sister|brother|judge)\.?\s+)+(?=\p{Lu})/iu;
/** Small words within surnames. */
const particle =
  /^(?:de|da|di|do|dos|das|del|della|du|la|le|van|von|der|den|ter|ten|zu|zur|bin|ibn|al|el|y|e)$/u;

/** Words that begin titles and no name. */
const notNames =
  /^(?:The|An?|Why|How|What|When|Where|Who|Whose|Which|Is|Are|Was|Were|Can|Do|Does|Did|Should|In|On|At|From|To|With|For|About|After|Before|My|Our|Your|His|Her|Their|This|That|These|Those|No|Not|All|Some|More|New|Old|Two|Three|Every|Another)\s/u;

/** Words with capitals that pages say to their readers, and hardly any name has. */
const pageWord =
  /^(?:fonts?|size|web|exclusive|follow|comments?|now|play|videos?|photos?|share|print|e-?mail|(?:google|yahoo)?bookmarks?|newsvine|google|facebook|twitter|related|articles?|links?|more|view|watch|listen|contact|subscribe|search|home|menu|latest|popular|trending|advertisement|slideshow)$/iu;

/** Two words that a program set right upon each other: "BookmarksLamp"; "McAllister" and "FitzRoy" are names. */
const gluedWords = /^(?!Fitz).*\p{Ll}{3}\p{Lu}\p{Ll}/u;

function isLatinName(text: string): boolean {
  const bare = text.replace(honorific, '');
  const words = bare.split(/\s+/u);
  const own = words.filter(
    (word, at) => at === 0 || at === words.length - 1 || !particle.test(word),
  );
  if (notNames.test(text) || words.length > 5) return false;
  const initials = own.filter(
    (word) => /^\p{Lu}\.?(?:-?\p{Lu}\.?)*$/u.test(word) && word.length <= 5,
  );
  if (own.some((word) => pageWord.test(word) || gluedWords.test(word))) return false;
  const fewest = bare === text ? 2 : 1;
  if (own.length < fewest || own.length - initials.length > 3 || own.length > 4) return false;
  return own.every((word) => /^(?:[\p{Lu}][\p{L}'’.-]*|al-\p{Lu}\p{L}+)$/u.test(word));
}

/** What stands before the name of somebody. */
const rank = anySpelling(
  /^(?:(?:دکتر|مهندس|استاد|پروفسور|آیت‌الله|حجت‌الاسلام|حاج|سید|سیده|السيد|الدكتور|د)\.?\s+)+(?=\p{L})/u,
);

/**
 * Whether words are a name for sure: they open with a given name, and what follows can be a surname.
 *
 * Example: isKnownName('بهرام کاویانی') → true; isKnownName('پل سنگی') → false; isKnownName('Nora Field') → true
 */
export function isKnownName(text: string): boolean {
  if (/\p{Lu}/u.test(text)) {
    const [given = ''] = text.replace(honorific, '').split(/\s+/u);
    return isLatinGivenName(given) && isLatinName(text);
  }
  const [first = '', ...others] = text.replace(rank, '').trim().split(/\s+/u);
  const [second = ''] = others;
  const most = isGivenName(second) ? mostNameWords : mostNameWords - 1;
  if (others.length === 0 || others.length >= most || !isGivenName(first)) return false;
  return (
    !grammar.test(text) && others.every((word) => /^\(?[\p{L}\p{M}\u200c.-]{2,}\)?$/u.test(word))
  );
}

const mostNameWords = 4;

/** The names of a line that is built of known names alone. */
export function readKnownNames(text: string): string[] | undefined {
  if (text.length > longestNames) return undefined;
  const names = text.split(/\s+(?:و|and|&)\s+|\s*[،؛]\s*/u).map((name) => name.trim());
  return names.length <= 4 && names.every(isKnownName) ? names : undefined;
}

function isPersianName(text: string): boolean {
  if (isKnownName(text)) return true;
  const bare = text.replace(rank, '');
  if (/^(?:\p{L}\.\s?)+[\p{L}\p{M}\u200c]{2,}$/u.test(bare)) return true;
  const words = bare.split(/\s+/u);
  if (words.length < 2 || words.length > 3) return false;
  // Beyond the usual endings of surnames the joiner is rare in names and common in titles.
  return (
    words.every((word) => /^[\p{L}\p{M}]{2,}$/u.test(withoutJoiner(word))) && !grammar.test(text)
  );
}

/** A word whose joiner stands where names have theirs: «نیک‌پور», «محمد‌رضا». */
function withoutJoiner(word: string): string {
  return word.replace(joinedName, '');
}

const joinedName =
  /(?<=^(?:محمد|علی|امیر|غلام|عبد|شاه|گل|ماه|نور)\p{M}?)\u200c|\u200c(?=(?:پور|زاده|زادگان|نیا|فر|نژاد|خانی|پناه|پناهی|دوست|خواه|راد|منش|مهر|وند|لو|تبار|پرست|دوز|تراش|چی|ساز|گر|یان|خوان|دان|باف|فروش|کار|دار|بان|مند|پز|پی|کیش|جو|گو|نشین|بخش|یار|دل|فام|سرشت|نام|اندیش|بین|پیشه|تاش|شناس)$)/u;

const grammar = anySpelling(
  /(?<!\p{L})(?:از|در|به|با|بر|تا|که|و|را|این|آن|یک|هر|بی|چه|برای|است|بود|شد|کرد|نیست|دارد|ندارد|شود|کند|رفت|آمد|گفت|هست|داشت|کنید|دهید|بزنید|بخوانید|بنویسید|بخش|قسمت|فصل|شماره|جلد|\p{L}{3,}های|چکیده|کلیدواژه|مقدمه|پیشگفتار|فهرست|منابع|خلاصه|داستان|شعر|گزارش|خبر|عکس|نظر|پاسخ|پرسش)(?!\p{L})/u,
);

/**
 * Whether a short line could be what somebody calls himself on a site: a few words without a stop, no day and no
 * heading of a list. Where it stands must say more.
 */
export function isAccountName(text: string): boolean {
  if (text.length < 2 || text.length > longestAccount || !/\p{L}/u.test(text)) return false;
  // An initial may end it.
  if (/[!?؟:؛;]$|(?<!(?<!\p{L})\p{L})\.$/u.test(text) || countWords(text) > mostAccountWords)
    return false;
  return !opensLinkList(text) && !isCountedPost(text) && readDateLine(text) === undefined;
}

/** "Reply #2", «پاسخ ۳»: the number of a post in its thread, neither name nor title. */
export function isCountedPost(text: string): boolean {
  return /^(?:reply|post|comment|message|answer|پاسخ|پست|نظر|دیدگاه|پیام)\s?[#:]?\s?[\d۰-۹]{1,5}$/iu.test(
    text,
  );
}
