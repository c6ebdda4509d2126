/** The starter texts through the importer that the library uses: same blocks, same kinds, same metadata. */
import { describe, expect, it } from 'vitest';
import { markdownImporter } from '../../../corpus/importers/markdown/importer.ts';
import { alignmentOf } from '../../../corpus/starter/alignment-of.ts';
import type { StarterSide } from '../../../corpus/starter/starter-side.ts';
import { starterTexts } from '../../../corpus/starter/starter-texts.ts';
import { findDates } from '../../../corpus/text/dates.ts';

const pairs = starterTexts();
const sides = pairs
  .flatMap(({ original, translation }) => [original, translation])
  .map((side) => ({ name: side.fileName, side }));

async function importSide({ text, fileName }: StarterSide) {
  return markdownImporter.import({ bytes: new TextEncoder().encode(text), fileName });
}

describe.each(sides)('$name, imported', ({ side }) => {
  it('has the blocks that its segments count on', async () => {
    const { content } = await importSide(side);
    expect(content.blocks.map(({ text }) => text)).toEqual(side.blocks);
  });

  it('begins with its title and keeps headings, list items and emphasis', async () => {
    const { blocks } = (await importSide(side)).content;
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(new Set(blocks.map(({ kind }) => kind))).toContain('paragraph');
    expect(blocks.filter(({ level }) => level === 2).length).toBeGreaterThanOrEqual(2);
    expect(blocks.some(({ marks }) => marks.some(({ kind }) => kind === 'emphasis'))).toBe(true);
  });

  it('has its language and direction in every block', async () => {
    const { blocks } = (await importSide(side)).content;
    const direction = side.language === 'fa' ? 'rtl' : 'ltr';
    const strays = blocks.filter(
      (block) => block.language !== side.language || block.direction !== direction,
    );
    expect(strays.map(({ text }) => text)).toEqual([]);
  });

  it('has a title, an author and a day, and nothing to warn about', async () => {
    const { content, report } = await importSide(side);
    expect(content.metadata).toMatchObject({ title: side.blocks[0], language: side.language });
    expect(content.metadata.authors).toHaveLength(1);
    const [date] = content.metadata.dates;
    expect(findDates(date?.text ?? '').map(({ iso }) => iso)).toEqual(['2026-11-22']);
    expect(report).toEqual([]);
  });
});

it.each(pairs)('aligns the imported documents of $slug', async (pair) => {
  const original = (await importSide(pair.original)).content.blocks;
  const translation = (await importSide(pair.translation)).content.blocks;
  const alignment = alignmentOf(pair, original, translation);
  expect(alignment).toHaveLength(pair.original.beads.length);
});
