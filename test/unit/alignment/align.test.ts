// The aligner: Persian and English either way round, omissions, fixed beads, and input that is no parallel text.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../corpus/alignment/align.ts';
import { evaluate } from '../../../corpus/alignment/evaluate.ts';
import type { IndexBead } from '../../../corpus/alignment/indexed-bead.ts';
import { starterTexts } from '../../../corpus/starter/starter-texts.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';

/** The sentences of a starter pair, and its beads as indices. */
function goldOf(pair: ReturnType<typeof starterTexts>[number]) {
  const sentences = (side: (typeof pair)['original']) =>
    side.beads.map((bead) =>
      bead.map(({ blockIndex, start, end }) => side.blocks[blockIndex]!.slice(start, end)),
    );
  const number = (beads: string[][]) => {
    let next = 0;
    return beads.map((bead) => bead.map(() => next++));
  };
  const [original, translation] = [sentences(pair.original), sentences(pair.translation)];
  const translations = number(translation);
  const beads = number(original).map((bead, index) => ({
    original: bead,
    translation: translations[index]!,
  }));
  return { original: original.flat(), translation: translation.flat(), beads };
}

const starters = starterTexts().map((pair) => [pair.slug, goldOf(pair)] as const);

/** The text without some beads of one side. */
function without(gold: ReturnType<typeof goldOf>, isGone: (bead: number) => boolean) {
  const translation: string[] = [];
  const beads = gold.beads.flatMap((bead, index): IndexBead[] => {
    if (isGone(index)) return bead.original.map((each) => ({ original: [each], translation: [] }));
    const places = bead.translation.map((each) => translation.push(gold.translation[each]!) - 1);
    return [{ original: bead.original, translation: places }];
  });
  return { original: gold.original, translation, beads };
}

