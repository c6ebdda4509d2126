/** The small words that hold a sentence together: they tell which language a mixed sentence is built in. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** English, in lower case. */
export const englishFunctionWords = list(`
  a about above after again against all also although am an and any are as at be because been before being below
  every many another several however
  between both but by can cannot could did do does doing don't during each few for from had has have having he her
  here him himself his how i i'm if in into is isn't it it's its itself just let's me might more most must my no nor
  not now of off on once only or other our out over own same shall she should since so some such than that that's the
  their them themselves then there these they this those through thus to too under until up upon us very was wasn't we
  were what when where whether which while who whom whose why will with without would yet you your
`);

/** Persian, as `toPersianLetters` writes them; those that Arabic shares (و من ما بعد) are in neither list. */
export const persianFunctionWords = list(`
  در به از که را این آن با برای است بود بودن بودند شد شدند شده می نمی تا بر هم یا اما ولی اگر هر چه چرا چون او تو شما
  آنها آن‌ها آنان اینها این‌ها ایشان خود خویش هیچ همه یک نیز باید شاید نباید بوده باشد باشند نباشد هست هستند هستیم هستم
  نیست نیستند دارد دارند دارم داریم داشت داشته داشتند کرد کردن کرده کردند کند کنند کنیم کنم نکرد شود شوند شویم می‌شود
  می‌کند می‌کنند نمی‌شود نمی‌کند می‌دهد می‌تواند می‌توان می‌گوید خواهد خواهند گردد گفت گفته گوید پس میان درباره دربارهٔ
  بدون مانند مثل همین همان چنین چنان کدام کجا کی آیا زیرا بلکه حتی فقط دیگر هنوز اکنون بسیار خیلی بیش ای های هایی ها
  تر ترین ام اند ایم اید اش شان مان تان توسط سوی طی علیه بی رو روی زیر پیش نه بله وقتی هنگام هنگامی کسی چیزی برخی چند
  باشید بودیم شدن شدم بین
`);

/** Arabic, as Arabic keyboards write them. */
export const arabicFunctionWords = list(`
  في على إلى الى عن أن إن انّ هذا هذه هؤلاء التي الذي الذين ذلك تلك لا لم لن قد كان كانت كانوا يكون هو هي نحن أنا أنت
  ثم أو أي كل عند عندما منذ مع ليس ليست لكن ولكن حيث كما إذا وقد كيف متى إلا غير سوف وهو وهي وفي وعلى ومن به بها له لها
  فيه فيها منه منها عليه عليها إليه بأن وأن لأن أيضا أيضاً بعض خلال أمام
`);

/** Southern Azerbaijani in Arabic letters, as `toPersianLetters` writes it. */
export const azerbaijaniFunctionWords = list(`
  بیر ایله اوچون دیر ایدی گؤره اولان داها کیمی اؤز وار یوخ بو بیز سیز اولدو اولور اولاراق اولموش اوز ائدیر ائدن سونرا
  چوخ هامی ایچون گلدی دئدی قارا
`);

/** Latin-script neighbours of English: enough to see that a text is not English. */
export const otherLatinFunctionWords = list(`
  der die das und ist nicht ein eine mit von dem den für auf wir sich
  le la les des et est une dans pour que qui pas sur avec du au il elle
  el los las en y es por con para una del se su
  il di che non per della sono gli nel
  ve bir bu için ile da çok olarak değil
  dhe të një për në është nga me së
  de da do dos das um uma não com
  het een van niet zijn och att som inte är
`);
