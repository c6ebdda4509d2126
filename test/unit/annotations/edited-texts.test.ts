/** Passages of texts that were edited by a seed, found by their quotes alone: hardly one is missed, none stands elsewhere. */
import { describe as suite, expect, it } from 'vitest';
import { anchorAll } from '../../../corpus/annotations/anchor-all.ts';
import { describe } from '../../../corpus/annotations/describe.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { intervalOf, rangeAt } from '../../../corpus/document/range.ts';
import { makeBlock } from '../../support/documents.ts';
import { editedText, type EditStrength } from '../../support/edited-text.ts';
import { createProseWriter } from '../../support/generated-prose.ts';

const build = (texts: readonly string[]) => plainText(texts.map((text, i) => makeBlock(i, text)));

function writtenBlocks(count: number): readonly string[] {
  const writer = createProseWriter(9);
  return Array.from({ length: count }, (_, n) =>
    writer.paragraph(n % 2 === 0 ? 'en' : 'fa', 40 + writer.random(40)),
  );
}

/** Where each of the passages, five words long, is found: at its letters (1), elsewhere (−1), nowhere (0); none that was edited away. */
function outcomes(strength: EditStrength, seed: number, isPlaced: boolean): readonly number[] {
  const { before, after, moved } = editedText(writtenBlocks(24), strength, seed);
  const [older, newer] = [build(before), build(after)];
  const step = Math.floor((older.text.length - 100) / 60);
  const starts = Array.from({ length: 60 }, (_, n) => older.text.indexOf(' ', n * step) + 1);
  const passages = starts
    .map((start) => ({
      start,
      end: start + older.text.slice(start).split(' ', 5).join(' ').trimEnd().length,
    }))
    .filter(({ start, end }) => {
      const kept = moved.subarray(start, end).filter((place) => place >= 0);
      return start > 0 && kept.length > 0.8 * (end - start);
    });
  const found = anchorAll(
    newer,
    passages.map((passage) => ({
      selectors: describe(older, rangeAt(older, passage)).slice(isPlaced ? 1 : 2),
    })),
  );
  return passages.map(({ start, end }, index) => {
    const one = found[index];
    if (one === undefined || one === 'orphan') return 0;
    const place = intervalOf(newer, one.range);
    const letters = [...moved.subarray(start, end)].filter((to) => to >= 0);
    const isThere = letters.some((to) => place && to >= place.start && to < place.end);
    return isThere ? 1 : -1;
  });
}

suite('passages of an edited text', () => {
  // In so short a text nearly every block moves under heavy edits.
  it.each([
    ['light', 1, 0.97],
    ['medium', 2, 0.92],
    ['heavy', 3, 0.8],
  ] as const)(
    'are found after %s edits, by quote and position or by quote alone',
    (strength, seed, least) => {
      for (const isPlaced of [true, false]) {
        const all = outcomes(strength, seed, isPlaced);
        expect(all.length).toBeGreaterThan(30);
        expect(all.filter((one) => one === -1)).toEqual([]);
        expect(all.filter((one) => one === 1).length).toBeGreaterThanOrEqual(least * all.length);
      }
    },
  );

  it('are found in the same places whoever asks first', () => {
    const { before, after } = editedText(writtenBlocks(12), 'medium', 4);
    const [older, newer] = [build(before), build(after)];
    const described = Array.from({ length: 20 }, (_, n) => {
      const start = older.text.indexOf(' ', n * 100) + 1;
      return { selectors: describe(older, rangeAt(older, { start, end: start + 25 })).slice(1) };
    });
    const forwards = anchorAll(newer, described);
    const backwards = anchorAll(newer, [...described].reverse());
    expect([...backwards].reverse()).toEqual(forwards);
  });
});
