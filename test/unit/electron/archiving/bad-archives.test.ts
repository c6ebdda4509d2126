// Archives that are not what they say are refused with their name, and nothing of them is written.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../corpus/errors.ts';
import { createI18n } from '../../../../electron/shared/both-languages.ts';
import { errorText } from '../../../../electron/shared/error-text.ts';
import { toCorpusError } from '../../../../corpus/errors.ts';
import { isArchiveFile, openArchiveFile } from '../../../../electron/archiving/archive-file.ts';
import { planArchive } from '../../../../electron/archiving/bring-in.ts';
import { takeOut } from '../../../../electron/archiving/take-out.ts';
import { openTestLibrary } from '../../../support/libraries.ts';
import { english } from '../../../support/noted-document.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';
import { contentsOf, fill, idOf, noteId } from '../../../support/whole-library.ts';

const temporaryFolder = temporaryFolders();
const made = [
  {
    text: 'آب روان است',
    notes: [{ words: 'یادداشت', tags: ['آب'], deleted: false }],
    isVerse: false,
    inCollection: true,
    deleted: false,
  },
];
const id = idOf(made, 0);

type Entries = Record<string, Uint8Array>;

async function sound(): Promise<Entries> {
  const path = join(temporaryFolder(), 'sound.zip');
  const library = openTestLibrary(temporaryFolder());
  fill(library, made);
  await takeOut(library, path, { context: english });
  library.close();
  return unzipSync(readFileSync(path));
}

interface ManifestJson {
  version: number;
  schema: number;
  format: string;
  documents: { id: string; files: { sha256: string }[] }[];
  entries: { name: string; byteSize: number; sha256: string }[];
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

/** Changes the manifest; entries that were changed are listed as they are now. */
function listed(
  entries: Entries,
  change: (manifest: ManifestJson) => void = () => undefined,
): Entries {
  const manifest = JSON.parse(text(entries['manifest.json'])) as ManifestJson;
  for (const entry of manifest.entries) {
    const bytes = entries[entry.name];
    if (bytes === undefined) continue;
    entry.byteSize = bytes.length;
    entry.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  change(manifest);
  return { ...entries, 'manifest.json': Buffer.from(JSON.stringify(manifest)) };
}

/** Changes one entry, with its hash in the manifest. */
function rewritten(entries: Entries, name: string, change: (json: string) => string): Entries {
  return listed({ ...entries, [name]: Buffer.from(change(text(entries[name]))) });
}

const annotations = `documents/${id}/annotations.json`;
const other = 'ef'.repeat(8);

const cases: readonly (readonly [
  name: string,
  code: ErrorCode,
  spoil: (entries: Entries) => Zippable,
])[] = [
  ['a zip of texts', 'notAnArchive', () => ({ 'a.txt': Buffer.from('water') })],
  [
    'a zip with the manifest of another program',
    'notAnArchive',
    () => ({ 'manifest.json': Buffer.from('{"name":"extension","version":3}') }),
  ],
  [
    'no JSON for a manifest',
    'notAnArchive',
    (all) => ({ ...all, 'manifest.json': Buffer.from('{') }),
  ],
  ['a newer form', 'archiveTooNew', (all) => listed(all, (manifest) => (manifest.version = 99))],
  [
    'a newer library',
    'archiveTooNew',
    (all) => listed(all, (manifest) => (manifest.schema = 9999)),
  ],
  [
    'a note that is not the one that was listed',
    'archiveDamaged',
    (all) => ({ ...all, [annotations]: Buffer.from(text(all[annotations]).replace('آب', 'اب')) }),
  ],
  [
    'an original that is another one, with a true hash of its own',
    'archiveDamaged',
    (all) =>
      listed({ ...all }, ({ documents }) => {
        for (const file of documents[0]?.files ?? []) file.sha256 = 'cd'.repeat(32);
      }),
  ],
  [
    'an original whose bytes were exchanged',
    'archiveDamaged',
    (all) => {
      const name = Object.keys(all).find((each) => each.startsWith('originals/')) ?? '';
      return { ...all, [name]: Buffer.from('something else!') };
    },
  ],
  ['a missing entry', 'archiveDamaged', ({ [annotations]: _, ...rest }) => rest],
  [
    'an entry that the manifest forgot',
    'archiveDamaged',
    (all) =>
      listed(all, (manifest) => {
        manifest.entries = manifest.entries.filter(({ name }) => name !== annotations);
      }),
  ],
  [
    'a document twice',
    'archiveDamaged',
    (all) => listed(all, ({ documents }) => documents.push(...documents)),
  ],
  [
    'notes on another document',
    'archiveDamaged',
    (all) => rewritten(all, annotations, (json) => json.replaceAll(id, other)),
  ],
  [
    'a note twice',
    'archiveDamaged',
    (all) =>
      rewritten(all, annotations, (json) => {
        const notes = JSON.parse(json) as unknown[];
        return JSON.stringify([...notes, ...notes]);
      }),
  ],
  [
    'a text that is none',
    'archiveDamaged',
    (all) => rewritten(all, `documents/${id}/document.json`, () => '{"id":"x"}'),
  ],
  [
    'a record that is none',
    'archiveDamaged',
    (all) => rewritten(all, 'library/collections.json', () => '[{"key":""}]'),
  ],
  [
    'nesting without end',
    'archiveDamaged',
    (all) => rewritten(all, annotations, () => '['.repeat(200_000)),
  ],
  [
    'a bomb',
    'tooLarge',
    (all) => listed({ ...all, 'library/collections.json': Buffer.alloc(9 * 1024 ** 2, 32) }),
  ],
];

describe('an archive with', () => {
  it.each(cases)('%s is refused: %s', async (_, code, spoil) => {
    const path = join(temporaryFolder(), 'spoilt.zip');
    writeFileSync(path, zipSync(spoil(await sound())));
    const library = openTestLibrary(temporaryFolder());
    const before = contentsOf(library);
    const failure: unknown = await openArchiveFile(path, library.portable.schema)
      .then(async (archive) => {
        try {
          return await planArchive(archive, library);
        } finally {
          await archive.close();
        }
      })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, details: { file: 'spoilt.zip' } });
    for (const language of ['en', 'fa'] as const) {
      const { t } = createI18n(language);
      expect(errorText(t, toCorpusError(failure))).toContain('spoilt.zip');
    }
    expect(contentsOf(library)).toEqual(before);
    expect(readdirSync(join(library.folder, 'originals'))).toEqual([]);
  });
});

