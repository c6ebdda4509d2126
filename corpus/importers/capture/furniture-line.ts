/** Lines that are furniture by their own words: share bars, page turners, counters, rights, cookie notices. */
import { plainPattern, plainSpelling, plainWords } from './any-spelling.ts';
import { remembering } from './line-memory.ts';

const list = (words: string): readonly string[] =>
  plainEnding(words)
    .split('|')
    .flatMap((word) => plainWords(word.trim()))
    .filter((word) => word !== '');

/** Names of services and verbs that share bars are made of, on any site. */
const shareWords = list(
  'facebook|twitter|x|pinterest|whatsapp|telegram|skype|e-mail|email|mail|linkedin|reddit|tumblr|viber|instagram|' +
    'youtube|rss|feed|pocket|messenger|line|vk|xing|mastodon|bluesky|threads|signal|share|share this|share on|share via|' +
    'tweet|tweet this|pin|pin it|like|like this|save|print|print this|copy link|copy url|link|permalink|follow|follow us|' +
    'google|google+|plus|more|sms|send|bookmark|email this|e-mail this|blogthis!|share to|print this story|email this story|' +
    'print this page|email this page|e-mail this page|print this article|email this article|send to a friend|' +
    'printer-friendly version|read later|save for later|save this|reprints|ذخیره فایل|' +
    'فیسبوک|فیس‌بوک|فیس بوک|توییتر|تویتر|توئیتر|اینستاگرام|تلگرام|واتساپ|واتس‌اپ|واتس اپ|لینکدین|یوتیوب|ایتا|بله|' +
    'سروش|روبیکا|گپ|ایمیل|رایانامه|نامه الکترونیک|چاپ|پرینت|pdf|نسخه چاپی|اشتراک|اشتراک گذاری|اشتراک‌گذاری|به اشتراک بگذارید|' +
    'اشتراک در|ارسال|ارسال به دوستان|لینک|لینک کوتاه|کپی لینک|پیوند|ذخیره|بازنشر|دنبال کنید|خبرخوان',
);

/** Whole lines that lead elsewhere or turn pages. */
const turners = new Set(
  list(
    'continue|newer posts|older posts|newer post|older post|next|previous|prev|next page|previous page|next post|previous post|' +
      'next article|previous article|read more|continue reading|more|see more|view more|load more|show more|' +
      'back to top|back to home|top|home|skip to content|skip to main content|menu|main menu|search|search for|view|' +
      'log in|login|log out|sign in|sign up|register|subscribe|reply|quote|edit|delete|flag|permalink|' +
      'download|embed|play|upvote|downvote|award|report|unfollow|recommend|oldest|newest|restack|get link|give award|full comments|' +
      'name|website|comment|leave a comment|leave a reply|add a comment|add comment|post a comment|cancel reply|advertisement|sponsored|' +
      'about me|about us|contact me|contact us|privacy policy|terms of use|terms of service|sitemap|site map|print|download pdf|listen|' +
      'بیشتر|ادامه|ادامه مطلب|ادامه نوشته|ادامهٔ مطلب|بیشتر بخوانید|ادامه خبر|صفحه بعد|صفحه قبل|صفحهٔ بعد|صفحهٔ قبل|بعدی|قبلی|' +
      'مطلب بعدی|مطلب قبلی|نوشته بعدی|نوشته قبلی|نوشته‌های تازه‌تر|نوشته‌های قدیمی‌تر|مطالب جدیدتر|مطالب قدیمی‌تر|' +
      'مطالب قدیمی تر|پیوند ثابت|لینک ثابت|خانه|صفحه اصلی|صفحهٔ اصلی|صفحه نخست|صفحهٔ نخست|بازگشت به بالا|برگشت به بالا|رفتن به محتوا|' +
      'منو|فهرست اصلی|پسندیدن|لایک|نپسندیدن|گزارش تخلف|دنبال کردن|نشان کردن|مشاهده|بستن|بالا|کاربر مهمان|نویسنده مطلب|' +
      'جستجو|جست‌وجو|ورود|خروج|ثبت نام|ثبت‌نام|عضویت|اشتراک|پاسخ|پاسخ دادن|نقل قول|ویرایش|حذف|' +
      'نام|متن نظر|وب سایت|وب‌سایت|نظر بدهید|ارسال نظر|افزودن نظر|دیدگاهتان را بنویسید|لغو پاسخ|تبلیغات|تبلیغ|آگهی|درباره ما|دربارهٔ ما|' +
      'درباره من|دربارهٔ من|لینک دائم|لینک دایم|پروفایل|پست الکترونیک|پیام‌های دیگران|نسخه چاپی|ارسال پیام|منبع خبر|چاپ این صفحه|تماس با من|تماس با ما|ارتباط با ما|حریم خصوصی|نقشه سایت|نقشهٔ سایت|آرشیو|پیوندها|' +
      'اظهار نظر|تبادل نظر|پیامی برای این مطلب بنویسید|پاسخ به این مقاله|پاسخ به این مطلب|ارسال پیام خصوصی|نسخه ساده برای چاپ|' +
      'اندازه متن|اندازه قلم|عنوان صفحه‌ها|لینک مطلب|لینک خبر|اخبار پیشنهادی|پرینت این صفحه|فرستادن به دوستان|بازگشت به صفحه نخست|' +
      'الاسم|البريد الإلكتروني|التعليق|إرسال التعليق|إرسال تعليق|إضافة تعليق|الصفحة التالية|الصفحة السابقة|المقال السابق|المقال التالي|المادة السابقة|المادة التالية|' +
      'الرئيسية|الصفحة الرئيسية|اقرأ المزيد|المزيد|بحث|اتصل بنا|من نحن|طباعة|نسخة للطباعة|شارك|مشاركة|أرسل|اترك تعليقا|اترك تعليقاً|أضف تعليقا|أضف تعليقاً|السابق|التالي|تسجيل الدخول|الأرشيف',
  ),
);

