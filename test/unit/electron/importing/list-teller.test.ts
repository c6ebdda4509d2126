/** Telling the window of the documents of a long import. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentId } from '../../../../corpus/document/document.ts';
import { createListTeller } from '../../../../electron/importing/list-teller.ts';
import { events as eventSchemas } from '../../../../electron/shared/contract.ts';

import { importText, openTestLibrary } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

describe('the documents of an import', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const start = (texts: readonly string[]) => {
    const library = openTestLibrary(temporaryFolder());
    const told: DocumentId[][] = [];
    const teller = createListTeller(library, (name, data) => {
      expect(name).toBe('library:added');
      const { documents } = eventSchemas['library:added'].parse(data);
      told.push(documents.map(({ id }) => id));
    });
    const ids = texts.map((text) => {
      const { document, bytes } = importText(text);
      library.add(document, bytes);
      return document.id;
    });
    return { library, teller, told, ids };
  };

  it('are told of together, each once', () => {
    const { teller, told, ids } = start(['Mill', 'Kiln']);
    for (const id of [...ids, ...ids]) teller.tell(id);
    expect(told).toEqual([]);
    vi.runAllTimers();
    expect(told).toEqual([ids]);
  });

  it('are not told of where they were deleted meanwhile', () => {
    const { library, teller, told, ids } = start(['Mill', 'Kiln']);
    for (const id of ids) teller.tell(id);
    for (const id of ids.slice(0, 1)) library.delete(id);
    vi.runAllTimers();
    expect(told).toEqual([ids.slice(1)]);
  });

  it('are not told of when the import has ended', () => {
    const { teller, told, ids } = start(['Mill']);
    for (const id of ids) teller.tell(id);
    teller.end();
    vi.runAllTimers();
    expect(told).toEqual([]);
  });
});
