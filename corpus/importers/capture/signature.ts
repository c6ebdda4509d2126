/** Names that no word announces: beside the date under a title, and with a place under a letter. */
import { endsSentence } from '../text/line-form.ts';
import { anySpelling } from './any-spelling.ts';
import { readDateLine } from './date-line.ts';
import type { Credit } from './meta-line.ts';
import { readBareNames, readKnownNames } from './person-name.ts';

/** Longer lines are sentences. Units: UTF-16 units. */
const longest = 80;

/** Two words that are no person: offices and places. */
const notPeople = anySpelling(
  /^(?:new|north|south|east|west|san|santa|los|las|saint|st\.?|port|fort|cape|el|la)\s|\s(?:news|desk|staff|team|agency|service|press|editors?|correspondents?|reporters?|bureau|writers?|columnists?|exclusive|size|now)$|^(?:follow|play|watch|view|share|read|comment|contact|text|font|print|web|more)\s|^(?:خبرگزاری|روزنامه|روزنامهٔ|مجله|مجلهٔ|پایگاه|سایت|وبگاه|گروه|سرویس|بخش|دفتر|تحریریه|زمان|تاریخ|کد|شناسه|آخرین|انتشار)\s/iu,
);

/**
 * The names in a line of name and date, in this or the other order; none where the line says anything else first.
 *
 * Example: readNamesByDate('Sara Amiri | 14 March 2016') → ['Sara Amiri']
 */
export function readNamesByDate(text: string): string[] {
  const beside = nameRightBefore(text) ?? nameGluedBehind(text);
  if (beside !== undefined) return beside;
  if (text.length > longest) return [];
  // Counters stand behind other bars: "Sara Amiri | March 14, 2016, 9:12 | 1,209 | 5".
  const bars = text.split(/\s*[|•·]\s*/u).filter((field) => field !== '');
  const isBesideBar = bars.length > 1;
  const fields = isBesideBar ? bars : splitFields(text);
  const [first = '', ...others] = fields;
  if (others.length === 0 || others.length > (isBesideBar ? 4 : 3)) return [];
  const isAfter = readDateLine(first)?.rest === '' && others.length === 1;
  const candidates = isBesideBar
    ? fields.map(firstOf)
    : isAfter
      ? others
      : [...nameBesideDay(text, fields), first];
  for (const field of candidates) {
    if (/\d|[۰-۹]/u.test(field) || readDateLine(field) !== undefined) continue;
    const names = readBareNames(field);
    if (names !== undefined && !names.some((name) => isNoPerson(name))) return names;
  }
  return [];
}

/** "The Evening Lamp – Sara Amiri March 14, 2016": of the words before the day those that no sign parts from it. */
function nameBesideDay(text: string, fields: readonly string[]): string[] {
  const day = readDateLine(text)?.date.text;
  if (day === undefined || fields.length < 2) return [];
  const [before = ''] = text.split(day);
  return /[\s\p{L}]$/u.test(before.trimEnd()) ? splitFields(before.trim()).slice(-1) : [];
}

/** Of "Sara Amiri, Lamp and Ladder" the name; what stands with a day is none. */
function firstOf(field: string): string {
  return readDateLine(field) === undefined ? (splitFields(field)[0] ?? '') : field;
}

function splitFields(text: string): string[] {
  return text.split(/\s*[,،]\s*|\s+[–—-]\s+/u);
}

/** Two capitalised words that are an office, a place or words of the page. */
function isNoPerson(name: string): boolean {
  return notPeople.test(name) || isPublishing(name);
}

/** "March 14, 2016Sara Amiri": a name that a program set right upon the day. */
function nameGluedBehind(text: string): string[] | undefined {
  const found = text.length > longest ? null : /^[^\d]{0,12}\d.*\d{4}(?=\p{L})/u.exec(text);
  const day = found === null ? undefined : readDateLine(found[0]);
  if (found === null || day?.rest !== '') return undefined;
  const names = readBareNames(text.slice(found[0].length));
  return names?.some((name) => isNoPerson(name)) === true ? undefined : names;
}