describe('align', () => {
  it.each(starters)('aligns %s as it was written', (_, { original, translation, beads }) => {
    const found = align(original, translation);
    expect(evaluate(found.beads, beads).all.f1).toBeGreaterThanOrEqual(0.9);
    const turned = align(translation, original);
    const turnedBeads = beads.map((bead) => ({
      original: bead.translation,
      translation: bead.original,
    }));
    expect(evaluate(turned.beads, turnedBeads).all.f1).toBeGreaterThanOrEqual(0.9);
  });

  it.each(starters)('finds the way of %s again after a third that is missing', (_, gold) => {
    const { original, translation, beads } = without(gold, (index) => index >= 9 && index < 22);
    expect(evaluate(align(original, translation).beads, beads).all.f1).toBeGreaterThanOrEqual(0.85);
  });

  it.each([
    ['English', (beads: readonly IndexBead[]) => beads],
    [
      'Persian',
      (beads: readonly IndexBead[]) =>
        beads.map((bead) => ({ original: bead.translation, translation: bead.original })),
    ],
  ])('finds two lines for each in free verse without a common word, from %s', (first, turned) => {
    const lines = [
      [
        'شب از راه رسید و دریا خاموش شد',
        'Evening has fallen on the water,',
        'and not one wave is heard.',
      ],
      [
        'کسی چراغی بر بام خانه نگذاشت',
        'No hand has set a lantern up',
        'to tell the sailors where we are.',
      ],
      [
        'بادها نام تو را از یاد بردند',
        'What did they call you, long ago?',
        'The gusts that knew have lost it.',
      ],
      [
        'درخت پیر هنوز ایستاده است',
        'That ancient trunk beside the gate',
        'stands as it stood before.',
      ],
      [
        'سنگی به چاه افتاد و صدا نداد',
        'Somebody let a pebble drop.',
        'The well gave nothing back.',
      ],
      ['تا صبح نشستم و چیزی ننوشتم', 'I sat there until daylight came', 'before an empty page.'],
    ] as const;
    const persian = lines.map(([line]) => line);
    const english = lines.flatMap(([, one, other]) => [one, other]);
    const beads = lines.map((_, at) => ({ original: [2 * at, 2 * at + 1], translation: [at] }));
    const [mine, theirs] = first === 'English' ? [english, persian] : [persian, english];
    const found = align(mine, theirs).beads.map(({ original, translation }) => ({
      original,
      translation,
    }));
    expect(found).toEqual(turned(beads));
  });

  it('keeps every fixed bead, whatever beads and paragraphs it is told', () => {
    const { original, translation, beads } = starters[0]![1];
    const some = fc.subarray(beads, { maxLength: 6 });
    const starts = (count: number) => fc.subarray(Array.from({ length: count }, (_, at) => at));
    fc.assert(
      fc.property(
        some,
        starts(original.length),
        starts(translation.length),
        (fixed, mine, theirs) => {
          const paragraphs = { original: mine, translation: theirs };
          const found = align(original, translation, { fixed, paragraphs }).beads;
          for (const bead of fixed) {
            expect(found).toContainEqual({ ...bead, confidence: 1, fixed: true });
          }
          expect(found.flatMap((bead) => bead.original)).toEqual([...original.keys()]);
          expect(found.flatMap((bead) => bead.translation)).toEqual([...translation.keys()]);
        },
      ),
      { seed, numRuns: 6 },
    );
  });

  it('keeps fixed beads exactly, also those with one side, and aligns around them', () => {
    const original = ['The well is deep.', 'Nobody knows.', 'The garden is green.'];
    const translation = ['چاه عمیق است.', 'باغ سبز است.'];
    const fixed = [
      { original: [1], translation: [] },
      { original: [2], translation: [1] },
    ];
    expect(align(original, translation, { fixed }).beads).toMatchObject([
      { original: [0], translation: [0] },
      { ...fixed[0], confidence: 1, fixed: true },
      { ...fixed[1], confidence: 1, fixed: true },
    ]);
  });

  it('keeps a fixed bead of which one side has neither letter nor digit', () => {
    const fixed = [{ original: [1], translation: [1] }];
    const { beads } = align(['One.', '***', 'Two.'], ['یک.', 'ستاره‌ها', 'دو.'], { fixed });
    expect(beads[1]).toMatchObject({ ...fixed[0], confidence: 1, fixed: true });
    expect(beads).toHaveLength(3);
  });

  it('refuses fixed beads that cross', () => {
    const fixed = [
      { original: [0], translation: [1] },
      { original: [1], translation: [0] },
    ];
    expect(() => align(['a', 'b'], ['c', 'd'], { fixed })).toThrow(
      expect.objectContaining({ code: 'invalidRequest' }),
    );
  });

  it('leaves segments without words out of all beads, and counts them', () => {
    const { beads } = align(['', 'Water is life.', '* * *'], ['آب زندگی است.', '']);
    expect(beads).toMatchObject([{ original: [1], translation: [0] }]);
  });

  it('says that all of a text has no counterpart where the other is empty', () => {
    expect(align(['One.', 'Two.'], []).beads).toMatchObject([
      { original: [0], translation: [] },
      { original: [1], translation: [] },
    ]);
    expect(align([], []).beads).toEqual([]);
  });

  it('aligns two texts in one language by their common words', () => {
    const text = starters[0]![1].translation.slice(0, 20);
    const shorter = text.filter((_, index) => index !== 5 && index !== 6);
    const pairs = align(text, shorter).beads.map(({ original: [a], translation: [b] }) => [a, b]);
    expect(pairs.filter(([a, b]) => b !== undefined && text[a!] !== shorter[b])).toEqual([]);
  });

  it('covers every segment with words once, in order, whatever it is given', () => {
    const segments = fc.array(arbitraryText, { maxLength: 12 });
    fc.assert(
      fc.property(segments, segments, (original, translation) => {
        const { beads } = align(original, translation);
        const withWords = (all: string[]) =>
          all.flatMap((text, index) => (/[\p{L}\p{N}]/u.test(text) ? [index] : []));
        expect(beads.flatMap((bead) => bead.original)).toEqual(withWords(original));
        expect(beads.flatMap((bead) => bead.translation)).toEqual(withWords(translation));
        for (const { confidence } of beads) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { seed, numRuns: 60 },
    );
  });
});
