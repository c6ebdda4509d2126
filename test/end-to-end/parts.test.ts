/** The parts of a text: looked up in their list, made, renamed, joined, taken back, and still so after a restart. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Translate } from '../../electron/shared/i18n.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { block, isOpen } from './support/reader.ts';
import { manyStages, stagesText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

describe.each(inBothLanguages)('parts ($language)', ({ language, t }) => {
  it('and provenance left 180 pixels to the original in a window of 1280', async () => {
    const { app, window } = await launchApp({
      settings: { language },
      files: await writeTexts(stagesText),
    });
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
    });
    await isOpen(window, stagesText.title);
    await begin(window, t, 'The second stage', 'The second stage');
    await window.keyboard.press('Control+4');
    await window.keyboard.press('Control+5');
    await window.getByRole('complementary', { name: t('provenance.title') }).waitFor();
    await window.getByRole('complementary', { name: t('parts.list') }).waitFor();
    const original = window.locator('[data-region="pane"]').first();
    expect((await original.boundingBox())?.width).toBeGreaterThan(256);
  });

  it('are begun, renamed and joined by the reader, and are still there after a restart', async () => {
    const first = await launchApp({
      settings: { language },
      files: await writeTexts(stagesText),
    });
    const { window } = first;
    await isOpen(window, stagesText.title);
    await begin(window, t, 'The second stage', 'The second stage');
    await begin(window, t, 'مرحلهٔ سوم', 'گردنه');
    await window.keyboard.press('Control+4');
    expect(await titles(window)).toEqual([stagesText.title, 'The second stage', 'گردنه']);

    expect(await faultsOf(window, 'list of parts')).toEqual([]);

    await items(window).nth(1).focus();
    await window.keyboard.press('F2');
    await window.getByRole('dialog').waitFor();
    expect(await faultsOf(window, 'form of a part')).toEqual([]);
    await window.getByRole('textbox', { name: t('part.title') }).fill('Over the river');
    await window.keyboard.press('Enter');
    await expect.poll(() => titles(window)).toContain('Over the river');

    await items(window).last().focus();
    await window.keyboard.press('Shift+F10');
    await window.getByRole('menu').waitFor();
    expect(await faultsOf(window, 'menu of a part')).toEqual([]);
    await window.getByRole('menuitem', { name: t('part.join') }).click();
    await expect.poll(() => titles(window)).toEqual([stagesText.title, 'Over the river']);
    await window.keyboard.press('Control+z');
    await expect.poll(() => titles(window)).toContain('گردنه');
    await window.keyboard.press('Control+Shift+z');
    await expect.poll(() => titles(window)).toEqual([stagesText.title, 'Over the river']);
    await first.quit();

    const second = await launchApp({ library: first.library });
    await isOpen(second.window, stagesText.title);
    await second.window.keyboard.press('Control+4');
    expect(await titles(second.window)).toEqual([stagesText.title, 'Over the river']);
  });

  it('stand in a list of a thousand that is walked, searched and followed', async () => {
    const { window } = await launchApp({
      settings: { language },
      files: await writeTexts(manyStages(1000)),
    });
    await isOpen(window, 'The Thousand Stages');
    await window.keyboard.press('Control+4');
    await items(window).first().focus();
    await window.keyboard.press('End');
    await window.keyboard.press('Enter');
    await expect.poll(() => items(window).last().getAttribute('aria-current')).toBe('location');
    await block(window, 'Stage 1000').waitFor();
    await expect.poll(() => isInSight(block(window, 'Stage 1000'))).toBe(true);
    await window.getByRole('searchbox', { name: t('parts.filter') }).fill('stage 512');
    await expect.poll(() => items(window).count()).toBe(1);
    await items(window).first().click();
    await expect.poll(() => isInSight(block(window, 'Stage 512'))).toBe(true);
  });
});

function items(window: Page): Locator {
  return window.getByRole('complementary').getByRole('treeitem');
}

function titles(window: Page): Promise<string[]> {
  return items(window).locator('[dir]').allTextContents();
}

/** Begins a part at the block that holds these words. */
async function begin(window: Page, t: Translate, words: string, title: string): Promise<void> {
  await block(window, words).click({ button: 'right' });
  await window.getByRole('menuitem', { name: t('block.beginPart') }).click();
  await window.getByRole('textbox', { name: t('part.title') }).fill(title);
  await window.getByRole('button', { name: t('part.save') }).click();
  await window.getByRole('dialog').waitFor({ state: 'detached' });
}

function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate((shown) => {
    const { top, bottom } = shown.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
