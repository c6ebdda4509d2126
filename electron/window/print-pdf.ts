/** A page as PDF: printed by a hidden window that runs nothing and fetches nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session } from 'electron';
import { pdfOptions } from './printer.ts';

/**
 * The PDF of an HTML export, with its outline and tags. Margins and page breaks are the page's own.
 * Errors: Error where the page cannot be loaded or printed.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiyeh-pdf-'));
  const file = join(folder, 'page.html');
  // A data address would be cut off at two megabytes.
  writeFileSync(file, html);
  const window = hiddenWindow(pathToFileURL(file).href);
  try {
    await window.loadFile(file);
    return await window.webContents.printToPDF({ ...pdfOptions, pageSize: 'A4' });
  } finally {
    window.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a session of its own, which is forgotten and lets nothing but this page through. */
function hiddenWindow(address: string): BrowserWindow {
  const own = session.fromPartition('print');
  own.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: url !== address && !url.startsWith('data:') }),
  );
  own.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
}
