/** Two readings of one picture as one. */
import { describe, expect, it } from 'vitest';
import type { RecognisedLine } from '../../../../corpus/importers/recognition/engine.ts';
import { mergeLanguages } from '../../../../corpus/importers/recognition/merge-languages.ts';

/** A line at a height, its words one after the other from the left, 100 pixels each. */
function line(top: number, words: readonly (readonly [string, number])[], from = 0) {
  return {
    baseline: top + 40,
    words: words.map(([text, confidence], index) => ({
      text,
      confidence,
      left: from + 100 * index,
      right: from + 100 * index + 90,
      top,
      bottom: top + 50,
    })),
  };
}

const texts = (lines: readonly RecognisedLine[]) =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' '));
const merged = (fa: readonly RecognisedLine[], en: readonly RecognisedLine[]) =>
  texts(
    mergeLanguages([
      { language: 'fa', lines: fa },
      { language: 'en', lines: en },
    ]),
  );

describe('readings in two languages', () => {
  it('give each line to the language that is surer of it', () => {
    const fa = [line(0, [['آب', 95]]), line(100, [['6اک', 40]])];
    const en = [line(0, [['wl', 30]]), line(100, [['water', 96]])];
    expect(merged(fa, en)).toEqual(['آب', 'water']);
  });

  it('lost the words of a line that only the other language saw: “Low” of “Low water”', () => {
    const fa = [line(0, [['60#', 30]])];
    const en = [
      line(0, [
        ['Low', 95],
        ['water', 96],
      ]),
    ];
    expect(merged(fa, en)).toEqual(['Low water']);
    const sure = line(0, [['آب', 95]]);
    expect(merged([sure], en)).toEqual(['آب water']);
    expect(merged([sure, line(0, [['خاک', 98]], 100)], en)).toEqual(['آب', 'خاک']);
  });

  it('do not give a Persian line away because one word looks English', () => {
    const fa = [
      line(0, [
        ['خشک', 80],
        ['دشت', 92],
      ]),
    ];
    const en = [
      line(0, [
        ['Sas', 62],
        ['wus', 40],
      ]),
    ];
    expect(merged(fa, en)).toEqual(['خشک دشت']);
  });

  it('take a doubtful word and a number from the other language', () => {
    const fa = [
      line(0, [
        ['سال', 95],
        ['5ق', 30],
        ['واژهٔ', 93],
        ['0ه', 20],
      ]),
    ];
    const en = [
      line(0, [
        ['Jl', 20],
        ['1995', 95],
        ['asl', 35],
        ['Qanat', 94],
      ]),
    ];
    expect(merged(fa, en)).toEqual(['سال 1995 واژهٔ Qanat']);
  });

  it('make no number of a doubtful Persian word that English is sure of', () => {
    expect(merged([line(0, [['کویر', 70]])], [line(0, [['3295', 91]])])).toEqual(['کویر']);
  });

  it('keep the lines of a second column that only the second language found', () => {
    const fa = [line(0, [['آب', 95]])];
    const en = [line(0, [['water', 96]], 500), line(300, [['fire', 96]])];
    expect(merged(fa, en)).toEqual(['آب', 'water', 'fire']);
  });

  it('are what the only language says where there is one', () => {
    expect(texts(mergeLanguages([{ language: 'en', lines: [line(0, [['a', 1]])] }]))).toEqual([
      'a',
    ]);
    expect(mergeLanguages([])).toEqual([]);
  });
});
