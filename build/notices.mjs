// Writes THIRD-PARTY-NOTICES.md: whose work is shipped inside the app, and under which licence. `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap/paths.mjs';
import { SetUpError, run } from './bootstrap/set-up-error.mjs';

const target = join(root, 'THIRD-PARTY-NOTICES.md');

/* Licences that may be shipped with an MIT program without changing its terms. */
const compatible =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|Python-2\.0|PSF-2\.0)/;

const introduction = `# Third-party notices

Hashiyeh itself is under the MIT licence (see LICENSE). It is shipped with the work of others, listed here with their licences.
This file is written by \`node build/notices.mjs\`.

## Electron and Chromium

The app runs in Electron (MIT, below), which contains Chromium, Node.js and FFmpeg. Their licences are in the files
\`LICENSE.electron.txt\` and \`LICENSES.chromium.html\` beside the installed program.

SQLite, which its authors placed in the public domain, is compiled into @photostructure/sqlite.
`;

await run(() => {
  const text = write();
  if (!process.argv.includes('--check')) return writeFileSync(target, text);
  if (readFileSync(target, 'utf8') === text) return undefined;
  throw new SetUpError(
    'THIRD-PARTY-NOTICES.md does not match the dependencies.',
    'A shipped package was added, removed or updated since it was written.',
    'node build/notices.mjs',
  );
});

function write() {
  const packages = [...shippedPackages(), readPackage('node_modules/electron')];
  const refused = packages.filter(({ licence }) => !compatible.test(licence));
  if (refused.length > 0) {
    throw new SetUpError(
      'Some packages must not be shipped.',
      refused.map(({ title, licence }) => `${title} is under “${licence}”`).join('; '),
      'Do without them, or add the licence to the list in build/notices.mjs if it is compatible with MIT.',
    );
  }
  // Families of packages repeat one text: it is told once, with all their names.
  const sections = [...groupByText(packages)].map(([text, group]) => {
    const titles = group.map(({ title, licence }) => `- ${title} (${licence})`).join('\n');
    return `${titles}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
  });
  return `${introduction}\n## Packages and fonts\n\n${sections.join('\n')}`;
}

function groupByText(packages) {
  const groups = new Map();
  for (const one of packages) groups.set(one.text, [...(groups.get(one.text) ?? []), one]);
  return groups;
}

/* What package-lock.json lists without "dev" is what the app is made of. */
function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.optional)
    .filter(([path]) => !path.startsWith('node_modules/@types/'))
    .map(([path]) => readPackage(path))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

function readPackage(path) {
  const folder = join(root, path);
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  // More than one where a package carries other people's work.
  const files = readdirSync(folder).filter((entry) =>
    /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(entry),
  );
  const holder = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  return {
    title: `${name} ${version}`,
    licence: license ?? 'unknown',
    text:
      files.length > 0
        ? files
            .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r/g, '').trim())
            .join('\n\n')
        : `The package carries no licence text. It is by ${holder} and states: ${license}.`,
  };
}
