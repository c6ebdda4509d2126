/** Dates in Persian and Arabic words: «۱۳ آذر ۱۳۹۰», «سیزدهم آذر هزار و سیصد و نود», «۴ دسامبر ۲۰۱۱ میلادی», «12 حمل 1398», «٤ ديسمبر ٢٠١١». */
import type { Calendar } from '../calendar.ts';
import {
  alternatives,
  between,
  readingOf,
  type DatePattern,
  type MonthName,
} from '../date-pattern.ts';
import { fold } from '../fold.ts';
import { readNumberWords, yearInWords } from './number-words.ts';

/** Names by month: spaces part the months, | the names of one, _ stands for a space in a name. */
const lists: readonly (readonly [Calendar, string])[] = [
  ['jalali', 'فروردین اردی_بهشت خرداد تیر مرداد|امرداد شهریور مهر آبان آذر دی بهمن اسفند'],
  ['jalali', 'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'],
  [
    'gregorian',
    `ژانویه|ژانویۀ|جنوری فوریه|فبروری مارس|مارچ آوریل|آپریل|اپریل مه|می|مِی ژوئن|جون ژوئیه|ژوئیۀ|جولای|ژولای|جولایی
     اوت|آگوست|اگست سپتامبر|سپتمبر اکتبر|اکتوبر نوامبر|نومبر دسامبر|دسمبر`,
  ],
  [
    'gregorian',
    `يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|إبريل|نيسان مايو|أيار يونيو|يونيه|حزيران يوليو|يوليه|تموز
     أغسطس|آب سبتمبر|أيلول أكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول`,
  ],
  [
    'islamic',
    `محرم|محرم_الحرام صفر|صفر_المظفر ربیع_الاول|ربیع_الأول ربیع_الثانی|ربیع_الآخر جمادی_الاول|جمادی_الاولی
     جمادی_الثانی|جمادی_الثانیه|جمادی_الآخر|جمادی_الآخره رجب|رجب_المرجب شعبان|شعبان_المعظم
     رمضان|رمضان_المبارک شوال|شوال_المکرم ذی_قعده|ذی_القعده|ذو_القعده ذی_حجه|ذی_الحجه|ذو_الحجه`,
  ],
];

/** As programs of web logs shorten them; some are everyday words, so that a day and a year have to stand beside them. */
const shortMonths = 'فرو ارد خرد تیر مرد شهر مهر آبا آذر دی بهم اسف';

const months = new Map<string, MonthName>(
  [...lists, ['jalali', shortMonths] as const].flatMap(([calendar, list]) =>
    list.split(/\s+/u).flatMap((names, index) =>
      names.split('|').map((name) => {
        return [fold(name.replace('_', '')).text, { calendar, month: index + 1 }] as const;
      }),
    ),
  ),
);

/** The names as a pattern; a compound name may be written apart, which the fold leaves as a space. */
const monthNames = alternatives(
  lists.flatMap(([, list]) =>
    list.split(/[\s|]+/u).map((name) =>
      name
        .split('_')
        .map((part) => fold(part).text)
        .join(' ?'),
    ),
  ),
);

const tens = ['', 'دهم', 'بیستم', 'سی ?ام'];
const ones = 'یکم|اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم'.split(' ');
const teens = 'یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم|هیجدهم نوزدهم'.split(' ');

/** The ordinals of the days as patterns: «سیزدهم», «بیست و یکم». */
const ordinals: readonly (readonly [day: number, pattern: string])[] = [
  ...ones.map((word, index) => [index + 1, word] as const),
  ...teens.map((word, index) => [index + 11, word] as const),
  ...ones.map((word, index) => [index + 21, `بیست ?و ?(?:${word})`] as const),
  ...tens.flatMap((word, index) => (word === '' ? [] : [[index * 10, word] as const])),
  [31, 'سی ?و ?(?:یکم|اول)'],
];

function readDay(written: string): number {
  if (/^\d/u.test(written)) return Number.parseInt(written, 10);
  return (
    ordinals.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(written))?.[0] ?? 0
  );
}

const islamicEra = 'هجری قمری|قمری|ه ?\\. ?ق|ق';
const jalaliEra = 'هجری خورشیدی|هجری شمسی|خورشیدی|شمسی|ه ?\\. ?ش|ه ?\\. ?خ|ش';
const gregorianEra = 'میلادی|م';
/** Arabic «هـ» and Persian «هجری» alone: which of the two calendars, the month or the year must tell. */
const hijriEra = 'ه|هجری';

/** An era after a year, as a group of a pattern: خورشیدی, ه.ش., قمری, میلادی, م. */
export const era = `(?: ?(?<era>${islamicEra}|${jalaliEra}|${gregorianEra}|${hijriEra})(?!\\p{L}))?`;

/** The calendar that an era names; undefined without one. */
export function calendarOfEra(written: string | undefined): Calendar | undefined {
  if (written === undefined || hijriEra.split('|').includes(written)) return undefined;
  if (new RegExp(`^(?:${islamicEra})$`, 'u').test(written)) return 'islamic';
  return new RegExp(`^(?:${jalaliEra})$`, 'u').test(written) ? 'jalali' : 'gregorian';
}

