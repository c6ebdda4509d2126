// What the aligner compares instead of characters: lemmas, stems, numbers, years, names by their sound.
import { describe, expect, it } from 'vitest';
import {
  hasPersianWord,
  infinitiveOf,
  renderingsOf,
} from '../../../../corpus/alignment/lexicon/seed.ts';
import { analyse } from '../../../../corpus/alignment/words/analyse.ts';
import { stemEnglish } from '../../../../corpus/alignment/words/english-stem.ts';
import { numberValue, valueOfRun } from '../../../../corpus/alignment/words/numbers.ts';
import { lemmasOf } from '../../../../corpus/alignment/words/persian-lemma.ts';
import {
  latinReadings,
  persianSounds,
  skeletonKey,
  soundDistance,
} from '../../../../corpus/alignment/words/skeleton.ts';
import { yearsOf } from '../../../../corpus/alignment/words/years.ts';
import { fold } from '../../../../corpus/text/fold.ts';

const keysOf = (text: string): string[] => analyse([text]).words.map(({ key }) => key);

describe('stemEnglish', () => {
  it.each([
    ['makes making made', 'make'],
    ['stories', 'story'],
    ['stopped stopping stops', 'stop'],
    ['houses house’s', 'house'],
    ['children child’s', 'child'],
    ['went going gone', 'go'],
    ['happily', 'happy'],
    ['thy thine', 'your'],
  ])('gives %s the stem of %s', (forms, base) => {
    for (const form of forms.split(' ')) expect(stemEnglish(form)).toBe(stemEnglish(base));
  });

  it('keeps words apart that only look inflected', () => {
    for (const [a, b] of [
      ['this', 'thi'],
      ['pass', 'pas'],
      ['need', 'ne'],
      ['bring', 'br'],
    ]) {
      expect(stemEnglish(a!)).not.toBe(stemEnglish(b!));
    }
  });
});

describe('lemmasOf', () => {
  const known = { hasWord: hasPersianWord, infinitiveOf };
  const lemma = (word: string): string =>
    lemmasOf(
      word.split('\u200C').map((part) => fold(part).text),
      known,
    )[0];

  it.each([
    ['کتاب‌هایشان', 'کتاب'],
    ['کتابهای', 'کتاب'],
    ['کتابی', 'کتاب'],
    ['ستارگان', 'ستاره'],
    ['خانه‌ی', 'خانه'],
    ['خانه‌هایم', 'خانه'],
    ['بزرگ‌ترین', 'بزرگ'],
    ['می‌روند', 'رفتن'],
    ['نمی‌دانستم', 'دانستن'],
    ['بنویسید', 'نوشتن'],
    ['نشنیده', 'شنیدن'],
    ['ناشناخته‌ترینشان', 'ناشناخته'],
    ['بازمی‌گردد', 'بازگشتن'],
    ['گفتمش', 'گفتن'],
    ['رهاست', 'رها'],
  ])('finds %s under %s', (form, base) => {
    expect(lemma(form)).toBe(fold(base).text);
  });
});

describe('numbers', () => {
  it.each([
    ['۱۲٬۵۰۰', 12_500],
    ['3.5', 3.5],
    ['٤٢', 42],
    ['پانزدهم', 15],
    ['twelfth', 12],
    ['دویست', 200],
    ['کتاب', undefined],
    ['1390.9.13', undefined],
  ])('reads %s', (written, value) => {
    expect(numberValue(written)).toBe(value);
  });

  it('adds up what is written in several words', () => {
    expect(valueOfRun(['twenty', 'five', 'thousand'])).toBe(25_000);
    expect(valueOfRun(['three', 'hundred', 'seven'])).toBe(307);
    expect(valueOfRun(['۲', 'میلیون', 'سیصد', 'هزار'])).toBe(2_300_000);
  });

  it('says the same of both languages', () => {
    expect(keysOf('بیست و پنج هزار خانه')).toContain('#25000');
    expect(keysOf('twenty-five thousand houses')).toContain('#25000');
    expect(keysOf('۲۵٬۰۰۰ خانه')).toContain('#25000');
  });

  it('counts decades and dozens after a number, and those alone not', () => {
    expect(keysOf('سی سال پیش')).toContain('#30');
    expect(keysOf('three decades ago')).toContain('#30');
    expect(keysOf('two dozen eggs')).toContain('#24');
    expect(keysOf('دهه‌ی هفتاد')).not.toContain('#700');
    expect(keysOf('decades of rain').filter((key) => key.startsWith('#'))).toEqual([]);
  });

  it('does not take “one” and «یک» for numbers, nor «نه» alone', () => {
    for (const text of ['یک خانه', 'one house', 'نه، نرفت', 'a second later']) {
      expect(keysOf(text).filter((key) => key.startsWith('#'))).toEqual([]);
    }
  });

  it('knows a year in the other calendar', () => {
    expect(yearsOf('#1390').map(([key]) => key)).toEqual(
      expect.arrayContaining(['#2011', '#2012']),
    );
    expect(yearsOf('#2011').map(([key]) => key)).toEqual(
      expect.arrayContaining(['#1390', '#1389']),
    );
    expect(yearsOf('#17')).toEqual([]);
  });
});

describe('names across scripts', () => {
  const distance = (persian: string, latin: string): number => {
    const sounds = persianSounds(fold(persian).text);
    return Math.min(...latinReadings(latin).map((reading) => soundDistance(sounds, reading)));
  };

  it.each([
    ['محمد', 'mohammad'],
    ['خراسان', 'khorasan'],
    ['قزوین', 'ghazvin'],
    ['شیراز', 'shiraz'],
    ['جورج', 'george'],
    ['چارلز', 'charles'],
    ['ژاپن', 'japan'],
    ['فیلیپ', 'philip'],
    ['اوکراین', 'ukraine'],
    ['مک‌دونالد', 'macdonald'],
    ['هولتسمان', 'holzmann'],
    ['یوهان', 'johan'],
  ])('hears %s in %s', (persian, latin) => {
    const key = skeletonKey(persianSounds(fold(persian).text));
    expect(latinReadings(latin).map(skeletonKey)).toContain(key);
    expect(distance(persian, latin)).toBeLessThan(0.34);
  });

  it.each([
    ['محمد', 'mahmoud'],
    ['تهران', 'turin'],
    ['کابل', 'cable'],
  ])('hears %s less well in %s than in itself', (persian, latin) => {
    expect(distance(persian, latin)).toBeGreaterThan(0);
  });
});

describe('the seed lexicon', () => {
  it('gives usual renderings of a lemma, stemmed, the most usual first', () => {
    expect(renderingsOf('کتاب')).toEqual([stemEnglish('book')]);
    expect(renderingsOf('رفتن')).toContain(stemEnglish('go'));
    expect(renderingsOf('بلبلستان')).toEqual([]);
  });
});
