// Draws icon.svg as PNGs in the sizes that desktops ask for; run by hand when the drawing changes.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { hasDisplay, startVirtualDisplay } from '../bootstrap/display.mjs';
import { chromiumSwitches } from '../bootstrap/launch.mjs';
import { root } from '../bootstrap/paths.mjs';
import { setUpApp } from '../bootstrap/set-up.mjs';
import { run } from '../bootstrap/set-up-error.mjs';

/* Linux takes each size as it is; macOS and Windows icons are made from the largest one. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const target = join(root, 'build/icons/png');

await run(async () => {
  const runtime = await setUpApp();
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  const profile = await mkdtemp(join(tmpdir(), 'hashiyeh-icons-'));
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [
      ...chromiumSwitches(runtime),
      `--user-data-dir=${profile}`,
      ...runtime.appArguments,
      '--library',
      join(profile, 'library'),
    ],
    env: { ...process.env, ...(display && { DISPLAY: display.name }) },
  });
  try {
    await mkdir(target, { recursive: true });
    const svg = await readFile(join(root, 'build/icons/icon.svg'), 'utf8');
    for (const size of sizes) {
      const png = await app.evaluate(drawInEmptyWindow, { svg, size });
      await writeFile(join(target, `${size}x${size}.png`), Buffer.from(png, 'base64'));
    }
  } finally {
    await app.close();
    display?.stop();
    await rm(profile, { recursive: true, force: true });
  }
});

/* Runs inside Electron's main process. A canvas keeps the corners transparent, which a picture of the window would not. */
async function drawInEmptyWindow({ BrowserWindow, session }, { svg, size }) {
  const window = new BrowserWindow({
    show: false,
    // A session of its own: the app's refuses every address but its own scheme.
    webPreferences: { session: session.fromPartition('icons'), sandbox: true },
  });
  await window.loadURL('about:blank');
  const png = await window.webContents.executeJavaScript(`(async () => {
    const image = new Image(${size}, ${size});
    image.src = 'data:image/svg+xml,' + encodeURIComponent(${JSON.stringify(svg)});
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = ${size};
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);
  window.destroy();
  return png;
}