const day = `(?<day>\\d{1,2}(?: ?ا?م(?!\\p{L}))?|${ordinals.map(([, pattern]) => pattern).join('|')})`;
const until = '(?: ?(?:-|تا|و|الی) ?(?<until>\\d{1,2}))?';
const month = `(?<month>${monthNames})(?: ?/ ?(?:${monthNames}))?(?: ?ماه)?`;
const weekdays = alternatives(
  'شنبه یک_شنبه دو_شنبه سه_شنبه چهار_شنبه پنج_شنبه جمعه آدینه'.split(' ').map((name) =>
    name
      .split('_')
      .map((part) => fold(part).text)
      .join(' ?'),
  ),
);
const yearWord = '(?: ?[,/-] ?| )?(?:سال |عام |لسنه )?';
const afterDay = ' ?(?:[/-] ?)?';
const start = '(?<![\\p{L}\\p{N}/.-])';
const end = '(?![\\d/]|\\.\\d)';

function readYear(written: string | undefined): number {
  if (written !== undefined && !/^\d/u.test(written)) return readNumberWords(written);
  const year = Number(written);
  // «۱۳ آذر ۹۰»: the fourteenth Jalali century.
  return written?.length === 2 ? 1300 + year : year;
}

function nameOf(written: string | undefined): MonthName | undefined {
  return months.get((written ?? '').replaceAll(' ', ''));
}

const readFullDate: DatePattern['read'] = (groups) => {
  const name = nameOf(groups.month);
  if (name === undefined) return undefined;
  const hasShortYear = groups.year?.length === 2;
  if (hasShortYear && name.calendar !== 'jalali') return undefined;
  const date = { ...name, year: readYear(groups.year), day: readDay(groups.day ?? '') };
  const reading = readingOf(date);
  if (groups.until === undefined || !reading.isPossible) return reading;
  return readingOf({ ...name, year: date.year });
};

const readMonth: DatePattern['read'] = (groups) => {
  const name = nameOf(groups.month);
  if (name === undefined) return undefined;
  const reading = readingOf({ ...name, year: readYear(groups.year) });
  return reading.isPossible ? reading : undefined;
};

/** The ways in which Persian and Arabic texts write dates in words, as patterns over folded text. */
export const persianDates: readonly DatePattern[] = [
  {
    // «از ۱۳ آذر تا ۲ دی ۱۳۹۰»: what both ends have in common is the date.
    pattern: new RegExp(
      `${start}(?<from>\\d{1,2}) ?(?<fromMonth>${monthNames})(?: ?ماه)? ?(?:تا|الی|-) ?(?<day>\\d{1,2}) ?${month}${yearWord}(?<year>\\d{4})${end}${era}`,
      'gu',
    ),
    read: (groups, written) => {
      const first = nameOf(groups.fromMonth);
      const last = readFullDate(groups, written);
      if (first === undefined || last === undefined) return undefined;
      const year = readYear(groups.year);
      return between(readingOf({ ...first, year, day: Number(groups.from) }), last);
    },
  },
  {
    // A year of two digits only where no counted thing follows it: «۱۳ آذر ۹۰ نفر» is not a date.
    pattern: new RegExp(
      `${start}${day}${until}${afterDay}(?:ماه )?${month}${yearWord}(?<year>\\d{3,4}|[3-9]\\d(?! ?\\p{Script=Arabic})|${yearInWords}(?!\\p{L}))${end}${era}`,
      'gu',
    ),
    read: readFullDate,
  },
  {
    // «۱۲ بهم ۱۳۹۸».
    pattern: new RegExp(
      `${start}(?<day>\\d{1,2}) (?<month>${alternatives(shortMonths.split(' '))}) ?,? ?(?<year>1[34]\\d\\d)${end}`,
      'gu',
    ),
    read: readFullDate,
  },
  {
    // «۱۳۹۴ دی ۷»: programs that put the largest first.
    pattern: new RegExp(
      `${start}(?<year>1[2-4]\\d\\d|20\\d\\d) ?,? ?(?<month>${monthNames}) ?,? ?(?<day>\\d{1,2})(?!\\d|[/:]|\\.\\d)`,
      'gu',
    ),
    read: readFullDate,
  },
  {
    // «۱۳۹۵ سه‌شنبه ۱۱ آبان»: newspapers that keep their issues by year.
    pattern: new RegExp(
      `${start}(?<year>1[2-4]\\d\\d) ?[,-]? ?(?:${weekdays}) ?[,-]? ?${day} ?${month}(?![\\p{L}\\d]| \\d)`,
      'gu',
    ),
    read: readFullDate,
  },
  {
    // «آذر ۱۳، ۱۳۹۰»: programs that were made for English.
    pattern: new RegExp(`${start}${month} (?<day>\\d{1,2}) ?, ?(?<year>\\d{4})${end}`, 'gu'),
    read: readFullDate,
  },
  {
    pattern: new RegExp(
      `${start}${month} ?[,-]? ?(?:سال )?(?<year>\\d{4}|${yearInWords}(?!\\p{L}))${end}${era}`,
      'gu',
    ),
    read: readMonth,
  },
  {
    // «آذر ۹۰» alone: in prose it may be a number of anything.
    pattern: new RegExp(`^ ?${month} ?,? ?(?<year>[3-9]\\d) ?$`, 'gu'),
    read: (groups, written) =>
      nameOf(groups.month)?.calendar === 'jalali' ? readMonth(groups, written) : undefined,
  },
];
