// The zip of an archive: other readers understand it, and it needs zip64 only where numbers grow too large.
import { createHash } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../corpus/importers/archive/archive.ts';
import { fileBytes } from '../../../../electron/archiving/zip-bytes.ts';
import { openZip } from '../../../../electron/archiving/zip-reader.ts';
import type { ZipLimits } from '../../../../electron/archiving/zip-records.ts';
import { ZipWriter } from '../../../../electron/archiving/zip-writer.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const time = new Date('2026-03-21T08:00:00.000Z');
const entries: readonly (readonly [name: string, text: string])[] = [
  ['README.md', 'آب روان\n'.repeat(200)],
  ['documents/یک/document.json', '{}'],
  ['originals/empty', ''],
];

async function written(limits?: ZipLimits): Promise<string> {
  const path = join(temporaryFolder(), 'one.zip');
  const file = await open(path, 'wx');
  const zip = limits ? new ZipWriter(file, time, limits) : new ZipWriter(file, time);
  for (const [name, text] of entries) {
    const bytes = Buffer.from(text);
    await zip.add(name, () => [bytes], { size: bytes.length, pack: name.endsWith('md') });
  }
  await zip.finish();
  await file.close();
  return path;
}

async function textOf(path: string, name: string): Promise<string> {
  const zip = await openZip(await fileBytes(path, 'one.zip'), 'one.zip');
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of zip.pieces(name)) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  } finally {
    await zip.close();
  }
}

const limits: readonly (readonly [string, ZipLimits | undefined])[] = [
  ['as usual', undefined],
  ['with zip64 for sizes and places', { size: 100, count: 0xffff }],
  ['with zip64 for the number of entries', { size: 0xffff_ffff, count: 2 }],
];

describe.each(limits)('a zip that is written %s', (_, some) => {
  it('is read by this program and by others', async () => {
    const path = await written(some);
    for (const [name, text] of entries) expect(await textOf(path, name)).toBe(text);
    const bytes = readFileSync(path);
    const imported = openArchive(bytes, 'one.zip');
    expect(imported.names).toEqual(entries.map(([name]) => name));
    expect(Buffer.from(imported.read('README.md')).toString()).toBe(entries[0]?.[1]);
    if (some === undefined) expect(Object.keys(unzipSync(bytes))).toEqual(imported.names);
  });
});

it('measures what it writes, and takes back bytes that are not the expected ones', async () => {
  const path = join(temporaryFolder(), 'one.zip');
  const file = await open(path, 'wx');
  const zip = new ZipWriter(file, time);
  const bytes = Buffer.from('قنات');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const options = { size: bytes.length, pack: true };
  const other = await zip.add('a', () => [Buffer.from('other')], { ...options, expected: sha256 });
  const same = await zip.add('b', () => [bytes], { ...options, expected: sha256 });
  await zip.finish();
  await file.close();
  expect([other, same]).toEqual([undefined, { byteSize: bytes.length, sha256 }]);
  expect([...openArchive(readFileSync(path), 'one.zip').names]).toEqual(['b']);
});

it('stores what would pack so closely that readers take it for a bomb', async () => {
  const path = join(temporaryFolder(), 'one.zip');
  const file = await open(path, 'wx');
  const zip = new ZipWriter(file, time);
  const zeros = Buffer.alloc(1024 ** 2);
  await zip.add('zeros', () => [zeros], { size: zeros.length, pack: true });
  await zip.finish();
  await file.close();
  expect(readFileSync(path).length).toBeGreaterThan(zeros.length);
  expect(openArchive(readFileSync(path), 'one.zip').read('zeros').length).toBe(zeros.length);
});

describe('a zip that is not whole', () => {
  it.each([0.2, 0.6, 0.99])('cut off at %d of its length is refused', async (share) => {
    const path = await written();
    truncateSync(path, Math.floor(readFileSync(path).length * share));
    await expect(openZip(await fileBytes(path, 'one.zip'), 'one.zip')).rejects.toMatchObject({
      code: 'archiveDamaged',
    });
  });

  it('with a wrong byte is refused when that is read', async () => {
    const path = await written();
    const bytes = readFileSync(path);
    bytes[60] = (bytes[60] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    await expect(textOf(path, 'README.md')).rejects.toMatchObject({
      code: 'archiveDamaged',
      details: { file: 'one.zip' },
    });
  });

  it('that names an entry it does not hold says so', async () => {
    await expect(textOf(await written(), 'other')).rejects.toMatchObject({
      code: 'archiveDamaged',
    });
  });
});