/** "Sara Amiri March 14, 2016": a name and the day, with nothing between or behind them. */
function nameRightBefore(text: string): string[] | undefined {
  const dated = text.length > longest ? undefined : readDateLine(text);
  if (dated === undefined) return undefined;
  const start = Math.max(0, text.indexOf(dated.date.text));
  // The day may stand in brackets.
  const before = text.slice(0, start).replace(/\s\($/u, '').trim();
  if (before !== dated.rest) return undefined;
  // Bare words of Arabic script may be anything: two or three with nothing but the day behind them.
  if (!/\p{Lu}/u.test(before) && (outlet.test(before) || isOutlet(before))) return undefined;
  const names = readBareNames(before);
  return names?.some((name) => isNoPerson(name)) === true ? undefined : names;
}

/**
 * The names in a line of a name and a paper, without a day.
 *
 * Example: readNameAtOutlet('harbour news / Sara Amiri') → author Sara Amiri, publisher beside
 */
export function readNameAtOutlet(text: string): Credit | undefined {
  if (text.length > longest) return undefined;
  const pieces = text.split(/\s+[/|–—-]\s+/u);
  const [one = '', other] = pieces;
  if (other === undefined || pieces.length > 2) return undefined;
  const [paper, name] = outlet.test(one) ? [one, other] : [other, one];
  const names = outlet.test(paper) && !outlet.test(name) ? readBareNames(name) : undefined;
  if (names === undefined || paper.split(/\s+/u).length > 4 || /[.!?؟:]/u.test(paper))
    return undefined;
  const beside: Credit = { role: 'publisher', names: [paper], shape: 'outlet' };
  return { role: 'author', names, shape: 'outlet', beside: [beside] };
}

/** "Published Wednesday" is a day. */
function isPublishing(name: string): boolean {
  return name
    .split(/\s+/u)
    .some((word) =>
      /day$|^(?:published|posted|updated|updates?|filed|released|issued|printed|first|last)$/iu.test(
        word,
      ),
    );
}

/** Words that names of papers, agencies and stations hold. */
const outlet = anySpelling(
  /(?<!\p{L})(?:news|times|presse?|agence|tv|television|radio|agency|post|journal|review|daily|weekly|monthly|magazine|herald|tribune|gazette|observer|telegraph|guardian|online|blog|report|network|institute|foundation|society|association|center|centre|policy|insider|monitor|watch|international|independent|star|mail|chronicle|examiner|courier|dispatch|voices?|world|today|council|assembly|committee|party|union|commission|ministry|department|university|project|campaign|organi[sz]ation|embassy|group|خبرگزاری|روزنامه[ٔ]?|مجله[ٔ]?|رادیو|پایگاه|سایت|هفته‌نامه[ٔ]?|ماهنامه[ٔ]?|فصلنامه[ٔ]?|\p{L}{2,}‌?نیوز|نیوز|آنلاین|صحيفة|جريدة|وكالة|موقع)(?!\p{L})/iu,
);

const outletOpening = anySpelling(
  /^(?:خبرگزاری|روزنامه[ٔ]?|مجله[ٔ]?|پایگاه|هفته‌نامه[ٔ]?|ماهنامه[ٔ]?|فصلنامه[ٔ]?|وبگاه|وب‌سایت)\s\p{L}/u,
);

/** Whether words hold one that names of papers, agencies and other bodies are made with. */
export function isOutletName(text: string): boolean {
  return outlet.test(text);
}

/** Whether a line begins as names of agencies and papers do: «خبرگزاری …». */
export function isOutlet(text: string): boolean {
  return outletOpening.test(text);
}

const sourceLabel = anySpelling(
  /^(?:source|published in|from|منبع|به نقل از|برگرفته از|المصدر)\s*[:：]?\s+(?=\p{L})/iu,
);

/**
 * Where a text was published, in a line of commas that ends in the day: behind the name of whoever wrote it, or first.
 *
 * Example: readPublisherByDate('Sara Amiri, Lamp and Ladder, May 12 2010') → 'Lamp and Ladder'
 */
export function readPublisherByDate(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const all = text.replace(sourceLabel, '').split(/\s*[,،]\s*|\s+\/\s+/u);
  const fields = all.filter((field) => field !== '' && !/[\d۰-۹]/u.test(field));
  const [first = '', second] = fields;
  if (fields.length === all.length || fields.length > 3) return undefined;
  const isNamed = readBareNames(first) !== undefined && !outlet.test(first);
  const found = isNamed ? second : first;
  if (found === undefined || !/^[\p{Lu}\p{Lo}]/u.test(found)) return undefined;
  return outlet.test(found) || (isNamed && /\s/u.test(found)) ? found : undefined;
}

/**
 * The credit of a line under a letter: a dash, names, and mostly where they live.
 *
 * Example: readSignature('— Sara Amiri, Upper Town')?.names → ['Sara Amiri']
 */
export function readSignature(text: string): Credit | undefined {
  if (text.length > longest) return undefined;
  const bracketed = /^\((?<name>\p{L}[^()،,]{3,50})\)$/u.exec(text)?.groups?.name;
  if (bracketed !== undefined) {
    const names = readBareNames(bracketed);
    return names === undefined ? undefined : { role: 'author', names, shape: 'signature' };
  }
  const found =
    /^[—–-]{1,2}\s*(?<names>\p{L}[^,،(]{2,50}?)\s*(?:[,،(]\s*\p{L}[^.!?؟:]{1,40})?$/u.exec(text);
  const said = found?.groups?.names;
  if (said === undefined) return undefined;
  const names = readBareNames(said) ?? shareSurname(said);
  return names === undefined ? undefined : { role: 'author', names, shape: 'signature' };
}

/** "Paul and Anne Redfern": one name of the two carries the family's. */
function shareSurname(text: string): string[] | undefined {
  return /^\p{Lu}[\p{L}'’.-]+ (?:and|&) \p{Lu}[\p{L}'’.-]+ \p{Lu}[\p{L}'’.-]+$/u.test(text)
    ? [text]
    : undefined;
}

const leaveTaking = anySpelling(
  /^(?:با (?:تشکر|سپاس|احترام|آرزوی \p{L}+|تقدیم احترام)(?: و (?:تشکر|سپاس|احترام|امتنان))?(?: فراوان| بسیار)?|ارادتمند|(?:yours )?(?:sincerely|faithfully|truly)|(?:kind |best |warm )?regards|مع (?:تحيات\p{L}*|التحية|الشكر))[،,.:]?$/iu,
);

/** What people who write do, behind a name. */
const work = anySpelling(
  /^(?:دانشجو\S*|استاد\S*|دانشیار|استادیار|عضو|پژوهشگر|کارشناس|نویسنده|روزنامه‌?نگار|خبرنگار|گزارشگر|وکیل|حقوقدان|فعال|تحلیل‌?گر|مدیر|مترجم|شاعر|مورخ|جامعه‌?شناس|دبیر|رئیس|نماینده|از|دکترای?|متخصص|مشاور|سردبیر|كاتب|باحث|محلل|أستاذ|صحفي)(?!\p{L})/u,
);

/**
 * The name of a line that says who somebody is: a name that is sure, a sign, and what he does.
 *
 * Example: readNameAndWork('بهرام کاویانی، استاد دانشگاه')?.names → ['بهرام کاویانی']
 */
export function readNameAndWork(text: string): Credit | undefined {
  if (text.length > longestWork || /[:：]|[.!?؟]$/u.test(text)) return undefined;
  const said = /^(?<name>[^،,()|–-]{4,40}?)\s*(?:[،,|(]|\s[-–—])\s*(?<work>.+)$/u.exec(
    text,
  )?.groups;
  const names = readKnownNames(said?.name ?? '');
  if (names?.length !== 1 || !work.test(said?.work ?? '')) return undefined;
  return { role: 'author', names, shape: 'work' };
}

/** Units: UTF-16 units. */
const longestWork = 140;

/**
 * The names behind a sign of a pen, as channels sign their texts.
 *
 * Example: readPenned('✍ Sara Amiri')?.names → ['Sara Amiri']
 */
export function readPenned(text: string): Credit | undefined {
  const said = text.length > longest ? undefined : /^[✍🖋✒🖊📝]\uFE0F?\s*(?<names>.+)$/u.exec(text);
  const names = readBareNames(said?.groups?.names ?? '');
  return names === undefined ? undefined : { role: 'author', names, shape: 'pen' };
}

/** Whether a line takes leave, as letters do at their end. */
export function takesLeave(text: string): boolean {
  return text.length <= longestName && leaveTaking.test(text.trim());
}

/**
 * Who signs a letter: the short line under the words that take leave; undefined where none stand in `above`.
 *
 * Example: readLetterSigner('با تشکر', 'جمعی از باغداران') → 'جمعی از باغداران'
 */
export function readLetterSigner(above: string, text: string): string | undefined {
  if (!leaveTaking.test(above.trim()) || text.length > longestName) return undefined;
  if (/[.!?؟:…]$|[\d۰-۹]/u.test(text) || text.split(/\s+/u).length > mostSignerWords)
    return undefined;
  if (!/\p{L}/u.test(text)) return undefined;
  // Where somebody lives stands behind a name.
  const [name, ...others] = readBareNames(text.split(/\s*[،,]\s|\s[–—-]\s/u)[0] ?? '') ?? [];
  return name === undefined || others.length > 0 ? text.trim() : name;
}

/** Units: words. */
const mostSignerWords = 7;

/**
 * The names in the line under somebody's last sentence, with the place below it, if any; undefined where other words stand there.
 * `below` is the next line.
 *
 * Shape: `lines` says how many lines they are.
 */
export function readClosingName(
  above: string,
  text: string,
  below: string | undefined,
): { names: readonly string[]; lines: number } | undefined {
  if (!endsSentence(above) || above.length < shortestClosing || text.length > longestName)
    return undefined;
  const names = readBareNames(text);
  const isName = /\p{Lu}.*\p{Ll}/u.test(text) || readKnownNames(text) !== undefined;
  if (names === undefined || !isName) return undefined;
  const isPlace = below !== undefined && /^\p{Lu}[\p{L} ,.'’-]{1,40}$/u.test(below);
  return { names, lines: isPlace && !endsSentence(below) ? 2 : 1 };
}

/** Units: UTF-16 units. */
const shortestClosing = 40;
const longestName = 50;
