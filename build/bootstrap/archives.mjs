// Reads one file out of a .tgz and unpacks a zip, so that set-up needs no unzip or tar on the machine.
import { chmod, mkdir, open } from 'node:fs/promises';
import { createReadStream, createWriteStream } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const blockSize = 512;

/**
 * Writes the entry `name` of the gzipped tar `archive` to `target`.
 * Errors: Error when the archive has no such entry. Cost: memory of one chunk, whatever the size.
 */
export async function extractFromTarball(archive, name, target) {
  let header = Buffer.alloc(0);
  let skip = 0; // bytes of an entry that is not wanted, and of padding
  let left = -1; // bytes of the wanted entry still to come; -1 before it is found
  let output;
  const source = createReadStream(archive);
  try {
    for await (let chunk of source.pipe(createGunzip())) {
      while (chunk.length > 0 && left !== 0) {
        if (left > 0) {
          const part = chunk.subarray(0, left);
          await output.write(part);
          left -= part.length;
          chunk = chunk.subarray(part.length);
        } else if (skip > 0) {
          const step = Math.min(skip, chunk.length);
          skip -= step;
          chunk = chunk.subarray(step);
        } else {
          const step = Math.min(blockSize - header.length, chunk.length);
          header = Buffer.concat([header, chunk.subarray(0, step)]);
          chunk = chunk.subarray(step);
          if (header.length < blockSize) continue;
          const entry = readTarHeader(header);
          header = Buffer.alloc(0);
          if (entry.name === name) {
            output = await open(target, 'w');
            left = entry.size;
          } else {
            skip = Math.ceil(entry.size / blockSize) * blockSize;
          }
        }
      }
      if (left === 0) break;
    }
  } finally {
    source.destroy();
    await output?.close();
  }
  if (left !== 0) throw new Error(`${archive} has no entry ${name}, or is cut short`);
}

/* ustar: name at 0 (100 bytes), size as octal digits at 124 (12 bytes). An all-zero block reads as size 0. */
function readTarHeader(header) {
  const text = (start, length) =>
    header.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  return { name: text(0, 100), size: parseInt(text(124, 12).trim() || '0', 8) };
}

/**
 * Unpacks a zip into `folder`. `place` gives each entry's path inside that folder, or undefined to leave it out.
 * Errors: Error when an entry would land outside the folder, or is damaged.
 */
export async function unzip(archive, folder, place) {
  // Imported late: set-up installs it first.
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const path = place(entry.fileName);
    if (path === undefined || path === '') continue;
    const target = resolve(folder, path);
    if (!target.startsWith(resolve(folder) + sep)) {
      throw new Error(`${archive}: the entry ${entry.fileName} leads outside`);
    }
    if (entry.fileName.endsWith('/')) {
      await mkdir(target, { recursive: true });
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    // The upper half holds the Unix mode where the zip was made on Unix.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    if (mode !== 0) await chmod(join(target), mode);
  }
}
