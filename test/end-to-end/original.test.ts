/** The original view: PDF pages drawn as they were published, following the annotated text both ways. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { book as makeBook, item } from '../support/epub.ts';
import { makePdf, pageObject } from '../support/pdf.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp, root } from './support/launch.ts';
import { annotatedPane, inkOf, isOpen, originalPane } from './support/reader.ts';
import { writeTexts } from './support/texts.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

const title = 'A Walk Along the River';

/** A walk of forty pages, each with a paragraph that names it; the first page has links. */
function walk(): { fileName: string; text: Uint8Array } {
  const link = (low: number, target: string) =>
    `<</Type/Annot/Subtype/Link/Rect[40 ${low} 200 ${low + 20}]/Border[0 0 0]${target}>>`;
  const links = [
    link(300, `/Dest[${pageObject(30)} 0 R/XYZ 0 560 0]`),
    link(250, '/A<</S/URI/URI(https://example.org/map)>>'),
  ];
  const pages = Array.from({ length: 40 }, (_, index) => ({
    lines: [
      `On day ${index + 1} the path followed the river for a while,`,
      'then left it at the ford and went up between the walnut trees.',
      'The village at the end of the day had one lamp and two dogs.',
    ],
    annotations: index === 0 ? links : [],
  }));
  return { fileName: 'walk.pdf', text: makePdf({ pages, title }) };
}

/** The number of the page at the reading line of the drawn pages, and of the paragraph there in the text. */
async function dayAtLine(window: Page): Promise<{ page: number; day: number }> {
  return window.evaluate(() => {
    const line = (pane: Element) => pane.getBoundingClientRect().top + 73;
    const at = (selector: string, pane: Element) =>
      [...pane.querySelectorAll<HTMLElement>(selector)].findLast(
        (element) => element.getBoundingClientRect().top <= line(pane),
      );
    const [original, annotated] = ['original', 'annotated'].map((side) =>
      document.querySelector(`[data-pane="${side}"]`),
    );
    if (!original || !annotated) throw new Error('two panes are expected');
    const day = at('[data-block-id]', annotated)?.textContent.match(/On day (\d+)/)?.[1];
    return { page: Number(at('[data-page]', original)?.dataset.page), day: Number(day) };
  });
}

describe('a PDF', () => {
  it('shows its pages, and only those near the screen are drawn', async () => {
    const { window } = await launchApp({ files: await writeTexts(walk()) });
    await isOpen(window, title);
    await expect.poll(() => inkOf(window, 1)).toBeGreaterThan(500);
    expect(await window.locator('[data-page]').count()).toBe(40);
    expect(await window.locator('[data-page] canvas').count()).toBeLessThan(6);
    await window.getByRole('group', { name: 'Page 1 of 40' }).waitFor();
  });

  it.each(inBothLanguages)('follows the text and leads it ($language)', async ({ language }) => {
    const { window } = await launchApp({ settings: { language }, files: await writeTexts(walk()) });
    await isOpen(window, title);
    await expect.poll(() => inkOf(window, 1)).toBeGreaterThan(500);
    for (const pane of [annotatedPane(window), originalPane(window)]) {
      const { page: before } = await dayAtLine(window);
      await pane.hover();
      for (let turn = 0; turn < 5; turn++) await window.mouse.wheel(0, 600);
      await expect.poll(async () => (await dayAtLine(window)).page).toBeGreaterThan(before + 2);
      await expect
        .poll(async () => {
          const { page, day } = await dayAtLine(window);
          return page - day;
        })
        .toBe(0);
    }
    const { page } = await dayAtLine(window);
    await expect.poll(() => inkOf(window, page)).toBeGreaterThan(500);
  });

  it.each(inBothLanguages)('is drawn where it is Persian ($language)', async ({ language, t }) => {
    const bytes = await readFile(join(root, 'test/fixtures/pdf/potter.fa.vazirmatn.pdf'));
    const files = await writeTexts({ fileName: 'potter.pdf', text: bytes });
    const { window } = await launchApp({ settings: { language }, files });
    await expect.poll(() => inkOf(window, 1)).toBeGreaterThan(500);
    const place = language === 'fa' ? 'صفحهٔ ۱ از ۱' : 'Page 1 of 1';
    await window.getByRole('group', { name: place }).waitFor();
    await window
      .getByRole('toolbar', { name: t('reader.pageTools') })
      .getByText(place)
      .waitFor();
  });

  it.each(inBothLanguages)('has no faults of accessibility ($language)', async ({ language }) => {
    const files = await writeTexts(walk());
    const { window } = await launchApp({ settings: { language, theme: 'dark' }, files });
    await isOpen(window, title);
    await window.locator('[data-page="1"][data-drawn="text"]').waitFor();
    expect(await faultsOf(window, 'PDF')).toEqual([]);
  });

  it('fetches the fonts that a file does not carry from the app itself', async () => {
    const { window } = await launchApp({ files: await writeTexts(walk()) });
    await isOpen(window, title);
    await expect.poll(() => inkOf(window, 1)).toBeGreaterThan(500);
    const words = window.locator('[data-page="1"]').getByText('On day 1 the path');
    await words.waitFor();
  });

  it('leads to the page that a link of the file names, and tells where others would lead', async () => {
    const { window } = await launchApp({ files: await writeTexts(walk()) });
    await isOpen(window, title);
    const t = wordsOf('en');
    const inside = window.getByRole('button', { name: t('reader.linkInside') });
    await inside.waitFor();
    await window.getByRole('button', { name: /example\.org\/map/ }).click();
    await window.getByText('https://example.org/map').waitFor();
    await inside.focus();
    await window.keyboard.press('Enter');
    await window.locator('[data-page="30"][data-drawn="text"]').waitFor();
    await expect.poll(() => inkOf(window, 30)).toBeGreaterThan(500);
  });

  it('shows what is sound of a file with a damaged page', async () => {
    const bytes = makePdf({
      title,
      pages: [
        { lines: ['The first page is sound and has a sentence.'] },
        { lines: [], object: '42' },
      ],
    });
    const { window } = await launchApp({
      files: await writeTexts({ fileName: 'x.pdf', text: bytes }),
    });
    await isOpen(window, title);
    await expect.poll(() => inkOf(window, 1)).toBeGreaterThan(100);
    const broken = window.locator('[data-page="2"]').getByRole('alert');
    const page = wordsOf('en')('reader.page', { page: '2', total: '2' });
    await originalPane(window).press('End');
    expect(await broken.textContent()).toBe(wordsOf('en')('reader.pageBroken', { page }));
  });

  it('says so when the kept bytes are gone, and the text stays', async () => {
    const { window, library, quit } = await launchApp({ files: await writeTexts(walk()) });
    await isOpen(window, title);
    await quit();
    const [name = ''] = await readdir(join(library, 'originals')).then((names) =>
      Promise.all(
        names.map(async (name) =>
          (await readFile(join(library, 'originals', name))).subarray(0, 5).toString() === '%PDF-'
            ? name
            : '',
        ),
      ).then((found) => found.filter(Boolean)),
    );
    await rm(join(library, 'originals', name));
    const again = await launchApp({ library });
    await isOpen(again.window, title);
    await again.window.getByRole('alert').waitFor();
    await annotatedPane(again.window).getByText('On day 1 the path').waitFor();
  });

  it.each(inBothLanguages)(
    'grows and shrinks by keys, and tells its page ($language)',
    async ({ language, t }) => {
      const { window } = await launchApp({
        settings: { language },
        files: await writeTexts(walk()),
      });
      await isOpen(window, title);
      await expect.poll(() => inkOf(window, 1)).toBeGreaterThan(500);
      const width = async () => (await window.locator('[data-page="1"]').boundingBox())?.width ?? 0;
      const fitted = await width();
      await originalPane(window).focus();
      await window.keyboard.press('+');
      await expect.poll(width).toBeGreaterThan(fitted * 1.2);
      await window.keyboard.press('0');
      await expect.poll(width).toBeCloseTo(fitted, 0);
      await window.getByRole('button', { name: t('reader.zoomOut') }).click();
      await expect.poll(width).toBeLessThan(fitted * 0.9);
      await originalPane(window).focus();
      await window.keyboard.press('End');
      const last = language === 'fa' ? 'صفحهٔ ۴۰ از ۴۰' : 'Page 40 of 40';
      await window
        .getByRole('toolbar', { name: t('reader.pageTools') })
        .getByText(last)
        .waitFor();
    },
  );
});

