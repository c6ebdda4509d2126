/** Lines that say where a text is from: bylines, translators, agencies; in English and Persian. */

import { anySpelling } from './any-spelling.ts';
import { readCreditedNames } from './credited-names.ts';
import { readDateLine } from './date-line.ts';
import { remembering } from './line-memory.ts';
import { firstColumn, isKnownName, readBareNames } from './person-name.ts';

/** What a line about the text says. */
export interface Credit {
  readonly role: 'author' | 'translator' | 'publisher' | 'category';
  readonly names: readonly string[];
  /** How the line is built, names and dates left out: lines of one shape belong to one kind of text. */
  readonly shape: string;
  /** What the rest of the line credits to others: "by Sara Amiri, translated by Tom Reed". */
  readonly beside?: readonly Credit[];
}

interface CreditPattern {
  readonly role: Credit['role'];
  readonly pattern: RegExp;
  /** Its names are full names of people and nothing else: such words begin sentences, too. */
  readonly isStrict?: true;
  /** They are names for sure. */
  readonly isKnown?: true;
}

const patterns: readonly CreditPattern[] = spelledAnyhow([
  {
    role: 'author',
    pattern:
      /^(?:written |posted |(?:permalink )?submitted |published |reported |asked |answered |question |answer |reply |comment |interviewed |interview |compiled |story |text |words )?by[:\s]+(?<names>.+)$/iu,
  },
  {
    // "Posted on Wednesday, October 7 at 9:12 by Sara Amiri in Rivers".
    role: 'author',
    pattern:
      /^(?:[Pp]osted|[Pp]ublished|[Ss]ubmitted|[Ww]ritten|[Ff]iled)\s(?:on|at)?\s?(?=.{0,50}\d).{6,60}?\sby\s(?<names>\p{Lu}.+)$/u,
  },
  {
    role: 'author',
    pattern: /^(?:authors?|writers?|reporters?|interviewers?|posted by)\s*:\s*(?<names>.+)$/iu,
  },
  {
    role: 'author',
    pattern: /^(?:text|words|story|متن)\s*[:：]\s*(?<names>.+)$/iu,
    isStrict: true,
  },
  {
    role: 'author',
    pattern:
      /^(?:نویسنده(?: (?:مطلب|مقاله|خبر|متن|گزارش|یادداشت|این مطلب))?|نویسندگان|نگارنده|گزارشگر|خبرنگار|نگارش|به قلم|بقلم|به کوشش|نوشته(?:ٔ|‌ی| ی)?|نوشتۀ|پژوهش|پژوهشگر|سخنران|راوی|بقلم الكاتب|بقلم|كتب|گفت‌?و‌?گو‌?کننده|مصاحبه‌?کننده|تهیه و تنظیم|گردآورنده|الكاتب|كتبه|إعداد|المؤلف)\s*[:：\-–,،]\s*(?<names>.+)$/u,
  },
  {
    role: 'author',
    pattern:
      /^(?:(?:نوشته|ارسال|منتشر|فرستاده) شده (?:توسط|به دست|از سوی)\s?[:：]?|(?:گزارش|گفت‌?و‌?گو|یادداشت) از\s?[:：]?|توسط\s?[:：]?|نوشته(?:ٔ|‌ی| ی)?|نوشتۀ|به قلم|بقلم|به کوشش|فرستنده|بقلم الكاتب)(?:\s?[–-])?\s+(?<names>.+)$/u,
  },
  {
    // As Persian forums have it: «نویسنده sara_a, بعد از ظهر 20:43:27 - 07/02/11».
    role: 'author',
    pattern: /^نویسنده\s(?<names>[^,،:]{2,40})[,،]\s(?=.{0,30}[\d۰-۹]{1,2}:[\d۰-۹]{2}).+$/u,
  },
  {
    // A date before the name: "June 9, 2014 by Sara Amiri".
    role: 'author',
    pattern:
      /^(?=.{0,24}[\d۰-۹]{4})(?:[\p{L}\u200c\d۰-۹]+[.,،]?\s){2,10}(?:[Bb]y|توسط)\s(?<names>\p{L}.+)$/u,
  },
  {
    // What it is filed under before the name, the day behind it: "Reviews By Sara Amiri Jun. 6, 2013".
    role: 'author',
    pattern: /^(?:(?:\p{Lu}\p{L}+|&|and)\s){1,4}By\s(?=\p{Lu}.{4,60}[\d۰-۹]{4})(?<names>.+)$/u,
    isKnown: true,
  },
  {
    // The line under a text of a web log: when it was written, by whom, and how many answered.
    role: 'author',
    pattern:
      /^\+?\s*(?:نوشته|ارسال|منتشر|فرستاده)\s?شده\s(?:در\s)?.{4,60}?\s(?:توسط|به دست|از سوی)\s+(?<names>[^|]+?)\s*(?:\|.*)?$/u,
  },
  {
    // Titles begin so, too: only a name of two words.
    role: 'author',
    pattern: /^گزارش\s?[:：]\s*(?<names>[\p{L}\p{M}\u200c]+\s[\p{L}\p{M}\u200c]+)$/u,
  },
  {
    role: 'author',
    pattern: /^(?:a poem by|poem by|شعری? از|سروده(?:ٔ|‌ی| ی)?|سرودۀ)\s*:?\s*(?<names>.+)$/iu,
  },
  {
    role: 'translator',
    pattern:
      /^(?:translated|translation)(?:\s+\p{L}+\s+(?:the\s+)?\p{L}+)?\s*(?:by\s*:?|:)\s*(?<names>.+)$/iu,
  },
  { role: 'translator', pattern: /^translator\s*:\s*(?<names>.+)$/iu },
  {
    role: 'translator',
    pattern:
      /^(?:مترجم|مترجمان|ترجمه(?:ٔ|‌ی| ی)?|ترجمۀ|برگردان(?: (?:به|از) (?:فارسی|انگلیسی|فرانسه|عربی|آلمانی|متن انگلیسی))?|ترجمة)\s*[:：\-–]\s*(?<names>.+)$/u,
  },
  { role: 'translator', pattern: /^(?:ترجمه(?:ٔ|‌ی| ی)?|ترجمۀ|برگردانِ?)\s+(?<names>.+)$/u },
  {
    role: 'translator',
    pattern:
      /^(?:ترجمه|برگردان)\s+از\s+(?:(?:متن|زبان)\s+)?(?:\p{L}+\s+){0,2}\p{L}+\s*[:：\-–]\s*(?<names>.+)$/u,
  },
  { role: 'translator', pattern: /^(?:ترجمه|برگردان)\s+از\s+(?<names>.+)$/u, isStrict: true },
  { role: 'publisher', pattern: /^(?:source|publisher|published in|via)\s*:\s*(?<names>.+)$/iu },
  {
    role: 'category',
    pattern:
      /^(?:category|section|دسته(?:‌?بندی)?(?: (?:موضوعی|مطلب|خبر))?|بخش|سرویس)\s*[:：]\s*(?<names>[^.!?؟:]{2,40})$/iu,
  },
  {
    role: 'publisher',
    pattern: /^(?:منبع|ناشر|به نقل از|برگرفته از|المصدر)\s*[:：\-–]\s*(?<names>.+)$/u,
  },
]);

