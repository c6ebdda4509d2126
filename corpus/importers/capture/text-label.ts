/** Lines about a text that stand among its words where elements do not hold them apart: tags, forms, words to answer by. */
import { anySpelling, plainPattern, plainSpelling } from './any-spelling.ts';
import { bareWords, isFurnitureLine, withoutEnds } from './furniture-line.ts';
import { remembering } from './line-memory.ts';
import { isPageCopy } from './page-copy.ts';

const patterns = [
  // Labels of a text: its tags, its short address, what else to read.
  /^(?:tags?|labels?|filed under|posted in|برچسب‌?\s?(?:ها)?|کلیدواژه‌?(?:ها)?|دسته‌?\s?(?:بندی|ها))\s*[:：]\s*\S.*(?<![.!?؟])$/iu,
  /^(?:read (?:more|also|next)|also read|see also|بیشتر بخوانید|همچنین بخوانید|مطلب مرتبط|خبر مرتبط|در همین زمینه)\s*[:：]\s*\S.*(?<![.!؟])$/iu,
  /^(?:short (?:link|url)|shortlink|permalink|لینک (?:کوتاه|خبر|مطلب)|نشانی کوتاه|لینک|پیوند کوتاه)\s*[:：]\s*\S+$/iu,
  // What it is filed under, with or without who filed it.
  /^(?:posted|filed) (?:in|under)\s[^|.!?]{2,80}\|.{0,120}$/iu,
  /^this entry was posted (?:in|on|by)\s.{2,160}\bpermalink\b.{0,20}$/iu,
  /^(?:نوشته|ارسال|منتشر|فرستاده) شده در\s[^|.!؟\d۰-۹]{2,60}\|[^\d۰-۹]{0,80}$/u,
  // How long one reads, how large the letters are.
  /^(?:reading time|time to read|زمان (?:تقریبی )?مطالعه|مدت مطالعه)\s*[:：]?\s*[\d۰-۹]+.{0,12}$/iu,
  /^[\d۰-۹]+[ -]min(?:ute)?s? read$/iu,
  /^\(?[\d,]+ words?\b.{0,30}\bmin(?:ute)?s?(?: to)? read(?:ing)?\)?$/iu,
  /^(?:(?:text|font) size|اندازه(?:ی|‌ی|ٔ)? (?:متن|قلم|فونت|نوشته))\s*[:：].{0,20}$/iu,
  /^(?:انتهای پیام|پایان پیام|انتهای خبر)(?:\s*[/.].{0,20})?$/u,
  /^end of\s.{1,60}\bdigest\b/iu,
  // Forms under a thread.
  /^your e-?mail (?:address )?will not be\b/iu,
  /^(?:required fields are marked|save my name, e-?mail)/iu,
  /^(?:نشانی ایمیل شما|ایمیل شما) (?:منتشر|نمایش)|^لن يتم نشر عنوان بريدك/u,
  /^(?:quote|reply|report|edit|share|like|پاسخ|نقل قول|گزارش|ویرایش)(?:\s*[|/•·]\s*(?:quote|reply|report|edit|share|like|delete|permalink|پاسخ|نقل قول|گزارش|ویرایش|حذف))+$/iu,
  /(?:^|\s)log ?in(?: or (?:register|sign up))? to (?:post|leave|add|write)\b[^.!?]{0,60}$/iu,
  // Where the page stands in the site.
  /^(?:home|main|خانه|صفحه اصلی|صفحهٔ اصلی|صفحه نخست|الرئيسية)\s*[»›>/@]\s*\S.{0,120}$/iu,
  // The way from the front page, without its first step.
  /^[^«».!?؟:]{2,30}(?:\s[»›]\s[^«».!?؟:]{2,30}){1,4}$/u,
  /^[^«».!?؟:<>@]{2,30}(?:\s[>@]\s[^«».!?؟:<>@]{2,60}){2,4}$/u,
  // The texts before and after this one, and the way back to all of them between.
  /^(?:.{2,160}\s\|\s(?:main|home)(?:\s\|\s.{2,160})?|(?:main|home)\s\|\s.{2,160}(?=\s?»))$/iu,
  // What the page is a list of.
  /^(?:(?:(?:monthly|daily|yearly|weekly|category|tag|author|blog) )?archives? (?:for|of)|(?:monthly|daily|yearly|weekly|category|tag|author) archives?\s?[:：]|(?:all )?(?:posts|entries|articles) (?:tagged|filed under|categori[sz]ed|published in|in category))\s.{2,60}$/iu,
  // What leads to the rest, where to advertise, what a program says of a file.
  /^\[\s?(?:read more|continue reading|more|ادامه(?: مطلب)?)\s?(?:…|\.{2,4})?\s?\]$/iu,
  /^تبلیغات در (?:خبرگزاری|سایت|روزنامه|وب)\S*\s.{2,30}$/u,
  /^(?:total pages?|file (?:type|size)|pages?|size)\s?[:：]\s?[\w.,: ]{1,30}$/iu,
  /^(?:last )?(?:modified|updated|edited)\s?[:：]\s?\d{1,2}\s?[:.]\s?\d{2}\s?(?:[ap]\.?m\.?)?.{0,10}$/iu,
  // What a web log says of itself.
  /^[\d۰-۹]+ (?:مطلب|پست|نوشته) با (?:موضوع|کلمه کلیدی|برچسب) .{2,60}ثبت شده است$/u,
  /^(?:این (?:وبلاگ|صفحه|کانال) را دنبال کنید|دنبال ?‌?کنندگان\s?[:：]?\s?[\d۰-۹]+(?: نفر)?)$/u,
  /^\/\s?[\d۰-۹]+ نظر\s?\/\s?[\d۰-۹]+ بازدید$/u,
  // Around a topic of a Persian forum.
  /^[\d۰-۹]+ (?:عضو|اعضا|کاربر) و [\d۰-۹]+ (?:مهمان|کاربر(?:ان)? مهمان) (?:در ?حال|مشغول) .{4,40}$/u,
  // What another site showed in the page.
  /^view (?:this )?(?:profile|post|photo|reel|thread) on \S{3,20}$/iu,
  /^\S.{0,60}\(@[\w.]+\)\s?[•|·]\s?[^\d۰-۹]{3,60}$/u,
  // Around letters to subscribers.
  /^(?:view (?:this )?(?:e-?mail )?in (?:your )?browser|unsubscribe\b.{0,80}|you are receiving this e-?mail\b.{0,120}|reuse this content)$/iu,
  /^view this e-?mail in your browser$/iu,
  // Pages of a list, in one line.
  /^(?:newer|older|previous|next)(?: posts?| page| entries)?\s(?:[\d…. ]*\s)?(?:newer|older|previous|next)(?: posts?| page| entries)?$/iu,
].map(plainPattern);

