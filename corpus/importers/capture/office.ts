/** Names with what somebody does for a paper right behind them, and no sign between: "Sara Amiri Science reporter, Harbour News". */
import { sectionWords } from './menu-words.ts';
import { isKnownName, isPersonName } from './person-name.ts';

const office =
  /^(?:correspondent|reporter|editor|columnist|critic|writer|staff|contributor|producer|analyst|commentator|blogger)s?$/iu;
const rank =
  /^(?:senior|chief|staff|deputy|assistant|associate|special|contributing|managing|executive|foreign|international|national|diplomatic|political|religious|legal|defen[cs]e|security|home|affairs|medical|consumer|social|royal|guest|freelance)$/iu;
/** Last words of names of papers and stations. */
const paper =
  /^(?:news|times|post|journal|herald|tribune|gazette|press|magazine|radio|television|tv|media|bureau|agency|service|online|mail|telegraph|chronicle|courier|review)$/iu;
/** What somebody has earned or whose child he is. */
const degree =
  /^(?:Jr\.?|Sr\.?|I{2,3}|IV|Ph\.?\s?D\.?|M\.?D\.?|Esq\.?|[BM]\.?(?:A|S|Sc|Ed|BA|PH|FA)\.?|RN|JD|DDS|DVM|DO|RD|CPA|CFA|[OMC]BE|MP|QC|KC|SJ)$/u;
const initial = /^\p{Lu}\.?$/u;
const particle = /^(?:de|da|di|del|van|von|der|den|ter|bin|al|el|la|le)$/u;

/** Units: words. */
const mostWords = 9;

/**
 * The name before an office or a paper; undefined where nothing of that kind stands behind it.
 *
 * Example: nameBeforeOffice('Sara Amiri Science reporter') → 'Sara Amiri'; nameBeforeOffice('Sara Amiri') → undefined
 */
export function nameBeforeOffice(text: string): string | undefined {
  const words = text.trim().split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (words.length < 3 || words.length > mostWords || !(isOffice(last) || isPaper(last)))
    return undefined;
  if (isBehind(words[0] ?? '', true)) return undefined;
  const isShouted = !/\p{Ll}/u.test(words.slice(0, 2).join(' '));
  let end = words.findIndex((word, at) => at > 0 && isBehind(word, isShouted));
  // A paper has a word of its own before "News".
  if (end === words.length - 1 && !isOffice(last)) end = Math.min(end, endOfShort(words));
  const name = words.slice(0, Math.max(end, 0)).join(' ');
  return isKnownName(name) || (isOffice(last) && isPersonName(name)) ? name : undefined;
}

/** Where a name of one given name and one surname ends. */
function endOfShort(words: readonly string[]): number {
  const last = words.findIndex((word, at) => at > 0 && !initial.test(word) && !particle.test(word));
  return last + 1;
}

function isOffice(word: string): boolean {
  return office.test(word);
}

function isPaper(word: string): boolean {
  return paper.test(word) || isLetters(word);
}

/** Whether a word is the letters of a station or an agency. */
export function isLetters(word: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && !isDegree(word);
}

/** Whether a word stands behind a name as a part of it. */
export function isDegree(word: string): boolean {
  return degree.test(word);
}

/** Whether a word can begin what stands behind a name. */
function isBehind(word: string, isShouted: boolean): boolean {
  if (isOffice(word) || rank.test(word) || sectionWords.has(word.toLowerCase())) return true;
  return paper.test(word) || (!isShouted && isLetters(word));
}

/**
 * The name in a line of a name and an office: "Sara Amiri Harbour News", "Sara Amiri, Lamp and Ladder Staff". Before a paper the name must be
 * one that is sure.
 */
export function readNameAndOffice(line: string): string | undefined {
  const text = line.replace(/^\P{L}+|\s\S+@\S+$/gu, '');
  if (text.length > longest || /[.!?:;|–—\d]/u.test(text.replace(/\s\p{Lu}\.\s/gu, ' ')))
    return undefined;
  const [first = '', behind = '', ...others] = text.split(/,\s/u);
  if (others.length > 0) return undefined;
  const last = behind.split(/\s+/u).at(-1) ?? '';
  if (writtenFor.test(behind) && isKnownName(first)) return first;
  const isBody = bodyOfWork.test(behind) && (isOffice(last) || isPaper(last));
  const own = nameBeforeOffice(first);
  const name = own ?? (isBody ? first : undefined);
  if (name === undefined) return undefined;
  const isSaid = isOffice(first.split(/\s+/u).at(-1) ?? '') || isOffice(last);
  const isName = isKnownName(name) || (isSaid && own !== undefined && isPersonName(name));
  return isName ? name : undefined;
}

/** "Special to The Tide", "for Lamp and Ladder". */
const writtenFor = /^(?:special (?:to|for)|exclusive to|for)\s(?:the\s)?\p{Lu}/iu;
/** Up to four words with capitals. */
const bodyOfWork = /^\p{Lu}\S*(?:\s\p{Lu}\S*){0,3}$/u;
/** Units: UTF-16 units. */
const longest = 80;

/**
 * Whether a line says what somebody is, and nothing else: "Senior Inland Water Columnist". It opens with a rank, so that it is no title of
 * a text about one.
 */
export function isOfficeAlone(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const [first = ''] = words;
  if (words.length < 2 || words.length > mostOfficeWords || !rank.test(first)) return false;
  return (
    words.every((word) => /^\p{L}+$/u.test(word)) &&
    /[^s]$/u.test(text) &&
    isOffice(words.at(-1) ?? '')
  );
}

/** Units: words. */
const mostOfficeWords = 5;
