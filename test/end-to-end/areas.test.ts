/** Areas: drawn on a PDF page with the pointer, on a picture of a book by keys, opened again, exported, taken back. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Translate } from '../../electron/shared/i18n.ts';
import { book, item } from '../support/epub.ts';
import { makePdf } from '../support/pdf.ts';
import { picture } from '../support/pictures.ts';
import { ask } from './support/ask.ts';
import { hashiyeh } from './support/command-line.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, inkOf, marginNote, openDocument, popup } from './support/reader.ts';
import { writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

const walk = {
  fileName: 'walk.pdf',
  text: makePdf({
    title: 'A Walk Along the River',
    pages: [{ lines: ['On the first day the path followed the river.'] }],
  }),
};

const illustrated = async () => ({
  fileName: 'hedge.epub',
  text: book(
    {
      'one.xhtml':
        '<div dir="rtl" lang="fa"><h1>کنار پرچین</h1><p>این تصویر نوشته‌ای چاپی است.</p><img src="line.png" alt="یک سطر چاپی"/></div>',
    },
    {
      metadata: '<dc:title>کنار پرچین</dc:title><dc:language>fa</dc:language>',
      manifest: item('line', 'line.png', 'image/png'),
      files: { 'line.png': await picture('line.fa.png') },
    },
  ),
});

describe.each(inBothLanguages)('areas ($language)', ({ language, t }) => {
  it('are drawn on a page and moved by keys on a picture, exported, and taken back', async () => {
    const { window, library } = await launchApp({
      settings: { language },
      files: await writeTexts(await illustrated(), walk),
    });
    await openDocument(window, 'A Walk Along the River');
    await expect.poll(() => inkOf(window, 1)).toBeGreaterThan(100);
    const page = window.locator('[data-page="1"]');
    await drag(window, page, [0.2, 0.2], [0.6, 0.3]);
    await popup(window, t)
      .getByRole('textbox', { name: t('annotation.note') })
      .fill('Nothing is printed here');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.save') })
      .click();
    await marginNote(window, t, 'Nothing is printed here').waitFor();
    await expect.poll(() => sharesOf(page)).toEqual([20, 20, 40, 10]);
    await press(window, page, [0.4, 0.25]);
    await popup(window, t).waitFor();
    expect(await faultsOf(window, 'popup of an area')).toEqual([]);
    await pull(window, page, [1, 1], [0.7, 0.5]);
    await expect.poll(() => sharesOf(page)).toEqual([20, 20, 50, 30]);
    await expect.poll(() => page.locator('[data-area-handle]').count()).toBe(0);
    await window.keyboard.press('Control+z');
    await expect.poll(() => sharesOf(page)).toEqual([20, 20, 40, 10]);

    await openDocument(window, 'کنار پرچین');
    const figure = annotatedPane(window).locator('[data-picture]');
    await figure.locator('img').waitFor();
    await annotatedPane(window).focus();
    await give(window, t, t('menu.markArea'));
    const bar = window.getByRole('region', { name: t('area.mark') });
    await bar.waitFor();
    await expect.poll(() => sharesOf(figure)).toEqual([30, 30, 40, 40]);
    for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown'])
      await window.keyboard.press(key);
    await expect.poll(() => sharesOf(figure)).toEqual([29, 29, 41, 41]);
    expect(await faultsOf(window, 'marking an area')).toEqual([]);
    await window.keyboard.press('Enter');
    await window.keyboard.type('این کلمه');
    await window.keyboard.press('Control+Enter');
    await marginNote(window, t, 'این کلمه').waitFor();
    expect(await faultsOf(window, 'an area marked')).toEqual([]);
    const id = await openTextId(window);
    const { annotations } = await ask(window, 'document:readAnnotations', { id });
    expect(annotations[0]?.selectors).toMatchObject([
      { type: 'AreaSelector', x: 0.29, y: 0.29, width: 0.41, height: 0.41 },
    ]);
    const { output } = await hashiyeh(library, 'annotations', '--json');
    expect(output).toMatch(/"x": ?0.29/u);

    await figure.locator('[data-area]').focus();
    await window.keyboard.press('Enter');
    await popup(window, t)
      .getByRole('button', { name: t('area.resize') })
      .press('Enter');
    await window.getByRole('region', { name: t('area.resize') }).waitFor();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('Shift+ArrowUp');
    expect(await faultsOf(window, 'an area in hand')).toEqual([]);
    await window.keyboard.press('Enter');
    await expect.poll(() => sharesOf(figure)).toEqual([30, 29, 41, 40]);
    const sheet = window.locator('iframe');
    await expect.poll(() => sharesOf(sheet)).toEqual([30, 29, 41, 40]);
    await press(window, sheet, [0.5, 0.5]);
    await popup(window, t).waitFor();
    await expect.poll(() => isBeside(popup(window, t), sheet)).toBe(true);
    await pull(window, sheet, [-1, -1], [0.1, 0.1]);
    await expect.poll(() => sharesOf(sheet)).toEqual([10, 10, 61, 59]);
    await expect.poll(() => sharesOf(figure)).toEqual([10, 10, 61, 59]);
    await drag(window, sheet, [0.8, 0.1], [0.95, 0.25]);
    await window.keyboard.type('در صفحه');
    await window.keyboard.press('Control+Enter');
    await marginNote(window, t, 'در صفحه').waitFor();
    await expect.poll(() => figure.locator('[data-area]').count()).toBe(2);
    await annotatedPane(window).focus();
    await window.keyboard.press('Control+z');
    await expect.poll(() => figure.locator('[data-area]').count()).toBe(1);
    await window.keyboard.press('Control+z');
    await annotatedPane(window).focus();
    await window.keyboard.press('Control+z');
    await expect.poll(() => sharesOf(figure)).toEqual([29, 29, 41, 41]);
    await window.keyboard.press('Control+z');
    await expect.poll(() => figure.locator('[data-area]').count()).toBe(0);
    await window.keyboard.press('Control+Shift+z');
    await expect.poll(() => figure.locator('[data-area]').count()).toBe(1);

    // The list of all notes shows what is marked.
    await give(window, t, t('menu.allNotes'));
    const cuts = window.locator('img[data-area-picture]:not([data-coming])');
    await expect
      .poll(() => cuts.evaluateAll((all) => all.filter((one) => one.clientHeight > 20).length))
      .toBe(2);
    expect(await faultsOf(window, 'areas among all notes')).toEqual([]);
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where an area's ground stands, or something on it: the element itself, or the picture of the page in a frame. Asked of the
 * window: what Playwright puts into a frame to ask there hears events that the frame forbids. Units: CSS pixels.
 */
