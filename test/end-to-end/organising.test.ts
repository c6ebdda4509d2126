/** Notes organised: a kind, tags below tags, links followed, tags managed and taken back, notes on a text and a part. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Translate } from '../../electron/shared/i18n.ts';
import { isolate } from '../../renderer/components/isolate.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import {
  annotatedPane,
  block,
  clickWords,
  dragHandle,
  highlight,
  isOpen,
  marginNote,
  paintedIn,
  popup,
  selectWords,
  writeNote,
} from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

describe.each(inBothLanguages)('organising notes ($language)', ({ language, t }) => {
  it('gives a note a kind, tags and links, changes tags everywhere, and takes it back', async () => {
    const { window } = await launchApp({
      settings: {
        language,
        defaultPanes: ['annotated'],
      },
      files: await writeTexts(gardenText),
    });
    await isOpen(window, gardenText.title);
    await selectWords(window, 'حوض می‌رسد');
    await writeNote(window, t, 'حوض در میان باغ است.');
    await selectWords(window, 'water channel');
    await highlight(window, t, 'green');

    await clickWords(window, 'water channel');
    await dragHandle(window, 'end', 'four parts');
    await expect.poll(() => paintedIn(window, 'green')).toEqual(['water channel. Its four parts']);
    await clickWords(window, 'water channel');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.extent') })
      .click();
    await window.getByRole('region', { name: t('annotation.extent') }).waitFor();
    await window.keyboard.press('ArrowLeft');
    await expect.poll(() => paintedIn(window, 'chosen')).toEqual(['water channel. Its four']);
    expect(await faultsOf(window, 'extent by keys')).toEqual([]);
    await window.keyboard.press('Escape');
    await annotatedPane(window).focus();
    await window.keyboard.press('Control+z');
    await expect.poll(() => paintedIn(window, 'green')).toEqual(['water channel']);

    await clickWords(window, 'water channel');
    await fill(window, t, 'annotation.kind', t('noteKind.claim'));
    await fill(window, t, 'annotation.tags', 'باغ/آب');
    await popup(window, t).getByText('باغ/آب').waitFor();
    const linkTo = popup(window, t).getByRole('button', { name: t('annotation.linkTo') });
    const search = popup(window, t).getByRole('searchbox', { name: t('annotation.findNote') });
    // By the keyboard alone: Escape leaves the search and not the popup.
    await linkTo.press('Enter');
    await search.press('Escape');
    await expect.poll(() => isFocused(linkTo)).toBe(true);
    await linkTo.press('Enter');
    await popup(window, t)
      .getByRole('combobox', { name: t('relations.label') })
      .selectOption('supports');
    await search.fill('ميان باغ');
    expect(await faultsOf(window, 'link search')).toEqual([]);
    await popup(window, t)
      .getByRole('list', { name: t('annotation.foundNotes') })
      .getByRole('button')
      .press('Enter');
    const links = popup(window, t).getByRole('list', { name: t('annotation.links') });
    await links.waitFor();
    await expect.poll(() => isFocused(linkTo)).toBe(true);
    expect(await faultsOf(window, 'popup with a link')).toEqual([]);
    await links.getByRole('button').first().click();
    await expect.poll(() => paintedIn(window, 'focused')).toEqual(['حوض می‌رسد']);

    await give(window, t, t('menu.manageTags'));
    const dialog = window.getByRole('dialog', { name: t('tags.title') });
    await dialog.waitFor();
    await dialog
      .getByRole('combobox', { name: t('tags.colour', { tag: isolate('باغ') }), exact: true })
      .selectOption('blue');
    const rename = (tag: string) =>
      dialog.getByRole('button', { name: t('tags.rename', { tag: isolate(tag) }), exact: true });
    await rename('باغ').press('Enter');
    expect(await faultsOf(window, 'tags managed')).toEqual([]);
    await dialog.getByRole('textbox').fill('حیاط');
    await window.keyboard.press('Enter');
    await dialog.getByText('حیاط').waitFor();
    await expect.poll(() => isFocused(rename('حیاط'))).toBe(true);
    await window.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const chip = annotatedPane(window).getByText('حیاط/آب');
    await chip.waitFor();
    expect(
      await chip.evaluate((element) =>
        element.closest('[data-colour]')?.getAttribute('data-colour'),
      ),
    ).toBe('blue');
    await annotatedPane(window).focus();
    await window.keyboard.press('Control+z');
    await annotatedPane(window).getByText('باغ/آب').waitFor();

    await give(window, t, t('menu.noteOnText'));
    await popup(window, t)
      .getByRole('textbox', { name: t('annotation.note') })
      .fill('The whole of it');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.save') })
      .click();
    await marginNote(window, t, 'The whole of it').waitFor();
    await block(window, gardenText.title).click({ button: 'right' });
    await window.getByRole('menuitem', { name: t('annotation.noteOnPart') }).click();
    await popup(window, t)
      .getByRole('textbox', { name: t('annotation.note') })
      .fill('This part');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.save') })
      .click();
    await marginNote(window, t, 'This part').waitFor();
  });
});

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement);
}

/** Fills a field of the popup and presses Enter. */
async function fill(
  window: Page,
  t: Translate,
  name: 'annotation.kind' | 'annotation.tags',
  words: string,
): Promise<void> {
  const field = popup(window, t).getByRole('combobox', { name: t(name) });
  await field.fill(words);
  await field.press('Enter');
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
