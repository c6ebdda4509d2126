/** Pairs are kept with what was said about them; what is derived of that follows the texts. */
import { describe, expect, it } from 'vitest';
import { PairId, type FixedBead, type Pair } from '../../../corpus/alignment/pair.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { importText, openTestLibrary, testTime } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const id = PairId.parse('pair-1');

function pairOf(original: Document, translation: Document, change: Partial<Pair> = {}): Pair {
  const side = ({ id: document, metadata: { language } }: Document) => ({ document, language });
  return {
    id,
    original: side(original),
    translation: side(translation),
    created: testTime,
    ...change,
  };
}

const said: FixedBead = {
  original: [{ block: 'b0', start: 0, end: 14, words: 'Water is cold.' }],
  translation: [{ block: 'b0', start: 0, end: 12, words: 'آب سرد است.' }],
  state: 'confirmed',
};
const beads = [{ original: said.original, translation: said.translation }].map((bead) => ({
  original: bead.original.map(({ block, start, end }) => ({ block, start, end })),
  translation: bead.translation.map(({ block, start, end }) => ({ block, start, end })),
  confidence: 1,
  state: 'confirmed' as const,
}));
const derived = { beads: JSON.stringify(beads), learned: '{}' };

function withTexts() {
  const folder = temporaryFolder();
  const library = openTestLibrary(folder);
  const english = importText('Water is cold.');
  const persian = importText('آب سرد است.');
  for (const { document, bytes } of [english, persian]) library.add(document, bytes);
  return { folder, library, english: english.document, persian: persian.document };
}

describe('pairs', () => {
  it('are kept with what was said about their beads, also over a restart', () => {
    const { folder, library, english, persian } = withTexts();
    const pair = pairOf(english, persian);
    library.pairs.save(pair);
    library.pairs.saveFixed(id, [said]);
    library.close();
    const again = openTestLibrary(folder);
    expect(again.pairs.list()).toEqual([pair]);
    expect(again.pairs.fixed(id)).toEqual([said]);
  });

  it('let one original have several translations', () => {
    const { library, english, persian } = withTexts();
    const other = importText('آب خنک است.');
    library.add(other.document, other.bytes);
    const second = pairOf(english, other.document, { id: PairId.parse('pair-2') });
    library.pairs.save(pairOf(english, persian));
    library.pairs.save(second);
    expect(library.pairs.list()).toEqual([pairOf(english, persian), second]);
  });

  it('keep a derived alignment, and say what one follows from now', () => {
    const { library, english, persian } = withTexts();
    library.pairs.save(pairOf(english, persian));
    const stamp = library.pairs.stamp(id);
    library.pairs.saveAlignment(id, { ...stamp, ...derived });
    expect(library.pairs.alignment(id)).toEqual({ ...stamp, ...derived });
    library.pairs.saveFixed(id, [said]);
    const { texts, said: after } = library.pairs.stamp(id);
    expect([texts === stamp.texts, after === stamp.said]).toEqual([true, false]);
    library.pairs.saveFixed(id, []);
    expect(library.pairs.stamp(id)).toEqual(stamp);
    library.correct(persian.id, { blockId: persian.blocks[0]!.id, kind: 'furniture' });
    expect(library.pairs.stamp(id).texts).not.toBe(stamp.texts);
    expect(library.pairs.alignment(id)).toEqual({ ...stamp, ...derived });
  });

  it('give no alignment that is damaged', () => {
    const { library, english, persian } = withTexts();
    library.pairs.save(pairOf(english, persian));
    const stamp = library.pairs.stamp(id);
    library.pairs.saveAlignment(id, { ...stamp, ...derived, beads: '[{"orig' });
    expect(library.pairs.alignment(id)).toBeUndefined();
  });

  it('taken apart come back with what was said', () => {
    const { library, english, persian } = withTexts();
    const pair = pairOf(english, persian);
    library.pairs.save(pair);
    library.pairs.saveFixed(id, [said]);
    library.pairs.delete(id);
    expect(library.pairs.list()).toEqual([]);
    expect(library.pairs.wasMade(id)).toBe(true);
    expect(() => library.pairs.pair(id)).toThrow(expect.objectContaining({ code: 'notFound' }));
    expect(library.pairs.restore(id)).toEqual(pair);
    expect(library.pairs.fixed(id)).toEqual([said]);
  });

  it('wait while one of their documents is in the trash, and go with it when it is erased', () => {
    const { library, english, persian } = withTexts();
    library.pairs.save(pairOf(english, persian));
    library.pairs.saveAlignment(id, { ...library.pairs.stamp(id), ...derived });
    library.delete(persian.id);
    expect(library.pairs.list()).toEqual([]);
    library.restore(persian.id);
    expect(library.pairs.list()).toHaveLength(1);
    library.delete(persian.id);
    library.shelves.erase([persian.id]);
    expect(library.pairs.wasMade(id)).toBe(false);
  });

  it('cannot be made of a document that is not there', () => {
    const { library, english, persian } = withTexts();
    library.delete(persian.id);
    expect(() => library.pairs.save(pairOf(english, persian))).toThrow(
      expect.objectContaining({ code: 'notFound' }),
    );
  });
});
