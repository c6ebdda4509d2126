/** Telling the windows which lines of the list changed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentId } from '../../../corpus/document/document.ts';
import { createListTeller } from '../../../electron/list-teller.ts';
import { events as eventSchemas } from '../../../electron/shared/contract.ts';
import { importText, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

describe('documents whose lines changed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const start = (texts: readonly string[]) => {
    const library = openTestLibrary(temporaryFolder());
    const told: { documents: DocumentId[]; gone: DocumentId[] }[] = [];
    const teller = createListTeller(library, (name, data) => {
      expect(name).toBe('library:changed');
      const { documents, gone } = eventSchemas['library:changed'].parse(data);
      told.push({ documents: documents.map(({ id }) => id), gone });
    });
    const ids = texts.map((text) => {
      const { document, bytes } = importText(text);
      library.add(document, bytes);
      return document.id;
    });
    return { library, teller, told, ids };
  };

  it('are told of together while an import goes on, each once', () => {
    const { teller, told, ids } = start(['Mill', 'Kiln']);
    for (const id of [...ids, ...ids]) teller.tellSoon(id);
    expect(told).toEqual([]);
    vi.runAllTimers();
    expect(told).toEqual([{ documents: ids, gone: [] }]);
  });

  it('are told of at once after an act of the reader, with those that wait', () => {
    const { teller, told, ids } = start(['Mill', 'Kiln']);
    for (const id of ids.slice(0, 1)) teller.tellSoon(id);
    teller.tell(ids.slice(1));
    expect(told).toEqual([{ documents: ids, gone: [] }]);
    vi.runAllTimers();
    expect(told).toHaveLength(1);
  });

  it('are told of as gone where they were deleted', () => {
    const { library, teller, told, ids } = start(['Mill', 'Kiln']);
    for (const id of ids) teller.tellSoon(id);
    for (const id of ids.slice(0, 1)) library.delete(id);
    vi.runAllTimers();
    expect(told).toEqual([{ documents: ids.slice(1), gone: ids.slice(0, 1) }]);
  });

  it('are all told of where they are many', () => {
    const { teller, told, ids } = start(Array.from({ length: 150 }, (_, at) => `Mill ${at}`));
    teller.tell(ids);
    expect(told[0]?.documents.toSorted()).toEqual(ids.toSorted());
  });

  it('are not told of where there is nothing to tell', () => {
    const { teller, told } = start([]);
    teller.tell([]);
    expect(told).toEqual([]);
  });

  it('tells nothing of a library that was closed meanwhile, where it threw "database is not open"', () => {
    const { library, teller, told, ids } = start(['One.']);
    for (const id of ids) teller.tellSoon(id);
    library.close();
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([]);
  });
});
