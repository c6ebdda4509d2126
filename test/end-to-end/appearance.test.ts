/** How the text looks: themes, sizes, line height and width, by dialog, keyboard and menu. */
import { afterEach, expect, it } from 'vitest';
import type { ElectronApplication, Page } from 'playwright-core';
import { inBothLanguages, wordsOf } from './support/words.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, openDocument } from './support/reader.ts';

afterEach(cleanUp);

const qanat = 'The Qanat: A River Under the Desert';

it.each(inBothLanguages)('changes the theme at once ($language)', async ({ language, t }) => {
  const { window } = await launchApp({ settings: { language } });
  await openDocument(window, qanat);
  await window.keyboard.press('Control+,');
  const dialog = window.getByRole('dialog', { name: t('settings.title') });
  const seen = new Map<string, number>();
  for (const theme of ['light', 'sepia', 'dark'] as const) {
    await dialog.getByRole('radio', { name: t(`settings.themes.${theme}`) }).check();
    expect(await window.locator('html').getAttribute('data-theme')).toBe(theme);
    seen.set(theme, await brightness(window));
  }
  expect(seen.get('dark')).toBeLessThan(60);
  expect(seen.get('sepia')).toBeGreaterThan(200);
  expect(seen.get('light')).toBeGreaterThan(seen.get('sepia') ?? 255);
});

it('follows the system when it is told to', async () => {
  const { app, window } = await launchApp({ settings: { theme: 'system' } });
  const isDark = await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);
  expect(await window.locator('html').getAttribute('data-theme')).toBe(isDark ? 'dark' : 'light');
});

it('changes text size, line height and line length with the sliders', async () => {
  const t = wordsOf('en');
  const { window } = await launchApp();
  await openDocument(window, qanat);
  const before = await measures(window);
  await window.keyboard.press('Control+,');
  await window.getByRole('tab', { name: t('settings.section.text') }).click();
  for (const label of [t('settings.textSize'), t('settings.lineHeight')]) {
    await window.getByRole('slider', { name: label }).first().focus();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowRight');
  }
  await window.getByRole('slider', { name: t('settings.textWidth') }).focus();
  await window.keyboard.press('Home');
  const after = await measures(window);
  expect(after.size).toBe(before.size + 2);
  expect(after.leading).toBeGreaterThan(before.leading);
  expect(after.width).toBeLessThan(before.width);
});

it('makes the text larger and smaller from the keyboard and from the menu', async () => {
  const t = wordsOf('en');
  const { app, window } = await launchApp();
  await openDocument(window, qanat);
  const size = async () => (await measures(window)).size;
  const usual = await size();
  await window.keyboard.press('Control+=');
  await expect.poll(size).toBe(usual + 1);
  await chooseInMenu(app, t('menu.view'), t('menu.textLarger'));
  await expect.poll(size).toBe(usual + 2);
  await window.keyboard.press('Control+-');
  await expect.poll(size).toBe(usual + 1);
  await chooseInMenu(app, t('menu.view'), t('menu.textReset'));
  await expect.poll(size).toBe(usual);
});

/** How bright the paper is, 0–255. */
function brightness(window: Page): Promise<number> {
  return annotatedPane(window).evaluate((pane) => {
    let element: Element | null = pane;
    let colour = '';
    while (element && (colour === '' || colour.endsWith(', 0)'))) {
      colour = getComputedStyle(element).backgroundColor;
      element = element.parentElement;
    }
    const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
    return (red + green + blue) / 3;
  });
}

/** Of the first paragraph. Units: CSS pixels. */
function measures(window: Page): Promise<{ size: number; leading: number; width: number }> {
  return annotatedPane(window)
    .locator('p[data-block-id]')
    .first()
    .evaluate((paragraph) => {
      const { fontSize, lineHeight } = getComputedStyle(paragraph);
      const size = parseFloat(fontSize);
      return {
        size,
        leading: parseFloat(lineHeight) / size,
        width: paragraph.getBoundingClientRect().width,
      };
    });
}

async function chooseInMenu(app: ElectronApplication, menu: string, item: string): Promise<void> {
  await app.evaluate(
    ({ Menu }, { menu, item }) => {
      const top = Menu.getApplicationMenu()?.items.find(({ label }) => label === menu);
      top?.submenu?.items.find(({ label }) => label === item)?.click();
    },
    { menu, item },
  );
}
