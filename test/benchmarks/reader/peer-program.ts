// A program beside the app in the same Electron: a window that shows pages of its own folder, and nothing else.
import { copyFile, link, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { electronRuntime, root, temporaryFolder } from '../../end-to-end/support/launch.ts';

/** What starts it; `folder` takes the pages, which are at `peer://books/NAME`. `PEER` in the environment names the first one. */
export interface PeerProgram {
  readonly executable: string;
  readonly args: readonly string[];
  readonly folder: string;
}

/** Writes the program, without any page. */
export async function peerProgram(): Promise<PeerProgram> {
  const folder = await temporaryFolder('peers');
  await writeFile(join(folder, 'package.json'), '{"main":"main.cjs"}');
  await writeFile(join(folder, 'main.cjs'), mainProgram());
  const { executable } = await electronRuntime();
  const resources = join(dirname(executable), 'resources');
  // Electron as it is published runs the folder that it is given; one without its default program runs resources/app.
  if (existsSync(join(resources, 'default_app.asar')))
    return { executable, args: [folder], folder };
  return { executable: await runtimeFor(folder, executable), args: [], folder };
}

function mainProgram(): string {
  const modules = JSON.stringify(join(root, 'node_modules'));
  return `const { app, BrowserWindow, protocol, net } = require('electron');
    const { join } = require('node:path'); const { pathToFileURL } = require('node:url');
    protocol.registerSchemesAsPrivileged([{ scheme: 'peer', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
    app.whenReady().then(() => {
      protocol.handle('peer', ({ url }) => {
        const { pathname } = new URL(url);
        const base = pathname.startsWith('/foliate-js/') ? ${modules} : __dirname;
        return net.fetch(String(pathToFileURL(join(base, pathname))));
      });
      const window = new BrowserWindow({ width: 1280, height: 860, show: false });
      window.once('ready-to-show', () => window.show());
      window.loadURL(process.env.PEER || 'about:blank');
    });`;
}

/** The same runtime a second time, by links, with `folder` as its program; returns its executable. */
async function runtimeFor(folder: string, executable: string): Promise<string> {
  const from = dirname(executable);
  const to = await temporaryFolder('runtime');
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.name === 'resources') continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // The executable finds its folder by its own path, which a symbolic link would not change.
    if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target));
    else await symlink(source, target);
  }
  await mkdir(join(to, 'resources'));
  await symlink(folder, join(to, 'resources', 'app'));
  return join(to, basename(executable));
}
