// Packs the unpacked Linux app as a Debian package with Debian's own dpkg-deb, so that it can be made offline.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { root } from './bootstrap/paths.mjs';
import { SetUpError } from './bootstrap/set-up-error.mjs';
import { debianPackages } from './bootstrap/system-libraries.mjs';

const architectures = { x64: 'amd64', arm64: 'arm64' };
const installFolder = 'opt/Hashiyeh';

/**
 * Packs the folder `unpacked` and returns the path of the .deb, in release/.
 * `config` is electron-builder's: names, texts and file types are said once, there.
 * Errors: SetUpError when dpkg-deb is missing or fails.
 */
export function makeDeb(unpacked, config) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const architecture = architectures[process.arch];
  const tree = mkdtempSync(join(tmpdir(), 'hashiyeh-deb-'));
  try {
    layOut(tree, unpacked, config);
    writeControl(tree, config, version, architecture);
    const target = join(root, 'release', `hashiyeh_${version}_${architecture}.deb`);
    pack(tree, target);
    return target;
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

function layOut(tree, unpacked, config) {
  const app = join(tree, installFolder);
  mkdirSync(dirname(app), { recursive: true });
  cpSync(unpacked, app, { recursive: true, verbatimSymlinks: true });
  // Set-uid root: Chromium's way to lock pages in where the kernel forbids user namespaces (Ubuntu does).
  chmodSync(join(app, 'chrome-sandbox'), 0o4755);

  mkdirSync(join(tree, 'usr/bin'), { recursive: true });
  symlinkSync(`/${installFolder}/hashiyeh`, join(tree, 'usr/bin/hashiyeh'));
  write(tree, 'usr/share/applications/hashiyeh.desktop', desktopEntry(config.linux));
  write(
    tree,
    'usr/share/doc/hashiyeh/copyright',
    `${readFileSync(join(root, 'LICENSE'), 'utf8')}\n\n${readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8')}`,
  );
  for (const file of readdirSync(join(root, config.linux.icon))) {
    const size = file.replace('.png', '');
    cpSync(
      join(root, config.linux.icon, file),
      join(tree, 'usr/share/icons/hicolor', size, 'apps/hashiyeh.png'),
    );
  }
  cpSync(
    join(root, 'build/icons/icon.svg'),
    join(tree, 'usr/share/icons/hicolor/scalable/apps/hashiyeh.svg'),
  );
}

function desktopEntry({ synopsis, category, desktop }) {
  const entry = {
    Type: 'Application',
    ...desktop.entry,
    Comment: synopsis,
    Exec: `/${installFolder}/hashiyeh %F`,
    Icon: 'hashiyeh',
    Terminal: 'false',
    Categories: `${category};`,
  };
  const lines = Object.entries(entry).map(([key, value]) => `${key}=${value}`);
  return `[Desktop Entry]\n${lines.join('\n')}\n`;
}

function writeControl(tree, { linux }, version, architecture) {
  const files = filesIn(tree);
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const control = {
    Package: 'hashiyeh',
    Version: version,
    Architecture: architecture,
    Maintainer: linux.maintainer,
    'Installed-Size': Math.ceil(size / 1024),
    Depends: debianPackages().join(', '),
    Section: 'text',
    Priority: 'optional',
    Description: `${linux.synopsis}\n${wrap(linux.description)}`,
  };
  write(
    tree,
    'DEBIAN/control',
    `${Object.entries(control)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n')}\n`,
  );
  const sums = files.map(
    (file) =>
      `${createHash('md5').update(readFileSync(file)).digest('hex')}  ${relative(tree, file)}`,
  );
  write(tree, 'DEBIAN/md5sums', `${sums.join('\n')}\n`);
}

/* Continuation lines of a control file begin with a space (Debian Policy, 5.1). */
function wrap(text) {
  return text
    .match(/.{1,76}(\s|$)/g)
    .map((line) => ` ${line.trim()}`)
    .join('\n');
}

/* Regular files only: md5sums lists no links. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function write(tree, path, text) {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

function pack(tree, target) {
  // Everything else belongs to root and is read by all, whoever packs and with whatever umask.
  spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', tree]);
  // Level 1 takes 14 seconds for 82 MB; level 3 a minute for 4 % less.
  const result = spawnSync(
    'dpkg-deb',
    ['--root-owner-group', '-Zxz', '-z1', '--build', tree, target],
    {
      encoding: 'utf8',
    },
  );
  if (result.status === 0) return;
  throw new SetUpError(
    'The Debian package could not be made.',
    result.error ? 'dpkg-deb is not on this system.' : result.stderr.trim(),
    'The unpacked app is in release/; use `npm run package -- --dir` to make only that.',
  );
}
