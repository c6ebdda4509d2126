/** How soon the first page of a book can be read: the app, foliate-js and the same text as one page, by turns in one run. */
import { afterEach, expect, it } from 'vitest';
import { cleanUp, launchApp } from '../../end-to-end/support/launch.ts';
import { documentRow } from '../../end-to-end/support/reader.ts';
import { writeTexts } from '../../end-to-end/support/texts.ts';
import { median, report, runs } from './figures.ts';
import { asMarkdown, generatedBook } from './generated-books.ts';
import { openingTime } from './opening-time.ts';
import { openPeers } from './peer-window.ts';

afterEach(cleanUp);

/** Units: megabytes of UTF-8. */
const sizes = [1, 10] as const;

/** Never slower than half of the peer's speed, on any machine; how many ms it is depends on the machine. */
const slowest = 2;

it('shows the first page of a book in the time that its peers take', async () => {
  const books = sizes.map((size) => generatedBook(size));
  const peers = await openPeers(books);
  const texts = books.map((book, at) => ({ fileName: `book-${at}.md`, text: asMarkdown(book) }));
  const { window } = await launchApp({ files: await writeTexts(...texts) });
  window.setDefaultTimeout(120_000);
  for (const { title } of books) await documentRow(window, title).waitFor();
  const figures: Record<string, { ours: number; foliate: number; page: number }> = {};
  for (const [at, { title }] of books.entries()) {
    const times = { ours: [] as number[], foliate: [] as number[], page: [] as number[] };
    for (let run = 0; run < runs; run++) {
      times.ours.push(await openingTime(window, title));
      times.foliate.push(await peers.foliate(at));
      times.page.push(await peers.page(at));
    }
    figures[title] = {
      ours: median(times.ours),
      foliate: median(times.foliate),
      page: median(times.page),
    };
  }
  await peers.close();
  await report('opening', { unit: 'ms', ...figures });
  for (const { ours, foliate } of Object.values(figures)) {
    expect(ours).toBeLessThanOrEqual(slowest * foliate);
  }
});
