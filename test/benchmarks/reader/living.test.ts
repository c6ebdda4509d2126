/** A book of 10 MB while it is open: how soon the interface changes its language, and how much memory it takes. */
import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cleanUp, launchApp } from '../../end-to-end/support/launch.ts';
import { documentRow } from '../../end-to-end/support/reader.ts';
import { writeTexts } from '../../end-to-end/support/texts.ts';
import { median, megabytesOf, report, runs } from './figures.ts';
import { asMarkdown, generatedBook } from './generated-books.ts';
import { openingTime } from './opening-time.ts';
import { openPeers } from './peer-window.ts';

afterEach(cleanUp);

it('changes the language over a book of 10 MB, in no more memory than one long page', async () => {
  const book = generatedBook(10);
  const files = await writeTexts({ fileName: 'book.md', text: asMarkdown(book) });
  const { app, window } = await launchApp({ files, settings: { language: 'en' } });
  await documentRow(window, book.title).waitFor({ timeout: 120_000 });
  await openingTime(window, book.title);
  const times: number[] = [];
  await window.keyboard.press('Control+,');
  await window.getByRole('dialog').getByRole('radio', { name: 'English' }).waitFor();
  for (let run = 0; run < runs; run++) {
    times.push(await switchingTime(window, 'fa'), await switchingTime(window, 'en'));
  }
  await window.keyboard.press('Escape');
  const ours = await megabytesOf(app);
  const peers = await openPeers([book]);
  await peers.page(0);
  const page = await peers.megabytes();
  await peers.foliate(0);
  const foliate = await peers.megabytes();
  await peers.close();
  await report('living', { languageMs: median(times), memoryMB: { ours, page, foliate } });
  expect(ours).toBeLessThanOrEqual(1.5 * page);
});

/** From the press of another language in the settings, which stay open, to the frame that shows it. Units: ms. */
async function switchingTime(window: Page, language: 'en' | 'fa'): Promise<number> {
  const names = { en: 'English', fa: 'فارسی' } as const;
  return window
    .getByRole('dialog')
    .getByRole('radio', { name: names[language] })
    .evaluate(async (radio, language) => {
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      const begun = performance.now();
      (radio as HTMLElement).click();
      while (document.documentElement.lang !== language) await frame();
      await new Promise<void>((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      return performance.now() - begun;
    }, language);
}
