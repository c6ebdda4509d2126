/** Closed lists of the words that an affix with a space before it may be joined to without asking. */
import { toPersianLetters } from './letters.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Present stems; those that end in a vowel also with the ی that stands before an ending. */
const present = list(
  `شو کن رو آی گوی خور خوان نویس دان توان خواه بین گیر ده دار باش رس رسان ساز گذار گذر گذران گرد گردان پرس بر آور زن کش
   افت انداز نشین نشان ایست خواب خند گری گریز دو ترس ترسان پز پوش پوشان خر فروش شناس شنو اندیش آموز افزای یاب پذیر پرداز
   پیوند چین جوی سوز سوزان ریز گشای کار کوش گنج لرز مان میر نگر نمای نام نواز نوش ورز پرست بخش بند بار تاب تراش چرخ
   چرخان چسب فهم فهمان جنب دوز آزمای پسند طلب گزین رهان پندار نگار سپار شمار شمر فشار آرای آفرین آمیز انگیز بلع پای پر پرور
   پیچ پیمای تاز تپ جنگ جوش چر خراش خیز خواهان دزد دم دوان رقص روی رنج زی ستان ستای سرای شکن شکاف شوی غلت فرست فرسای
   فریب کاه کاو کوب گداز گرای گمار گوار لغز مال نالید نال نهد نه هراس یاز`,
);

const past = list(
  `شد کرد رفت آمد گفت خورد خواند نوشت دانست توانست خواست دید گرفت داد داشت بود رسید رساند ساخت گذاشت گذشت گذراند گشت گرداند
   پرسید برد آورد زد کشید افتاد انداخت نشست نشاند ایستاد خوابید خندید گریست گریخت دوید ترسید پخت پوشید پوشاند خرید فروخت
   شناخت شنید اندیشید آموخت افزود یافت پذیرفت پرداخت پیوست چید جست سوخت سوزاند ریخت گشود کاشت کوشید گنجید لرزید ماند مرد
   نگریست نمود نامید نواخت نوشید ورزید پرستید بخشید بست بارید تابید تراشید چرخید چسبید فهمید فهماند جنبید دوخت آزمود
   پسندید طلبید گزید پنداشت نگاشت سپرد شمرد فشرد آراست آفرید آمیخت انگیخت پایید پرید پرورد پیچید پیمود تاخت تپید جنگید
   جوشید چرید خراشید خاست دزدید دمید رقصید رویید رنجید زیست ستاند ستود سرود شکست شکافت شست غلتید فرستاد فرسود فریفت کاست
   کاوید کوفت کوبید گداخت گرایید گماشت لغزید مالید نالید نهاد هراسید کشت گردید چشید بلعید`,
);

const presentEnding = /(?:م|ی|د|یم|ید|ند)$/u;
const pastEnding = /(?:ه|م|ی|یم|ید|ند|)$/u;

/** Whether a word is the form of a verb that می and نمی stand before; a word that also is a noun after می (wine) is none. */
export function halfSpacedVerb(word: string): boolean {
  const plain = toPersianLetters(word).split('\u200C')[0] ?? '';
  return hasStem(plain, past, pastEnding) || hasStem(plain, present, presentEnding);
}

function hasStem(word: string, stems: ReadonlySet<string>, ending: RegExp): boolean {
  // The longest ending has two letters.
  for (let length = 0; length <= 2 && length < word.length; length += 1) {
    const end = word.slice(word.length - length);
    if (
      new RegExp(`^${ending.source}`, 'u').test(end) &&
      stems.has(word.slice(0, word.length - length))
    ) {
      return true;
    }
  }
  return false;
}

/** Adjectives before which تر cannot be the word for wet. */
export const adjectives = list(
  `بزرگ کوچک بیش کم مهم خوب بد زیبا سریع آسان سخت بلند کوتاه دراز پهن باریک روشن تاریک قوی ضعیف گرم سرد نزدیک دور جدید
   قدیم کهن پیر جوان ساده پیچیده دقیق کامل عمیق گسترده پایین بالا پیش شدید سنگین سبک ارزان گران تازه کهنه مناسب مفید جدی عالی`,
);

/** Words whose ه no suffix follows, or after which ای calls somebody. */
export const notBeforeSuffix = list(`که به چه نه سه ده مه همه البته بله وه اه زه شه له`);