const patterns = [
  // Rights.
  /^(?:©|\(c\)\s|copyright\b)/iu,
  /^(?:all rights reserved|some rights reserved)/iu,
  /^(?:تمام|تمامی|کلیه|کلیهٔ|همه|همهٔ)\s+(?:حقوق|حق)(?!\p{L})/u,
  /^(?:powered|proudly powered|designed|developed|hosted) by\s/iu,
  /^(?:جميع الحقوق محفوظة|حقوق النشر)/u,
  /^(?:طراحی و (?:تولید|اجرا|توسعه|پیاده‌سازی)|قدرت گرفته از|نیرو گرفته از)/u,
  // Counters.
  /^[\d۰-۹٠-٩,٬]+\s*(?:comments?|responses?|replies|views?|shares?|likes?|reads?|hits?|votes?|نظر|نظرات|دیدگاه|بازدید|پاسخ|پسند|لایک|رأی|رای)$/iu,
  /^(?:comments?|views?|shares?|likes?|تعداد بازدید|بازدید|نظرات|دیدگاه‌ها|کد خبر|کد مطلب|شماره خبر|کد خبرنگار|خبرنگار|شناسه خبر|شناسهٔ خبر|(?:شناسه|کد) (?:پست|نوشته|مطلب|مقاله|محتوا))\s*[:：(]\s*[\d۰-۹٠-٩,٬.-]+\s*\)?$/iu,
  /^(?:no comments|comments are closed|comments off|be the first to comment|بدون نظر|بدون دیدگاه|نظرات بسته شده است)/iu,
  /^download\b[^.!?]{0,40}\b(?:pdf|epub|mp3|file)\b.{0,15}$/iu,
  /^like loading\b/iu,
  /^[\d۰-۹]+[ -]min(?:ute)?s?(?: read)?$/iu,
  /^(?:advertisement|advertising|sponsored content|تبلیغات|آگهی)$/iu,
  /^(?:sort by (?:best|newest|oldest)|join the discussion|load more comments)\b.{0,3}$/iu,
  // Pages of a list.
  /^(?:page|صفحه|صفحهٔ)\s+[\d۰-۹٠-٩]+\s+(?:of|از)\s+[\d۰-۹٠-٩]+$/iu,
  /^[«»‹›<>←→\s]*(?:[\d۰-۹٠-٩]{1,3}\s+){2,}(?:(?:…|\.\.\.)\s*)?(?:[\d۰-۹٠-٩]{1,4}\s*)*(?:next|last|بعدی|آخر)?[«»‹›<>←→\s]*$/iu,
  // Consent.
  /^(?:this (?:web)?site|we|our (?:web)?site)\s+(?:\p{L}+\s+){0,3}uses?\s+cookies\b/iu,
  /\bcookies?\b.{0,80}\b(?:accept|consent|policy|preferences|settings)\b/iu,
  /(?:این وب‌?\s?سایت|این سایت|ما)\s.{0,40}کوکی/u,
  /^(?:accept|accept all|reject|reject all|manage)\s*(?:cookies|preferences)?$/iu,
  /^(?:subscribe to|sign up for|join)\s+(?:our|the|my)\s.{0,40}\b(?:newsletter|mailing list|updates|feed|channel)\b/iu,
].map(plainPattern);

