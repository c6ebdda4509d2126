/** Where the library lives when nobody says otherwise; found without Electron, so that window and command line agree. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What the search for the folder depends on. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file, or undefined if it cannot be read. */
  readonly readText: (path: string) => string | undefined;
}

/** `Hashiyeh` in the reader's documents folder. */
export function defaultLibraryFolder(surroundings: Surroundings = thisMachine()): string {
  return join(documentsFolder(surroundings), 'Hashiyeh');
}

/**
 * The reader's documents folder: on Linux as xdg-user-dirs names it (it is translated there), elsewhere `Documents`.
 * Source: freedesktop.org, xdg-user-dirs: lines `XDG_DOCUMENTS_DIR="$HOME/…"` or an absolute path; the home folder
 * itself means that there is none.
 */
export function documentsFolder(surroundings: Surroundings): string {
  const { platform, home, env, readText } = surroundings;
  const usual = join(home, 'Documents');
  if (platform === 'win32' || platform === 'darwin') return usual;
  const configFolder = env.XDG_CONFIG_HOME ?? join(home, '.config');
  const lines = readText(join(configFolder, 'user-dirs.dirs'))?.split('\n') ?? [];
  for (const line of lines) {
    const value = /^\s*XDG_DOCUMENTS_DIR="(.*)"\s*$/.exec(line)?.[1];
    if (value === undefined) continue;
    const folder = value.replace(/^\$HOME(?=\/|$)/, home).replace(/\/+$/, '');
    if (isAbsolute(folder) && folder !== home) return folder;
  }
  return usual;
}

function thisMachine(): Surroundings {
  return {
    platform: process.platform,
    home: homedir(),
    env: process.env,
    readText: (path) => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        // A machine without that file has the usual folder.
        return undefined;
      }
    },
  };
}
