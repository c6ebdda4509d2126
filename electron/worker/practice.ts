/** Practice: small texts of ours that a waiting worker reads, so that the engine has made its program ready before the first file comes. */
import { setImmediate } from 'node:timers/promises';
import { importBytes } from '../../corpus/importers/registry.ts';

/** The passages again and again, until the engine knows what is asked most: a longer text gained nothing. */
const passagesOfText = 12;

const passages: readonly string[] = [
  `The Bread of the Valley
By Nora Hale, translated by Amir Sabet
12 March 2018

The bakers of the valley light their ovens before the sun is up. They mix flour, water and salt, and leave the dough to rise for as long as the weather asks. "Nobody counts the hours," says one of them, "the dough does." In winter it takes until noon; in June it is done by six.

1. Mix the flour with two thirds of the water.
2. Wait for half an hour, then add the salt.

- rye, from the upper fields
- wheat, from the plain

See the notes at www.example.org/bread (updated in 2021), or ask at the mill. Posted by Nora | 3 comments

Peter Hollis says:
March 14, 2018 at 9:12 am
My grandmother did the same, only with less salt. I still have her bowl.`,
  `نان دره
نوشتهٔ نورا هِیل، ترجمهٔ امیر ثابت
۲۱ اسفند ۱۳۹۶

نانوایان دره پیش از برآمدن آفتاب تنورها را روشن می‌کنند. آرد و آب و نمک را به هم می‌زنند و خمیر را تا هر زمان که هوا بخواهد رها می‌کنند تا وَر بیاید. یکی از آن‌ها می‌گوید: «کسی ساعت را نمی‌شمارد؛ خمیر می‌شمارد.» در زمستان تا ظهر طول می‌کشد و در خرداد تا ساعت شش آماده است.

۱. آرد را با دوسومِ آب مخلوط کنید.
۲. نیم ساعت صبر کنید و بعد نمک بزنید.

- چاودار، از کشتزارهای بالا
- گندم، از دشت

عکس: تنور کهنهٔ آسیاب در سال ۱۳۹۰، پیش از آن‌که آن را بازسازی کنند.

پیمان گفت:
۲۳ اسفند ۱۳۹۶ ساعت ۹:۱۲
مادربزرگم هم همین کار را می‌کرد، فقط با نمک کمتر. کاسه‌اش را هنوز دارم.`,
];

const text = Array.from({ length: passagesOfText }, (_, at) => passages[at % passages.length]);

const files: readonly { readonly fileName: string; readonly text: string }[] = [
  ...passages.map((passage, at) => ({ fileName: `${at}.txt`, text: passage })),
  { fileName: 'text.txt', text: text.join('\n\n') },
  { fileName: 'page.html', text: pageOf(text.join('\n\n')) },
];

function pageOf(words: string): string {
  const paragraphs = words.split('\n').map((line) => `<p class="text">${line}</p>`);
  return `<!doctype html><html><head><title>Bread</title></head><body><main><h1>Bread</h1>${paragraphs.join('')}</main></body></html>`;
}

/** Reads the texts, one after the other, for as long as nobody is waiting. Gives how many were read. */
export async function practise(isAnybodyWaiting: () => boolean): Promise<number> {
  let count = 0;
  for (const { fileName, text: words } of files) {
    if (isAnybodyWaiting()) break;
    await importBytes({ bytes: new TextEncoder().encode(words), fileName });
    count += 1;
    // What was asked for meanwhile is heard here.
    await setImmediate();
  }
  return count;
}
