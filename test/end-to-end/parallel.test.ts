/** Reading beside the translation: followed, gone through and corrected by keyboard, and sentence by sentence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { answerSaveDialog } from './support/dialogs.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, openDocument } from './support/reader.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

describe.each(inBothLanguages)('beside the translation ($language)', ({ language, t }) => {
  it('follows, goes from pair to pair, and is corrected by keyboard', async () => {
    const { app, window, library } = await launchApp({
      settings: { language, defaultPanes: ['annotated'] },
    });
    await openDocument(window, 'The Qanat: A River Under the Desert');
    await window.keyboard.press('Control+j');
    await window.getByRole('dialog', { name: t('parallel.peek') }).waitFor();
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+6');
    const translation = window.getByRole('article', { name: t('reader.translation') });
    await translation.getByText('قنات').first().waitFor();

    await window.keyboard.press('F8');
    await window.keyboard.press('F8');
    await expect.poll(() => wordsPainted(window, 'original')).not.toBe('');
    const [english, persian] = [
      await wordsPainted(window, 'original'),
      await wordsPainted(window, 'translation'),
    ];
    expect(english).toMatch(/^[A-Z]/u);
    expect(persian).toMatch(/^[\u0600-\u06ff«]/u);
    await window.keyboard.press('Shift+F8');
    await expect.poll(() => wordsPainted(window, 'original')).not.toBe(english);

    await annotatedPane(window).hover();
    for (let turn = 0; turn < 4; turn++) await window.mouse.wheel(0, 600);
    await expect.poll(() => translation.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(400);
    expect(await faultsOf(window, `translation ${language}`)).toEqual([]);

    await window.keyboard.press('Control+k');
    await window.keyboard.type(t('menu.rows'));
    await window.keyboard.press('Enter');
    const rows = window.getByRole('grid', { name: t('reader.rows') });
    await rows.waitFor();
    await rows.focus();
    await window.keyboard.press('Home');
    const count = Number(await rows.getAttribute('aria-rowcount'));
    await window.keyboard.press('m');
    await expect.poll(() => rows.getAttribute('aria-rowcount')).toBe(String(count - 1));
    await window
      .getByRole('row', { selected: true })
      .getByText(t('parallel.state.corrected'))
      .waitFor();
    await window.keyboard.press('Control+z');
    await expect.poll(() => rows.getAttribute('aria-rowcount')).toBe(String(count));
    await window.keyboard.press('End');
    await rows.locator(`[data-bead="${count - 1}"]`).waitFor();
    expect(await faultsOf(window, `rows ${language}`)).toEqual([]);

    await window.keyboard.press('Control+k');
    await window.keyboard.type(t('menu.exportPair'));
    await window.keyboard.press('Enter');
    const dialog = window.getByRole('dialog', { name: t('pairExport.title') });
    await dialog.getByRole('cell', { name: 'The Qanat: A River Under the Desert' }).waitFor();
    expect(await faultsOf(window, `bilingual export ${language}`)).toEqual([]);
    await dialog.getByLabel(t('export.format')).selectOption('pdf');
    const file = join(library, '..', `pair-${language}.pdf`);
    await answerSaveDialog(app, file);
    await dialog.getByRole('button', { name: t('export.save') }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

/** The words that are painted as the bead that the reader looks at. */
function wordsPainted(window: Page, side: 'original' | 'translation'): Promise<string> {
  return window.evaluate(
    (name) =>
      [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)]
        .map((range) => range.toString())
        .join(' '),
    `hashiyeh-bead-current-${side}`,
  );
}
