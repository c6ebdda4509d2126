/** Two panes: they follow each other by block, and either can be closed. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { inBothLanguages, wordsOf } from './support/words.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, isOpen, openDocument, originalPane } from './support/reader.ts';
import { longText, writeTexts } from './support/texts.ts';

afterEach(cleanUp);

describe('two panes', () => {
  it('follow each other by block, whichever of them is scrolled', async () => {
    const text = longText(0.1);
    const { window } = await launchApp({ files: await writeTexts(text) });
    await isOpen(window, text.title);
    await originalPane(window).locator('[data-block]').first().waitFor();
    for (const [moved, following] of [
      [annotatedPane(window), originalPane(window)],
      [originalPane(window), annotatedPane(window)],
    ] as const) {
      const before = await numberAtLine(moved);
      await moved.hover();
      for (let turn = 0; turn < 6; turn++) await window.mouse.wheel(0, 700);
      await expect.poll(() => numberAtLine(moved)).toBeGreaterThan(before + 5);
      await expect
        .poll(async () => (await numberAtLine(following)) === (await numberAtLine(moved)))
        .toBe(true);
    }
  });

  it('follow each other where the original is a page', async () => {
    const { window } = await launchApp({ files: await writeTexts(page()) });
    await isOpen(window, 'The Mountain Road');
    const frame = window.frameLocator('iframe');
    await frame.getByText('Stage 1.').waitFor();
    await annotatedPane(window).hover();
    for (let turn = 0; turn < 6; turn++) await window.mouse.wheel(0, 700);
    await expect.poll(() => numberAtLine(annotatedPane(window))).toBeGreaterThan(5);
    await expect
      .poll(
        async () => (await pageNumberAtLine(window)) - (await numberAtLine(annotatedPane(window))),
      )
      .toBe(0);
  });

  it.each(inBothLanguages)(
    'can each be closed, but not both ($language)',
    async ({ language, t }) => {
      const { window } = await launchApp({ settings: { language } });
      await openDocument(window, 'How Persian Letters Join');
      const original = window.getByRole('article', { name: t('reader.original') });
      const annotated = window.getByRole('article', { name: t('reader.annotated') });
      await window.getByRole('button', { name: t('reader.original'), exact: true }).click();
      await original.waitFor({ state: 'detached' });
      await annotated.waitFor();
      await window.keyboard.press('Control+2');
      await annotated.waitFor({ state: 'detached' });
      await original.waitFor();
      await window.keyboard.press('Control+2');
      await annotated.waitFor();
      await original.waitFor();
    },
  );

  it('share the width as the reader wants, by mouse and by keyboard', async () => {
    const t = wordsOf('en');
    const { window } = await launchApp();
    await openDocument(window, 'How Persian Letters Join');
    const width = async () => (await originalPane(window).boundingBox())?.width ?? 0;
    const before = await width();
    await window.getByRole('separator', { name: t('reader.splitter') }).focus();
    await window.keyboard.press('ArrowRight');
    await expect.poll(width).toBeGreaterThan(before);
    const splitter = await window
      .getByRole('separator', { name: t('reader.splitter') })
      .boundingBox();
    const wide = await width();
    await window.mouse.move(splitter?.x ?? 0, 400);
    await window.mouse.down();
    await window.mouse.move((splitter?.x ?? 0) - 120, 400, { steps: 4 });
    await window.mouse.up();
    await expect.poll(width).toBeLessThan(wide - 60);
  });

  it('give the library’s room to the text when it is hidden', async () => {
    const t = wordsOf('en');
    const { window } = await launchApp();
    await openDocument(window, 'How Persian Letters Join');
    await window.getByRole('button', { name: t('library.hide') }).click();
    await window.getByRole('navigation').waitFor({ state: 'detached' });
    await window.keyboard.press('Control+b');
    await window.getByRole('navigation').waitFor();
  });
});

/** The number that ends the paragraph at the reading line of a pane of the long text; 0 before the first. */
function numberAtLine(pane: Locator): Promise<number> {
  return pane.evaluate((element) => {
    const line = element.getBoundingClientRect().top + 72;
    const blocks = [...element.querySelectorAll('[data-block-id], [data-block]')];
    const at = blocks.filter((block) => block.getBoundingClientRect().top <= line).at(-1);
    return Number(/(\d+)/.exec(at?.textContent ?? '')?.[1] ?? 0);
  });
}

function pageNumberAtLine(window: Page): Promise<number> {
  return window
    .frameLocator('iframe')
    .locator('body')
    .evaluate((body) => {
      const blocks = [...body.querySelectorAll('p')];
      const at = blocks.filter((block) => block.getBoundingClientRect().top <= 72).at(-1);
      return Number(/(\d+)/.exec(at?.textContent ?? '')?.[1] ?? 0);
    });
}

function page() {
  const paragraphs = Array.from(
    { length: 80 },
    (_, index) =>
      `<p>Stage ${index + 1}. The road climbs between walnut trees and crosses the stream on a stone bridge. Beyond the bridge stands a tea house whose keeper knows every bend of the road and tells of it to anyone who asks.</p>`,
  );
  return {
    fileName: 'mountain-road.html',
    text: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Mountain Road</title></head><body><article><h1>The Mountain Road</h1>${paragraphs.join('\n')}</article></body></html>`,
  };
}
