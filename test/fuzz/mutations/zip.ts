/** Mutations of zip files: entries lost, doubled, renamed, moved, lying about themselves, or damaged inside. */
import { openArchive } from '../../../corpus/importers/archive/archive.ts';
import { zip, type ZipEntry } from '../../support/zip.ts';
import { longestFile, pick, utf8, type Mutation, type Random } from './mutation.ts';

type EntriesMutation = (entries: readonly ZipEntry[], random: Random) => readonly ZipEntry[];

const names = [
  ...['../a.xml', '/a.txt', 'C:\\a.txt', 'a\0b.txt', '', '/', 'a/', './a.txt', 'content.xml'],
  ...['word/document.xml', 'META-INF/container.xml', 'OEBPS/content.opf', 'mimetype', 'a.zip'],
  ...['constructor', '__proto__', 'x'.repeat(60_000), utf8('باغ.txt'), 'META-INF/encryption.xml'],
];

const lost: EntriesMutation = (entries, random) => entries.toSpliced(random(entries.length), 1);

const moved: EntriesMutation = (entries, random) => {
  const entry = pick(entries, random);
  return entries.filter((one) => one !== entry).toSpliced(random(entries.length), 0, entry);
};

const doubled: EntriesMutation = (entries, random) =>
  Array.from({ length: pick([1, 3, 500], random) }).reduce<readonly ZipEntry[]>(
    (all) => all.toSpliced(random(all.length), 0, pick(entries, random)),
    entries,
  );

const changed =
  (change: (entry: ZipEntry, random: Random, entries: readonly ZipEntry[]) => Partial<ZipEntry>) =>
  (entries: readonly ZipEntry[], random: Random): readonly ZipEntry[] => {
    const index = random(entries.length);
    return entries.map((entry, at) =>
      at === index ? { ...entry, ...change(entry, random, entries) } : entry,
    );
  };

const lies = changed((_, random) =>
  pick<Partial<ZipEntry>>(
    [
      { encrypted: true },
      { method: pick([1, 9, 12, 14, 93, 95, 99, 65_535], random) },
      { claimedSize: pick([0, 1, 1_000_000, 0x7fffffff, 0xffffffff], random) },
      { crc: random(0x7fffffff) },
      { stored: true },
      { saysUtf8: false },
    ],
    random,
  ),
);

const renamed = changed((_, random, entries) => ({
  name: random(2) === 0 ? pick(names, random) : pick(entries, random).name,
}));

/** The content of one entry under the name of another. */
const swapped = changed((_, random, entries) => ({ content: pick(entries, random).content }));

const emptied = changed((_, random) => ({
  content: pick(['', '\0', '<', '<a/>', 'PK\x03\x04'], random),
}));

/** A text that unpacks to a thousand times its size, below and above the limits. */
const bomb = changed((_, random) => ({
  content: new Uint8Array(pick([1_000_000, 9 * 1024 * 1024], random)).fill(
    pick([0, 32, 60], random),
  ),
}));

/** Damage to the contents of one entry, or of several. */
function inside(mutations: readonly Mutation[]): EntriesMutation {
  return (entries, random) => {
    const count = 1 + random(2);
    return Array.from({ length: count }).reduce<readonly ZipEntry[]>(
      (all) =>
        changed((entry) => {
          const bytes = Buffer.from(entry.content);
          return { content: bytes.length === 0 ? bytes : pick(mutations, random)(bytes, random) };
        })(all, random),
      entries,
    );
  };
}

/** Mutations of a zip file whose entries are damaged by `contents`. */
export function zipMutations(contents: readonly Mutation[]): readonly Mutation[] {
  const content = inside(contents);
  const whole = [lost, moved, doubled, lies, renamed, swapped, emptied];
  // Most damage inside: that is where the formats are. Bombs take long to pack.
  const all = [...whole, ...Array.from({ length: 14 }, () => content)];
  return [
    ...all.map((mutation) => onEntries(mutation)),
    (bytes, random) => onEntries(random(10) === 0 ? bomb : content)(bytes, random),
  ];
}

function onEntries(mutation: EntriesMutation): Mutation {
  return (bytes, random) => {
    const entries = readEntries(bytes);
    if (entries.length === 0) return bytes;
    const packed = zip(mutation(entries, random));
    return packed.length > 4 * longestFile ? bytes : packed;
  };
}

/** The entries of a sound zip file; none where earlier damage has made it unreadable. */
function readEntries(bytes: Uint8Array): ZipEntry[] {
  try {
    const archive = openArchive(bytes, 'seed');
    return archive.names.map((name) => ({
      name,
      content: archive.read(name),
      stored: name === 'mimetype',
    }));
  } catch {
    return [];
  }
}
