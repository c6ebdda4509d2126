/** The notes of several texts together: filtered, tagged at once, gathered into a sheet, put in order and exported. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { answerSaveDialog } from './support/dialogs.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp, root, temporaryFolder } from './support/launch.ts';
import { highlight, openDocument, selectWords, writeNote } from './support/reader.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

const english = 'The Qanat: A River Under the Desert';
const persian = 'تاریخ کوتاه حاشیه';

describe.each(inBothLanguages)('the notes of all texts ($language)', ({ language, t }) => {
  it('are filtered, tagged together, gathered into a sheet, ordered and exported', async () => {
    const { app, window } = await launchApp({ settings: { language } });
    await openDocument(window, english);
    await selectWords(window, 'long rows of small craters');
    await writeNote(window, t, 'Each crater is a shaft.');
    await selectWords(window, 'The principle is simple.');
    await highlight(window, t, 'green');
    await openDocument(window, persian);
    await selectWords(window, 'حاشیه به روی همه باز');
    await writeNote(window, t, 'برخلاف متن.');
    await window.keyboard.press('Control+Shift+M');
    const grid = window.getByRole('grid', { name: t('allNotes.list') });
    const rows = grid.locator('[data-note]');
    await expect.poll(() => rows.count()).toBe(3);
    await window.getByText('Each crater is a').waitFor();
    expect(await faultsOf(window, 'the notes of all texts')).toEqual([]);
    await take(window, `notes-${language}`);

    // Words in another spelling, then the way to the passage and back to the same row.
    const search = window.getByRole('searchbox', { name: t('allNotes.search') });
    await search.fill('حاشيه');
    await expect.poll(() => rows.count()).toBe(1);
    await rows.first().getByRole('button').focus();
    await window.keyboard.press('Enter');
    await window.getByRole('button', { name: t('allNotes.back') }).waitFor();
    await window.getByRole('heading', { name: persian }).first().waitFor();
    await window.keyboard.press(language === 'fa' ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.textContent))
      .toContain('حاشیه به روی همه باز');
    await search.fill('');
    await expect.poll(() => rows.count()).toBe(3);

    // Two of three are picked by keys and tagged; one step takes it back.
    await rows.first().getByRole('button').focus();
    await window.keyboard.press('Space');
    await window.keyboard.press('Shift+ArrowDown');
    const bar = window.getByRole('toolbar', { name: t('allNotes.withPicked') });
    await bar.getByRole('button', { name: t('allNotes.tagThem') }).click();
    const dialog = window.getByRole('dialog', { name: t('allNotes.tagThem') });
    await dialog.getByRole('combobox').fill('آب/قنات');
    await window.keyboard.press('Enter');
    await dialog.getByRole('listitem').first().waitFor();
    expect(await faultsOf(window, 'tags of picked notes')).toEqual([]);
    await window.keyboard.press('Escape');
    const tags = window.getByRole('combobox', { name: t('allNotes.aspect.tag') });
    await tags.selectOption('اب');
    await expect.poll(() => rows.count()).toBe(2);
    await take(window, `notes-filtered-${language}`);
    await window.keyboard.press('Control+z');
    await window.getByText(t('allNotes.nothingFits')).waitFor();
    await window
      .getByRole('button', { name: t('allNotes.showAll') })
      .first()
      .click();
    await expect.poll(() => rows.count()).toBe(3);

    // All of them in a sheet, with a heading; the last one is moved to the top.
    await rows.first().getByRole('button').focus();
    await window.keyboard.press('Control+a');
    await bar.getByRole('button', { name: t('sheets.add') }).click();
    await window.getByRole('menuitem', { name: t('sheets.new') }).click();
    await window.getByRole('button', { name: t('allNotes.tab.sheets') }).click();
    const items = window.getByRole('list', { name: t('sheets.items') }).getByRole('listitem');
    await expect.poll(() => items.count()).toBe(3);
    await items.last().getByRole('button').first().focus();
    await window.keyboard.press('Alt+ArrowUp');
    await window.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => items.first().textContent()).toContain('long rows of small craters');
    await window.getByRole('button', { name: t('sheets.addText'), exact: true }).click();
    await window.getByRole('textbox', { name: t('sheets.text') }).fill('## آب و *خاک*');
    await window.keyboard.press('Control+Enter');
    await expect.poll(() => items.count()).toBe(4);
    expect(await faultsOf(window, 'a sheet')).toEqual([]);
    await take(window, `sheet-${language}`);

    const file = join(await temporaryFolder('sheet'), 'sheet.md');
    await answerSaveDialog(app, file);
    await window.getByRole('button', { name: t('sheets.export') }).click();
    await window.getByRole('button', { name: t('export.save') }).click();
    await window.getByText(t('notice.exported', { count: 1, shown: one(language) })).waitFor();
    const written = await readFile(file, 'utf8');
    const places = ['long rows of small craters', persian, '## آب و *خاک*'];
    const found = places.map((words) => written.indexOf(words));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found.every((at) => at >= 0)).toBe(true);
  });
});

function one(language: string): string {
  return (1).toLocaleString(language === 'fa' ? 'fa-IR' : 'en-GB');
}

async function take(window: Page, name: string): Promise<void> {
  const folder = join(root, '.cache/screenshots');
  await mkdir(folder, { recursive: true });
  await window.screenshot({ path: join(folder, `${name}.png`) });
}
