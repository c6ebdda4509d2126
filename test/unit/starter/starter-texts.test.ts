/** The starter texts as data: long enough, covered by their beads from end to end, and cut where the sentences end. */
import { describe, expect, it } from 'vitest';
import type { StarterSide } from '../../../corpus/starter/starter-side.ts';
import { starterTexts } from '../../../corpus/starter/starter-texts.ts';

const pairs = starterTexts();
const sides = pairs.flatMap(({ original, translation }) => [original, translation]);

function wordsOf(side: StarterSide): readonly string[] {
  return side.blocks.join(' ').split(/\s+/).filter(Boolean);
}

describe('starter texts', () => {
  it('are five pairs, each of a Persian and an English side', () => {
    expect(pairs).toHaveLength(5);
    for (const { original, translation } of pairs) {
      expect([original.language, translation.language].toSorted()).toEqual(['en', 'fa']);
    }
    expect(pairs.filter(({ original }) => original.language === 'fa')).toHaveLength(2);
  });

  it('have names that differ', () => {
    expect(new Set(sides.map(({ fileName }) => fileName)).size).toBe(sides.length);
  });

  it('pair some sentences one to two and some two to one', () => {
    const shapes = pairs.flatMap(({ original, translation }) =>
      original.beads.map(
        (bead, index) => `${String(bead.length)}:${String(translation.beads[index]?.length ?? 0)}`,
      ),
    );
    expect(new Set(shapes)).toEqual(new Set(['1:1', '1:2', '2:1']));
  });
});

describe.each(sides.map((side) => ({ name: side.fileName, side })))('$name', ({ side }) => {
  it('has at least 500 words below its title', () => {
    const title = side.blocks[0]?.split(/\s+/).length ?? 0;
    expect(wordsOf(side).length - title).toBeGreaterThanOrEqual(500);
  });

  it('names its title, author, language and date at the head of the file', () => {
    const head = side.text.slice(0, side.text.indexOf('\n---\n'));
    expect(head).toMatch(/^---\ntitle: ".+"\nauthor: ".+"\n/);
    expect(head).toContain(`\nlanguage: "${side.language}"\n`);
    expect(head).toMatch(/\ndate: ".+"$/);
  });

  it('gives every bead at least one segment', () => {
    for (const bead of side.beads) expect(bead).not.toHaveLength(0);
  });

  it('covers every block wholly and in order, with one space between segments', () => {
    const segments = side.beads.flat();
    side.blocks.forEach((block, blockIndex) => {
      const here = segments.filter((segment) => segment.blockIndex === blockIndex);
      expect(here.map(({ start, end }) => block.slice(start, end)).join(' ')).toBe(block);
      expect(here[0]?.start).toBe(0);
      expect(here.at(-1)?.end).toBe(block.length);
    });
    expect(segments.map(({ blockIndex }) => blockIndex)).toEqual(
      segments.map(({ blockIndex }) => blockIndex).toSorted((a, b) => a - b),
    );
  });

  it('has no asterisk left in the plain text of its blocks', () => {
    expect(side.blocks.join('\n')).not.toContain('*');
  });
});

it('writes down as many beads on one side as on the other', () => {
  for (const { original, translation } of pairs) {
    expect(translation.beads).toHaveLength(original.beads.length);
    expect(translation.blocks).toHaveLength(original.blocks.length);
  }
});

it('names a translator on the translation only', () => {
  for (const { original, translation } of pairs) {
    expect(original.text).not.toContain('\ntranslator: ');
    expect(translation.text).toContain('\ntranslator: ');
  }
});
