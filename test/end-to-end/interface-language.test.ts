/** The interface's language: switched at once, the whole window mirrored, digits and calendar with it. */
import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cleanUp, launchApp } from './support/launch.ts';
import {
  annotatedPane,
  documentRow,
  highlight,
  isOpen,
  openDocument,
  selectWords,
} from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { wordsOf } from './support/words.ts';

afterEach(cleanUp);

const en = wordsOf('en');
const fa = wordsOf('fa');
const qanat = 'The Qanat: A River Under the Desert';

it('switches to Persian and back at once, with everything that is open', async () => {
  const { window } = await launchApp({ files: await writeTexts(gardenText) });
  await isOpen(window, gardenText.title);
  await selectWords(window, 'water channel');
  await highlight(window, en, 'green');
  await window.getByRole('button', { name: en('settings.open') }).click();
  await chooseLanguage(window, 'فارسی');
  await window.getByRole('dialog', { name: fa('settings.title') }).waitFor();
  expect(await rootOf(window)).toEqual({ lang: 'fa', dir: 'rtl' });
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: fa('reader.export') }).waitFor();
  await documentRow(window, gardenText.title).getByText('۱ یادداشت').waitFor();
  expect(await window.title()).toContain(fa('app.name'));

  await window.getByRole('button', { name: fa('settings.open') }).click();
  await chooseLanguage(window, 'English');
  await window.getByRole('dialog', { name: en('settings.title') }).waitFor();
  expect(await rootOf(window)).toEqual({ lang: 'en', dir: 'ltr' });
});

it('mirrors the window in Persian: the library stands at the right, the original beside it', async () => {
  const { window } = await launchApp({ settings: { language: 'en' } });
  await openDocument(window, qanat);
  const english = await places(window, en('reader.original'));
  expect(english.library).toBeLessThan(english.original);
  expect(english.original).toBeLessThan(english.annotated);
  await window.keyboard.press('Control+,');
  await chooseLanguage(window, 'فارسی');
  await window.keyboard.press('Escape');
  const persian = await places(window, fa('reader.original'));
  expect(persian.library).toBeGreaterThan(persian.original);
  expect(persian.original).toBeGreaterThan(persian.annotated);
  // The text itself keeps its own direction.
  expect(await annotatedPane(window).locator('[data-block-id]').first().getAttribute('dir')).toBe(
    'ltr',
  );
});

it('writes dates in the calendar of the interface: Gregorian and Jalali', async () => {
  const { window } = await launchApp({ settings: { language: 'en' } });
  await documentRow(window, qanat).getByText('22 November 2026').waitFor();
  await window.keyboard.press('Control+,');
  await chooseLanguage(window, 'فارسی');
  await window.keyboard.press('Escape');
  await documentRow(window, qanat).getByText('۱ آذر ۱۴۰۵').waitFor();
});

it('has the menu of the system in the language of the interface', async () => {
  const { app, window } = await launchApp({ settings: { language: 'en' } });
  const labels = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  expect(await labels()).toContain(en('menu.view'));
  await window.keyboard.press('Control+,');
  await chooseLanguage(window, 'فارسی');
  await expect.poll(labels).toContain(fa('menu.view'));
});

function chooseLanguage(window: Page, name: string): Promise<void> {
  return window.getByRole('dialog').getByRole('radio', { name }).check();
}

function rootOf(page: Page): Promise<{ lang: string; dir: string }> {
  return page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });
}

/** The middles of library, original and annotated text. Units: CSS pixels from the window's left edge. */
async function places(window: Page, original: string) {
  const middle = async (box: Promise<{ x: number; width: number } | null>): Promise<number> => {
    const { x, width } = (await box) ?? { x: NaN, width: NaN };
    return x + width / 2;
  };
  return {
    library: await middle(window.getByRole('navigation').boundingBox()),
    original: await middle(window.getByRole('article', { name: original }).boundingBox()),
    annotated: await middle(annotatedPane(window).boundingBox()),
  };
}
