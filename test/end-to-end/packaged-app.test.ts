/** The packaged app: what a reader installs starts, shows the library, reads pictures, draws PDF, and is hardened. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../support/pdf.ts';
import { picture, printed } from '../support/pictures.ts';
import { debuggingAddress } from './support/debugging.ts';
import { cleanUp, newLibrary, prepareProfile, testSwitches } from './support/launch.ts';
import { annotatedPane, inkOf, isOpen } from './support/reader.ts';
import { writeTexts } from './support/texts.ts';
import { wordsOf } from './support/words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'release/linux-unpacked');
const executable = join(folder, 'hashiyeh');
const t = wordsOf('en');

/* A fuse is the character 0 or 1 in the executable. */
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

/* Only Linux's package can be made and started on the machines that run these tests. */
describe.runIf(process.platform === 'linux')('the packaged app', () => {
  let app: ChildProcess | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    await pack();
  }, 300_000);

  afterEach(async () => {
    await browser?.close();
    await end(app);
    browser = app = undefined;
    await cleanUp();
  });

  /** Starts the app on a new library with these files, as “open with” does. */
  const start = async (files: readonly string[] = []): Promise<Page> => {
    const library = await newLibrary();
    const switches = [
      ...testSwitches(await prepareProfile(library)),
      // Its fuses keep --inspect off, so it is looked at as a page, through Chromium's own protocol.
      '--remote-debugging-port=0',
      '--library',
      library,
      ...files,
    ];
    app = spawn(executable, switches, { stdio: ['ignore', 'ignore', 'pipe'] });
    browser = await chromium.connectOverCDP(await debuggingAddress(app));
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context!.waitForEvent('page'));
    await page.getByText('قنات').first().waitFor({ timeout: 60_000 });
    return page;
  };

  it('shows a library that holds the starter texts', async () => {
    const page = await start();
    expect(page.url()).toMatch(/^hashiyeh:/);
  });

  it('reads a picture of Persian text: engine and trained data are in the package', async () => {
    const page = await start();
    await drop(page, 'leaf.png', await picture('line.fa.png'));
    await page.getByRole('button', { name: t('notice.details') }).click();
    await page.getByRole('button', { name: t('import.ocr.read') }).click();
    await page.getByRole('button', { name: 'leaf', exact: true }).click();
    await isOpen(page, 'leaf');
    await annotatedPane(page).getByText(printed.fa.slice(0, 10)).waitFor();
  });

  it('draws a page of a PDF: pdf.js and its worker are in the package', async () => {
    const title = 'Walk by the River';
    const bytes = makePdf({ title, pages: [{ lines: ['The path leaves the river.'] }] });
    const page = await start(await writeTexts({ fileName: 'walk.pdf', text: bytes }));
    await isOpen(page, title);
    await expect.poll(() => inkOf(page, 1)).toBeGreaterThan(100);
  });

  it('is the reader and nothing else: no Node, no debugger, no other code', async () => {
    const fuses = await getCurrentFuseWire(executable);
    expect(fuses[FuseV1Options.RunAsNode]).toBe(off);
    expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off);
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off);
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on);
  });

  it('holds no native binary of another platform, and the licences of what is shipped', async () => {
    const files = await readdir(folder, { recursive: true });
    const native = files.filter((file) => file.endsWith('.node'));
    expect(native).toHaveLength(1);
    expect(native[0]).toContain(`prebuilds/linux-${process.arch}/`);
    const notices = await readFile(join(folder, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    expect(existsSync(join(folder, 'LICENSES.chromium.html'))).toBe(true);
  });
});

/** What the system does when a file is let go over the window. */
async function drop(page: Page, fileName: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole('main').evaluate(
    (element, { fileName, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], fileName, { type: 'image/png' }));
      element.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
      );
    },
    { fileName, base64: Buffer.from(bytes).toString('base64') },
  );
}

/** Makes the unpacked app from the sources as they are. */
async function pack(): Promise<void> {
  const packing = spawn(process.execPath, [join(root, 'build/package.mjs'), '--dir'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  packing.stdout.on('data', (text) => (output += String(text)));
  packing.stderr.on('data', (text) => (output += String(text)));
  const [code] = (await once(packing, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`npm run package failed:\n${output}`);
}

async function end(process: ChildProcess | undefined): Promise<void> {
  if (process?.exitCode !== null || process.signalCode !== null) return;
  process.kill();
  await once(process, 'exit');
}
