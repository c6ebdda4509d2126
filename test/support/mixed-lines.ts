// Lines of mixed direction, and how a typesetter sets them: pieces of each from left to right, as they stand on the page.

/** `order` are pieces of the text, each once in it; brackets and quotation marks are those of the text, not their mirrored shapes. */
export interface MixedLine {
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
  readonly order: readonly string[];
}

const rtl = (text: string, ...order: string[]): MixedLine => ({ text, direction: 'rtl', order });
const ltr = (text: string, ...order: string[]): MixedLine => ({ text, direction: 'ltr', order });

/** At least one line for each kind of thing that the plain algorithm of Unicode, without isolates, sets wrongly or leaves to chance. */
export const mixedLines: readonly MixedLine[] = [
  // Signs that belong to a Latin word, and stops that belong to the sentence.
  rtl('زبان C++ را در دانشگاه یاد می‌دهند.', '.', 'یاد', 'C', '++', 'زبان'),
  rtl('این برنامه را با زبان C# نوشته‌اند.', '.', 'نوشته', 'C', '#', 'زبان'),
  rtl('بستهٔ .NET روی این رایانه نصب است.', 'است.', 'نصب', '.NET', 'بسته'),
  rtl('نسخهٔ تازه را روی Linux.', '.', 'Linux', 'روی'),
  rtl('آیا می‌توان این کار را کرد با Linux؟', '؟', 'Linux', 'با'),
  rtl('این گزارش را در U.S. هم خوانده‌اند.', 'هم', 'U', '.S', 'S.', 'در'),
  rtl('کتاب Dr. Smith دربارهٔ قنات است.', 'است', 'Dr', '. ', 'Smith', 'کتاب'),
  // Brackets and quotation marks.
  rtl('سازمان یونسکو (UNESCO) قنات را ثبت کرد.', 'ثبت', ')', 'UNESCO', '(', 'یونسکو'),
  rtl('کتاب «What is this?» را ترجمه کردند.', 'ترجمه', '»', 'What', '?', '«', 'کتاب'),
  rtl('به گفتهٔ Smith (1998) آب کم است.', 'آب', 'Smith', '(', '1998', ')', 'گفته'),
  rtl('تابع f(x) در این بازه پیوسته است.', 'در', 'f', '(', 'x', ')', 'تابع'),
  rtl(
    'این واژه (see Smith, 2019, p. 12.) تازه است.',
    'تازه',
    ')',
    'see',
    '2019',
    '12.',
    '(',
    'واژه',
  ),
  rtl('دربارهٔ Linux[۱] پیش‌تر نوشته‌ایم.', 'پیش', ']', '۱', '[', 'Linux', 'درباره'),
  // Lists of names.
  rtl(
    'برنامه برای Linux، macOS و Windows است.',
    'است',
    'Windows',
    'و',
    'macOS',
    '،',
    'Linux',
    'برای',
  ),
  rtl('روی Linux؛ Windows هم امتحان شد.', 'هم', 'Windows', '؛', 'Linux', 'روی'),
  rtl('نخست روی Linux. Windows هم پس از آن آمد.', 'هم', 'Windows', '.', 'Linux', 'روی'),
  // Numbers beside names.
  rtl('رایانه با Windows 11 کار می‌کند.', 'کار', 'Windows', '11', 'با'),
  rtl('رایانه با Windows ۱۱ کار می‌کند.', 'کار', '۱۱', 'Windows', 'با'),
  rtl('بیماری COVID-۱۹ در آن سال آمد.', 'در', 'COVID', '۱۹', 'بیماری'),
  rtl('سازمان NASA 14 نفر را آموزش داد.', 'آموزش', '14', 'NASA', 'سازمان'),
  rtl('فاصلهٔ دو چاه 15 km است و راه خاکی.', 'است', '15', 'km', 'چاه'),
  rtl('بهای این دستگاه $100 است، نه بیشتر.', 'نه', '$', '100', 'دستگاه'),
  rtl('دمای هوا در شب به -5 درجه رسید.', 'درجه', '-', '5', 'به'),
  rtl('در این باغ ۲۵٪ درختان سرو است.', 'درختان', '٪', '۲۵', 'باغ'),
  // Dates, ranges, telephone numbers, addresses.
  rtl('نشست در تاریخ 2026-11-22 برگزار شد.', 'برگزار', '2026', '-11', '-22', 'تاریخ'),
  rtl('نشست در تاریخ ۱۴۰۲/۳/۵ برگزار شد.', 'برگزار', '۱۴۰۲', '/۳', '/۵', 'تاریخ'),
  rtl('۱۰-۱۲ نفر در باغ کار می‌کردند.', 'نفر', '۱۲', '-', '۱۰'),
  rtl('صفحه‌های ۱۰–۱۲ دربارهٔ آب است.', 'درباره', '۱۲', '–', '۱۰', 'صفحه'),
  rtl('تلفن کتابخانه +98 21 1234 5678 است.', 'است', '+', '98', '21', '1234', '5678', 'کتابخانه'),
  rtl('تلفن دفتر ۰۲۱-۱۲۳۴۵۶۷۸ است و بس.', 'بس', '۰۲۱', '-', '۱۲۳۴۵۶۷۸', 'دفتر'),
  rtl(
    'نشانی https://example.org/a_b. را ببینید.',
    'ببینید',
    '. ',
    'https',
    '://',
    'example',
    'a_b',
    'نشانی',
  ),
  rtl('نامه را به a.b@example.org، بفرستید.', 'بفرستید', '،', 'a.b', '@', 'example', 'به'),
  rtl('نوشتهٔ @reader را همه خواندند.', 'همه', '@', 'reader', 'نوشته'),
  rtl('پرونده در /usr/share/texts است.', 'است', '/usr', '/share', '/texts', 'پرونده'),
  rtl('دستور --help را بنویسید و بخوانید.', 'بنویسید', '--', 'help', 'دستور'),
  // A quotation in the other language that has words of this one.
  rtl(
    'در کتاب «The word حوض means a pool» نوشته است.',
    'نوشته',
    '»',
    'The',
    'حوض',
    'means',
    'pool',
    '«',
    'کتاب',
  ),
  // Persian in English.
  ltr('The words حوض, چاه and others are old.', 'words', 'حوض', ',', 'چاه', 'and'),
  ltr('The phrase آب، خاک، باد is a list of things.', 'phrase', 'باد', 'خاک', 'آب', 'is'),
  ltr('She lived in تهران 1979 was the year of it.', 'in', 'تهران', '1979', 'was'),
  ltr('It was in سال ۱۳۵۷ that the pool was built.', 'in', '۱۳۵۷', 'سال', 'that'),
  ltr('They say there were ۱۲ قنات in the plain.', 'were', 'قنات', '۱۲', 'in'),
  ltr('The word قنات (qanat) is in the list.', 'word', 'قنات', '(', 'qanat', ')', 'is'),
  ltr('The tag #قنات is used by many of them.', 'tag', 'قنات', '#', 'is'),
  ltr('The poem says «آب کم است!» in the end.', 'says', '«', '!', 'است', 'آب', '»', 'in'),
  ltr(
    'The label «برنامه با Linux کار می‌کند» was on the box.',
    'label',
    'کند',
    'Linux',
    'برنامه',
    'was',
  ),
  ltr('The last word of the poem is باغ.', 'is', 'باغ', '.'),
  ltr('And the question was چرا؟ to all of them.', 'was', '؟', 'چرا', 'to'),
];
