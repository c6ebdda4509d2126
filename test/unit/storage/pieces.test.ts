import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../corpus/annotations/annotation.ts';
import type { Document } from '../../../corpus/document/document.ts';
import type { Opening } from '../../../corpus/storage/pieces.ts';
import type { Piece, Stretch } from '../../../corpus/document/opening.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { makeBlock } from '../../support/documents.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

/** A text of so many blocks of some kilobytes, in a library. */
function longText(count: number) {
  const library = openTestLibrary(temporaryFolder());
  const words = 'آب از جوی می‌آید و به حوض می‌رسد. '.repeat(60);
  const blocks = Array.from({ length: count }, (_, index) => makeBlock(index, `${words}${index}`));
  const { document, bytes } = importText('long', { blocks });
  library.add(document, bytes);
  return { library, document };
}

/** The whole document, put together as the window does. */
function gather(library: Library, { json, missing }: Opening): Document {
  const head = JSON.parse(json) as Document;
  const read = (stretch: Stretch | null): Document['blocks'] => {
    const blocks: Document['blocks'] = [];
    for (let rest = stretch; rest !== null;) {
      const piece = JSON.parse(library.pieces.more(head.id, rest)) as Piece;
      blocks.push(...piece.blocks);
      rest = piece.rest;
    }
    return blocks;
  };
  const after = read(missing.after);
  return { ...head, blocks: [...read(missing.before), ...head.blocks, ...after] };
}

describe('handing a document over', () => {
  it('gives a short one at once', () => {
    const { library, document } = longText(20);
    const { json, missing } = library.pieces.opening(document.id);
    expect(JSON.parse(json)).toEqual(document);
    expect(missing).toEqual({ before: null, after: null });
  });

  it('gives of a long one what stands around the reader, then all of it', () => {
    const { library, document } = longText(400);
    const place = document.blocks[200]?.id ?? '';
    const opening = library.pieces.opening(document.id, place);
    const { blocks } = JSON.parse(opening.json) as Document;
    expect(blocks.length).toBeLessThan(60);
    expect(blocks.map(({ id }) => id)).toContain(place);
    expect(gather(library, opening)).toEqual(document);
  });

  it('gives it as the reader corrected it', () => {
    const { library, document } = longText(400);
    const [first, last] = [document.blocks[0]?.id ?? '', document.blocks[399]?.id ?? ''];
    library.editMetadata(document.id, { title: 'Another title' });
    library.correct(document.id, { language: 'en' });
    library.correct(document.id, { blockId: first, kind: 'heading' });
    library.correct(document.id, { blockId: last, kind: 'quote', direction: 'ltr' });
    const opening = library.pieces.opening(document.id);
    expect(opening.missing.after).not.toBeNull();
    expect(gather(library, opening)).toEqual(library.document(document.id));
  });

  it('gives one whose parts were corrected as a whole', () => {
    const { library, document } = longText(400);
    const blockId = document.blocks[300]?.id ?? '';
    library.correctPart(document.id, { type: 'split', blockId, kind: 'article', title: 'Two' });
    const { json, missing } = library.pieces.opening(document.id);
    expect(missing.after).toBeNull();
    expect(JSON.parse(json)).toEqual(library.document(document.id));
  });

  it('gives the pieces of two documents that are opened one after the other', () => {
    const { library, document } = longText(400);
    const { document: other, bytes } = importText('other', { blocks: [makeBlock(0, 'other')] });
    library.add(other, bytes);
    const opening = library.pieces.opening(document.id);
    library.pieces.opening(other.id);
    expect(gather(library, opening)).toEqual(document);
  });

  it('refuses a piece that it has not named, and one of a deleted document', () => {
    const { library, document } = longText(400);
    const { missing } = library.pieces.opening(document.id);
    const after = missing.after ?? { from: 0, to: 1 };
    expect(() => library.pieces.more(document.id, { ...after, from: after.from + 3 })).toThrow(
      /no such piece/,
    );
    library.delete(document.id);
    expect(() => library.pieces.more(document.id, after)).toThrow(/no document/);
  });
});

describe('annotations that are many', () => {
  const times = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];

  function manyNotes(count: number) {
    const { library, document } = longText(3);
    const annotations = Array.from({ length: count }, (_, index) =>
      makeAnnotation(document.id, `annotation-${index}`, { created: times[index % 2] ?? '' }),
    );
    library.replace(document, annotations);
    return { library, document };
  }

  function slices(library: Library, id: Document['id']): readonly (readonly Annotation[])[] {
    const { annotations, rest } = library.pieces.annotations(id);
    const all = [annotations];
    for (let after = rest; after !== null;) {
      const some = library.pieces.annotations(id, after);
      all.push(some.annotations);
      after = some.rest;
    }
    return all;
  }

  it.each([
    [0, [0]],
    [3, [3]],
    [500, [500, 0]],
    [1_201, [500, 500, 201]],
  ])('come some at a time, each of %i once, as all together do', (count, sizes) => {
    const { library, document } = manyNotes(count);
    const found = slices(library, document.id);
    expect(found.map(({ length }) => length)).toEqual(sizes);
    expect(found.flat()).toEqual(library.annotations(document.id));
  });

  it('come without those that were deleted meanwhile, and with those that were added', () => {
    const { library, document } = manyNotes(700);
    const first = library.pieces.annotations(document.id);
    for (const { id } of first.annotations.slice(0, 300)) library.deleteAnnotation(id);
    const added = makeAnnotation(document.id, 'annotation-added', {
      created: '2026-01-03T00:00:00.000Z',
    });
    library.saveAnnotation(added);
    const { annotations, rest } = library.pieces.annotations(
      document.id,
      first.rest ?? { created: '', id: '' },
    );
    expect(rest).toBeNull();
    expect(annotations).toHaveLength(201);
    expect(annotations.at(-1)?.id).toBe(added.id);
  });
});

describe('annotations of some blocks', () => {
  it('are those that were made there', () => {
    const { library, document } = longText(3);
    const [one = '', two = ''] = document.blocks.map(({ id }) => id);
    for (const blockId of [one, two]) {
      const start = { blockId, offset: 0 };
      const range = { start, end: { blockId, offset: 2 } };
      library.saveAnnotation(
        makeAnnotation(document.id, `annotation-${blockId}`, {
          selectors: [
            { type: 'BlockRangeSelector', range },
            { type: 'TextQuoteSelector', exact: 'آب', prefix: '', suffix: '' },
          ],
        }),
      );
    }
    library.saveAnnotation(makeAnnotation(document.id, 'annotation-by-its-words'));
    expect(library.annotations(document.id, [two]).map(({ id }) => id)).toEqual([
      `annotation-${two}`,
    ]);
    expect(library.annotations(document.id)).toHaveLength(3);
  });
});
