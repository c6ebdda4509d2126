/** Bad input as files on the disk and in archives: what the command line says of it, in both languages, and its exit code. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { fileSource } from '../../../../electron/importing/source.ts';
import { garden, newDesk } from '../../../support/desk.ts';
import { book } from '../../../support/epub.ts';
import { zip, type ZipEntry } from '../../../support/zip.ts';

const isWindows = process.platform === 'win32';
const megabyte = 1024 ** 2;
const Result = z.object({
  imported: z.array(z.object({ file: z.string() })),
  failed: z.array(z.object({ file: z.string(), code: z.string() })),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
});

/** Something on the disk under a name, and what an import of that name alone says. `says`: words in English and Persian. */
interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly make: (path: string) => void | Promise<void>;
  readonly code: string;
  readonly says: readonly [en: string, fa: string];
}

const lockedBook = (): Uint8Array =>
  book(
    { 'a.xhtml': '<p>Water.</p>' },
    {
      extra: [
        {
          name: 'META-INF/encryption.xml',
          content:
            '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="aes"/><e:CipherData><e:CipherReference URI="OEBPS/a.xhtml"/></e:CipherData></e:EncryptedData></encryption>',
        },
      ],
    },
  );

const unpack = (path: string): void => {
  mkdirSync(join(path, 'OEBPS'), { recursive: true });
  writeFileSync(join(path, 'OEBPS', 'a.xhtml'), '<p>Water.</p>');
};
const listen = (path: string): Promise<void> => {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((resolve) => void server.listen(path, resolve));
};
const empty = [
  'Check that it was saved or downloaded completely',
  'درست ذخیره یا دریافت شده باشد',
] as const;
const special = ['Choose the file itself', 'خود پرونده را برگزینید'] as const;
const broken = ['Get a fresh copy', 'نسخهٔ سالمی بگیرید'] as const;

const files: readonly BadFile[] = [
  {
    what: '0 bytes',
    name: 'a.txt',
    make: (path) => {
      writeFileSync(path, '');
    },
    code: 'emptyFile',
    says: empty,
  },
  {
    what: 'nothing but spaces',
    name: 'a.epub',
    make: (path) => {
      writeFileSync(path, ' \n ');
    },
    code: 'emptyFile',
    says: empty,
  },
  {
    what: 'a book that is cut off',
    name: 'a.epub',
    make: (path) => {
      writeFileSync(path, lockedBook().slice(0, 300));
    },
    code: 'damaged',
    says: broken,
  },
  {
    what: 'a book under DRM',
    name: 'a.epub',
    make: (path) => {
      writeFileSync(path, lockedBook());
    },
    code: 'encrypted',
    says: ['copy protection (DRM)', 'قفل نشر (DRM)'],
  },
  {
    what: 'a book that unfolds without end',
    name: 'a.epub',
    make: (path) => {
      writeFileSync(path, book({ 'a.xhtml': ' '.repeat(16 * megabyte) }));
    },
    code: 'tooLarge',
    says: ['unpacks to more', 'فشرده شده'],
  },
  {
    what: 'a folder with the name of a book',
    name: 'a.epub',
    make: unpack,
    code: 'notAFile',
    says: special,
  },
  {
    what: 'a program with the name of a text',
    name: 'a.txt',
    make: (path) => {
      writeFileSync(path, `\x7fELF${'\0'.repeat(99)}`);
    },
    code: 'unsupportedFormat',
    says: ['save the text in one of these', 'به یکی از این قالب‌ها ذخیره کنید'],
  },
  {
    what: 'no file',
    name: 'a.txt',
    make: () => undefined,
    code: 'notFound',
    says: ['moved or deleted', 'جابه‌جا یا حذف'],
  },
];
const filesOfUnix: readonly BadFile[] = [
  {
    what: 'a pipe',
    name: 'a.txt',
    make: (path) => void execFileSync('mkfifo', [path]),
    code: 'notAFile',
    says: special,
  },
  {
    what: 'a socket',
    name: 'a.txt',
    make: listen,
    code: 'notAFile',
    says: special,
  },
  {
    what: 'a link to a device',
    name: 'a.txt',
    make: (path) => {
      symlinkSync('/dev/zero', path);
    },
    code: 'notAFile',
    says: special,
  },
  {
    what: 'a link to itself',
    name: 'a.txt',
    make: (path) => {
      symlinkSync(path, path);
    },
    code: 'unreadable',
    says: ['allowed to open it', 'اجازهٔ باز کردنش'],
  },
  {
    what: 'a link to nothing',
    name: 'a.txt',
    make: (path) => {
      symlinkSync(`${path}.gone`, path);
    },
    code: 'notFound',
    says: ['moved or deleted', 'جابه‌جا یا حذف'],
  },
];

