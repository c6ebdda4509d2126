/** What pages say to their visitors between the words of texts: how to share, sort, vote, sign in, answer; never said by a text. */
import { plainPattern } from './any-spelling.ts';
import { isNavigationWord, plainEnding } from './furniture-line.ts';

/** A count as sites write it: "12", "1,204", "3.4k", «۱۲ هزار». */
const count = String.raw`[\d۰-۹٠-٩]+(?:[.,٫٬][\d۰-۹٠-٩]+)*\s?(?:k|m|هزار|میلیون)?\+?`;

/** Things that sites count beside texts, comments and accounts. */
const counted =
  'points?|karma|followers?|following|upvotes?|downvotes?|claps?|likes?|dislikes?|reactions?|hearts?|subscribers?|members?|online|' +
  'photos?|videos?|files|links?|guests?|retweets?|reposts?|reblogs?|notes?|bookmarks?|stars?|watching|watchers?|views?|visits?|plays?|' +
  'downloads?|listens?|ratings?|reviews?|votes?|shares?|comments?|replies|reply|responses?|answers?|(?:gold|silver|bronze) badges?|posts?|threads?|' +
  'hits?|reads?|saves?|' +
  'امتیاز|رأی|رای|پسند|لایک|بازدید|بازدیدکننده|نمایش|دنبال‌?کننده|مشترک|عضو|اشتراک|اشتراک‌گذاری|دانلود|نظر|دیدگاه|پاسخ|کامنت|' +
  'بازنشر|پسندیده|نفر(?: پسندیده‌اند| آنلاین)?|بار (?:دیده|خوانده) شده|موافق|مخالف';

const counter = String.raw`(?:${count}|no|one|بدون|یک)\s(?:(?:more|other|total|new)\s)?(?:${counted})`;

