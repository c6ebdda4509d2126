// The texts that stories import: written for these tests, on neutral subjects, in both languages.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './launch.ts';

/** A file that a story imports. */
export interface TestText {
  readonly fileName: string;
  readonly title: string;
  readonly text: string;
}

/** Persian and English in turn, with the mixtures that put words in the wrong order when a direction is guessed badly. */
export const gardenText: TestText = {
  fileName: 'garden.md',
  title: 'باغ ایرانی و آب',
  text: `# باغ ایرانی و آب

باغ ایرانی بر گرد جوی آب ساخته می‌شود. آب از بالادست می‌آید و به حوض می‌رسد.

A Persian garden is laid out around a water channel. Its four parts are called a chahar bagh.

GPS در این باغ لازم نیست؛ هر راهی به حوض می‌رسد.

The word حوض means a pool, and every path leads to one.

در سال ۱۴۰۲ درختان سرو را دوباره شمردند: ۱۲۸ درخت.

The trees were counted again in 2023: there were 128 cypresses.
`,
};

/** A plain text in English. */
export const bridgeText: TestText = {
  fileName: 'bridge.txt',
  title: 'The Bridge and the River',
  text: `The Bridge and the River

The bridge has eleven arches. In spring the water rises to the third stone of each pillar.

People sit under the arches in the evening, where the air is cool and voices carry over the water.
`,
};

/** A plain text in Persian whose letters are spelt in several ways. */
export const spellingText: TestText = {
  fileName: 'spelling.md',
  title: 'شیوه‌های نوشتن',
  text: `# شیوه‌های نوشتن

کتاب‌های کهنه را می‌توان به چند شیوه نوشت.

كتابهاي کهنه را با حرف‌های عربی هم نوشته‌اند.

کتاب های تازه با فاصله آمده است.
`,
};

/** A text in one piece that a reader would take apart. */
export const stagesText: TestText = {
  fileName: 'stages.md',
  title: 'The Road in Stages',
  text: `# The Road in Stages

The first stage follows the river as far as the mill, where travellers water their animals.

The second stage crosses the bridge. Beyond it the road is paved with flat stones.

مرحلهٔ سوم از گردنه می‌گذرد و در زمستان بسته است.

The last house stands below the pass, and its lamp burns all night.
`,
};

/** A text in one piece with headings of two levels, long enough to scroll. */
export const chaptersText: TestText = {
  fileName: 'chapters.md',
  title: 'Water in Three Chapters',
  text: `# Water in Three Chapters

## The spring

The spring is cold and clear even in summer.

${'Travellers rest there in the shade, and the keeper of the mill counts the days by its sound.\n\n'.repeat(12)}
## جوی

${'آب در جوی آرام می‌رود و از کنار هر باغ می‌گذرد تا به حوض برسد.\n\n'.repeat(12)}
## The garden

${'The garden lies below the pool, and its four parts are watered in turn.\n\n'.repeat(12)}`,
};

/** A text with a note at its end, and a table that is wider than any pane. */
export const notedText: TestText = {
  fileName: 'noted.md',
  title: 'Two Channels',
  text: `# Two Channels

The first channel carries forty litres a second.[^dry] It was dug by hand.

| ${Array.from({ length: 12 }, (_, index) => `Measurement number ${index + 1}`).join(' | ')} |
|${'---|'.repeat(12)}
| ${Array.from({ length: 12 }, (_, index) => `${index + 1}20 litres`).join(' | ')} |

${'The second channel is longer and follows the foot of the hill to the last garden.\n\n'.repeat(40)}
[^dry]: Measured in the dry year, at the mouth.
`,
};

/** A saved page in Persian with a menu, a date, a table, and comments in both languages. */
export const savedPage: TestText = {
  fileName: 'water-market.html',
  title: 'بازار آب',
  text: `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><title>بازار آب | روزنامهٔ رود</title>
<link rel="canonical" href="https://example.org/water/market"><meta name="author" content="کیان سروری">
<nav><a href="/">خانه</a> <a href="/about">دربارهٔ ما</a></nav>
<article><h1>بازار آب</h1><p class="byline">کیان سروری · ۱۲ مهر ۱۴۰۲</p>
<p>در بازار آب، هر سهم را با پیمانه‌ای مسی می‌سنجند که سوراخی در کف دارد. پیمانه را بر آب می‌گذارند و هرگاه پر شد، نوبت به باغ بعدی می‌رسد.</p>
<table><tr><th>روز</th><th>باغ</th><th>سهم</th></tr><tr><td>شنبه</td><td>انار</td><td>12 L/s</td></tr><tr><td>یکشنبه</td><td>به</td><td>9 L/s</td></tr></table>
<p>The measure is called a <em>tashteh</em> in some villages, and its keeper is paid in water.</p>
<p>نگهبان پیمانه شب هم بیدار می‌ماند و شمار پیمانه‌ها را با سنگ‌ریزه نگه می‌دارد.</p></article>
<section id="comments"><h2>۲ دیدگاه</h2>
<article class="comment"><b class="author">پرستو</b> <time>۱۳ مهر ۱۴۰۲</time><p>پدربزرگ من هم چنین پیمانه‌ای داشت.</p></article>
<article class="comment"><b class="author">Daniel</b> <time>14 October 2023</time><p>Thank you. Was the measure the same in every village?</p></article></section>
<footer>© 1402 روزنامهٔ رود</footer></html>`,
};

/** A page of so many articles, each of one paragraph. */
export function manyStages(count: number): TestText {
  const title = 'The Thousand Stages';
  const stages = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return `<article><h2>Stage ${number}</h2><p>The road goes on for another day, past mill number ${number}.</p></article>`;
  });
  return {
    fileName: 'thousand-stages.html',
    title,
    text: `<!doctype html><html lang="en"><title>${title}</title><main><h1>${title}</h1>${stages.join('\n')}</main></html>`,
  };
}

/** Paragraphs in both languages by turns until the text has at least `megabytes` of UTF-8. */
export function longText(megabytes: number): TestText {
  const persian =
    'در این بند از راهی دراز سخن می‌رود که از کنار رود می‌گذرد و به دشت می‌رسد. مسافر هر بامداد پیش از آفتاب برمی‌خیزد و تا شامگاه راه می‌رود.';
  const english =
    'This paragraph tells of a long road that follows the river and reaches the plain. The traveller rises before the sun every morning and walks until the evening.';
  const paragraphs: string[] = [];
  let bytes = 0;
  for (let number = 1; bytes < megabytes * 1_000_000; number++) {
    const paragraph = number % 2 ? `${english} (${number})` : `${persian} (${number})`;
    paragraphs.push(paragraph);
    bytes += Buffer.byteLength(paragraph) + 2;
  }
  const title = 'The Long Road';
  return { fileName: 'long-road.md', title, text: `# ${title}\n\n${paragraphs.join('\n\n')}\n` };
}

/** Writes texts (or bytes under a name) into a new folder; returns their paths. */
export async function writeTexts(
  ...files: readonly { readonly fileName: string; readonly text: string | Uint8Array }[]
): Promise<string[]> {
  const folder = await temporaryFolder('texts');
  return Promise.all(
    files.map(async ({ fileName, text }) => {
      const path = join(folder, fileName);
      await writeFile(path, text);
      return path;
    }),
  );
}
