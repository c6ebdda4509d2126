/** One library, one writer: a second start hands over its files, a second reader is told that the library is in use. */
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { hashiyeh, runToEnd } from './support/command-line.ts';
import {
  cleanUp,
  definedEnvironment,
  electronRuntime,
  launchApp,
  prepareProfile,
  root,
  temporaryFolder,
  testSwitches,
} from './support/launch.ts';
import { documentRow, isOpen } from './support/reader.ts';
import { bridgeText, gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

it('hands the files of a second start to the first, which shows them', async () => {
  const { app, window, library } = await launchApp({ files: await writeTexts(gardenText) });
  await isOpen(window, gardenText.title);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = await start(library, `${library}-profile`, await writeTexts(bridgeText));
  expect(second.code).toBe(0);
  await isOpen(window, bridgeText.title);
  expect(app.windows()).toHaveLength(1);
  const minimised = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await expect.poll(minimised).toBe(false);
});

it('reads two libraries at a time, each in a window of its own', async () => {
  const first = await launchApp({ files: await writeTexts(gardenText) });
  const second = await launchApp({ files: await writeTexts(bridgeText) });
  await isOpen(first.window, gardenText.title);
  await isOpen(second.window, bridgeText.title);
  expect(await documentRow(first.window, bridgeText.title).count()).toBe(0);
});

describe.each(inBothLanguages)('a library in use ($language)', ({ language, t }) => {
  it('is not opened a second time from another profile, and says why', async () => {
    const { library } = await launchApp({ settings: { language } });
    const other = `${library}-other`;
    const profile = await prepareProfile(other, { language });
    const { code, messages } = await start(library, profile, [], {
      // Without a person to answer a dialog.
      HASHIYEH_SCREENSHOT: `${other}.png`,
    });
    expect(code).toBe(1);
    expect(messages).toContain(t('startUp.title'));
    expect(messages).toContain(t('error.libraryLocked', { folder: library }));
  });

  it('can be listed from the command line, but not written', async () => {
    const { library } = await launchApp({ settings: { language } });
    const list = await hashiyeh(library, '--lang', language, 'list');
    expect(list.code).toBe(0);
    expect(list.output).toContain('The Qanat');
    const [path = ''] = await writeTexts(bridgeText);
    const written = await hashiyeh(library, '--lang', language, 'import', path);
    expect(written.code).toBe(3);
    expect(written.messages).toContain(t('error.libraryLocked', { folder: library }));
  });
});

it('lets go of the library when the app is killed', async () => {
  const { library, kill } = await launchApp();
  await kill();
  const { window } = await launchApp({ library, files: await writeTexts(bridgeText) });
  await isOpen(window, bridgeText.title);
});

it('asks for another folder when the library cannot be opened', async () => {
  const { library } = await launchApp();
  const { executable, appArguments } = await electronRuntime();
  const profile = await prepareProfile(`${library}-other`);
  const child = spawn(
    executable,
    [...testSwitches(profile), ...appArguments, '--library', library],
    { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], env: definedEnvironment() },
  );
  let messages = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (messages += text));
  await expect.poll(() => messages, { timeout: 20_000 }).toContain(library);
  // It waits for the answer to its dialog, which only a person can give.
  expect(child.exitCode).toBeNull();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
});

it('says what is wrong with a damaged library, and leaves it alone', async () => {
  const { library, quit } = await launchApp();
  await quit();
  const damaged = `${await temporaryFolder('damaged')}/library`;
  await cp(library, damaged, { recursive: true });
  await cp(new URL(import.meta.url).pathname, `${damaged}/library.sqlite`);
  const profile = await prepareProfile(damaged);
  const { code, messages } = await start(damaged, profile, [], {
    HASHIYEH_SCREENSHOT: `${damaged}.png`,
  });
  expect(code).toBe(1);
  expect(messages).toContain(damaged);
  expect(messages).toMatch(/damaged/);
});

/** Starts the app once more and waits for its end. */
async function start(
  library: string,
  profile: string,
  files: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const { executable, appArguments } = await electronRuntime();
  const args = [...testSwitches(profile), ...appArguments, '--library', library, ...files];
  return runToEnd(executable, args, env);
}
