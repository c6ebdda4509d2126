/**
 * The pictures of the README, taken by the app itself. Each run takes them into .cache/screenshots; with
 * HASHIYEH_SCREENSHOTS=build/screenshots the README's own are replaced.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Settings } from '../../electron/shared/settings.ts';
import { cleanUp, launchApp, root } from './support/launch.ts';
import {
  annotatedPane,
  highlight,
  isOpen,
  marginNote,
  openDocument,
  popup,
  selectWords,
  writeNote,
} from './support/reader.ts';
import { savedPage, writeTexts } from './support/texts.ts';
import { wordsOf } from './support/words.ts';

afterEach(cleanUp);

const folder = resolve(root, process.env.HASHIYEH_SCREENSHOTS ?? '.cache/screenshots');

/** A picture larger than this makes the README slow to open; how letters are smoothed differs by machine. Units: bytes. */
const largest = 400_000;

it('shows an English text with its original, highlights and notes', async () => {
  const t = wordsOf('en');
  const window = await startFor({ language: 'en', theme: 'light' });
  await openDocument(window, 'The Qanat: A River Under the Desert');
  await selectWords(window, 'long rows of small craters');
  await writeNote(window, t, 'Each crater is the mouth of a shaft.');
  await selectWords(window, 'without a pump and without a drop of fuel');
  await highlight(window, t, 'green');
  await selectWords(window, 'The principle is simple.');
  await writeNote(window, t, 'ساده، اما ساختنش سال‌ها کار می‌برد.');
  await dismissNotice(window);
  await annotatedPane(window).evaluate((pane) => pane.scrollTo(0, 0));
  await take(window, 'reader-en');
});

it('shows a Persian text in the Persian window, with the popup of a passage', async () => {
  const t = wordsOf('fa');
  const window = await startFor({
    language: 'fa',
    theme: 'sepia',
    defaultPanes: ['annotated'],
  });
  await openDocument(window, 'تاریخ کوتاه حاشیه');
  await selectWords(window, 'حاشیه به روی همه باز');
  await writeNote(window, t, 'برخلاف متن، که تنها از آنِ نویسنده بود.');
  await selectWords(window, 'کاتب، صاحب کتاب، شاگرد');
  await highlight(window, t, 'blue');
  await selectWords(window, 'تاریخ حاشیه تاریخ خواندن است');
  await writeNote(window, t, 'The sentence to quote.');
  await dismissNotice(window);
  await window.keyboard.press('Control+3');
  await marginNote(window, t, 'The sentence to quote.').waitFor();
  await selectWords(window, 'پیش از نوشتن');
  await popup(window, t).waitFor();
  await take(window, 'reader-fa');
});

it('shows a Persian text in the dark', async () => {
  const t = wordsOf('en');
  const window = await startFor({ language: 'en', theme: 'dark' });
  await openDocument(window, 'نوروز، سالی که با بهار آغاز می‌شود');
  await selectWords(window, 'در دل شب');
  await highlight(window, t, 'purple');
  await selectWords(window, 'اعتدال بهاری');
  await writeNote(window, t, 'The vernal equinox.');
  await dismissNotice(window);
  await take(window, 'reader-dark');
});

it.each(['en', 'fa'] as const)(
  'shows a saved page with its parts and its source (%s)',
  async (language) => {
    const t = wordsOf(language);
    const window = await startFor({ language, theme: 'light' }, await writeTexts(savedPage));
    await isOpen(window, savedPage.title);
    await window.keyboard.press('Control+b');
    await window.keyboard.press('Control+4');
    await window.keyboard.press('Control+5');
    const panel = window.getByRole('complementary', { name: t('provenance.title') });
    await panel.getByText(t('provenance.copyCitation'), { exact: true }).waitFor();
    const thread = window.getByRole('treeitem', { name: savedPage.title }).locator('[data-open]');
    await thread.click();
    await window.getByRole('treeitem', { name: 'Daniel' }).waitFor();
    // What was said of the import leaves by itself, where it came before the window listened.
    await window.locator('[data-kind]').waitFor({ state: 'detached' });
    await take(window, `provenance-${language}`);
  },
);

it('shows a text beside its translation', async () => {
  const t = wordsOf('en');
  const window = await startFor({ language: 'en', theme: 'light', defaultPanes: ['annotated'] });
  await openDocument(window, 'The Qanat: A River Under the Desert');
  await window.keyboard.press('Control+b');
  await window.keyboard.press('Control+6');
  const translation = window.getByRole('article', { name: t('reader.translation') });
  await translation.getByText('قنات').first().waitFor();
  for (let pair = 0; pair < 6; pair++) await window.keyboard.press('F8');
  await take(window, 'parallel-en');
});

/** The window in the size of the pictures. */
async function startFor(settings: Partial<Settings>, files: readonly string[] = []): Promise<Page> {
  const { app, window } = await launchApp({ settings, files });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1360, 820);
  });
  await window.waitForFunction(() => innerWidth === 1360);
  return window;
}

/** Takes the notice away, as the reader does. */
async function dismissNotice(page: Page): Promise<void> {
  const notice = page.locator('[data-kind]');
  await notice.getByRole('button').last().click();
  await notice.waitFor({ state: 'detached' });
}

/** Takes the picture when nothing moves. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(700, 815);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  const { size } = await stat(file);
  expect(size).toBeGreaterThan(30_000);
  expect(size).toBeLessThan(largest);
}
