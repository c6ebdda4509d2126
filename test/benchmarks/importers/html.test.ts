/** How fast a page becomes a document, beside Readability on linkedom on the same page in the same run. */
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { importBytes } from '../../../corpus/importers/registry.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/import/html/${name}`, import.meta.url), 'utf8');

/** About a megabyte: the paragraphs of a fixture over and over, in its own page. */
function enlarge(html: string): string {
  const at = html.lastIndexOf(
    '<p>',
    html.indexOf('</blockquote>') > 0 ? html.indexOf('<blockquote>') : html.length,
  );
  const end = html.indexOf('</p>', at) + 4;
  const paragraph = html.slice(at, end);
  return html.slice(0, end) + paragraph.repeat(Math.ceil(1e6 / paragraph.length)) + html.slice(end);
}

/** Medians of seven timings of each task, taken in turn so that whatever else runs falls on all. */
async function mediansMs(...tasks: readonly (() => unknown)[]): Promise<number[]> {
  const times = tasks.map((): number[] => []);
  for (let run = 0; run < 8; run += 1) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      // The first run compiles.
      if (run > 0) times[index]?.push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN);
}

it.each(['news-with-comments.html', 'persian-news.html'])(
  'reads 1 MB of %s in at most twice the time of Readability',
  async (name) => {
    const html = enlarge(fixture(name));
    const bytes = new TextEncoder().encode(html);
    const [ours = Number.NaN, theirs = Number.NaN] = await mediansMs(
      () => importBytes({ bytes, fileName: name }),
      () => {
        const { document } = parseHTML(html);
        return new Readability(document).parse();
      },
    );
    console.log(
      JSON.stringify({
        benchmark: `import ${name}`,
        oursMs: Math.round(ours),
        readabilityMs: Math.round(theirs),
        megabytes: bytes.length / 1e6,
      }),
    );
    // Ours keeps every block, and tells the language of each, which is a third of its time.
    expect(ours).toBeLessThan(2 * theirs);
  },
);

it('reads 2 MB of plain text in the time that a reader does not notice', async () => {
  const paragraph =
    'آب از کوهپایه‌ها در دهلیزی بلند که با دست کنده بودند روان بود و به باغ می‌رسید.\n\nThe gardener opened the sluice at dawn, and the water ran down to the pool.\n\n';
  const bytes = new TextEncoder().encode(
    paragraph.repeat(Math.ceil(2e6 / new TextEncoder().encode(paragraph).length)),
  );
  const [ours = Number.NaN] = await mediansMs(() => importBytes({ bytes, fileName: 'a.txt' }));
  console.log(
    JSON.stringify({
      benchmark: 'import text',
      oursMs: Math.round(ours),
      megabytesPerSecond: bytes.length / 1000 / ours,
    }),
  );
  expect(ours).toBeLessThan(3000);
});
