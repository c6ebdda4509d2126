// Where things are in the checkout.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What set-up remembers and can make again; git-ignored. */
export const cacheFolder = join(root, '.cache');

/** Electron runtimes that set-up unpacked itself; git-ignored. */
export const runtimeFolder = join(root, '.runtime');

/** The built app; git-ignored. */
export const distFolder = join(root, 'dist');
