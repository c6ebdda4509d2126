// `npm run package`: makes the installable app in release/. `--dir` stops at the unpacked app, `--all` makes every installer of this system.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { build, Platform } from 'electron-builder';
import { makeDeb } from './debian.mjs';
import { cacheFolder, root } from './bootstrap/paths.mjs';
import { setUpApp } from './bootstrap/set-up.mjs';
import { run, say } from './bootstrap/set-up-error.mjs';

const config = createRequire(import.meta.url)('./electron-builder.cjs');

await run(async () => {
  const all = process.argv.includes('--all');
  const runtime = await setUpApp();
  const electronDist = withoutApp(runtime.folder);
  try {
    await build({
      projectDir: root,
      targets: all ? undefined : Platform.current().createTarget('dir'),
      config: { ...config, electronDist, electronVersion: runtime.version },
    });
  } finally {
    rmSync(electronDist, { recursive: true, force: true });
  }
  say(`the unpacked app is in ${join(root, 'release')}`);
  // electron-builder fetches a packing tool for its own .deb; ours needs only Debian's.
  if (process.platform === 'linux' && !all && !process.argv.includes('--dir')) {
    say(`made ${makeDeb(join(root, 'release/linux-unpacked'), config)}`);
  }
});

/* The runtime for development holds a link to this checkout as its app, which must not be packed. */
function withoutApp(folder) {
  const copy = join(cacheFolder, `electron-dist-${process.pid}`);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  const apps = [join('resources', 'app'), join('resources', 'default_app.asar')];
  cpSync(folder, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !apps.some((app) => source.endsWith(sep + app)),
  });
  return copy;
}
