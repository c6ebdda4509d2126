/** Prose for benchmarks: sentences about gardens, workshops and libraries in both languages, the same for the same seed. */
import { createRandom } from './seeded-random.ts';

/** The languages that are written here. */
export type ProseLanguage = 'en' | 'fa';

/** Words that fill the places of the patterns, by what they are. */
type Vocabulary = Readonly<Record<string, readonly string[]>>;

const split = (words: string): readonly string[] => words.split('|').map((word) => word.trim());

const english: Vocabulary = {
  noun: split(
    `garden|channel|wall|workshop|potter|kiln|library|shelf|reader|letter|bridge|village|orchard|baker|loaf|oven|weaver|carpet|
     loom|market|lamp|window|gardener|spring|valley|mill|caravan|notebook|teacher|pupil|story|translation|dictionary|map|river|
     harbour|boat|carpenter|violin|season|harvest|road|mountain|stone|tile|courtyard|neighbour|guest|clock|station|archive`,
  ),
  quality: split(
    `old|narrow|quiet|patient|bright|unfinished|shaded|careful|wooden|distant|early|generous|dusty|plain|heavy|forgotten|
     well-kept|blue|hand-made|northern|steep|warm|late|small|broad`,
  ),
  verb: split(
    `remembers|measures|repairs|carries|describes|follows|opens|gathers|explains|copies|waters|keeps|crosses|compares|draws|
     finds|reaches|shows|hides|counts`,
  ),
  past: split(
    `was built|had been repaired|was copied by hand|stood empty|was left open|had been forgotten|was sold twice|was described at
     length|was drawn anew|was carried across the river`,
  ),
  place: split(
    `Shiraz|Yazd|the upper valley|the old town|Kashan|Bristol|the northern road|Isfahan|the harbour|the far orchard|Granada|
     the third courtyard`,
  ),
  name: split(`Mina|Parviz|Laleh|Mr Rostami|Eleanor|Dr Hall|Bahram|Margaret|Nasrin|old Thomas`),
  number: split(`three|twelve|forty|1,250|18|7.5|two hundred|19`),
  time: split(
    `In the spring of 1923|Before noon|Every autumn|After the flood|For a whole year|On 12 May 1987|Towards evening|At first`,
  ),
};

const englishPatterns = [
  'The {quality} {noun} {verb} the {noun} of {place}.',
  '{time}, the {noun} {past}, and nobody in {place} asked why.',
  '{name} {verb} a {quality} {noun}; the {noun} behind it {past}.',
  '“A {noun} without a {noun} is only a {noun},” said {name}, who had come from {place} with {number} books.',
  'There were {number} steps between the {noun} and the {quality} {noun}, which {past} long before.',
  'What the {noun} {verb} is not the {noun} itself, but the {quality} {noun} that it once had.',
  'It is said that {name} {verb} every {noun} (and every {quality} {noun}) that the {noun} of {place} can hold.',
  'If a {noun} {past}, the {noun} beside it {verb} the rest — slowly, and not without a {quality} {noun}.',
  'They had {number} pages of notes on the {noun}, most of them about {place}.',
];

