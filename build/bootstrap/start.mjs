// `npm start`: sets up what is missing and shows the reader; without a display, a picture of it.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { runApp } from './launch.mjs';
import { cacheFolder } from './paths.mjs';
import { looksLikeScreenshot } from './screenshot.mjs';
import { setUpApp } from './set-up.mjs';
import { SetUpError, run } from './set-up-error.mjs';

const screenshotFile = join(cacheFolder, 'screenshot.png');
/* Ctrl+C or a polite kill: the person wanted it to end. */
const interrupted = [130, 143];
const screenshotLimitMs = 120_000;

await run(async () => {
  const args = process.argv.slice(2);
  const runtime = await setUpApp();
  // npm runs scripts in the checkout's folder; file names are meant where the person typed them.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  if (hasDisplay()) process.exitCode = await showWindow(runtime, args);
  else await takeScreenshot(runtime, args);
});

async function showWindow(runtime, args) {
  const code = await runApp(runtime, args);
  if (code === 0 || interrupted.includes(code)) return code;
  throw new SetUpError(
    'Hashiyeh ended unexpectedly.',
    `Its process ended with ${code}; what it said is above.`,
    'If it names a missing library or display, mend that and run the same command again.',
  );
}

async function takeScreenshot(runtime, args) {
  const display = await startVirtualDisplay();
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(screenshotFile, { force: true });
  try {
    // Without a desktop there is no message bus either, and Chromium complains about that a dozen times: fatal errors only.
    const code = await runApp(runtime, ['--log-level=3', ...args], {
      env: { DISPLAY: display.name, HASHIYEH_SCREENSHOT: screenshotFile },
      limitMs: screenshotLimitMs,
      // Files named on the command line may be anyone's.
      onlyOwnTexts: args.length === 0,
    });
    const flaw = looksLikeScreenshot(screenshotFile);
    if (code !== 0 || flaw) {
      throw new SetUpError(
        'The reader did not show itself.',
        explain(code, flaw),
        'Run the tests to see which part fails: npm test',
      );
    }
  } finally {
    display.stop();
  }
  process.stdout.write(
    [
      'There is no display here, so the reader ran on a virtual one.',
      `A picture of its window: ${screenshotFile}`,
      'The same library from the command line:',
      `  npm run --silent hashiyeh -- ${libraryOption(args)}list`,
      `  npm run --silent hashiyeh -- ${libraryOption(args)}import FILE`,
      '',
    ].join('\n'),
  );
}

function explain(code, flaw) {
  if (code !== undefined)
    return `It ended with ${code}${flaw ? `, and ${flaw}` : ''}; what it said is above.`;
  const seconds = screenshotLimitMs / 1000;
  return flaw
    ? `It had drawn nothing after ${seconds} seconds.`
    : `It drew its window, but had not ended after ${seconds} seconds.`;
}

function libraryOption(args) {
  const index = args.findIndex((arg) => arg === '--library' || arg.startsWith('--library='));
  if (index < 0) return '';
  const value = args[index].includes('=')
    ? args[index].slice('--library='.length)
    : args[index + 1];
  return `--library '${value}' `;
}
