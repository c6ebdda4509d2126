/** The library as a reader keeps it: in the whole window and beside a text, gathered, tagged, filtered, and picked by the dozen. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { answerOpenDialog } from './support/dialogs.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp, root } from './support/launch.ts';
import { documentRow, isOpen } from './support/reader.ts';
import { bridgeText, gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

describe.each(inBothLanguages)('the shelves ($language)', ({ language, t }) => {
  const shown = (count: number) => count.toLocaleString(language === 'fa' ? 'fa-IR' : 'en-GB');
  const name = language === 'fa' ? 'باغ و آب' : 'Gardens and water';
  const openOf = (window: Page, title: string) =>
    documentRow(window, title).getByRole('button').first();
  const picked = (window: Page) => window.getByRole('row', { selected: true });

  it('gather texts by drag and menu, and are there again at the next start', async () => {
    const first = await launchApp({ settings: { language, libraryView: 'grid' } });
    const { app, window, library } = first;
    await answerOpenDialog(app, await writeTexts(gardenText, bridgeText));
    await window.keyboard.press('Control+o');
    await documentRow(window, bridgeText.title).waitFor();
    await window.keyboard.press('Control+Shift+B');
    const section = window.getByRole('region', { name: t('library.collections') });
    await section.getByRole('button', { name: t('library.newCollection') }).click();
    await window.keyboard.type(name);
    await window.keyboard.press('Enter');
    const collection = section.getByRole('button', { name }).first();
    await openOf(window, gardenText.title).dragTo(collection);
    await window
      .getByText(t('notice.collected', { count: 1, shown: shown(1), name: `\u2068${name}\u2069` }))
      .waitFor();
    await openOf(window, bridgeText.title).focus();
    await window.keyboard.press('Shift+F10');
    await window.getByRole('menuitem', { name: t('library.collections') }).focus();
    await window.keyboard.press('Enter');
    await window.getByRole('menuitemcheckbox', { name }).click();
    await collection.click();
    await expect.poll(() => window.getByRole('row').count()).toBe(2);
    expect(await faultsOf(window, 'a collection in cards')).toEqual([]);
    await take(window, `shelves-collection-${language}`);
    await first.quit();

    const second = await launchApp({ library });
    const again = second.window.getByRole('region', { name: t('library.collections') });
    await again.getByRole('button', { name }).first().click();
    await expect.poll(() => second.window.getByRole('row').count()).toBe(2);
    await documentRow(second.window, gardenText.title).waitFor();
  });

  it('pick texts by keys alone, tag them, and take a deletion of all of them back', async () => {
    const { window } = await launchApp({ settings: { language } });
    const rows = window.getByRole('row');
    const all = await rows.count();
    await rows.first().getByRole('button').first().focus();
    await window.keyboard.press('Space');
    await window.keyboard.press('Shift+ArrowDown');
    await window.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => picked(window).count()).toBe(3);
    await window.getByRole('toolbar', { name: t('library.withPicked') }).waitFor();
    expect(await faultsOf(window, 'picked texts')).toEqual([]);
    await window
      .getByRole('toolbar', { name: t('library.withPicked') })
      .getByRole('button', { name: t('library.tags.edit') })
      .click();
    const dialog = window.getByRole('dialog', { name: t('library.tags.title') });
    await dialog.getByRole('combobox').fill('آب');
    await window.keyboard.press('Enter');
    await dialog
      .getByRole('button', { name: t('annotation.removeTag', { tag: '\u2068آب\u2069' }) })
      .waitFor();
    expect(await faultsOf(window, 'tags of picked texts')).toEqual([]);
    await window.keyboard.press('Escape');
    await window.getByRole('combobox', { name: t('library.facet.tag') }).selectOption('آب');
    await expect.poll(() => rows.count()).toBe(3);
    const filters = window.getByRole('group', { name: t('library.filteredBy') });
    const left = { count: all, shown: shown(3), total: shown(all) };
    await filters.getByText(t('library.shownOf', left)).waitFor();
    expect(await faultsOf(window, 'filtered texts')).toEqual([]);
    await take(window, `shelves-filtered-${language}`);
    await rows.first().getByRole('button').first().focus();
    await window.keyboard.press('Control+a');
    await window.keyboard.press('Delete');
    await window.getByText(t('library.nothingFits')).waitFor();
    await window.keyboard.press('Control+z');
    await expect.poll(() => rows.count()).toBe(3);
    await filters.getByRole('button').click();
    await expect.poll(() => rows.count()).toBe(all);
  });

  it('make way: the library lies over a text and is left by Escape or a press beside it', async () => {
    const { app, window } = await launchApp({ settings: { language } });
    await answerOpenDialog(app, await writeTexts(gardenText));
    await window.keyboard.press('Control+o');
    await isOpen(window, gardenText.title);
    const heading = window.getByRole('heading', { level: 1, name: t('app.name') });
    await window.keyboard.press('Control+Shift+B');
    await heading.waitFor();
    await window.keyboard.press('Escape');
    await heading.waitFor({ state: 'detached' });
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(820, 700),
    );
    const list = window.getByRole('navigation', { name: t('library.title') });
    // It makes way by itself; asked for, it lies over the text.
    await list.waitFor({ state: 'detached' });
    await window.keyboard.press('Control+b');
    await list.waitFor();
    await take(window, `shelves-narrow-${language}`);
    await window.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await window.keyboard.press('Control+b');
    await list.waitFor();
    await window.mouse.click(language === 'fa' ? 60 : 760, 500);
    await list.waitFor({ state: 'detached' });
  });
});

/** Into .cache/screenshots, to be looked at. */
async function take(window: Page, name: string): Promise<void> {
  const folder = join(root, '.cache/screenshots');
  await mkdir(folder, { recursive: true });
  await window.screenshot({ path: join(folder, `${name}.png`) });
}
