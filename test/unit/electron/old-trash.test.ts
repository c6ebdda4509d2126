/** The trash and the history are emptied after a month of use, whatever the clock says meanwhile. */
import { expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { emptyOldTrash } from '../../../electron/old-trash.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

/** The library of a reader who deletes a text and a note at `deletedAt`, and what is left after starts on `days`. */
function leftAfter(deletedAt: string, days: readonly string[]) {
  let time = `${deletedAt}T08:00:00.000Z`;
  const library = openTestLibrary(temporaryFolder(), 'create', () => time);
  const [water, noted, kept] = ['آب', 'The script', 'The well'].map((text) => {
    const { document, bytes } = importText(text);
    library.add(document, bytes);
    return document.id;
  });
  emptyOldTrash(library);
  library.saveAnnotation(makeAnnotation(noted!, 'annotation-1'));
  library.saveAnnotation(makeAnnotation(kept!, 'annotation-2'));
  library.shelves.delete([water!, noted!]);
  library.deleteAnnotation(AnnotationId.parse('annotation-2'));
  for (const day of days) {
    time = `${day}T09:00:00.000Z`;
    emptyOldTrash(library);
  }
  expect(library.doctor().filter(({ ok }) => !ok)).toEqual([]);
  return {
    texts: library.shelves.trash().map(({ id }) => (id === water ? 'water' : 'noted')),
    notes: library.history.deletedNotes().length,
    changes: library.history.changes({ limit: 9 }).length,
  };
}

const days = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10),
  );
const all = { texts: 2, notes: 1, changes: true };

it.each<[string, string, readonly string[], { texts: number; notes: number; changes: boolean }]>([
  ['a month of daily use', '2026-03-01', days('2026-03-02', 30), all],
  [
    'the month and five days of use',
    '2026-03-01',
    days('2026-03-02', 35),
    { texts: 1, notes: 0, changes: false },
  ],
  ['a long absence and four days of use', '2026-03-01', days('2026-09-01', 4), all],
  [
    'a clock that was ten years ahead for four days',
    '2026-03-01',
    [...days('2026-03-02', 9), ...days('2036-03-02', 4), ...days('2026-03-11', 9)],
    all,
  ],
  ['a clock that was ahead when it was deleted', '2036-03-01', days('2026-03-02', 60), all],
  [
    'a clock that was far behind, then right for four days',
    '1970-01-01',
    days('2026-03-02', 4),
    all,
  ],
])('after %s', (_, deletedAt, starts, wanted) => {
  const { texts, notes, changes } = leftAfter(deletedAt, starts);
  expect({ texts: texts.length, notes, changes: changes > 0 }).toEqual(wanted);
  // A text with notes waits until the reader erases it.
  expect(texts).toContain('noted');
});
