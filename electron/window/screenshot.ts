/** A picture of the drawn window, for set-ups without a display and for the documentation. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { writeFileWhole } from '../files/write-file.ts';

/** A slow machine draws its first window within this. */
export const screenshotLimitSeconds = 90;

/**
 * Writes a PNG of the window to `file` once `ready` resolves and two frames were drawn after it.
 * Errors: Error when that takes longer than the limit; CorpusError `notWritable`, `storageFull`.
 */
export async function saveScreenshot(
  window: BrowserWindow,
  ready: Promise<void>,
  file: string,
): Promise<void> {
  const late = wait(screenshotLimitSeconds * 1000, undefined, { ref: false }).then(() => {
    throw new Error(`not drawn within ${screenshotLimitSeconds} seconds`);
  });
  const drawn = ready.then(() => window.webContents.executeJavaScript(twoFrames));
  await Promise.race([drawn, late]);
  const picture = await Promise.race([window.webContents.capturePage(), late]);
  writeFileWhole(file, picture.toPNG());
}

// The first frame may still show the state before the last change.
const twoFrames =
  'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))';
