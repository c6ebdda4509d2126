/** Getting around by keyboard: contents, regions, panes by palette and own keys; highlights on one another, found in their list. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import {
  annotatedPane,
  block,
  clickWords,
  highlight,
  isOpen,
  originalPane,
  paintedIn,
  popup,
  selectWords,
} from './support/reader.ts';
import { chaptersText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

describe.each(inBothLanguages)('getting around ($language)', ({ language, t }) => {
  const start = async () => {
    const { window } = await launchApp({
      settings: { language },
      files: await writeTexts(chaptersText),
    });
    await isOpen(window, chaptersText.title);
    return window;
  };

  it('goes by the contents, from region to region, and round the panes', async () => {
    const window = await start();
    const progress = window.getByRole('progressbar', { name: t('reader.progress') });
    await window.keyboard.press('Control+4');
    const contents = window.getByRole('complementary', { name: t('parts.list') });
    const lines = contents.getByRole('treeitem');
    expect(await lines.allTextContents()).toEqual([
      chaptersText.title,
      'The spring',
      'جوی',
      'The garden',
    ]);
    expect(await faultsOf(window, 'contents')).toEqual([]);
    await lines.last().focus();
    await window.keyboard.press('Enter');
    await expect.poll(() => lines.last().getAttribute('aria-current')).toBe('location');
    await expect
      .poll(async () => Number(await progress.getAttribute('aria-valuenow')))
      .toBeGreaterThan(50);
    await expect.poll(() => isInSight(block(window, 'The garden'))).toBe(true);

    await lines.last().focus();
    await window.keyboard.press('F6');
    await expect.poll(() => isFocused(originalPane(window))).toBe(true);
    await window.keyboard.press('F6');
    await expect.poll(() => isFocused(annotatedPane(window))).toBe(true);

    expect(await views(window)).toEqual(['original', 'annotated']);
    await give(window, t('menu.swapPanes'));
    await expect.poll(() => views(window)).toEqual(['annotated', 'original']);
    await window.keyboard.press('Control+/');
    await window
      .getByRole('dialog')
      .getByRole('button', { name: t('menu.fillPane') })
      .first()
      .click();
    await window.keyboard.press('Control+Shift+L');
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    await annotatedPane(window).focus();
    await window.keyboard.press('Control+Shift+L');
    await expect.poll(() => views(window)).toEqual(['annotated']);
    await window.keyboard.press('Escape');
    await expect.poll(() => views(window)).toEqual(['annotated', 'original']);
  });

  it('goes through highlights on the same words, and finds them by tag and word', async () => {
    const window = await start();
    await selectWords(window, 'cold and clear even in summer');
    await highlight(window, t, 'yellow');
    await selectWords(window, 'clear even');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.addNote') })
      .click();
    const tags = popup(window, t).getByRole('combobox', { name: t('annotation.tags') });
    await tags.fill('زلال');
    await tags.press('Enter');
    await popup(window, t)
      .getByRole('button', { name: t('colour.green') })
      .click();
    await popup(window, t)
      .getByRole('button', { name: t('annotation.save') })
      .click();
    await popup(window, t).waitFor({ state: 'hidden' });

    await clickWords(window, 'clear even');
    await popup(window, t).waitFor();
    await expect.poll(() => paintedIn(window, 'focused')).toEqual(['clear even']);
    expect(await faultsOf(window, 'popup of one of two')).toEqual([]);
    await popup(window, t)
      .getByRole('textbox', { name: t('annotation.note') })
      .press('PageDown');
    await expect
      .poll(() => paintedIn(window, 'focused'))
      .toEqual(['cold and clear even in summer']);
    await popup(window, t)
      .getByRole('textbox', { name: t('annotation.note') })
      .fill('Even then');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.previousHere') })
      .click();
    await expect.poll(() => paintedIn(window, 'focused')).toEqual(['clear even']);
    await window.keyboard.press('Escape');

    await window.keyboard.press('Control+3');
    const list = window.getByRole('complementary', { name: t('notes.list') });
    const shown = list.getByRole('listitem').getByRole('button');
    await expect.poll(() => shown.count()).toBe(2);
    await list.getByRole('combobox', { name: t('notes.tag') }).selectOption('زلال');
    await expect.poll(() => shown.count()).toBe(1);
    expect(await faultsOf(window, 'list of notes, narrowed')).toEqual([]);
    await list.getByRole('combobox', { name: t('notes.tag') }).selectOption('');
    await list.getByRole('searchbox', { name: t('notes.words') }).fill('even THEN');
    await expect.poll(() => shown.count()).toBe(1);
    expect(await shown.first().textContent()).toContain('cold and clear');
  });
});

/** Gives a command by the palette. */
async function give(window: Page, name: string): Promise<void> {
  await window.keyboard.press('Control+k');
  const palette = window.getByRole('dialog');
  await palette.getByRole('combobox').fill(name);
  await palette.getByRole('option', { name }).first().waitFor();
  await window.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

function views(window: Page): Promise<(string | null)[]> {
  return window
    .locator('main [data-pane]')
    .evaluateAll((panes) => panes.map((pane) => pane.getAttribute('data-pane')));
}

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((one) => document.activeElement === one);
}

function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate((shown) => {
    const { top, bottom } = shown.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
