// Knows whether dist/ is built from the sources as they are now.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { distFolder, root } from './paths.mjs';

/* What a bundle is made of. Scripts of build/ other than bundle.mjs do not change it. */
const sources = ['corpus', 'electron', 'renderer', 'build/bundle.mjs', 'package-lock.json'];

/** Where a build notes, inside its own folder, which sources it was made from. */
export const stampName = '.built-from';

/**
 * A hash over path, size and time of change of every source file.
 * Cost: one stat a file and no reads (about 10 ms), because every command-line call pays it.
 */
export function sourceSignature() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path, { bigint: true });
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(`${relative(root, path)}\0${stat.size}\0${stat.mtimeNs}\n`);
    }
  };
  for (const source of sources) visit(join(root, source));
  return hash.digest('hex');
}

/** Whether dist/ was built from the sources as they are now. */
export function isBuilt() {
  try {
    return readFileSync(join(distFolder, stampName), 'utf8') === sourceSignature();
  } catch {
    return false;
  }
}