function spelledAnyhow(patterns: readonly CreditPattern[]): CreditPattern[] {
  return patterns.map((one) => ({ ...one, pattern: anySpelling(one.pattern) }));
}

/** Longer lines are sentences. Units: UTF-16 units. */
const longestCredit = 100;
/** Reports name all who wrote them. */
const longestListed = 260;
const opensList = anySpelling(/^(?:authors?|نویسندگان)\s?[:：]/iu);

/**
 * The credit that a whole line gives, or undefined.
 *
 * Example: readCredit('by Maryam Kaveh on')?.names → ['Maryam Kaveh']
 */
export function readCredit(line: string): Credit | undefined {
  const isList = line.length <= longestListed && opensList.test(line);
  return isList || line.length <= longestCredit ? rememberedLine(line) : undefined;
}

function readLine(line: string): Credit | undefined {
  const text = withoutFrame(
    firstColumn(line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')),
  );
  // Most lines credit nobody, and this is read for every line.
  if (!text.includes('\n') && !otherRoles.test(text)) return readPiece(text);
  const pieces = creditPieces(text);
  const credits = pieces.map((piece) => readPiece(piece));
  const [first, ...beside] = withBareAuthor(pieces, credits);
  if (first === undefined) return readPiece(text);
  if (beside.some(({ role }) => role !== first.role)) return { ...first, beside };
  // Several lines in one block: each says who or when.
  const isBlock = text.includes('\n') && pieces.every((one) => readPiece(one) ?? readDateLine(one));
  return isBlock ? { ...first, beside } : readPiece(text);
}

const rememberedLine = remembering(readLine);

/** The credits of a line's pieces; a bare name right before a translator's is the author. */
function withBareAuthor(
  pieces: readonly string[],
  credits: readonly (Credit | undefined)[],
): readonly Credit[] {
  return credits.flatMap((credit, at) => {
    if (credit !== undefined) return [credit];
    if (credits[at + 1]?.role !== 'translator') return [];
    const names = readBareNames(pieces[at] ?? '');
    return names === undefined ? [] : [{ role: 'author' as const, names, shape: 'bare' }];
  });
}

/** Words of the roles that stand beside an author's in one line; lines of a block may say anything. */
const otherRoles = anySpelling(
  /translat|ترجم|برگردان|source|publish|via|منبع|ناشر|categor|section|دسته|بخش|سرویس/iu,
);

/**
 * The pieces of a line that credits several people: parted by signs, or by a comma before the next role.
 *
 * Example: creditPieces('نوشتهٔ سارا امیری، ترجمهٔ تام رید') → ['نوشتهٔ سارا امیری', 'ترجمهٔ تام رید']
 */
export function creditPieces(line: string): readonly string[] {
  return line.split(pieceEnd).map((piece) => piece.trim());
}

const pieceEnd = anySpelling(
  /\s*[|·•؛;/\n]\s*|\s[–—-]\s|\s*[،,]\s*(?=(?:and\s+|و\s*)?(?:translat|ترجم|برگردان|مترجم|(?:text|words|written|story)\s|نویسنده|نوشته|نوشتۀ|به قلم))|\s+(?=(?:تاریخ(?: انتشار)?|منبع|مترجم|نویسنده|دسته(?:‌?بندی)?|کد (?:خبر|مطلب)|(?:تعداد )?بازدید)\s?[:：])|\s+(?:and|و)\s+(?=translated\s|ترجمه(?:ٔ|‌ی| ی)|ترجمۀ|مترجم\s?[:：])/iu,
);

/** What any of the patterns matches, and some words more: one look tells that a line is none of them. */
const anyCredit = new RegExp(
  patterns.map(({ pattern }) => `(?:${pattern.source.replaceAll('?<names>', '?:')})`).join('|'),
  'iu',
);

function readPiece(text: string): Credit | undefined {
  if (!anyCredit.test(text)) return undefined;
  for (const { role, pattern, isStrict, isKnown } of patterns) {
    const names = pattern.exec(text)?.groups?.names;
    if (names === undefined) continue;
    if (isStrict && readBareNames(names) === undefined) continue;
    if (role === 'category') return { role, names: [names.trim()], shape: role };
    const credit = readCreditedNames(names, opensList.test(text));
    if (credit === undefined || (isKnown && !credit.names.every(isKnownName))) continue;
    const before = text.slice(0, text.length - names.length).trim();
    // Dates differ from line to line.
    const opening = /\d|[۰-۹]/u.test(before) ? 'dated' : before.toLowerCase();
    return { role, names: credit.names, shape: `${opening} ${credit.ending}` };
  }
  return undefined;
}

/** Without the plus sign or the bullet that some pages set before a credit, and the bars behind it. */
function withoutFrame(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s|]/u.test(text.charAt(end - 1))) end -= 1;
  return text
    .slice(0, end)
    .replace(/^\s*(?:\+|[•◦▪]\s)/u, '')
    .trim();
}

/** Whether a line is a credit and nothing else: such lines are never joined with their neighbours. */
export function isMetaLine(line: string): boolean {
  return readCredit(line) !== undefined;
}

/** As `isMetaLine`, of a line that nothing else asks about: to remember what it says would take longer than to read it. */
export function isMetaLineOnce(line: string): boolean {
  return line.length <= longestCredit && readLine(line) !== undefined;
}