/** Longer lines are sentences, save notices of cookies and rights. Units: UTF-16 units. */
const longest = 200;

/** Whether a line is furniture whatever stands around it. */
export function isFurnitureLine(text: string): boolean {
  return text.length <= longest && isShortFurniture(text);
}

const isShortFurniture = remembering((text: string): boolean => {
  const bare = bareWords(text);
  if (turners.has(bare) && bare.includes(' ')) return true;
  if (arrow.test(text) && (turners.has(bare) || /^(?:first|last)$/u.test(bare))) return true;
  return patterns.some((pattern) => pattern.test(bare)) || isShareBar(bare);
});

/** An arrow before or behind a word to steer by. */
const arrow = /^[«‹←↑↓]\s?\S|\S\s?[»›→↑↓▸▶]$/u;

/** Whether a line is one word that pages are steered by ("Next", «خانه»): furniture beside furniture, else perhaps a heading. */
export function isNavigationWord(text: string): boolean {
  const words = withoutEnds(text);
  if (words.length > longest) return false;
  const bare = inLowerCase(words);
  return turners.has(bare) || shareWords.includes(bare);
}

/** A line in lower case, without direction signs and without bullets, arrows, bars and dots at its ends. */
export function bareWords(text: string): string {
  return inLowerCase(withoutEnds(text).replace(/\s?(?:\.{2,}|…)$/u, ''));
}

function inLowerCase(words: string): string {
  return plainSpelling(plainEnding(words))
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .toLowerCase();
}

/** The link between two Persian words is written in three ways and left out in a fourth: «صفحهٔ», «صفحۀ», «صفحه‌ی», «صفحه». */
export function plainEnding(words: string): string {
  return words.replace(/ه(?:ٔ|\u200c[یي])(?!\p{L})|ۀ/gu, 'ه');
}

