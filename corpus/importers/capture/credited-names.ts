/** The names in a credit, without what stands beside them: days, papers, offices, accounts. */
import { anySpelling } from './any-spelling.ts';
import { gluedDay } from './date-line.ts';
import { isDegree, isLetters, nameBeforeOffice } from './office.ts';
import { isKnownName, isPersonName, quotedName } from './person-name.ts';

/** Words that follow "by" in a sentence and never begin a name. */
const notNames =
  /^(?:on|at|in|of|to|for|from|with|the|a|an|this|that|these|those|now|then|far|and|or|all|any|my|his|her|our|their|its|your|which|what|whom|no|not|virtue|way|means|using|doing|default|comparison|contrast|chance|accident)\b|^(?:ها|های|هایی|ای|شده|است)(?!\p{L})/u;

/** A day without its year, and the word before it. */
const monthBehind =
  /\s+(?:(?:posted|published|updated|on)\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:[\s,].*)?$/iu;

/** A month that a program set right upon a name. */
const gluedMonth =
  /(?<=\p{Ll})(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d.*)?$/u;

/** What a site counts of an account, behind its name: "(4,810 points)". */
const countBehind = /\s*\([\d۰-۹٠-٩][^()]{0,30}\)\s*$/u;

/** What may follow the names: "on" with or without a date, or a date after a sign. */
const dateAfterNames =
  /\s*(?:\s(?:on|at|در|(?:در |به )?تاریخ(?: انتشار)?|مورخه?|بتاریخ)(?:\s*[:：]?\s+(?=.*[\d۰-۹٠-٩]).*)?|(?:[,،]\s*|\s[|•·–—-]\s+)(?=.*[\d۰-۹٠-٩]).*)$/u;

/**
 * The names behind the word that says what they did, and the word that follows them ("on"; a dash for another sign); undefined for words that
 * are no names. Behind a label they may be many.
 *
 * Example: readCreditedNames('Sara Amiri and Tom Reed, Staff Writers')?.names → ['Sara Amiri', 'Tom Reed']
 */
