/** From a starter pair and two imported documents to the alignment that is stored. */
import { describe, expect, it } from 'vitest';
import { Alignment } from '../../../corpus/alignment/model.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import { alignmentOf, type ImportedBlock } from '../../../corpus/starter/alignment-of.ts';
import type { StarterSide } from '../../../corpus/starter/starter-side.ts';
import { starterTexts } from '../../../corpus/starter/starter-texts.ts';

function imported(side: StarterSide): ImportedBlock[] {
  return side.blocks.map((text, index) => ({ id: `${side.language}-${String(index)}`, text }));
}

describe('alignmentOf', () => {
  it.each(starterTexts())('names the blocks of both documents by id ($slug)', (pair) => {
    const { original, translation } = pair;
    const alignment = alignmentOf(pair, imported(original), imported(translation));
    expect(Alignment.parse(alignment)).toEqual(alignment);
    expect(alignment).toHaveLength(original.beads.length);
    expect(alignment[0]).toEqual({
      original: [{ block: `${original.language}-0`, start: 0, end: original.blocks[0]?.length }],
      translation: [
        { block: `${translation.language}-0`, start: 0, end: translation.blocks[0]?.length },
      ],
    });
  });

  const [pair] = starterTexts();
  if (pair === undefined) throw new Error('there are no starter texts');
  const good = imported(pair.original);
  const damaged: readonly { what: string; blocks: ImportedBlock[] }[] = [
    { what: 'a word more', blocks: good.with(3, { id: 'x', text: 'something else' }) },
    { what: 'a block less', blocks: good.slice(0, -1) },
    { what: 'a block more', blocks: [...good, { id: 'x', text: 'More.' }] },
  ];

  it.each(damaged)('refuses a document with $what', ({ blocks }) => {
    expect(() => alignmentOf(pair, blocks, imported(pair.translation))).toThrow(CorpusError);
  });
});