async function boxOf(element: Locator, on = ''): Promise<Box> {
  const box = await element.evaluate((holder, on) => {
    const page = holder instanceof HTMLIFrameElement ? holder.contentDocument : null;
    const ground = page ? page.querySelector('[data-picture]') : holder;
    const found = on === '' ? ground : ground?.querySelector(on);
    if (!found) return null;
    const { x, y, width, height } = found.getBoundingClientRect();
    const frame = page ? holder.getBoundingClientRect() : { x: 0, y: 0 };
    return { x: x + frame.x, y: y + frame.y, width, height };
  }, on);
  if (box === null) throw new Error('nothing to press');
  return box;
}

/** Draws with Shift between two points. Units: shares of the element. */
async function drag(
  window: Page,
  element: Locator,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const box = await boxOf(element);
  const at = ([x, y]: readonly [number, number]) =>
    [box.x + box.width * x, box.y + box.height * y] as const;
  await window.keyboard.down('Shift');
  await window.mouse.move(...at(from));
  await window.mouse.down();
  await window.mouse.move(...at([(from[0] + to[0]) / 2, to[1]]));
  await window.mouse.move(...at(to));
  await window.mouse.up();
  await window.keyboard.up('Shift');
}

/** Presses a place on an element. Units: shares of it. */
async function press(
  window: Page,
  element: Locator,
  [x, y]: readonly [number, number],
): Promise<void> {
  const box = await boxOf(element);
  await window.mouse.click(box.x + box.width * x, box.y + box.height * y);
}

/** Whether a popup stands above or below an element, and not far from it. */
async function isBeside(popup: Locator, element: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(popup), await boxOf(element)];
  return Math.abs(a.y + a.height / 2 - (b.y + b.height / 2)) < (a.height + b.height) / 2 + 20;
}

/** Pulls the handle of an edge or a corner to a place on what the area is on. Units: shares of that. */
async function pull(
  window: Page,
  element: Locator,
  [atX, atY]: readonly [number, number],
  [x, y]: readonly [number, number],
): Promise<void> {
  const from = await boxOf(element, `[data-area-handle][data-x="${atX}"][data-y="${atY}"]`);
  const box = await boxOf(element);
  await window.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await window.mouse.down();
  await window.mouse.move(box.x + box.width * x + 9, box.y + box.height * y, { steps: 3 });
  await window.mouse.move(box.x + box.width * x, box.y + box.height * y);
  await window.mouse.up();
}

/** The frame on an element, or on the picture of a page: left, top, width, height. Units: whole per cents. */
async function sharesOf(element: Locator): Promise<readonly number[]> {
  const all = await boxOf(element);
  const frame = await boxOf(element, '[data-area]');
  return [
    (frame.x - all.x) / all.width,
    (frame.y - all.y) / all.height,
    frame.width / all.width,
    frame.height / all.height,
  ].map((share) => Math.round(share * 100));
}

/** Gives a command by the palette. */
async function give(window: Page, t: Translate, name: string): Promise<void> {
  await window.keyboard.press('Control+k');
  const palette = window.getByRole('dialog', { name: t('palette.title') });
  await palette.getByRole('combobox').fill(name);
  await palette.getByRole('option', { name }).first().waitFor();
  await window.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

async function openTextId(window: Page): Promise<DocumentId> {
  const documents = await ask(window, 'library:list', {});
  const found = documents.find(({ title }) => title === 'کنار پرچین');
  if (found === undefined) throw new Error('not imported');
  return found.id;
}