describe('an import of', () => {
  it.each(isWindows ? files : [...files, ...filesOfUnix])(
    '$what ends with 1, and says which file and what to do',
    async ({ name, make, code, says }) => {
      const { folder, json, run } = newDesk();
      await make(join(folder, name));
      expect(await json(Result, 'import', name, 'garden.txt')).toMatchObject({
        code: 1,
        imported: [{ file: 'garden.txt' }],
        failed: [{ file: name, code }],
      });
      for (const [language, words] of [
        ['en', says[0]],
        ['fa', says[1]],
      ] as const) {
        const told = await run('import', name, '--lang', language);
        expect(told.code).toBe(1);
        expect(told.stderr).toContain(name);
        expect(told.stderr).toContain(words);
      }
    },
  );

  it('a file that goes while others are read says that it is not there', async () => {
    const { folder } = newDesk();
    const path = join(folder, 'garden.txt');
    const source = fileSource(path, megabyte);
    unlinkSync(path);
    await expect(source.read()).rejects.toMatchObject({
      code: 'notFound',
      details: { file: 'garden.txt' },
    });
  });

  it.skipIf(isWindows)('a folder leaves out what is no ordinary file, and says so', async () => {
    const { folder, json, run } = newDesk();
    const shelf = join(folder, 'shelf');
    mkdirSync(shelf);
    writeFileSync(join(shelf, 'a.txt'), `${garden}.`);
    unpack(join(shelf, 'book.epub'));
    execFileSync('mkfifo', [join(shelf, 'pipe.txt')]);
    await listen(join(shelf, 'socket'));
    symlinkSync('/etc/passwd', join(shelf, 'users.txt'));
    symlinkSync(shelf, join(shelf, 'round'));
    expect(await json(Result, 'import', 'shelf')).toMatchObject({
      code: 0,
      imported: [{ file: 'shelf/a.txt' }],
      failed: [],
      skipped: [
        { file: 'shelf/book.epub', reason: 'notAFile' },
        { file: 'shelf/pipe.txt', reason: 'notAFile' },
        { file: 'shelf/socket', reason: 'notAFile' },
        { file: 'shelf/users.txt', reason: 'linkLeadsOut' },
      ],
    });
    expect((await run('import', 'shelf', '--lang', 'fa')).stderr).toContain('پروندهٔ معمولی نیست');
  });
});

describe('an archive', () => {
  const text = (name: string, more: Partial<ZipEntry> = {}): ZipEntry => ({
    name,
    content: `${name} tells of water.`,
    ...more,
  });
  const kept = { imported: [{ file: 'shelf.zip/sound.txt' }] };
  const refused = (name: string, code: string) => ({
    failed: [{ file: `shelf.zip/${name}`, code }],
    code: 1,
  });
  const leftOut = (file: string, reason: string) => ({ skipped: [{ file, reason }], code: 0 });
  const archives: readonly (readonly [what: string, entry: ZipEntry, outcome: object])[] = [
    ['a bomb', text('a.txt', { content: ' '.repeat(16 * megabyte) }), refused('a.txt', 'tooLarge')],
    ['a size that lies', text('a.txt', { claimedSize: 3 }), refused('a.txt', 'damaged')],
    ['a lock', text('a.txt', { encrypted: true }), refused('a.txt', 'encrypted')],
    ['nothing in a file', text('a.txt', { content: '' }), refused('a.txt', 'emptyFile')],
    [
      'an archive in it, whatever its name',
      text('a.txt', { content: zip([text('deep.txt')]) }),
      refused('a.txt', 'unsupportedFormat'),
    ],
    [
      'an archive in it',
      text('a.zip', { content: zip([text('deep.txt')]) }),
      leftOut('shelf.zip/a.zip', 'archiveInArchive'),
    ],
    ...['../a.txt', 'b/../../a.txt', '/etc/a.txt', 'C:\\a.txt', '..\\a.txt'].map(
      (name) =>
        [`a file called ${name}`, text(name), leftOut(`shelf.zip: ${name}`, 'unsafeName')] as const,
    ),
  ];
  it.each(archives)(
    'with %s gives its other files and writes nothing else',
    async (_, entry, outcome) => {
      const { folder, json } = newDesk();
      writeFileSync(join(folder, 'shelf.zip'), zip([entry, text('sound.txt')]));
      expect(await json(Result, 'import', 'shelf.zip')).toMatchObject({ ...kept, ...outcome });
      expect(readdirSync(folder).toSorted()).toEqual(['garden.txt', 'library', 'shelf.zip']);
      expect(readdirSync(join(folder, 'library', 'originals'))).toHaveLength(1);
      expect(existsSync(join(folder, '..', 'a.txt'))).toBe(false);
    },
  );

  it.each(Array.from({ length: 9 }, (_, tenth) => tenth + 1))(
    'that is cut off after %i tenths is damaged',
    async (tenth) => {
      const { folder, json } = newDesk();
      const bytes = zip([text('a.txt'), text('b.txt')]);
      writeFileSync(join(folder, 'cut.zip'), bytes.slice(0, (tenth * bytes.length) / 10));
      expect(await json(Result, 'import', 'cut.zip')).toMatchObject({
        code: 1,
        failed: [{ file: 'cut.zip', code: 'damaged' }],
      });
    },
  );
});