/** Signs alone, a picture that nothing but the name or number of its file is left of, the address of an account. */
const leftOver =
  /^[>»]{2,}$|^[-–—•·*]$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$|^\S+\.(?:jpe?g|png|gif|webp|bmp)$|^[^\p{L}\d@\s]+\s*@[\w.]{3,30}$/iu;

/** The titles of the texts before and after this one, behind an arrow out of the text. */
const neighbour =
  /^«\s[^«»|]{2,120}\s\|\s[^«»|]{2,120}\s»$|^←\s*\p{Script=Latin}[^←→]*(?<![.!?])$|^\p{Script=Latin}[^←→]*(?<![.!?])\s→$|^→\s*\p{Script=Arabic}[^←→]*(?<![.!؟])$|^\p{Script=Arabic}[^←→]*(?<![.!؟])\s←$/u;

/** Longer lines are sentences. Units: UTF-16 units. */
const longest = 200;

/** Whether a line of plain text is furniture whatever stands around it. */
export function isPlainFurnitureLine(text: string): boolean {
  return text.length <= longest && isShortFurniture(text);
}

const isShortFurniture = remembering((text: string): boolean => {
  const bare = bareWords(text);
  return (
    neighbour.test(text) ||
    leftOver.test(text) ||
    isPager(text) ||
    isCounterBar(text) ||
    isFurnitureLine(text) ||
    isPageCopy(bare) ||
    patterns.some((pattern) => pattern.test(bare))
  );
});

