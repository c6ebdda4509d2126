/** Links inside a text: followed to a note and back, with the keyboard and the mouse; wide tables; addresses outside. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, block, isOpen } from './support/reader.ts';
import { notedText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

describe.each(inBothLanguages)('links and tables ($language)', ({ language, t }) => {
  it('lead to a note at the end and back to where the reader was', async () => {
    const { window } = await launchApp({
      settings: { language },
      files: await writeTexts(notedText),
    });
    await isOpen(window, notedText.title);
    const pane = annotatedPane(window);
    const reference = block(window, 'The first channel').getByRole('link');
    const note = block(window, 'Measured in the dry year');
    await reference.focus();
    await window.keyboard.press('Enter');
    const shown = window.getByRole('dialog', { name: t('preview.note') });
    await shown.getByText('Measured in the dry year').waitFor();
    expect(await faultsOf(window, 'a note beside its mark')).toEqual([]);
    await window.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
    await expect.poll(() => reference.evaluate((link) => link.matches(':focus'))).toBe(true);
    await window.keyboard.press('Enter');
    await shown.getByRole('button', { name: t('preview.go') }).click();
    await expect.poll(() => isInSight(note)).toBe(true);
    await expect.poll(() => note.evaluate((element) => element.matches(':focus'))).toBe(true);
    await pane.getByRole('button', { name: t('reader.back') }).waitFor();
    expect(await faultsOf(window, 'a note that a link led to')).toEqual([]);
    await window.keyboard.press(language === 'fa' ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
    await expect.poll(() => isInSight(reference)).toBe(true);
    await expect.poll(() => reference.evaluate((link) => link.matches(':focus'))).toBe(true);

    await reference.click();
    await shown.getByRole('button', { name: t('preview.go') }).click();
    await expect.poll(() => isInSight(note)).toBe(true);
    await pane.getByRole('button', { name: t('reader.back') }).click();
    await expect.poll(() => isInSight(reference)).toBe(true);
  });

  it('show a wide table that the keyboard scrolls, its columns named', async () => {
    const { window } = await launchApp({
      settings: { language },
      files: await writeTexts(notedText),
    });
    await isOpen(window, notedText.title);
    const table = annotatedPane(window).getByRole('region', { name: t('reader.table') });
    await table.scrollIntoViewIfNeeded();
    expect(await table.getByRole('columnheader').count()).toBe(12);
    await table.focus();
    const scrolled = () => table.evaluate((frame) => Math.abs(frame.scrollLeft));
    await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowRight');
    await expect.poll(scrolled).toBeGreaterThan(0);
    expect(await faultsOf(window, 'a wide table')).toEqual([]);
  });
});

function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate((shown) => {
    const { top, bottom } = shown.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
