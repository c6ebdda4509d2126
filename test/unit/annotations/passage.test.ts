/** Where a passage begins and ends in a text that was edited: at whole words, and nowhere in what stands around it. */
import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { EditionMap } from '../../../corpus/annotations/edition-map.ts';
import { asWholeWords } from '../../../corpus/annotations/whole-words.ts';
import { lettersOf } from '../../../corpus/annotations/letters.ts';

const before =
  'The carpenter measured every plank twice, then the boat was carried down to the river.\n' +
  'In autumn the weavers hang wool in the yard, and the dyer comes with madder and walnut.';

/** The words that a passage of `before` is in an edited text. */
function carried(passage: string, edit: (text: string) => string): string {
  const after = edit(before);
  const start = before.indexOf(passage);
  const found = new EditionMap(before, after).carry({ start, end: start + passage.length });
  return found === undefined ? '' : after.slice(found.start, found.end);
}

suite('the ends of a passage', () => {
  it.each([
    ['a letter put into its first word', 'every plank', 'every', 'evfery', 'evfery plank'],
    ['the first letter of it replaced', 'every plank', 'every', 'qvery', 'qvery plank'],
    ['the last two letters of it changed round', 'every plank', 'plank', 'plakn', 'every plakn'],
    [
      'its last word taken out before one alike',
      'carried down to',
      'to the',
      'the',
      'carried down',
    ],
    [
      'a word like its first put in before it',
      'the boat was',
      'the boat',
      'these boats the boat',
      'the boat was',
    ],
    [
      'a word put in after its first',
      'the boat was carried',
      'the boat',
      'the long and narrow boat',
      'the long and narrow boat was carried',
    ],
    [
      'a letter glued to it',
      'every plank twice,',
      'every plank',
      'eevery plank',
      'every plank twice,',
    ],
    [
      'the words before it taken out',
      'hang wool in the yard',
      'the weavers hang',
      'hang',
      'hang wool in the yard',
    ],
    [
      'words taken out of its beginning and before it',
      'the weavers hang wool in the yard',
      'In autumn the weavers ',
      '',
      'hang wool in the yard',
    ],
    [
      'another sentence put in the place of its end',
      'down to the river.\nIn autumn',
      '\nIn autumn the weavers hang wool in the yard, and the dyer',
      '\nNobody in this valley had ever seen it happen before. The dyer',
      'down to the river.',
    ],
    [
      'another word with the same full stop put in the place of its first',
      'river.\nIn autumn the weavers',
      'The carpenter measured every plank twice, then the boat was carried down to the river.',
      'Gates.',
      'In autumn the weavers',
    ],
    [
      'its last word taken out before a shorter one that begins it',
      'plank twice, then',
      'twice, then',
      'twice,',
      'plank twice,',
    ],
    [
      'a letter put before its last word, which has two',
      'the weavers hang wool in',
      'wool in',
      'wool tin',
      'the weavers hang wool tin',
    ],
    [
      'words put in before its last word, which is spelled otherwise now',
      'the weavers hang wool in',
      'wool in',
      'wool and also flax im',
      'the weavers hang wool and also flax im',
    ],
    [
      'its first word glued to another and edited',
      'the boat was carried down',
      'then the boat was',
      'thenthe baot was',
      'the baot was carried down',
    ],
    [
      'its last word taken out before one that has some of its letters',
      'the boat was carried',
      'carried down',
      'brought up and down',
      'the boat was',
    ],
    [
      'the sentence of its last words taken out before one with the same article',
      'to the river.\nIn autumn the',
      'In autumn the weavers hang wool in the yard, and the dyer comes with madder and walnut.',
      'Below the mill lie stones that nobody has moved since the flood, and the mill is empty.',
      'to the river.',
    ],
    ['its two words written as one', 'down to', 'down to', 'downto', 'downto'],
  ])('are right with %s', (_, passage, from, to, expected) => {
    expect(carried(passage, (text) => text.replace(from, to))).toBe(expected);
  });
});

suite('asWholeWords', () => {
  const words = fc.array(
    fc.constantFrom('the', 'then', 'a', 'an', 'hat', 'heat', 'باغ', 'با', 'غم'),
    {
      minLength: 2,
      maxLength: 12,
    },
  );

  it('aligns the same letters as before, in order', () => {
    const given = fc.tuple(words, fc.array(fc.nat(), { maxLength: 4 }), fc.boolean());
    fc.assert(
      fc.property(given, ([all, taken, isIn]) => {
        const some = all.filter((_, index) => !taken.includes(index));
        const [left, right] = [lettersOf(all.join(' ')), lettersOf(some.join(' '))];
        const [long, short] = [left.units.length, right.units.length];
        const [one, other] = isIn ? [right, left] : [left, right];
        const aligned = subsequence(right.units, left.units);
        const partners = isIn ? aligned : inverted(aligned, long);
        const moved = asWholeWords(one, 0, partners, other);
        const kept = [...moved].filter((partner) => partner >= 0);
        expect(kept).toHaveLength(short);
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
        moved.forEach((partner, at) => {
          if (partner >= 0) expect(other.units[partner]).toBe(one.units[at]);
        });
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('takes out the word, not letters of two', () => {
    const [one, other] = [lettersOf('then the heat'), lettersOf('the heat')];
    const partners = Int32Array.from([0, 1, 2, -1, -1, -1, -1, 3, 4, 5, 6]);
    expect([...asWholeWords(one, 0, partners, other)]).toEqual([
      -1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6,
    ]);
  });
});

/** For each letter of `short` its place in `long`, as early as may be. */
function subsequence(short: Uint16Array, long: Uint16Array): Int32Array {
  let at = -1;
  return Int32Array.from(short, (unit) => (at = long.indexOf(unit, at + 1)));
}

function inverted(partners: Int32Array, length: number): Int32Array {
  const other = new Int32Array(length).fill(-1);
  partners.forEach((partner, at) => (other[partner] = at));
  return other;
}
