/** The original view: PDF pages drawn as they were published, following the annotated text both ways. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { makePdf, pageObject } from '../support/pdf.ts';
import { cleanUp, launchApp, root } from './support/launch.ts';
import { annotatedPane, isOpen, originalPane } from './support/reader.ts';
import { writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

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

/** How many pixels of the canvas of a page are ink; undefined while it is not drawn. */
async function inkOf(window: Page, page: number): Promise<number | undefined> {
  return window.evaluate((page) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`[data-page="${page}"] canvas`);
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.width === 0) return undefined;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) ink++;
    return ink;
  }, page);
}

describe('a PDF', () => {
  it('shows its pages, and only those near the screen are drawn', async () => {
    const { window } = await launchApp({ files: await writeTexts(walk()) });
    await isOpen(window, title);
    await expect.poll(() => inkOf(window, 1)).toBeGreaterThan(500);
    expect(await window.locator('[data-page]').count()).toBe(40);
    expect(await window.locator('[data-page] canvas').count()).toBeLessThan(6);
    await window.getByRole('group', { name: 'Page 1 of 40' }).waitFor();
    if (process.env.SHOTS) await window.screenshot({ path: `${process.env.SHOTS}/walk.png` });
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
    if (process.env.SHOTS)
      await window.screenshot({ path: `${process.env.SHOTS}/walk-${language}.png` });
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
    if (process.env.SHOTS)
      await window.screenshot({ path: `${process.env.SHOTS}/potter-${language}.png` });
  });
});
