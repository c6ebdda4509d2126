/** A note that the reader took off its text stays off it, however it travels and whether its text is there meanwhile or not. */
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { detached } from '../../../../corpus/annotations/decide.ts';
import { readIncoming } from '../../../../corpus/annotations/incoming/readers.ts';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import { exporters } from '../../../../corpus/exporters/registry.ts';
import type { Library } from '../../../../corpus/storage/library.ts';
import { openArchiveFile } from '../../../../electron/archiving/archive-file.ts';
import { bringIn, planArchive } from '../../../../electron/archiving/bring-in.ts';
import { takeOut } from '../../../../electron/archiving/take-out.ts';
import { inputOf } from '../../../../electron/exporting/scope.ts';
import { keepIncoming } from '../../../../electron/incoming/keep.ts';
import { matchIncoming, planIncoming } from '../../../../electron/incoming/plan.ts';
import { importText, openTestLibrary, testTime } from '../../../support/libraries.ts';
import { english } from '../../../support/noted-document.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const { document, bytes } = importText(
  'A qanat brings water in the dark.\nچاه مادر پیش از همه کنده می‌شود.\nThe mother well is dug first.',
);
const { id } = document;

const emptyLibrary = (): Library => openTestLibrary(temporaryFolder());

/** A step of a note's way: into another library by a file, or its text comes and goes. */
const ways = ['web-annotation', 'html', 'archive', 'erase', 'text'] as const;
type Way = (typeof ways)[number];

async function go(library: Library, way: Way): Promise<Library> {
  switch (way) {
    case 'web-annotation':
    case 'html':
      return brought(library, way);
    case 'archive':
      return unpacked(library);
    case 'erase':
      if (library.summary(id) === undefined) return library;
      library.delete(id);
      library.shelves.erase([id], { keepNotes: true });
      return library;
    case 'text':
      library.add(document, bytes);
      return library;
  }
}

async function brought(from: Library, format: 'web-annotation' | 'html'): Promise<Library> {
  const ids = from.annotations(id).map((one) => one.id);
  const input = inputOf(from, id, { kind: 'annotations', ids });
  const file = readIncoming(
    new TextEncoder().encode(exporters[format].export(input, english)),
    format,
  );
  const to = emptyLibrary();
  const breathe = (): Promise<void> => Promise.resolve();
  const matched = await matchIncoming({ ...file, file: format }, to, breathe);
  const choices = { documents: {}, mine: [] };
  keepIncoming(to, [await planIncoming(matched, { library: to, choices, now: testTime, breathe })]);
  return to;
}

async function unpacked(from: Library): Promise<Library> {
  const path = join(temporaryFolder(), 'all.zip');
  await takeOut(from, path, { context: english });
  const to = emptyLibrary();
  const archive = await openArchiveFile(path, to.portable.schema);
  try {
    await bringIn(archive, to, await planArchive(archive, to));
  } finally {
    await archive.close();
  }
  return to;
}

/** Marks two passages and takes the first of them off the text. */
function twoNotes(library: Library): AnnotationId {
  library.add(document, bytes);
  const plain = plainText(document.blocks);
  const [first] = ['mother well', 'brings water'].map((words, index) => {
    const start = plain.text.indexOf(words);
    const range = rangeAt(plain, { start, end: start + words.length });
    const annotation = createAnnotation({
      id: AnnotationId.parse(`0000000${index}-0000-4000-8000-000000000000`),
      ...{ documentId: id, plain, range, change: {}, now: testTime },
    });
    library.saveAnnotation(annotation);
    return annotation;
  });
  library.placements.decide([detached(first!, id)]);
  return first!.id;
}

it('whatever way it goes', async () => {
  const some = fc.array(fc.constantFrom(...ways), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(some, async (way) => {
      let library = emptyLibrary();
      const off = twoNotes(library);
      for (const step of way) library = await go(library, step);
      library.add(document, bytes);
      expect(library.annotations(id)).toHaveLength(2);
      expect(library.placements.detachedHere(id)).toEqual([off]);
    }),
    { seed: 10, numRuns: 12, examples: [[['erase', 'web-annotation']], [['erase', 'archive']]] },
  );
});

it('also where it is exported while its text is not there', async () => {
  const library = emptyLibrary();
  const off = twoNotes(library);
  await go(library, 'erase');
  const input = inputOf(library, id, { kind: 'annotations', ids: [off] });
  expect(exporters.text.export(input, english)).toContain('taken off this text by the reader');
});
