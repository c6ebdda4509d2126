// The seed lexicon's files: sorted, Persian on the left, plain English on the right, nothing twice.
import { describe, expect, it } from 'vitest';
import verbs from '../../../corpus/alignment/lexicon/verbs.json' with { type: 'json' };
import words from '../../../corpus/alignment/lexicon/words.json' with { type: 'json' };

describe.each([
  ['words.json', words, 3000],
  ['verbs.json', verbs, 200],
] as const)('%s', (_, entries: Readonly<Record<string, string>>, least) => {
  const keys = Object.keys(entries);

  it('has entries enough, sorted', () => {
    expect(keys.length).toBeGreaterThanOrEqual(least);
    expect(keys).toEqual(keys.toSorted());
  });

  it('has Persian letters on the left: no Arabic ي and ك, no vowel signs', () => {
    expect(keys.filter((key) => !/^[آ-غفقلمنهوپچژکگیءأؤئ/]+$/u.test(key))).toEqual([]);
  });

  it('has one to eight plain English words on the right, none twice', () => {
    const odd = Object.entries(entries).filter(([, english]) => {
      const all = english.split(' ');
      return !/^[a-z]+(?: [a-z]+){0,7}$/u.test(english) || new Set(all).size < all.length;
    });
    expect(odd).toEqual([]);
  });
});
