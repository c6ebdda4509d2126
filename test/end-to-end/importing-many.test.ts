/** Bringing in many texts at once: a folder, a dropped folder, the clipboard; stopping half-way. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ElectronApplication, Page } from 'playwright-core';
import { ask } from './support/ask.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { cleanUp, launchApp, temporaryFolder } from './support/launch.ts';
import { documentRow, isOpen } from './support/reader.ts';
import { bridgeText, gardenText } from './support/texts.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

/** A folder with texts in it and in a folder of its own, what is no text, and what is hidden. */
async function mixedFolder(): Promise<string> {
  const folder = join(await temporaryFolder('texts'), 'نامه‌ها');
  await mkdir(join(folder, 'old'), { recursive: true });
  await mkdir(join(folder, 'page_files'));
  const files = [
    ['garden.md', gardenText.text],
    ['old/bridge.txt', bridgeText.text],
    ['old/empty.txt', ''],
    ['style.css', 'p {}'],
    ['.hidden.txt', 'hidden'],
    ['page.html', '<title>A page</title><p>Words of a page that was saved with its folder.</p>'],
    ['page_files/inside.txt', 'inside'],
  ] as const;
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  return folder;
}

/** Looks at the report of an import of that folder: the same however the folder came in. */
async function checkReport(window: Page, t: ReturnType<typeof wordsOf>): Promise<void> {
  await window.getByRole('button', { name: t('notice.details') }).click();
  const report = window.getByRole('dialog', { name: t('import.report') });
  await report.getByText('نامه‌ها/garden.md').waitFor();
  await report.getByText('نامه‌ها/old/bridge.txt').waitFor();
  await report.getByText('نامه‌ها/page.html').waitFor();
  await report.getByText(t('import.skipped.unknownKind')).waitFor();
  await report.getByText(t('error.emptyFile', { file: 'نامه‌ها/old/empty.txt' })).waitFor();
  expect(await report.getByText(/hidden|inside/).count()).toBe(0);
}

describe.each(inBothLanguages)('many texts at once ($language)', ({ language, t }) => {
  it('come in from a folder that the reader chooses', async () => {
    const { app, window } = await launchApp({ settings: { language } });
    await answerOpenDialog(app, [await mixedFolder()]);
    await window.keyboard.press('Control+Shift+o');
    await checkReport(window, t);
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: t('import.showReport') }).click();
    await window.getByRole('dialog', { name: t('import.report') }).waitFor();
  });

  it('come in from a folder that is dropped', async () => {
    const { app, window } = await launchApp({ settings: { language } });
    await dropOnWindow(app, window, await mixedFolder());
    await checkReport(window, t);
  });

  it('come in from the clipboard, after a look', async () => {
    const { app, window } = await launchApp({ settings: { language } });
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), bridgeText.text);
    await window.keyboard.press('Control+v');
    const dialog = window.getByRole('dialog', { name: t('paste.title') });
    await dialog.getByText(/The bridge has eleven arches/).waitFor();
    await window.keyboard.press('Enter');
    await isOpen(window, bridgeText.title);
  });
});

it('failed again on a dropped file that was mended after the first try', async () => {
  const t = wordsOf('en');
  const { app, window } = await launchApp();
  const folder = join(await temporaryFolder('texts'), 'letters');
  await mkdir(folder);
  await writeFile(join(folder, 'late.txt'), '');
  await dropOnWindow(app, window, folder);
  await window.getByRole('button', { name: t('notice.details') }).click();
  const report = window.getByRole('dialog', { name: t('import.report') });
  await report.getByText(t('error.emptyFile', { file: 'letters/late.txt' })).waitFor();
  await writeFile(join(folder, 'late.txt'), bridgeText.text);
  await report.getByRole('button', { name: t('import.retry', { count: 1, shown: '1' }) }).click();
  await report.getByRole('button', { name: bridgeText.title }).waitFor();
});

it('says that nothing is on an empty clipboard, asked by the menu', async () => {
  const t = wordsOf('en');
  const { app, window } = await launchApp();
  await app.evaluate(({ clipboard, Menu }) => {
    clipboard.clear();
    Menu.getApplicationMenu()?.getMenuItemById('library:importClipboard')?.click();
  });
  await window.getByText(t('paste.nothing')).waitFor();
});

it('leaves nothing behind of what was stopped half-way', async () => {
  const t = wordsOf('en');
  const { app, window, library, quit } = await launchApp();
  const before = (await ask(window, 'library:list', {})).length;
  const folder = await temporaryFolder('many');
  const total = 300;
  for (let number = 0; number < total; number++)
    await writeFile(join(folder, `${number}.txt`), `${bridgeText.text}\n${number}\n`.repeat(40));
  await answerOpenDialog(app, [folder]);
  await window.keyboard.press('Control+Shift+o');
  const stop = window.getByRole('button', { name: t('import.cancel') });
  const progress = window.getByRole('progressbar');
  await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(5);
  await stop.click();
  await stop.waitFor({ state: 'detached' });
  await window.getByRole('button', { name: t('import.showReport') }).click();
  const report = window.getByRole('dialog', { name: t('import.report') });
  await report.getByText(t('import.wasCancelled')).waitFor();

  const listed = await ask(window, 'library:list', {});
  const added = listed.length - before;
  expect(added).toBeGreaterThan(5);
  expect(added).toBeLessThan(total);
  await report.getByText(t('import.counted.added', { count: added, shown: `${added}` })).waitFor();
  // A text for each original and an original for each text; the folder holds nothing else.
  const hashes = await Promise.all(
    listed.map(async ({ id }) => {
      const { document } = await ask(window, 'document:open', { id });
      return document.provenance.sha256;
    }),
  );
  expect((await readdir(join(library, 'originals'))).sort()).toEqual(hashes.sort());
  await quit();

  const again = await launchApp({ library });
  expect(await ask(again.window, 'library:list', {})).toHaveLength(listed.length);
  await documentRow(again.window, bridgeText.title).first().waitFor();
});

/** What the system does when a folder is let go over the window: Chromium is told its path. */
async function dropOnWindow(app: ElectronApplication, window: Page, path: string): Promise<void> {
  const { width, height } = await window.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
  }));
  await app.evaluate(
    async ({ BrowserWindow }, { x, y, path }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error('no window');
      const attached = contents.debugger.isAttached();
      if (!attached) contents.debugger.attach('1.3');
      for (const type of ['dragEnter', 'dragOver', 'drop'])
        await contents.debugger.sendCommand('Input.dispatchDragEvent', {
          type,
          x,
          y,
          data: { items: [], files: [path], dragOperationsMask: 1 },
        });
      if (!attached) contents.debugger.detach();
    },
    { x: Math.round(width / 2), y: Math.round(height / 2), path },
  );
}
