import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document as DocumentSchema } from '../../../corpus/document/document.ts';
import type { Document } from '../../../corpus/document/document.ts';
import type { Block } from '../../../corpus/document/block.ts';
import type { Stretch } from '../../../corpus/document/opening.ts';
import {
  blocksIn,
  cutAround,
  cutPiece,
  isStretch,
  textOf,
  withBlocks,
} from '../../../corpus/storage/cut-content.ts';
import { makeBlock, makeDocument } from '../../support/documents.ts';

/** Words that look like the JSON around them, and letters of several bytes. */
const words = fc.string({
  unit: fc.constantFrom('},{"id":', '],"id":', '"blocks":[', '"', '\\', 'آب', '\u200c', '𐎠', 'x'),
  maxLength: 6,
});

const documents = fc
  .array(words, { minLength: 1, maxLength: 12 })
  .map((texts) => makeDocument([], { blocks: texts.map((text, at) => makeBlock(at, text)) }));

/** As storage writes it. */
const bytesOf = (document: Document) =>
  Buffer.from(JSON.stringify(DocumentSchema.parse(document)), 'utf8');

function read(json: Buffer, stretch: Stretch | null): Block[] {
  return stretch === null ? [] : (JSON.parse(`[${textOf(json, stretch)}]`) as Block[]);
}

/** The blocks of a stretch, piece by piece. */
function readAll(json: Buffer, blocks: Stretch, stretch: Stretch | null, size: number): Block[] {
  const found: Block[] = [];
  for (let rest = stretch; rest !== null;) {
    expect(isStretch(json, blocks, rest)).toBe(true);
    const { piece, rest: next } = cutPiece(json, rest, size);
    found.push(...read(json, piece));
    rest = next;
  }
  return found;
}

describe('cutting a stored document between its blocks', () => {
  it('hands over every block once, in order, wherever the reader is and however small the pieces are', () => {
    const size = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(documents, fc.nat(), size, size, size, (document, at, before, after, piece) => {
        const json = bytesOf(document);
        const blocks = blocksIn(json, document.id);
        const place = document.blocks[at % document.blocks.length];
        if (blocks === undefined || place === undefined) throw new Error('not written as expected');
        const { head, missing } = cutAround(json, blocks, place.id, { before, after });
        const shown = JSON.parse(withBlocks(json, blocks, head)) as Document;
        expect(shown.blocks.map(({ id }) => id)).toContain(place.id);
        expect({ ...shown, blocks: document.blocks }).toEqual(document);
        expect([
          ...readAll(json, blocks, missing.before, piece),
          ...shown.blocks,
          ...readAll(json, blocks, missing.after, piece),
        ]).toEqual(document.blocks);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('begins with the first block where nothing was read, and where the place is gone', () => {
    const document = makeDocument(['one', 'two', 'three']);
    const json = bytesOf(document);
    const blocks = blocksIn(json, document.id);
    if (blocks === undefined) throw new Error('not written as expected');
    for (const place of [undefined, 'gone']) {
      const { head, missing } = cutAround(json, blocks, place, { before: 5, after: 5 });
      expect(read(json, head).map(({ text }) => text)).toEqual(['one']);
      expect(missing.before).toBeNull();
    }
  });

  it('takes no stretch that cuts a block', () => {
    const document = makeDocument(['one', 'two']);
    const json = bytesOf(document);
    const blocks = blocksIn(json, document.id);
    if (blocks === undefined) throw new Error('not written as expected');
    expect(isStretch(json, blocks, blocks)).toBe(true);
    expect(isStretch(json, blocks, { from: blocks.from + 1, to: blocks.to })).toBe(false);
    expect(isStretch(json, blocks, { from: blocks.from, to: blocks.to - 1 })).toBe(false);
    expect(isStretch(json, blocks, { from: 0, to: json.length })).toBe(false);
  });

  it('does not cut what is not written as documents are', () => {
    expect(blocksIn(Buffer.from('{"id":"x","blocks":[]}'), 'x')).toBeUndefined();
  });
});
