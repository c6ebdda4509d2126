import { describe, expect, it } from 'vitest';
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
