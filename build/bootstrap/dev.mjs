// `npm run dev`: shows the reader, builds again when a source changes, and starts it again with the new build.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { chromiumSwitches } from './launch.mjs';
import { root } from './paths.mjs';
import { setUpApp } from './set-up.mjs';
import { run, say } from './set-up-error.mjs';

/* Editors save in several steps; one build serves them all. */
const quietMs = 200;

await run(async () => {
  const runtime = await setUpApp();
  const args = [...chromiumSwitches(runtime), ...runtime.appArguments, ...process.argv.slice(2)];
  let app;
  const start = () => {
    const started = spawn(runtime.executable, args, { stdio: ['ignore', 2, 2] });
    // The reader closed the window: done. A restart has put another app in its place first.
    started.once('exit', () => started === app && process.exit());
    app = started;
  };
  const rebuild = () => {
    say('building …');
    const { status } = spawnSync(process.execPath, [join(root, 'build/bundle.mjs')], {
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) return say('not built; the app runs on as it was.');
    const old = app;
    app = undefined;
    // One instance a profile: the new one may start when the old one has gone.
    old.once('exit', start);
    old.kill();
  };
  let timer;
  for (const folder of ['corpus', 'electron', 'renderer']) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(rebuild, quietMs);
    });
  }
  // Whoever ends this script means the app, too.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      app?.kill();
      process.exit();
    });
  }
  start();
});
