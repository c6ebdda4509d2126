/** The window as narrow as at 400 per cent: nothing is cut or scrolled sideways, notes are a drawer, the tools a menu. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, isOpen, originalPane, selectWords, writeNote } from './support/reader.ts';
import { notedText, writeTexts } from './support/texts.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

describe.each(inBothLanguages)('a narrow window ($language)', ({ language, t }) => {
  const start = async () => {
    const { window } = await launchApp({
      settings: { language, defaultPanes: ['annotated'] },
      files: await writeTexts(notedText),
    });
    await isOpen(window, notedText.title);
    await selectWords(window, 'first channel');
    await writeNote(window, t, 'از کوه');
    await window.setViewportSize({ width: 320, height: 640 });
    return { window };
  };

  it('reads notes in a drawer, which takes the focus and gives it back', async () => {
    const { window } = await start();
    const drawer = window.getByRole('complementary', { name: t('notes.list') });
    const mark = annotatedPane(window).locator('[data-note] button').first();
    await mark.click();
    const note = drawer.getByRole('listitem').getByRole('button');
    await expect.poll(() => isFocused(note)).toBe(true);
    expect(await faultsOf(window, 'notes in a drawer')).toEqual([]);
    await window.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await expect.poll(() => isFocused(mark)).toBe(true);

    await window.keyboard.press('Control+3');
    await note.click();
    await drawer.waitFor({ state: 'detached' });
    await expect.poll(() => isFocused(annotatedPane(window))).toBe(true);
  });

  it('has the tools of its head in a menu, and shows one pane at a time', async () => {
    const { window } = await start();
    await expect
      .poll(() => window.getByRole('navigation', { name: t('library.title') }).count())
      .toBe(0);
    const more = window.getByRole('button', { name: t('reader.moreTools') });
    await more.press('Enter');
    await window.getByRole('menu').waitFor();
    expect(await faultsOf(window, 'menu of tools')).toEqual([]);
    const item = window.getByRole('menuitemcheckbox', { name: t('reader.original') });
    await item.press('Enter');
    await originalPane(window).waitFor();
    expect(await annotatedPane(window).count()).toBe(0);
    await window
      .getByRole('button', { name: t('pane.other', { view: t('reader.annotated') }) })
      .click();
    await annotatedPane(window).waitFor();
    expect(await originalPane(window).count()).toBe(0);
  });

  it('cuts nothing, whatever is open, without motion and in the system’s colours', async () => {
    const { window } = await start();
    await window.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    const faults: unknown[] = [];
    const look = async (screen: string) => {
      faults.push(...(await faultsOf(window, screen)), ...(await cutIn(window, screen)));
    };
    await look('reader');
    for (const [screen, keys] of [
      ['find bar', 'Control+f'],
      ['where the text is from', 'Control+5'],
      ['palette', 'Control+k'],
      ['shortcuts', 'Control+/'],
      ['library', 'Control+b'],
    ] as const) {
      await window.keyboard.press(keys);
      await look(screen);
      await window.keyboard.press(screen === 'library' ? 'Control+b' : 'Escape');
    }
    await window.keyboard.press('Control+,');
    const tabs = window.getByRole('tab');
    for (let index = 0; index < (await tabs.count()); index++) {
      await tabs.nth(index).click();
      await look(`settings, section ${index + 1}`);
    }
    await window.keyboard.press('Escape');
    await window.setViewportSize({ width: 320, height: 256 });
    await look('reader as at 400 per cent');
    expect(faults).toEqual([]);
  });
});

function isFocused(element: ReturnType<Page['locator']>): Promise<boolean> {
  return element.evaluate((one) => document.activeElement === one);
}

it('draws the whole window four times as large when the settings say so', async () => {
  const { window } = await launchApp({ settings: { theme: 'light' } });
  const t = wordsOf('en');
  const width = await window.evaluate(() => innerWidth);
  await window.keyboard.press('Control+,');
  await window.getByRole('radio', { name: '400%' }).check({ force: true });
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThan(width / 3.9);
  expect(await cutIn(window, 'settings at 400 per cent')).toEqual([]);
  await window.getByRole('radio', { name: '100%' }).check({ force: true });
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
  await window.getByRole('tab', { name: t('settings.section.interface') }).waitFor();
});

/** What stands beyond the edges of the window and is not in something that is scrolled there. */
function cutIn(window: Page, screen: string): Promise<string[]> {
  return window.evaluate((screen) => {
    const wanted = 'button, input, h1, h2, h3, p, [role="menuitem"], [role="option"]';
    const all = [...document.querySelectorAll<HTMLElement>(wanted)];
    const cut = all.filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const shown = width > 1 && one.checkVisibility({ visibilityProperty: true });
      return (
        shown &&
        one.closest('[tabindex="0"][role="region"]') === null &&
        (left < -1 || right > innerWidth + 1)
      );
    });
    const names = cut.map((one) => `${screen}: cut ${one.outerHTML.slice(0, 80)}`);
    const isWide = document.documentElement.scrollWidth > innerWidth;
    return isWide ? [`${screen}: scrolls sideways`, ...names] : names;
  }, screen);
}
