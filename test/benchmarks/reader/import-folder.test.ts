/** How a folder of 1,000 small texts comes in: total time and the longest stall of the window, beside the command line. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
    await window.evaluate(() => {
      const seen = { longest: 0, tasks: [] as number[] };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        seen.tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ entryTypes: ['longtask'] });
      let last = performance.now();
      const frame = (now: number): void => {
        seen.longest = Math.max(seen.longest, now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const begun = Date.now();
    await window.keyboard.press('Control+Shift+o');
    await window.getByText(t('notice.imported', { count: files, shown: '1,000' })).waitFor({
      timeout: 500_000,
    });
    const windowMs = Date.now() - begun;
    const seen = await window.evaluate(
      () => (globalThis as unknown as { seen: { longest: number; tasks: number[] } }).seen,
    );
    await window.getByRole('button', { name: t('import.showReport') }).click();
    await window.getByRole('dialog').waitFor();
    const commandMs = await importByCommand(folder);
    const result = {
      files,
      windowMs,
      commandMs,
      longestFrameMs: Math.round(seen.longest),
      longTasks: seen.tasks.length,
      longestTaskMs: Math.round(Math.max(0, ...seen.tasks)),
    };
    await mkdir(join(root, '.cache'), { recursive: true });
    await writeFile(join(root, '.cache/benchmark-import.json'), JSON.stringify(result, null, 2));
    process.stdout.write(`1,000 files: ${JSON.stringify(result)}\n`);
    expect(result.longestTaskMs).toBeLessThan(feltMs);
  },
);

async function importByCommand(folder: string): Promise<number> {
  const library = join(await temporaryFolder('library'), 'library');
  const begun = Date.now();
  const args = ['run', '--silent', 'hashiyeh', '--', 'import', folder, '--library', library];
  await promisify(execFile)('npm', args, { cwd: root, maxBuffer: 64 * 1024 ** 2 });
  return Date.now() - begun;
}
