// Everything that is taken out of a library comes back from the archive, and merging doubles and replaces nothing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesAnything, type ArchivePlan } from '../../../../corpus/archive/plan.ts';
import type { Library } from '../../../../corpus/storage/library.ts';
import { openArchiveFile } from '../../../../electron/archiving/archive-file.ts';
import { bringIn, planArchive } from '../../../../electron/archiving/bring-in.ts';
import { takeOut } from '../../../../electron/archiving/take-out.ts';
import { seed } from '../../../support/arbitrary-text.ts';
import { openTestLibrary } from '../../../support/libraries.ts';
import { english } from '../../../support/noted-document.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';
import { contentsOf, fill, madeDocuments } from '../../../support/whole-library.ts';

const temporaryFolder = temporaryFolders();

async function takenOut(library: Library): Promise<string> {
  const path = join(temporaryFolder(), 'همه.zip');
  await takeOut(library, path, { context: english });
  return path;
}

async function brought(path: string, library: Library): Promise<[ArchivePlan, ArchivePlan]> {
  const archive = await openArchiveFile(path, library.portable.schema);
  try {
    const plan = await planArchive(archive, library);
    return [plan, await bringIn(archive, library, plan)];
  } finally {
    await archive.close();
  }
}

function emptyLibrary(): Library {
  return openTestLibrary(temporaryFolder());
}

it('brings everything into an empty library as it was, and a second time nothing', async () => {
  await fc.assert(
    fc.asyncProperty(madeDocuments, async (documents) => {
      const [from, to] = [emptyLibrary(), emptyLibrary()];
      fill(from, documents);
      const path = await takenOut(from);
      const [plan, done] = await brought(path, to);
      expect(contentsOf(to)).toEqual(contentsOf(from));
      expect({ ...done, bytes: 0 }).toEqual({ ...plan, bytes: 0 });
      expect(to.doctor().filter(({ ok }) => !ok)).toEqual([]);
      const [again, nothing] = await brought(path, to);
      expect([changesAnything(again), changesAnything(nothing)]).toEqual([false, false]);
      expect(contentsOf(to)).toEqual(contentsOf(from));
      for (const library of [from, to]) library.close();
    }),
    { seed, numRuns: Number(process.env.ROUNDS ?? 3) },
  );
});

it('is one change, which is taken back and done again as a whole', async () => {
  const [documents = []] = fc.sample(madeDocuments, { seed, numRuns: 1 });
  const [from, to] = [emptyLibrary(), emptyLibrary()];
  const apart = documents.map(({ editionOf: _, ...one }) => one);
  fill(from, apart);
  fill(to, apart.slice(0, 1));
  const before = to.history.changes({ limit: 1 })[0]?.id ?? 0;
  const notes = () => to.list().map(({ id }) => [id, to.annotations(id)]);
  const there = notes();
  await brought(await takenOut(from), to);
  const done = contentsOf(to);
  expect(notes().length).toBeGreaterThan(there.length);
  const changes = to.history.changes({ limit: 9 }).filter(({ id }) => id > before);
  expect(changes.map(({ act, final }) => [act, final])).toEqual([['archive', false]]);
  const { change } = to.history.undo(changes[0]!.id);
  expect(notes()).toEqual(there);
  expect(to.doctor().filter(({ ok }) => !ok)).toEqual([]);
  to.history.undo(change);
  expect(contentsOf(to)).toEqual(done);
});

it('adds what a library with some of it lacks, the same as if it had been there', async () => {
  const some = fc.tuple(madeDocuments, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }));
  await fc.assert(
    fc.asyncProperty(some, async ([documents, has]) => {
      // Editions are joined by what comes in, not what is there: those that were apart here stay apart.
      const apart = documents.map(({ editionOf: _, ...one }) => one);
      const [from, to] = [emptyLibrary(), emptyLibrary()];
      fill(from, apart);
      fill(
        to,
        apart.map((one, at) => (has[at] === true ? one : undefined)),
      );
      await brought(await takenOut(from), to);
      expect(contentsOf(to)).toEqual(contentsOf(from));
      for (const library of [from, to]) library.close();
    }),
    { seed, numRuns: Number(process.env.ROUNDS ?? 3) },
  );
});

it('takes everything out beside an open window, and leaves no other file anywhere', async () => {
  const library = emptyLibrary();
  fill(library, fc.sample(madeDocuments, { seed, numRuns: 1 })[0] ?? []);
  const reader = openTestLibrary(library.folder, 'read-only');
  const path = await takenOut(reader);
  expect(readdirSync(join(path, '..'))).toEqual(['همه.zip']);
  expect(readdirSync(join(library.folder, 'tmp'))).toEqual([]);
  const other = emptyLibrary();
  await brought(path, other);
  expect(contentsOf(other)).toEqual(contentsOf(library));
});