const persian: Vocabulary = {
  noun: split(
    `باغ|جوی|دیوار|کارگاه|کوزه‌گر|کوره|کتابخانه|قفسه|خواننده|نامه|پل|روستا|باغستان|نانوا|نان|تنور|بافنده|فرش|دار قالی|بازار|چراغ|
     پنجره|باغبان|چشمه|دره|آسیاب|کاروان|دفترچه|آموزگار|شاگرد|داستان|ترجمه|واژه‌نامه|نقشه|رودخانه|بندر|قایق|نجار|ساز|فصل|برداشت|
     جاده|کوه|سنگ|کاشی|حیاط|همسایه|مهمان|ساعت|ایستگاه|بایگانی`,
  ),
  quality: split(
    `کهنه|باریک|آرام|شکیبا|روشن|ناتمام|سایه‌دار|دقیق|چوبی|دور|زودرس|بخشنده|خاک‌گرفته|ساده|سنگین|فراموش‌شده|آبی|دست‌ساز|شمالی|گرم|
     کوچک|پهن`,
  ),
  verb: split(
    `را به یاد می‌آورد|را اندازه می‌گیرد|را تعمیر می‌کند|را با خود می‌برد|را شرح می‌دهد|را دنبال می‌کند|را باز می‌کند|را گرد می‌آورد|
     را رونویسی می‌کند|را آب می‌دهد|را نگه می‌دارد|را با دیگران می‌سنجد|را می‌کشد|را پیدا می‌کند|را نشان می‌دهد|را پنهان می‌کند`,
  ),
  past: split(
    `ساخته شد|تعمیر شده بود|با دست رونویسی شد|خالی مانده بود|باز ماند|فراموش شده بود|دو بار فروخته شد|به تفصیل شرح داده شد|
     از نو کشیده شد|از رودخانه گذشت`,
  ),
  place: split(
    `شیراز|یزد|درهٔ بالا|شهر کهنه|کاشان|اصفهان|راه شمال|بندر|باغ دوردست|حیاط سوم|تبریز|نیشابور`,
  ),
  name: split(`مینا|پرویز|لاله|آقای رستمی|النور|دکتر هال|بهرام|نسرین|پیرمرد|Margaret Hall`),
  number: split(`سه|دوازده|چهل|۱٬۲۵۰|۱۸|۷٫۵|دویست|نوزده`),
  time: split(
    `در بهار ۱۳۰۲|پیش از ظهر|هر پاییز|پس از سیل|یک سال تمام|در ۲۲ اردیبهشت ۱۳۶۶|نزدیک غروب|در آغاز`,
  ),
};

const persianPatterns = [
  '{noun} {quality} {noun}ِ {place} {verb}.',
  '{time}، {noun} {past} و هیچ‌کس در {place} نپرسید چرا.',
  '{name} {noun} {quality} {verb}؛ {noun} پشت آن {past}.',
  '{name} که با {number} کتاب از {place} آمده بود گفت: «{noun} بدون {noun} فقط {noun} است.»',
  'میان {noun} و {noun} {quality} {number} پله بود که سال‌ها پیش {past}.',
  'آنچه {noun} {verb} خود {noun} نیست، بلکه {noun} {quality} است که روزی داشت.',
  'می‌گویند {name} هر {noun} (و هر {noun} {quality}) که در {place} باشد {verb}.',
  'اگر {noun} {past}، {noun} کنار آن بقیه {verb}؛ آهسته و نه بی {noun} {quality}.',
  'آنها {number} صفحه یادداشت دربارهٔ {noun} داشتند که بیشتر آن از {place} بود.',
];

const languages = {
  en: { vocabulary: english, patterns: englishPatterns },
  fa: { vocabulary: persian, patterns: persianPatterns },
};

/** Writes prose; every call goes on where the last one ended. Lengths are in UTF-16 units, reached or a little passed. */
export interface ProseWriter {
  sentence(language: ProseLanguage): string;
  paragraph(language: ProseLanguage, length?: number): string;
  /** An integer in 0 … limit − 1, of the same sequence. */
  random(limit: number): number;
}

/** A writer whose texts depend on the seed alone. */
export function createProseWriter(seed: number): ProseWriter {
  const random = createRandom(seed);
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const sentence = (language: ProseLanguage): string => {
    const { vocabulary, patterns } = languages[language];
    return pick(patterns).replace(/\{(\w+)\}/g, (_, kind: string) => pick(vocabulary[kind] ?? []));
  };
  return {
    random,
    sentence,
    paragraph: (language, length = 300 + random(500)) => {
      const sentences: string[] = [];
      for (let written = 0; written < length;) {
        const next = sentence(language);
        sentences.push(next);
        written += next.length + 1;
      }
      return sentences.join(' ');
    },
  };
}