/** Whether a line is made of labels with what they count, behind bars: "Topic: free | Views: 743 | Comments: 18". */
function isCounterBar(text: string): boolean {
  if (text.length > longestPager || !text.includes('|')) return false;
  const pieces = text.split(/\s*\|\s*/u);
  const counts = pieces.filter((piece) => /[:：]\s*[\d۰-۹٠-٩,٬]+$/u.test(piece));
  return (
    2 * counts.length > pieces.length &&
    pieces.every((piece) => /^\p{L}[\p{L} \u200c]{1,24}\s?[:：]\s?\S.{0,24}$/u.test(piece))
  );
}

const pagerWord =
  /^(?:[«»‹›<>←→|…:]+|\.{3}|\[?[\d۰-۹٠-٩]{1,4}\]?|first|last|next|previous|prev|page|pages|top|اولین|آخرین|نخست|قبلی|بعدی|قبل|بعد|صفحه|صفحات|بالا)[:：]?$/iu;

/** Whether a line is made of numbers of pages, arrows and words that turn pages, three of them at least. */
function isPager(text: string): boolean {
  if (text.length > longestPager || !/[«»‹›<>←→…\[]/u.test(text)) return false;
  const tokens = plainSpelling(text).split(/\s+/u);
  return (
    tokens.length >= 3 && tokens.every((token) => pagerWord.test(token)) && /[\p{L}\d]/u.test(text)
  );
}

/** Units: UTF-16 units. */
const longestPager = 90;

/** Whether a line is what stands under each contribution to a thread: words to answer, quote or report it by. */
export function isReplyBar(text: string): boolean {
  // Nearly no line begins so, and paragraphs are long.
  if (!/^(?:\d|[۰-۹△▲▽▼]|reply|quote|report|پاسخ|نقل قول|گزارش)/iu.test(withoutEnds(text)))
    return false;
  return replyBar.test(bareWords(text));
}

const replyBar = plainPattern(
  /^(?:[\d۰-۹]+\s*[•·|]\s*)?(?:[\d۰-۹]{0,5}\s?[△▲]\s?(?:[|•·]\s?)?[\d۰-۹]{0,5}\s?[▽▼]\s?(?:[•·]\s?)?)?(?:(?:reply with quote ?)+|reply(?:\s?[•·]?\s?(?:delete|share))+|پاسخ (?:با|به همراه) نقل ?‌?قول|reply|quote|report|پاسخ|پاسخ (?:دادن|دهید|بدهید)|نقل قول|گزارش)(?:\s*[|/•·]\s*\p{L}[\p{L} \u200c]{1,20})*$/iu,
);

const counterAtEnd = anySpelling(
  /(?:^|\s)(?:[\d۰-۹٠-٩]+|no|بدون)\s(?:comments?|responses?|نظر|نظرات|دیدگاه)$/iu,
);
/** Units: UTF-16 units. */
const longestCounter = 80;

/** Whether a line says how many comments an article has, what it is filed under or where its rest is: comments have none. */
export function isArticleFooter(text: string): boolean {
  const words = text.trim();
  return (
    /^(?:tags?|labels?|filed under|posted in|برچسب‌?\s?ها)\s*[:：]/iu.test(words) ||
    /^(?:read more|continue reading|ادامه(?:ٔ|\u200cی)? (?:مطلب|خبر))\W*$/iu.test(words) ||
    // Sought in the last words only, and not where a stop ends them: paragraphs are long.
    (/\p{L}$/u.test(words.slice(-1)) && counterAtEnd.test(words.slice(-longestCounter)))
  );
}
