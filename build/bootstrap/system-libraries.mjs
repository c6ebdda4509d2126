// Finds the shared libraries that Electron lacks on this Linux, and the virtual display, and installs them where it may.
import { spawnSync } from 'node:child_process';
import { hasDisplay, hasXvfb } from './display.mjs';
import { SetUpError, say } from './set-up-error.mjs';

/* The package of Debian and Ubuntu that holds each library. */
const packages = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
};

/* These got "t64" (64-bit time) behind their names in Debian 13 and Ubuntu 24.04; the name that a machine knows is taken. */
const renamed = new Set([
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
]);

/**
 * Makes sure that the executable finds its shared libraries, and that there is a display or Xvfb.
 * Errors: SetUpError with the one line to run, where this process may not install.
 */
export function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = whatIsMissing(executable);
  if (missing.length === 0) return;
  say(`missing on this system: ${missing.join(', ')}`);
  const hasApt = spawnSync('apt-get', ['--version']).error === undefined;
  if (!hasApt || process.getuid() !== 0) {
    throw new SetUpError(
      'Electron cannot run on this system yet.',
      `These are missing: ${missing.join(', ')}.`,
      hasApt
        ? `sudo apt-get update && sudo apt-get install -y ${aptNames(missing).join(' ')}`
        : "Install the packages of your system that hold them, with your system's package manager, and run the same command again.",
    );
  }
  install(missing);
  const still = whatIsMissing(executable);
  if (still.length === 0) return;
  throw new SetUpError(
    'Electron cannot run on this system yet.',
    `After the installation these are still missing: ${still.join(', ')}.`,
    'Find the packages that hold them (apt-file search NAME), install them, and run the same command again.',
  );
}

/** The packages that hold all of them, as a Debian package's Depends field names them. */
export function debianPackages() {
  return [...new Set(Object.values(packages))]
    .sort()
    .map((name) => (renamed.has(name) ? `${name} | ${name}t64` : name));
}

function whatIsMissing(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  const libraries = [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(
    (match) => match[1],
  );
  return [...new Set(libraries), ...(hasDisplay() || hasXvfb() ? [] : ['Xvfb'])];
}

function install(missing) {
  // A fresh machine has no package lists, or old ones that name files which are gone.
  apt(['update']);
  const names = aptNames(missing);
  say(`installing ${names.join(' ')} …`);
  apt(['install', '-y', '--no-install-recommends', ...names]);
}

function apt(args) {
  const result = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=180', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.status === 0) return;
  throw new SetUpError(
    `apt-get ${args[0]} failed.`,
    `${result.stderr}${result.stdout}`.trim().split('\n').slice(-8).join('\n'),
    `Run it by hand to see more: apt-get ${args.join(' ')}`,
  );
}

function aptNames(missing) {
  const wanted = missing.map((name) => (name === 'Xvfb' ? 'xvfb' : (packages[name] ?? name)));
  return [...new Set(wanted)].map((name) =>
    renamed.has(name) && isInstallable(`${name}t64`) ? `${name}t64` : name,
  );
}

function isInstallable(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}