it('never unpacks an entry that the manifest does not need, whatever it is called', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'spoilt.zip');
  const all = {
    ...(await sound()),
    '../../outside.txt': Buffer.from('x'),
    '/etc/y': Buffer.from('y'),
  };
  writeFileSync(path, zipSync(all));
  const library = openTestLibrary(temporaryFolder());
  const archive = await openArchiveFile(path, library.portable.schema);
  const plan = await planArchive(archive, library);
  await archive.close();
  expect(plan.documents).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['spoilt.zip']);
});

it('knows an archive by its manifest, and no other file', async () => {
  const folder = temporaryFolder();
  const [archive, texts, words] = ['a.zip', 'b.zip', 'c.zip'].map((name) => join(folder, name));
  writeFileSync(archive ?? '', zipSync(await sound()));
  writeFileSync(texts ?? '', zipSync({ 'manifest.json': Buffer.from('{}') }));
  writeFileSync(words ?? '', 'The qanat');
  const known = await Promise.all([archive, texts, words].map((path) => isArchiveFile(path ?? '')));
  expect(known).toEqual([true, false, false]);
});

it('leaves out a note that belongs to another text here, and brings the rest', async () => {
  const path = join(temporaryFolder(), 'one.zip');
  writeFileSync(path, zipSync(await sound()));
  const library = openTestLibrary(temporaryFolder());
  const elsewhere = [undefined, made[0]];
  fill(library, elsewhere);
  const stranger = library.annotation(noteId(1, 0));
  library.saveAnnotation({ ...stranger, id: noteId(0, 0) });
  const archive = await openArchiveFile(path, library.portable.schema);
  const plan = await planArchive(archive, library);
  await archive.close();
  expect(plan.documents.map(({ outcome, notes }) => [outcome, notes])).toEqual([
    ['added', { elsewhere: 1 }],
  ]);
});