/** Whole lines, in lower case and without signs at their ends. */
const phrases: readonly string[] = [
  // Counters. Said once: the engine writes out short repetitions, and this one took it longer than all the others.
  String.raw`(?=\S)(?:\s*[•·|,،]?\s*${counter}){0,4}`,
  String.raw`(?:likes?|dislikes?|upvotes?|comments?|replies|helpful|views?|پسندیدن|پسندیدم|بازدید|نظرات|دیدگاه‌?ها|پسند|امتیاز)\s?[:(]?\s?${count}\)?`,
  String.raw`(?:انتشار یافته|منتشر شده|در انتظار (?:بررسی|تأیید|تایید)|غیر ?قابل انتشار|تعداد (?:کاراکتر\S*|نظرات|بازدید|دیدگاه‌?ها)(?: مجاز| باقیمانده)?)\s?[:：]?\s?${count}`,
  String.raw`viewed ${count} times?(?: .{1,20})?`,
  String.raw`(?:asked|modified|active|viewed|last activity|edited|joined)\s(?:\D{0,12}\d+\s?\D{1,20}){1,2}\sago`,
  String.raw`(?:edited|modified|ویرایش شده)(?:\son|\sat|\sدر)?\s.{0,30}[\d۰-۹].{0,20}`,
  String.raw`(?:liked|reposted|restacked|shared|recommended) by .{2,60}`,
  String.raw`[★☆⭐✩✭\s]{3,}.{0,40}|(?:rated )?[\d.]+ (?:stars? )?(?:from|out of) \d+(?: (?:votes?|reviews?|ratings?|stars?))?|تعداد (?:بازدید|دفعات).{0,24}[:：]\s?${count}`,
  // Ways to the rest.
  String.raw`(?:view|show|see|load|read)(?: all)?(?: ${count})?(?: more| previous| other| newer| older)? (?:comments?|repl(?:y|ies)|responses?|answers?|posts?|stories|results?)(?: \(${count}\))?`,
  String.raw`(?:continue|expand) (?:this thread|full comment)|more (?:comments|replies)|(?:مشاهده|نمایش|دیدن)(?: همه| تمام)?(?: پاسخ‌?ها| نظرات| دیدگاه‌?ها| بیشتر)+(?: \(${count}\))?`,
  String.raw`(?:skip|jump|پرش|رفتن) (?:to|به) (?:the )?(?:main )?(?:recipe|primary (?:navigation|sidebar|content)|main (?:navigation|menu)|comments|content|navigation|search|menu|footer|article|sidebar|محتوا|محتوای اصلی|ناوبری|جستجو|متن|منو)`,
  String.raw`(?:skip .{2,60} and continue reading|end of (?:.{2,30} )?(?:post|content|video|promotion|newsletter|gallery|embed)(?: by .{2,30})?(?:,? \d+)?|از این (?:مطلب|پست|محتوا|بخش) رد شوید(?: و .{2,40})?|از .{2,40} رد شوید و .{0,20}(?:خواندن|بخوانید|ادامه دهید).{0,20}|رد شدن از (?:این|آگهی|تبلیغ|محتوای) ?.{0,30}|پایان .{2,20} پیشنهادی)`,
  String.raw`(?:story|article) continues (?:below|after)(?: (?:this )?advert\S*)?|advertisement \d+`,
  String.raw`(?:page|صفحه) ${count} (?:of|از) ${count}(?:\s.*)?|showing .{1,20} of ${count}(?: results?)?`,
  String.raw`(?:»|«)?\s?(?:previous|next|موضوع قبلی|موضوع بعدی) ?(?:thread|topic)?\s?\|\s?(?:previous|next|موضوع قبلی|موضوع بعدی) ?(?:thread|topic)?`,
  String.raw`(?:post|posts|comment|comments|نوشته|دیدگاه) navigation|(?:راهبری|ناوبری) (?:نوشته|دیدگاه|پست)\S{0,3}`,
  String.raw`(?:نوشته|مطلب|پست|یادداشت|خبر) (?:پیشین|قبلی|بعدی|تازه‌تر|قدیمی‌تر)`,
  // Days and years of an archive in one row.
  String.raw`(?:[^|\d۰-۹]{0,20}[\d۰-۹]{1,4}\s*\|\s*){2,}[^|\d۰-۹]{0,12}[\d۰-۹]{1,4}`,
  // Of the browser, and of what stands over the page.
  String.raw`(?:press "?enter"? to )?(?:skip|jump) (?:to|past)[: ]? ?(?:the )?(?:next |main |site |page |primary |top )?(?:content|navigation|search|menu|paragraph|section|story|footer|header|top|bottom|end|body)|skip (?:navigation|menu|links?|ads?|advert\p{L}*|intro)|(?:reveal|hide|show|open|close|expand|collapse) (?:the )?(?:main )?(?:navigation|menu|search|sidebar)`,
  String.raw`(?:your|this) (?:web )?browser (?:is (?:out of date|outdated|old|too old|not supported|no longer supported|unsupported)|does(?: not|n['’]t) support|has (?:java ?script|cookies))\b.{0,100}|you (?:may|might) not get the (?:full|best) experience\b.{0,80}|please (?:upgrade|update|switch|change) (?:to |your )?.{0,20}\bbrowsers?\b.{0,60}|(?:you need to|please|to use this.{0,30}) (?:enable|turn on|allow|activate) (?:java ?script|cookies)\b.{0,80}|(?:java ?script|cookies) (?:is|are|must be) (?:disabled|required|not enabled|turned off)\b.{0,80}`,
  String.raw`(?:this|the) (?:ad|advert\p{L}*|video|page) will (?:end|close|begin|start|reload|refresh|load) (?:in|shortly|soon|automatically)\b.{0,20}|close(?: x| \[x\]| (?:this )?(?:window|ad|banner|message|menu|dialog)| and (?:don['’]t|do not) show (?:this )?again)|(?:don['’]t|do not) show (?:this )?(?:message )?again|want (?:unlimited |full )?access to this (?:content|article|story).{0,40}`,
  String.raw`(?:forgot|lost)(?: your| my)? (?:password|username)s?(?:[/ ?].{0,30})?|forget your password\??|(?:don['’]t have an account|already (?:a member|a subscriber|registered|have an account)|not (?:a member|registered)(?: yet)?|new (?:user|here))\??(?: (?:register|sign (?:up|in)|log ?in|subscribe|join|create)\b.{0,30})?|remember me`,
  String.raw`(?:\*\s?)?(?:mandatory|required) fields?.{0,30}|currently (?:there are )?no (?:comments|responses)(?: .{0,20})?|there are (?:currently )?no comments\b.{0,40}|(?:please )?enter your (?:comment|name) ?(?:here)?|click here to post a comment|my photo|view my (?:complete|full) profile|current weather`,
  String.raw`(?:${count}[.)] )?(?:pingback|trackback)s?\s?[:：] .{2,160}|(?:showing |comments? )?${count}\s?[-–]\s?${count} of ${count} (?:comments?|posts?|replies|responses|reviews)(?: .{2,40})?|(?:report|flag) (?:as )?(?:abuse|inappropriate|spam)|judge it|(?:see|view) (?:the )?original post(?: .{2,30})?|view original post.{0,30}`,
  String.raw`click to (?:follow|enlarge|zoom|expand)(?: .{2,40})?|(?:enlarge|zoom|expand)(?: this)? (?:image|photo|picture|graphic)|your (?:support|donation|contribution) (?:helps|makes|allows|keeps)\b.{2,80}|home blog(?: page ${count})?|tagged(?: (?:with|as|in))?\s?[:：] .{2,120}`,
  // Sharing.
  String.raw`(?:share|print|email|save|listen to) this(?: (?:page|article|story|post|link))?|share (?:full )?(?:article|story|post|link)s?|copy (?:link|url)(?: to clipboard)?|(?:share|email|send)(?: this)? (?:on|via|to|with|by) .{1,20}|(?:more|other) ways to share|download (?:the |this )?(?:full |complete )?(?:report|pdf|document|statement|issue|article|transcript)`,
  String.raw`click to (?:share|email|print) .{2,60}`,
  String.raw`(?:این|این مطلب|این خبر|این نوشته|این صفحه)(?: را)?(?: با دوستان(?: خود)?)? (?:به )?(?:اشتراک|هم‌?رسانی)(?:\s|\u200c)?(?:بگذارید|گذاری(?: کنید)?|کنید)|(?:به )?اشتراک(?:\s|\u200c)?گذاری(?: .{2,20})?|هم‌?رسانی(?: کنید)?`,
  String.raw`(?:کلیک کنید تا|برای اشتراک|برای چاپ|برای ارسال|برای فرستادن).{2,80}(?:کلیک کنید|شود|بگذارید)(?: \(.{2,40}\))?`,
  String.raw`(?:like|liked|loading|like loading|لایک|دوست داشتن|پسندیدن|این را بپسندید|لایک کنید)?\s?(?:loading|در حال بارگذاری|بارگذاری)(?: .{2,20})?|(?:like this|لایک کنید|این را بپسندید)`,
  String.raw`(?:print|save|pin|rate|review|jump to)(?: the| this)? recipe|(?:print|save|send|share|email|e-mail|mail)(?: this)? (?:page|article|story|post)(?: to (?:a friend|friends))?|print(?:er)?[- ]friendly(?: (?:version|page))?|send (?:this|it)?(?: (?:page|article|story|link))? ?to a friend|tell a friend`,
  String.raw`(?:primary|secondary|main|header|footer)(?: (?:sidebar|menu|navigation|widgets?))|reader interactions|did you (?:make|try|like|enjoy|find) this\b.{0,30}|(?:was this|is this) (?:page|article|answer) (?:helpful|useful)`,
  String.raw`(?:also )?available in (?:other languages.{0,60}|(?:english|persian|farsi|arabic|french|german|spanish|turkish|russian|chinese)(?:,? (?:and )?\p{L}{4,12}){0,6})|(?:read|view) (?:this )?(?:page|article|story|post) in \p{L}{4,12}`,
  // Signing in, subscribing, paying.
  String.raw`(?:you (?:must|need to|have to) (?:be )?)?(?:log(?:ged)?|sign(?:ed)?)[ -]?in(?: or (?:register|sign ?up|join))? to .{2,60}|(?:log|sign) ?in ?[|/] ?(?:register|sign ?up|join)|create (?:an |a free |new )?account`,
  String.raw`(?:ورود|عضویت|ثبت ?‌?نام)\s?(?:[/|و]\s?(?:ورود|عضویت|ثبت ?‌?نام))|ورود به (?:حساب کاربری|سایت|سامانه|انجمن)|ورود (?:اعضا|کاربران)|نام کاربری|(?:رمز|گذرواژه|کلمه) عبور|مرا به خاطر (?:بسپار|داشته باش)|رمز(?: عبور)?(?: خود)? را فراموش کرده‌?ایم?|فراموشی رمز(?: عبور)?`,
  String.raw`.{2,40} is a reader-supported publication\b.*|(?:thanks|thank you) for reading\b.{0,60}\b(?:subscribe|share|free|support)\b.*|to receive new posts\b.*|(?:ready for more|start writing|get the app|collection notice)\??`,
  String.raw`(?:subscribe|sign up|register)(?: now| today| here| free| for free)?(?: (?:to|for) .{2,60})?|(?:become|upgrade to) a? ?(?:free or )?(?:paid|free|member|patron|supporter).{0,40}|support (?:us|our (?:work|journalism))|donate(?: now)?|(?:عضویت|اشتراک|ثبت ?‌?نام) در (?:خبرنامه|کانال).{0,30}`,
  String.raw`(?:follow|find|join|connect with|like) (?:us|me) on .{2,40}|follow the .{2,20} on (?:facebook|twitter|x|instagram|youtube|telegram|linkedin|whatsapp|tiktok|mastodon|bluesky)|follow(?:ing)?|unfollow|(?:download|get) (?:our|the) app\b.{0,30}|stay (?:informed|connected|in touch|up to date)|(?:ما را|ما) (?:در .{2,30} )?دنبال کنید(?: .{2,30})?|(?:در|به) کانال .{2,20} (?:بپیوندید|عضو شوید)`,
  String.raw`(?:your |enter your )?(?:email|e-mail)(?: address)?\s?\*?|(?:نشانی|آدرس) (?:ایمیل|پست الکترونیک\S?)(?: شما)?\s?\*?`,
  // Forms and rules of threads.
  String.raw`(?:sort(?:ed)? by|order by|مرتب ?‌?سازی(?: بر اساس)?)(?:\s?[:：]?\s.{2,24})?|highest score \(default\)|(?:date (?:modified|created)|trending) \(.{4,30}\)|(?:newest|oldest|best|top)(?: comments?)? first|popular now|recency|popularity|most (?:popular|recent|relevant|replied|liked|recommended|discussed|helpful|active)`,
  String.raw`join the (?:discussion|conversation)|start the (?:discussion|conversation)|what do you think|(?:comments?|this (?:thread|topic|post|discussion)) (?:are|is|for this (?:thread|article|post|story) are|has been|have been) (?:now |currently )?(?:closed|locked|disabled|archived)\b.{0,60}`,
  String.raw`notify me (?:of|when|by|via)\b.{2,80}|this site uses akismet\b.*|learn how your comment data is processed|replying as.{0,40}|(?:no comments yet|be the first to comment)\b.{0,40}`,
  String.raw`(?:leave|post|write|add) (?:a |your )?(?:new )?(?:comment|reply|response)s?(?: on .{2,60})?(?: cancel reply)?|add (?:a )?comment|ask (?:a )?question|improve this (?:question|answer)|(?:answer|post) your (?:answer|question|own question)|not the answer you['’]re looking for\b.*|(?:hot network questions|question feed)|enter your (?:information|name|details|comment)\b.{0,60}|(?:create|preview|cancel|publish|submit) (?:a )?(?:post|comment|reply)|author (?:e-?mail|url|name)(?: \(optional\))?|(?:all |no )?html (?:will be escaped|is (?:not )?allowed|tags?)\b.{0,120}|recipe rating`,
  String.raw`(?:دیدگاه(?:تان|خود|‌?ی)?|نظر(?:تان|‌?ی)?|پاسخ(?:ی)?|نظر خود|دیدگاه خود)(?: را)? (?:بنویسید|بگذارید|ثبت کنید|ارسال کنید|بدهید)(?: لغو پاسخ)?|(?:دیدگاه|نام|ایمیل|پیام|وب‌?سایت) (?:شما|خود)\s?\*?|متن (?:دیدگاه|نظر|پیام)|کد امنیتی|(?:ثبت|فرستادن|ارسال|افزودن) (?:دیدگاه|نظر|پاسخ|بازخورد|پرسش|سؤال|سوال)|(?:پرسش|سؤال|سوال|موضوع|مطلب) جدید`,
  String.raw`مرا از .{2,60} (?:آگاه|باخبر|مطلع) (?:کن|کنید|ساز|سازید)|ذخیره‌?\s?‌?(?:ی)? نام(?: من)?[،,].{4,100}|برای (?:ارسال|ثبت|نوشتن) (?:نظر|دیدگاه|پاسخ) .{2,60}(?:شوید|کنید)|(?:اولین|نخستین) (?:نفری باشید|دیدگاه).{0,60}|دیدگاه‌?ها بسته (?:است|شده(?: است)?|شده‌اند)`,
  String.raw`(?:thread|topic|display|post) (?:tools|modes|options|rules|icons?)|(?:search|rate) this (?:thread|topic|forum)|(?:forum|posting) (?:rules|permissions)|(?:currently active users|users browsing).{0,60}|there (?:are|is) currently ${count} users? .{2,80}|you may (?:not )?(?:post|edit|reply).{2,40}|(?:bb ?code|smilies|\[img\] code|html code|trackbacks|pingbacks|refbacks)(?: \S+)? (?:is|are) (?:on|off)|(?:all times are|the time now is)\b.{2,60}|quick (?:reply|navigation)`,
  String.raw`ابزارهای (?:موضوع|تاپیک|انجمن)|(?:نحوه|حالت|شیوه)‌?(?:ی)? نمایش|اطلاعات موضوع|مجوزهای ارسال.{0,20}|قوانین ارسال.{0,20}|کاربرانی که (?:در حال|این (?:موضوع|تاپیک|صفحه|انجمن)) .{4,60}|در حال حاضر ${count} (?:کاربر|عضو|مهمان) .{0,80}|شما (?:نمی ?‌?توانید|می ?‌?توانید) (?:موضوع جدید|(?:به )?(?:موضوع|تاپیک|پست|پاسخ|نظر|دیدگاه|پیوست|فایل|نوشته)\S{0,6}) .{2,40}|اکنون ساعت [\d۰-۹]{1,2}[:٫][\d۰-۹]{2}.{0,70}|(?:لیست|فهرست) (?:اعضا|کاربران)`,
  // Reference works.
  String.raw`from .{2,40}, the free (?:encyclop(?:a|æ)?edia|dictionary)|retrieved from ["“«].{4,120}|(?:hidden )?categories?: .{4,200}|this page was last (?:edited|modified|changed) .{4,60}|text is available under .{4,160}|toggle (?:the )?(?:.{2,30} subsection|table of contents|navigation|sidebar|menu|search)|move to sidebar|what links here|related changes|page information|permanent link|printable version|download as pdf|cite this page|(?:view|edit) (?:history|source)|view (?:history|source)|in other (?:projects|languages)|(?:add|edit) links|add languages|${count} languages`,
  String.raw`از .{2,40}[،,] دانشنامه(?:ٔ|‌ی| ی)? (?:آزاد|.{2,20})|برگرفته از .{0,4}https?:.{4,160}|(?:رده|رده‌های پنهان|رده‌ها)\s?[:：] ?.{2,200}|این صفحه آخرین بار .{4,80}|(?:تمام |همهٔ )?(?:متن‌ها|محتوا) تحت .{4,80}در دسترس .{2,40}|پیوند پایدار|نسخه (?:قابل )?چاپ(?:ی)?|اطلاعات صفحه|(?:نمایش|مشاهده)(?:ٔ)? (?:تاریخچه|مبدأ)`,
  // Consent, rights, makers, regulations.
  String.raw`(?:cookie|privacy|consent) (?:settings|preferences|policy|notice|choices)|(?:manage|accept|reject)(?: all)? (?:cookies|preferences|choices)|do not sell.{0,40}|your (?:privacy|ad) choices|we (?:and our partners|value your privacy).{2,160}|(?:سیاست|خط ?‌?مشی)(?: حفظ)? حریم (?:خصوصی|شخصی)|شرایط (?:استفاده|و قوانین|و ضوابط).{0,20}`,
  String.raw`(?:registered (?:charity|company|office)|charity (?:no|number)|company (?:no|number))\b.{2,80}|site (?:design|by|map)\b.{0,80}|(?:design|theme|template|website) (?:by|with|at)\s.{2,40}|(?:site|web ?site|page|blog) (?:designed|built|made|hosted|published|created) (?:by|with|on|at)\s.{2,40}|blog at \S+`,
  String.raw`(?:ساخت|ایجاد) (?:یک )?(?:وبلاگ|وب‌?سایت|تارنما).{2,60}|(?:قالب|پوسته|طراحی|میزبانی)(?: (?:سایت|وب‌?سایت|وبلاگ|وردپرس|پرتال))? توسط .{2,40}|(?:قالب|پوسته|طراحی|میزبانی) (?:سایت|وب‌?سایت|وبلاگ|وردپرس|پرتال) از .{2,40}|به (?:سایت|وب|وبلاگ|تارنما|پایگاه|کانال|انجمن|صفحه|کلبه|خانه|دنیا|فروشگاه|پرتال|درگاه).{0,36} خوش آمدید`,
  String.raw`(?:خروج از|مشاهده|نمایش|نمایش در) نسخه (?:موبایل|کامل|رومیزی|دسکتاپ|اصلی)|(?:view|exit) (?:the )?(?:full|desktop|mobile|amp) (?:version|site)`,
  String.raw`(?:دیدگاه|نظر|پیام|کامنت)\s?ها(?:ی|یی)? (?:ارسال|ارسالی|که|حاوی|دارای|غیر) ?.{10,140}(?:منتشر|تأیید|تایید|انتشار) ?(?:نخواه\S{1,3}|خواه\S{1,3}|نمی ?\S{1,4})? ?(?:شد|شود|شوند|داد)`,
  String.raw`برای (?:اطلاعات|مشاهده|خواندن|دیدن) .{4,40} (?:مراجعه|کلیک) (?:کنید|نمایید|فرمایید)|برای دانلود .{0,30}کلیک کنید`,
  String.raw`لطفاً? (?:به .{2,20} )?(?:وارد|جهت ورود) .{4,80}(?:کنید|نمایید|نمائید|شوید)|لطفاً? به .{2,20} وارد شده .{4,60}|${count} کاربر(?: و ${count} مهمان)? در ?حال .{4,40}`,
  String.raw`(?:ارسال|افزودن|ثبت) یک (?:نظر|دیدگاه)|(?:پیام‌های دیگران|نظرات)(?: ?\((?:${count})?\))?|(?:لینک|پیوند) (?:دائم|دایم|ثابت)|(?:پیام|پست) (?:جدید|قدیم)\S*(?: صفحه اصلی)?(?: (?:پیام|پست) قدیم\S*)?|اشتراک در ?: .{2,40}|بایگانی وبلاگ|مشاهده نمایه کامل من|پیوندهای مربوط به این (?:پیام|پست).{0,20}|[►▼▸▾] ?.{2,24} \(${count}\)`,
  String.raw`(?:هیچ |هنوز )?(?:نظر|دیدگاه|پیام|پاسخ)ی (?:موجود نیست|ثبت نشده(?: است)?|وجود ندارد|داده نشده(?: است)?|نیست)|(?:ارسال|فرستادن) (?:این مطلب )?به (?:دوستان|بالاترین|فیس ?‌?بوک|توییتر|تلگرام|یاهو|بازنشر|\S{3,12})|نسخه(?: ساده)? (?:قابل|برای) چاپ|(?:ارسال|ثبت) (?:دیدگاه|نظر) شما`,
  String.raw`(?:مسئولیت|مسوولیت|مسؤولیت)(?: محتوای)? (?:مقال\S{1,3}|مطالب|نوشته\S{0,4}|نبشته\S{0,4}|دیدگاه\S{0,4}|آگهی\S{0,4}).{6,140}(?:است|باشد|نیست|باشند)|رمز الخبر ?[:：]? ?${count}|(?:اشتراک کردن|اشتراک) (?:این )?صفحه با دیگران`,
  // Languages of the page in a row.
  String.raw`(?:(?:en|fr|de|it|ar|es|al|sq|fa|pr|tr|ru|ku|ur|ps|pt|nl|sv)(?:\s?[|/·•,-]?\s|$)){3,}`,
  // Words of Persian forms and threads.
  String.raw`(?:کلید ?واژه ?ها|کلیدواژه|کلمات کلیدی|واژه ?های کلیدی)\s?[:：].{2,150}|نظر خود را (?:اضافه|وارد) کنید|ابتدا (?:قدیمی|جدید|تازه) ?ترین ?ها|شما در حال پاسخ(?: دادن)? به نظر .{0,40}هستید|لینک کوتاه(?: خبر| مطلب)|(?:خبر|مطلب) (?:بعدی|قبلی)`,
  String.raw`نقل قول این ارسال در پاسخ|(?:ارسال ?ها|تشکرها|تشکر شده|پست ?ها)\s?[:：] ?${count}|امضای کاربر\s?[:：].{2,80}|links to this post|create a link`,
  // Of the page itself.
  String.raw`(?:#[\p{L}\p{M}\p{N}_\u200c]{2,40}\s*[،,]?\s*)+|(?:back|return|go back) to (?:the )?(?:index|list|top|main page|home ?page|contents|archive|menu|previous page|news|all .{2,20})|(?:بازگشت|برگشت) به (?:فهرست|صفحه(?: (?:اصلی|قبل|نخست))?|آرشیو|بایگانی|بالا(?:ی صفحه)?|لیست|خانه|ابتدا).{0,12}`,
  String.raw`(?:\[[^\][]{2,24}\]\s*){3,}|بازنشر (?:این|مطالب|مطلب|محتوا|با ذکر) ?.{0,60}|(?:استفاده|نقل|انتشار|بازنشر)(?: از)? (?:مطالب|مطلب|محتوا).{2,60}(?:منبع|بلامانع|مجاز|آزاد).{0,20}`,
  String.raw`in ["“«”].{2,40}["”»“]|در ["“«”].{2,40}["”»“]|search (?:for|this (?:site|blog|website|page)|the (?:site|blog|archives?)|in .{2,40})|جستجو (?:برای|در .{2,30})|جست‌وجو (?:برای|در .{2,30})|نتیجه (?:جستجو|جست‌وجو).{0,30}`,
  String.raw`last (?:modified|updated|edited) .{4,50}|آخرین (?:به ?‌?روز ?‌?رسانی|ویرایش|تغییر)\s?[:：]? .{4,40}`,
];

// Lines are in lower case already: without regard to case the engine takes four times as long to make this ready, for each file
// that the app is opened with.
const patterns = groupsOf(phrases, 6).map((group) =>
  plainPattern(new RegExp(`^(?:${group.join('|')})$`, 'u')),
);

/** The time to make a pattern ready grows faster than the pattern: all in one took three times as long as in these. */
function groupsOf<T>(all: readonly T[], size: number): (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}

function isPhrase(line: string): boolean {
  return patterns.some((pattern) => pattern.test(line));
}

/** Longer lines are sentences. Units: UTF-16 units. */
const longest = 200;

/** Whether a line without signs at its ends, in lower case, is what a page says to its visitors, whatever stands around it. */
export function isPageCopy(bare: string): boolean {
  if (bare.length > longest) return false;
  const line = plainEnding(bare).replace(/[.!?؟]$/u, '');
  if (isPhrase(line)) return true;
  // Several of them in one row.
  const pieces = /\s\|\s|\s{3}/u.test(line) ? line.split(/\s*\|\s*|\s{3,}/u) : [];
  return pieces.length > 1 && pieces.every((piece) => isPhrase(piece) || isNavigationWord(piece));
}