export function readCreditedNames(
  line: string,
  isLabelled = false,
): { names: string[]; ending: string } | undefined {
  const text = line
    .replace(gluedDay, ' | $&')
    .replace(countBehind, '')
    .replace(quotedName, '$<name>');
  const dated = dateAfterNames.exec(text);
  const ending = dated === null ? '' : (/\p{L}+/u.exec(dated[0].slice(0, 12))?.[0] ?? '-');
  const people = (dated === null ? text : text.slice(0, dated.index))
    .replace(/\s*\([^()]*\)\s*$/u, '')
    // Printed by a program that says it itself: "By By Sara Amiri".
    .replace(/^by\s(?=\p{Lu})/iu, '')
    // "Sara Amiri  June 6", "Sara Amiri posted 6 June at 7:30 pm", "Sara Amiri @amiri".
    .replace(monthBehind, '')
    .replace(/\s+@\w+$/u, '')
    // "Sara Amiri Tuesday", "Sara AmiriJune 07", "SARA AMIRI The_Harbour_Gazette".
    .replace(/\s(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu, '')
    .replace(gluedMonth, '')
    .replace(/(?<=\S\s\S+)\s\S*_\S*$/u, '')
    // What the report is for: "Sara Amiri for Rivers and Ports", "Sara Amiri — The Harbour Gazette".
    .replace(/(?<=\p{L}\s\p{Lu}[\p{L}.'’-]+)\s(?:for|[—–])\s(?:the\s)?\p{Lu}.*$/u, '')
    .replace(workBehind, '')
    // Where it was sent from, or what it is filed under.
    .replace(/(?<=\p{L})\sدر\s\p{L}.*$/u, '')
    // "By Sara Amiri in Tabriz": where a report was written.
    .replace(/(?<=\p{L}\s\p{Lu}[\p{L}.'’-]+)\sin\s\p{Lu}[\p{L} ,.-]{2,30}$/u, '')
    .trim();
  const isLoose = ending === 'on';
  if (people === '' || notNames.test(people)) return undefined;
  const isList = isLabelled && isListOfNames(people);
  if (!isList && (people.length > longest || !(isLoose || looksLikeNames(people))))
    return undefined;
  const names = (body.test(people) ? [people] : people.split(between))
    .filter((name, index) => index === 0 || !isBeside(name))
    .map((name) => nameBeforeOffice(name) ?? name)
    .map((name) => name.replace(twice, '$<name>'))
    .map((name) =>
      name.replace(/\.$/u, (stop) => (/\b(?:\p{Lu}|[JS]r)\.$/u.test(name) ? stop : '')).trim(),
    )
    .filter((name) => name !== '')
    .reduce<string[]>(
      (known, name) =>
        known.length > 0 && isDegree(name)
          ? [...known.slice(0, -1), `${known.at(-1) ?? ''}, ${name}`]
          : [...known, name],
      [],
    );
  return names.length === 0 ? undefined : { names: isLoose ? [people] : names, ending };
}

/** Units: UTF-16 units. */
const longest = 80;
const longestList = 240;

/** One name, though "and" may stand in it: «سایت باغبانان و کوزه‌گران». */
const body = anySpelling(
  /^(?:وب‌?)?(?:سایت|وبلاگ|انجمن|کانون|گروه|مؤسسه|موسسه|شرکت|خبرگزاری|روزنامه|هیئت|هیأت|تحریریه|کمیته|بنیاد|مرکز)(?!\p{L})/u,
);

const between = /\s*[,،;؛&]\s*(?:(?:and|و)\s+)?|\s+and\s+|\s+و\s+/u;

/** Whether words are the full names of three people or more, as reports have them. */
function isListOfNames(people: string): boolean {
  if (people.length > longestList) return false;
  const names = people.replace(/(?<=\p{Ll})\.$/u, '').split(between);
  return names.length > 2 && names.every((name) => isPersonName(name));
}

/** Whom a reporter works for, and how to reach him, stand behind the name. */
function isBeside(piece: string): boolean {
  if (isLetters(piece) || reach.test(piece)) return true;
  const name = nameBeforeOffice(piece);
  if (name === undefined) return employer.test(piece);
  // Several at once: "Ann Weaver and Tom Reed, Upper Town contributors".
  return piece.endsWith('s') && !isKnownName(name);
}

const reach = /^(?:e-?mail|follow|contact|view|read|see|more|special to|for|exclusive to)\s/iu;

/** A name that a program set twice, right upon itself. */
const twice = /^(?<name>\p{L}.{4,40})\k<name>$/u;

/** What somebody does for a paper, behind the name. */
const workBehind = anySpelling(/\s*[،,]\s*(?:خبرنگار|گزارشگر|دبیر|عکاس)(?!\p{L}).*$/u);

const employer =
  /(?:^|\s)(?:news|service|agency|press|staff|(?:writer|correspondent|reporter|editor|columnist|contributor|newspaper)s?|magazine)$/iu;

function looksLikeNames(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length > 9 || !/^["“'‘«]?\p{L}/u.test(text) || /[!?؟:;؛]/u.test(text)) return false;
  if (/^(?:و|از|در|به|با|که|این)\s/u.test(text)) return false;
  // That one, or Ann with her surname.
  if (/^آن\s/u.test(text) && words.length !== 2) return false;
  // A sentence ends with a stop after a common word; a name may end with an initial.
  if (/\p{Ll}{2}\.$/u.test(text) && words.length > 4) return false;
  const isCased = /\p{Lu}|\p{Ll}/u.test(text);
  if (!isCased) return words.length <= 7 && !/\s(?:که|را|است|بود|شد|کرد|هم)(?:\s|$)/u.test(text);
  const capital = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length;
  return capital >= words.length / 2 || words.length <= 3;
}