const atStart = /[\s•◦▪·*+»›>←→↑↓«‹<|\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const atEnd = /[\s•◦▪·*»›>←→↑↓▸▶«‹<|:\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** A line without bullets, arrows, bars and direction signs at its ends. */
export function withoutEnds(text: string): string {
  // Sought from both ends: a pattern for the end of a line is tried at each of its letters.
  let [from, to] = [0, text.length];
  while (from < to && atStart.test(text.charAt(from))) from += 1;
  while (to > from && atEnd.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Longest first, so that "share this" is not read as "share" and a rest. */
const shareWordList = [...shareWords]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
  .join('|');
const shareWord = new RegExp(shareWordList, 'giu');
/** A bar begins with one of its words, as hardly any other line does. */
const shareOpening = new RegExp(String.raw`^[^\p{L}\d]*(?:${shareWordList})`, 'iu');

/** Whether a line is made of nothing but two or more names of services and verbs of sharing, run together or not. */
export function isShareBar(text: string): boolean {
  if (!shareOpening.test(text)) return false;
  let found = 0;
  const rest = plainSpelling(text.toLowerCase()).replace(shareWord, (word) => {
    // "x" and "bale" are letters and words too: alone they prove nothing.
    if (word.length > 1) found += 1;
    return '';
  });
  return found >= 2 && !/[\p{L}\d]/u.test(rest);
}

/** Headings of lists that lead to other texts: what follows them belongs to the page, not to the article. */
const listHeading = plainPattern(
  new RegExp(
    `^(?:${[
      'recent(?:ly)?(?: by .{1,60})?',
      'more (?:from|by|on|in|stories|posts|articles|news)\\b.{0,60}',
      '(?:related|similar|recent|popular|latest|trending|featured|recommended|suggested|sponsored|most|top|hot|new|other|older|previous|further|your) ' +
        '(?:posts?|articles?|stories|questions?|answers?|topics?|threads?|discussions?|news|headlines|videos?|content|links?|publications?|pages?|comments?|' +
        'reading|reads?|popular|viewed|commented|shared|emailed|discussed|letters|issues|episodes|recipes|searches|tags|documents|reports)(?: (?:on|in|from|by|for|section)\\b.{0,40}| section)?',
      "مرتبط|مشابه|related|popular|trending(?: now)?|latest|recommended(?: for you)?|featured|see also|also read|read also|read next|up next|next up|keep reading|don[’']t miss",
      'you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|(?:more )?posts you may like|(?:people|readers) also .{3,30}|related answers section|what to read next',
      "editor[’']s (?:picks?|choice)|(?:blog )?archives?|categories|tags|topics|blogroll|follow us|share this|(?:about|meet) the (?:author|blogger)s?|stay (?:informed|connected)",
      '(?:متن‌?های|مطالب|مطلب‌های|اخبار|خبرهای|خبر|نوشته‌?های|پست‌?های|مقالات|مقاله‌های|پرسش‌های|سوالات|سوال‌های|سؤالات|سؤال‌های|موضوعات|موضوع‌های|تاپیک‌های|گزارش‌های|' +
        'ویدیوهای|ویدئوهای|یادداشت‌های|داستان‌های|دیدگاه‌های|نظرات|نظرهای|صفحات|لینک‌های|پیوندهای|عناوین|کتاب‌های|شعرهای|محصولات|دستورهای|برنامه‌های) ' +
        '(?:مرتبط|مشابه|پیشنهادی|تازه|تازه‌تر|جدید|جدیدتر|اخیر|دیگر|برگزیده|منتخب|پیشین|محبوب|داغ|ویژه|روزانه|پر ?‌?(?:بازدید|بیننده|مخاطب|بحث|طرفدار|خواننده)\\S*)(?: .{1,30})?',
      '(?:دیگر )?(?:از|آثار|مطالب|نوشته‌های|مطالب دیگر|نوشته‌های دیگر|آثار دیگر)(?: دیگر)? (?:همین|این) (?:نویسنده|مترجم|بخش|شماره|دسته|پرونده|مجموعه)',
      'پر ?‌?(?:بازدید|بیننده|مخاطب|بحث|طرفدار|خواننده|نظر)\\s?‌?ترین\\S*(?: .{1,20})?|محبوب‌?ترین\\S*(?: .{1,20})?|داغ‌?ترین\\S*(?: .{1,20})?',
      '(?:آخرین|تازه‌ترین|جدیدترین|مهم‌ترین) (?:مطالب|اخبار|نوشته‌ها|خبرها|دیدگاه‌ها|نظرات|مقالات|پست‌ها|عناوین|ویدیوها|پرسش‌ها|یادداشت‌ها)(?: .{1,20})?|(?:آخرین|تازه‌ترین|جدیدترین) [^\\s]{2,20}ها',
      'بیشتر بخوانید|همچنین بخوانید|بخوانید|بیشتر بدانید|بیشتر از .{1,60}|در همین (?:زمینه|باره|رابطه|مورد)|پیشنهاد (?:سردبیر|ما|ویژه|مطالعه)|خبرهای اصلی|سرخط (?:خبرها|اخبار)|شاید (?:از این|دوست|برایتان|بپسندید).{0,40}',
      'مواضيع (?:ذات صلة|مشابهة|أخرى)|مقالات (?:ذات صلة|مشابهة|أخرى)|اقرأ أيضا?ً?|آخر (?:الأخبار|المقالات)|الأكثر (?:قراءة|مشاهدة)',
      '.{3,60}(?:زیر نیز|زیر)(?: به شما)? (?:پیشنهاد|توصیه) می‌(?:شود|شوند|کنیم|گردد)',
      'نوشته‌های (?:پیشین|من)|دسته‌ها|دسته‌بندی‌ها|بایگانی|برچسب‌ها|پیوندها|ما را دنبال کنید|آمار (?:وبلاگ|سایت|بازدید)|پیوندهای روزانه|خبرنامه',
    ].join('|')})\\s*[:：]?$`,
    'iu',
  ),
);

/** Whether a line opens a list of links to other texts. */
export function opensLinkList(text: string): boolean {
  // Tables saved as text run their column heads together: "Recently by NameCommentsDate".
  const line = text.trim();
  if (line.length > longest) return false;
  const bare = line.replace(/(?:Comments?|Dates?|Views?)+$/u, '');
  return bare.length <= 90 && listHeading.test(plainSpelling(bare));
}

/** A line after which a list belongs to the text: contents, references, or words that end in a colon. */
export function announcesContents(text: string): boolean {
  return /^(?:table of )?contents$|^فهرست(?: مطالب| مندرجات)?$|[:：]$/iu.test(text.trim());
}
