/** Zip files: what is read, what is refused, and that a hostile file costs nothing. */
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../../corpus/errors.ts';
import { openArchive, type Archive } from '../../../../corpus/importers/archive/archive.ts';
import { openContainer } from '../../../../corpus/importers/archive/container.ts';
import { resolveName } from '../../../../corpus/importers/archive/entry-name.ts';
import { archiveLimits } from '../../../../corpus/importers/archive/limits.ts';
import { mutate } from '../../../support/mutate.ts';
import { createRandom } from '../../../support/seeded-random.ts';
import { zip, type ZipEntry } from '../../../support/zip.ts';

const text = (archive: Archive, name: string) => new TextDecoder().decode(archive.read(name));

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof CorpusError) return error.code;
    throw error;
  }
  return 'none';
}

const long = 'باغِ ایرانی چهار بخش دارد. A garden has four parts.\n'.repeat(40);

describe('an archive', () => {
  it('gives back what was packed, deflated or stored', () => {
    const archive = openArchive(
      zip([
        { name: 'a.txt', content: long },
        { name: 'b.txt', content: long, stored: true },
        { name: 'empty.txt', content: '' },
        { name: 'folder/', content: '' },
      ]),
      'x.zip',
    );
    expect(archive.names).toEqual(['a.txt', 'b.txt', 'empty.txt']);
    expect(text(archive, 'a.txt')).toBe(long);
    expect(text(archive, 'b.txt')).toBe(long);
    expect(text(archive, 'empty.txt')).toBe('');
  });

  it('finds Persian names with and without the UTF-8 flag, composed or not, in any letter case', () => {
    const archive = openArchive(
      zip([
        { name: 'متن/فصل یک.xhtml', content: '1', saysUtf8: false },
        { name: 'Text/Cafe\u0301.XHTML', content: '2' },
      ]),
      'x.zip',
    );
    expect(text(archive, 'متن/فصل یک.xhtml')).toBe('1');
    expect(text(archive, 'text/caf\u00e9.xhtml')).toBe('2');
  });

  it('reads an archive that stands in the middle of a larger buffer', () => {
    const bytes = zip([{ name: 'a', content: long }]);
    const larger = Buffer.concat([Buffer.alloc(7), bytes]);
    expect(text(openArchive(larger.subarray(7), 'x.zip'), 'a')).toBe(long);
  });

  it('lets the thread go on while an entry is unpacked aside', async () => {
    const words = long.repeat(500);
    const archive = openArchive(zip([{ name: 'a', content: words }]), 'x.zip');
    const told: string[] = [];
    const reading = archive.readAside('a').then((bytes) => {
      told.push('unpacked');
      return bytes;
    });
    await new Promise((resolve) => setImmediate(resolve));
    told.push('another turn');
    expect(new TextDecoder().decode(await reading)).toBe(words);
    expect(told).toEqual(['another turn', 'unpacked']);
  });

  it('refuses names that point outside it, and says how many', () => {
    const names = ['../a', 'a/../../b', '/etc/x', 'C:/x', 'a\\..\\b', 'a\0b'];
    const archive = openArchive(
      zip([...names.map((name) => ({ name, content: 'x' })), { name: 'a..b/c', content: 'x' }]),
      'x.zip',
    );
    expect(archive.names).toEqual(['a..b/c']);
    expect(archive.refused).toBe(names.length);
  });
});

it('lists an archive of files with more entries than two bytes can count', () => {
  const names = Array.from({ length: 66_000 }, (_, index) => `${String(index)}.txt`);
  const bytes = zip(names.map((name) => ({ name, content: 'x', stored: true })));
  const archive = openContainer(bytes, 'many.zip');
  expect(archive?.names).toHaveLength(66_000);
  expect(text(archive ?? openArchive(bytes, 'many.zip'), '65999.txt')).toBe('x');
  expect(codeOf(() => openArchive(bytes, 'many.zip'))).toBe('tooManyFiles');
});

describe('an archive that lies or is broken', () => {
  const good: ZipEntry = { name: 'a', content: long };
  const cases: readonly (readonly [string, ZipEntry, string])[] = [
    ['is encrypted', { ...good, encrypted: true }, 'encrypted'],
    ['claims fewer bytes than it holds', { ...good, claimedSize: 10 }, 'damaged'],
    ['claims more bytes than it holds', { ...good, claimedSize: 100_000 }, 'damaged'],
    ['has another checksum', { ...good, crc: 1 }, 'damaged'],
    ['is packed by an unknown method', { ...good, method: 99 }, 'unsupportedFormat'],
    [
      'unpacks to a thousand times its size',
      { name: 'a', content: new Uint8Array(archiveLimits.ratioFrom + 1) },
      'tooLarge',
    ],
    ['claims to be over the limit', { ...good, claimedSize: 0xfffffff0 }, 'tooLarge'],
  ];
  it.each(cases)('is an error when an entry %s', async (_, entry, code) => {
    const archive = openArchive(zip([entry]), 'x.zip');
    expect(codeOf(() => archive.read('a'))).toBe(code);
    await expect(archive.readAside('a')).rejects.toMatchObject({ name: 'CorpusError', code });
  });

  it('stops at the total that one archive may unpack to', () => {
    const archive = openArchive(zip([good]), 'x.zip', { ...archiveLimits, totalSize: 5000 });
    archive.read('a');
    expect(codeOf(() => archive.read('a'))).toBe('tooLarge');
  });

  it('says that entries are too many instead of calling the archive damaged', () => {
    const bytes = zip([good, { name: 'b', content: long }]);
    const open = () => openArchive(bytes, 'x.zip', { ...archiveLimits, entries: 1 });
    expect(codeOf(open)).toBe('tooManyFiles');
    expect(open).toThrow(
      expect.objectContaining({ details: { file: 'x.zip', files: 2, limit: 1 } }),
    );
  });

  it('is an error when the end is cut off', () => {
    const bytes = zip([good, { name: 'b', content: long }]);
    expect(codeOf(() => openArchive(bytes.subarray(0, bytes.length - 30), 'x'))).toBe('damaged');
    expect(codeOf(() => openArchive(new Uint8Array(), 'x'))).toBe('damaged');
  });

  it('throws nothing but CorpusError, whatever is done to its bytes', () => {
    const bytes = zip([good, { name: 'b/ن.xml', content: 'ب', stored: true }]);
    const random = createRandom(1390);
    for (let round = 0; round < 3000; round += 1) {
      const damaged = mutate(bytes, random);
      codeOf(() => {
        const archive = openArchive(damaged, 'x.zip');
        for (const name of archive.names) codeOf(() => archive.read(name));
      });
    }
  });
});

describe('a name inside an archive', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['OEBPS/text/1.xhtml', '../img/%D9%86.png', 'OEBPS/img/ن.png'],
    ['content.opf', 'a%20b.xhtml#frag?x', 'a b.xhtml'],
    ['OEBPS/content.opf', './a//b.xhtml', 'OEBPS/a/b.xhtml'],
    ['OEBPS/content.opf', '/a.xhtml', 'a.xhtml'],
    ['OEBPS/content.opf', '../../a.xhtml', ''],
    ['a', '%2e%2e/b', ''],
    ['a', 'https://example.org/b', ''],
    ['a', '//example.org/b', ''],
    ['a', '#top', ''],
    ['a', '100%.xhtml', '100%.xhtml'],
  ];
  it.each(cases)('seen from %s, %s is %s', (from, href, name) => {
    expect(resolveName(from, href)).toBe(name);
  });
});
