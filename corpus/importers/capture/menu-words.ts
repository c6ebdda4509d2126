/** Words that menus of sites are made of: names of sections and languages, furniture only at the edges of a page. */
import { plainWords } from './any-spelling.ts';
import { bareWords, isNavigationWord, plainEnding } from './furniture-line.ts';
import { isPlainFurnitureLine } from './text-label.ts';

/** Any of them may be a heading within a text, so they count only above its title and below its end. */
export const sectionWords: ReadonlySet<string> = new Set(
  plainEnding(
    'home page|homepage|front page|index|latest|news|world|local|regions|politics|business|economy|opinion|editorials|' +
      'letters|sport|sports|weather|science|health|technology|tech|education|environment|travel|food|lifestyle|culture|' +
      'arts|art|books|music|film|films|history|literature|poetry|fiction|essays|reviews|features|interviews|articles|' +
      'blog|blogs|podcast|podcasts|video|videos|photos|pictures|gallery|galleries|media|multimedia|cartoons|events|' +
      'publications|reports|research|projects|issues|authors|writers|staff|people|members|donate|shop|store|jobs|' +
      'classifieds|obituaries|help|faq|forum|forums|calendar|contact|about|archive|archives|links|guestbook|topics|' +
      'analysis|commentary|essay|long read|longform|explainer|profile|profiles|obituary|review|column|letter|editorial|feature|interview|report|statement|statements|' +
      'press release|press releases|news release|fact sheets|briefing|briefings|perspective|perspectives|insight|insights|investigations|dispatches|recipes|' +
      'columns|entertainment|dating|advertise|newsletter|newsletters|editions|search this blog|search this site|advanced search|account|my account|random|recent posts|' +
      'english|فارسی|عربی|العربية|français|deutsch|español|türkçe|کوردی|پښتو|' +
      'سیاسی|اقتصادی|اجتماعی|فرهنگی|ورزشی|علمی|هنری|حوادث|بین‌الملل|بین الملل|جهان|استان‌ها|سیاست|اقتصاد|جامعه|فرهنگ|' +
      'ورزش|دانش|فناوری|سلامت|محیط زیست|گردشگری|ادبیات|تاریخ|هنر|شعر|داستان|سینما|موسیقی|کتاب|معرفی کتاب|نقد|مقاله|' +
      'مقالات|مقاله‌ها|گفتگو|گفت‌وگو|گفت‌وگوها|یادداشت|یادداشت‌ها|گزارش|گزارش‌ها|اخبار|خبرها|عکس|فیلم|چندرسانه‌ای|گالری|' +
      'جستار|جستارها|سرمقاله|تحلیل|پرونده|ویژه|اندیشه|زندگی|روایت|سفرنامه|خاطره|خاطرات|ستون|گزارش ویژه|مصاحبه|مصاحبه‌ها|بیانیه|بیانیه‌ها|اطلاعیه|اطلاعیه‌ها|' +
      'نامه|نامه‌ها|ترجمه|ترجمه‌ها|دیدگاه|سخنرانی|خبر|رویدادها|مرور|آشپزی|باغبانی|شهر|' +
      'کتابخانه|انجمن|تالار|نویسندگان|شماره‌ها|بایگانی|آرشیو وبلاگ|آرشیو مطالب|پست الکترونیک|پروفایل مدیر وبلاگ|' +
      'عناوین مطالب وبلاگ|دربارهٔ من|درباره وبلاگ|انگلیسی|تماس|درباره',
  )
    .split('|')
    .flatMap(plainWords),
);

/** A longer one is a sentence. Units: UTF-16 code units. */
const longestEntry = 30;

/** Whether a line is, or is made of, words that menus are made of: "Essays", "About | Archive | فارسی". */
export function isMenuLine(text: string): boolean {
  return countMenuWords(text) > 0;
}

/** How many words of menus a line consists of; 0 where it says anything else. */
export function countMenuWords(text: string): number {
  if (isMenuWord(text) || isPlainFurnitureLine(text)) return 1;
  const sections = countSections(text);
  if (sections > 0) return sections;
  // A paragraph is not parted to the end to learn that its beginning is no entry.
  if (!/[|•·\t]|\s\s/u.test(text.slice(0, longestEntry + 2))) return 0;
  const entries = text.split(/\s*[|•·]\s*|\s{2,}|\t/u).filter((entry) => entry !== '');
  if (entries.length < 2 || entries.some((entry) => entry.length > longestEntry)) return 0;
  const known = entries.filter(isMenuWord).length;
  return known >= (entries.length === 2 ? 2 : entries.length / 3) ? known : 0;
}

/** How many sections a line without bars names, where every third word does: "Harbour News Weather Harbour News GARDENS Opinion". */
function countSections(text: string): number {
  if (text.length > longestRow || /[.,:;!?()"“”]/u.test(text)) return 0;
  const words = text.split(/\s+/u);
  if (words.length < fewestInRow || !words.every((word) => /^\P{Ll}/u.test(word))) return 0;
  const known = words.filter(
    (word) => /^\p{Lu}/u.test(word) && sectionWords.has(word.toLowerCase()),
  );
  return known.length >= Math.max(fewestSections, words.length / 3) ? known.length : 0;
}

/** Units: UTF-16 units, words. */
const longestRow = 200;
const fewestInRow = 5;
const fewestSections = 3;

function isMenuWord(text: string): boolean {
  return (
    text.length <= longestEntry && (isNavigationWord(text) || sectionWords.has(bareWords(text)))
  );
}
