/** What pages say to their visitors is furniture; short sentences and headings that only begin like it are not. */
import { describe, expect, it } from 'vitest';
import { isPlainFurnitureLine } from '../../../../corpus/importers/capture/text-label.ts';

const said = [
  'Skip Advertisement and continue reading',
  'End of video promotion 2',
  'Follow the station on Instagram',
  'Available in English, Persian',
  'Site designed by Two Rivers',
  'Retrieved from "https://example.org/w/index.php?title=Loaf"',
  '14 Comments',
  'در حال حاضر ۳ کاربر در حال مشاهدهٔ این موضوع هستند',
  'شما نمی‌توانید موضوع جدید ارسال کنید',
  'اکنون ساعت 10:15 برپایهٔ ساعت جهانی است',
  'طراحی سایت توسط دو رود',
  'بازنشر این مطلب با ذکر منبع آزاد است',
  'از این مطلب رد شوید و به خواندن ادامه دهید',
] as const;

const written = [
  'End of the road',
  'Built on sand.',
  'Made by hand.',
  'Published by the town in 1950.',
  'A member of the rose family.',
  'Follow the path on the left bank.',
  'Available in three sizes.',
  'Read it in silence.',
  'Toggle the switch and wait.',
  'Retrieved from the well, the rope was dry.',
  'شما می‌توانید گل‌ها را صبح آب بدهید.',
  'در حال حاضر هر عضو باشگاه دو درخت می‌کارد.',
  'کاربرانی که نان می‌پزند آرد را الک می‌کنند.',
  'اکنون ساعت هشت صبح است و نان آماده.',
  'طراحی باغ از دیوار آغاز می‌شود.',
  'قالب نان از آهن است.',
  'از پل رد شوید.',
  'رد شدن از رودخانه',
  'بازنشر کتاب‌های قدیمی باغبانی',
  'سایت در دامنهٔ کوه است.',
] as const;

describe('what a page says to its visitors', () => {
  it.each(said)('is furniture: %s', (line) => expect(isPlainFurnitureLine(line)).toBe(true));
  it.each(written)('is not what only begins so: %s', (line) =>
    expect(isPlainFurnitureLine(line)).toBe(false),
  );
});