/** A right-to-left book of two chapters with a picture and a note. */
function book(): { fileName: string; text: Uint8Array } {
  const lines = Array.from(
    { length: 30 },
    (_, index) => `<p>بند ${index} از راهی دراز سخن می‌گوید.</p>`,
  );
  return {
    fileName: 'book.epub',
    text: makeBook(
      {
        'one.xhtml': `<div dir="rtl" lang="fa"><h1>آغاز راه</h1><p>مسافر<a href="two.xhtml#note">۱</a> بامداد برخاست.</p><img src="red.png" alt="سرخ"/>${lines.join('')}</div>`,
        'two.xhtml': '<h1>یادداشت‌ها</h1><p id="note">یادداشت دربارهٔ مسافر است.</p>',
      },
      {
        metadata: '<dc:title>راه دراز</dc:title><dc:language>fa</dc:language>',
        manifest: item('red', 'red.png', 'image/png'),
        spineAttributes: 'page-progression-direction="rtl"',
        files: { 'red.png': redPixel },
      },
    ),
  };
}

/** A picture of one red pixel. */
const redPixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
);

describe('a book', () => {
  it.each(inBothLanguages)(
    'shows its pictures, faces and notes ($language)',
    async ({ language }) => {
      const { window, problems } = await launchApp({
        settings: { language },
        files: await writeTexts(book()),
      });
      await isOpen(window, 'راه دراز');
      const frame = window.frameLocator('iframe');
      const picture = frame.getByRole('img', { name: 'سرخ' });
      await expect
        .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBe(1);
      const text = frame.getByText('بامداد برخاست');
      expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
      await expect
        .poll(() =>
          text.evaluate((element) =>
            element.ownerDocument.fonts.check("16px 'Hashiyeh Naskh'", 'آ'),
          ),
        )
        .toBe(true);
      expect(await text.evaluate(({ ownerDocument }) => ownerDocument.fonts.size)).toBeGreaterThan(
        0,
      );
      const note = frame.getByText('یادداشت دربارهٔ مسافر است.');
      const isSeen = () =>
        note.evaluate((element) => element.getBoundingClientRect().top < innerHeight);
      expect(await isSeen()).toBe(false);
      await frame.getByRole('link', { name: '۱' }).click();
      await expect.poll(isSeen).toBe(true);
      // Chromium says that the events of moving within the frame run no scripts; nothing else may be said.
      expect(problems.filter((problem) => !problem.startsWith('Blocked script'))).toEqual([]);
      problems.length = 0;
    },
  );
});
