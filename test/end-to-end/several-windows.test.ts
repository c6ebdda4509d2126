/** Two windows over one library: each with its own text, both showing what either changes; they come back together. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ElectronApplication, Page } from 'playwright-core';
import { answerOpenDialog } from './support/dialogs.ts';
import { cleanUp, launchApp, root, temporaryFolder } from './support/launch.ts';
import {
  documentRow,
  highlight,
  isOpen,
  openDocument,
  paintedIn,
  selectWords,
} from './support/reader.ts';
import { bridgeText, gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

const pictures = join(root, '.cache/screenshots');

/** The window that `open` opens, when it shows the library. */
async function nextWindow(app: ElectronApplication, open: () => Promise<void>): Promise<Page> {
  const [window] = await Promise.all([app.waitForEvent('window'), open()]);
  await window.getByRole('navigation').first().waitFor();
  return window;
}

/** The same in the menu of a text. */
async function openInNewWindow(
  app: ElectronApplication,
  window: Page,
  title: string,
  t: ReturnType<typeof wordsOf>,
): Promise<Page> {
  return nextWindow(app, async () => {
    await documentRow(window, title).getByRole('button').first().click({ button: 'right' });
    await window.getByRole('menuitem', { name: t('library.openInNewWindow') }).click();
  });
}

describe.each(inBothLanguages)('two windows ($language)', ({ language, t }) => {
  it('show at once what is marked, undone and set in either, each with its own text', async () => {
    const { app, window } = await launchApp({
      settings: { language },
      files: await writeTexts(bridgeText, gardenText),
    });
    await isOpen(window, gardenText.title);
    const other = await openInNewWindow(app, window, gardenText.title, t);
    await isOpen(other, gardenText.title);

    await selectWords(window, 'water channel');
    await highlight(window, t, 'green');
    await expect.poll(() => paintedIn(other, 'green')).toEqual(['water channel']);
    await documentRow(other, gardenText.title)
      .getByText(t('library.notes', { count: 1, shown: language === 'fa' ? '۱' : '1' }))
      .waitFor();
    await mkdir(pictures, { recursive: true });
    await other.screenshot({ path: join(pictures, `second-window-${language}.png`) });
    // The step belongs to the window in which it was done.
    await other.keyboard.press('Control+z');
    await other.getByText(t('notice.nothingToUndo')).waitFor();
    await window.keyboard.press('Control+z');
    await expect.poll(() => paintedIn(other, 'green')).toEqual([]);

    await openDocument(other, bridgeText.title);
    await isOpen(window, gardenText.title);
    const words = wordsOf(language === 'en' ? 'fa' : 'en');
    await window.keyboard.press('Control+,');
    const name = language === 'en' ? 'فارسی' : 'English';
    await window.getByRole('dialog').getByRole('radio', { name }).check();
    await other.getByRole('button', { name: words('settings.open') }).waitFor();
  });
});

it('opens by the keyboard and from the menu bar, beside the one that is there, as safe as the first', async () => {
  const { app, window } = await launchApp();
  const second = await nextWindow(app, () => window.keyboard.press('Control+Shift+n'));
  const third = await nextWindow(app, () =>
    app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('window:new')?.click();
    }),
  );
  const bounds = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getBounds()),
  );
  expect(new Set(bounds.map(({ x, y }) => `${x} ${y}`)).size).toBeGreaterThan(1);
  for (const one of [second, third]) {
    expect(
      await one.evaluate(() => ({
        opened: globalThis.open('https://example.org/') === null,
        process: typeof (globalThis as { process?: unknown }).process,
        address: location.href,
      })),
    ).toEqual({
      opened: true,
      process: 'undefined',
      address: await window.evaluate(() => location.href),
    });
    await expect(one.evaluate(() => fetch('https://example.org/'))).rejects.toThrow();
  }
});

it('tells both windows of an import, and the other one goes on when the first is closed', async () => {
  const t = wordsOf('en');
  const { app, window, problems } = await launchApp();
  const other = await nextWindow(app, () => window.keyboard.press('Control+Shift+n'));
  const folder = await temporaryFolder('many');
  const total = 300;
  for (let number = 0; number < total; number++)
    await writeFile(join(folder, `${number}.txt`), `${bridgeText.text}\n${number}\n`.repeat(40));
  await answerOpenDialog(app, [folder]);
  await window.keyboard.press('Control+Shift+o');
  for (const one of [window, other]) await one.getByRole('progressbar').waitFor();
  problems.length = 0;
  await window.close();
  await other
    .getByText(t('notice.imported', { count: total, shown: String(total) }))
    .waitFor({ timeout: 60_000 });
  expect(app.windows()).toHaveLength(1);
});

it('closes a text in every window when it is deleted in one', async () => {
  const t = wordsOf('en');
  const { app, window } = await launchApp({ files: await writeTexts(gardenText) });
  await isOpen(window, gardenText.title);
  const other = await openInNewWindow(app, window, gardenText.title, t);
  await isOpen(other, gardenText.title);
  await documentRow(other, gardenText.title).getByRole('button').first().focus();
  await other.keyboard.press('Delete');
  await window
    .getByRole('main')
    .getByRole('heading', { level: 1, name: gardenText.title })
    .waitFor({ state: 'detached' });
});

it('brings the windows back, each with its text', async () => {
  const t = wordsOf('en');
  const { app, window, library, quit } = await launchApp({
    files: await writeTexts(bridgeText, gardenText),
  });
  await isOpen(window, gardenText.title);
  const other = await openInNewWindow(app, window, bridgeText.title, t);
  await isOpen(other, bridgeText.title);
  await quit();

  const again = await launchApp({ library });
  await expect.poll(() => again.app.windows().length).toBe(2);
  const titles = async (): Promise<readonly string[]> => {
    const headings = await Promise.all(
      again.app
        .windows()
        .map((one) => one.getByRole('main').getByRole('heading', { level: 1 }).allTextContents()),
    );
    return headings.flat().toSorted();
  };
  await expect.poll(titles).toEqual([bridgeText.title, gardenText.title].toSorted());
});
