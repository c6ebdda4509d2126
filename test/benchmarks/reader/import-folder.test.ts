/** How a folder of 1,000 small texts comes in: total time, the longest stalls of the window and of the app's own process, beside the command line. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { answerOpenDialog } from '../../end-to-end/support/dialogs.ts';
import { cleanUp, launchApp, root, temporaryFolder } from '../../end-to-end/support/launch.ts';
import { wordsOf } from '../../end-to-end/support/words.ts';

afterEach(cleanUp);

const files = 1_000;
/** A stall longer than this is felt by a reader who goes on reading. Units: ms. */
const feltMs = 200;

/** Texts of some paragraphs in both languages by turns: plain, Markdown and HTML. */
async function smallTexts(): Promise<string> {
  const folder = await temporaryFolder('thousand');
  for (let number = 0; number < files; number++) {
    const line =
      number % 2 ? `آب از جوی می‌آید و به حوض ${number} می‌رسد.` : `Water reaches pool ${number}.`;
    const text = Array.from({ length: 5 + (number % 20) }, (_, at) => `${line} (${at})`);
    const [name, content] = [
      [`${number}.txt`, text.join('\n\n')],
      [`${number}.md`, `# ${line}\n\n${text.join('\n\n')}`],
      [`${number}.html`, `<title>${line}</title>${text.map((one) => `<p>${one}</p>`).join('')}`],
    ][number % 3] as [string, string];
    await writeFile(join(folder, name), content);
  }
  return folder;
}

it(
  'imports a folder of 1,000 texts without a stall that is felt',
  { timeout: 600_000 },
  async () => {
    const t = wordsOf('en');
    const folder = await smallTexts();
    const { app, window } = await launchApp();
    await answerOpenDialog(app, [folder]);
    await watchWindow(window);
    const mainStall = await watchMain(app);
    const begun = Date.now();
    await window.keyboard.press('Control+Shift+o');
    // Looking for words in the page would itself be a long task of it.
    const imported = await window.evaluate(() => (globalThis as unknown as Watched).finished);
    const windowMs = Date.now() - begun;
    expect(imported).toBe(files);
    const longestMainMs = await mainStall();
    const importing = await stallsSoFar(window);
    await window.getByRole('button', { name: t('import.showReport') }).click();
    await window
      .locator('dialog li')
      .nth(files - 1)
      .waitFor({ state: 'attached' });
    const report = await stallsSoFar(window);
    const commandMs = await importByCommand(folder);
    const result = { files, windowMs, commandMs, longestMainMs, importing, report };
    await mkdir(join(root, '.cache'), { recursive: true });
    await writeFile(join(root, '.cache/benchmark-import.json'), JSON.stringify(result, null, 2));
    process.stdout.write(`1,000 files: ${JSON.stringify(result)}\n`);
    expect(Math.max(importing.longestTaskMs, report.longestTaskMs)).toBeLessThan(feltMs);
    expect(longestMainMs).toBeLessThan(feltMs);
  },
);

/** What is put into the window to watch it. */
interface Watched {
  readonly tasks: number[];
  readonly finished: Promise<number>;
  readonly hashiyeh: {
    subscribe(name: string, listener: (data: { outcomes: readonly unknown[] }) => void): void;
  };
}

async function watchWindow(window: Page): Promise<void> {
  await window.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ['longtask'] });
    const { hashiyeh } = globalThis as unknown as Watched;
    const finished = new Promise<number>((resolve) => {
      hashiyeh.subscribe('import:finished', ({ outcomes }) => resolve(outcomes.length));
    });
    Object.assign(globalThis, { tasks, finished });
  });
}

/** Tasks of the window over 50 ms since the last look. */
async function stallsSoFar(
  window: Page,
): Promise<{ readonly longTasks: number; readonly longestTaskMs: number }> {
  const tasks = await window.evaluate(() => (globalThis as unknown as Watched).tasks.splice(0));
  return { longTasks: tasks.length, longestTaskMs: Math.round(Math.max(0, ...tasks)) };
}

/** Looks from now on how long the app's own process answers nothing; gives the longest time. Units: ms. */
async function watchMain(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(() => {
    const watched = { longest: 0 };
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      watched.longest = Math.max(watched.longest, now - last);
      last = now;
    }, 5);
    Object.assign(globalThis, { watched });
  });
  return async () =>
    Math.round(
      await app.evaluate(
        () => (globalThis as unknown as { watched: { longest: number } }).watched.longest,
      ),
    );
}

async function importByCommand(folder: string): Promise<number> {
  const library = join(await temporaryFolder('library'), 'library');
  const begun = Date.now();
  const args = ['run', '--silent', 'hashiyeh', '--', 'import', folder, '--library', library];
  await promisify(execFile)('npm', args, { cwd: root, maxBuffer: 64 * 1024 ** 2 });
  return Date.now() - begun;
}
