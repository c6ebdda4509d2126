/** How fast texts are folded and searched, as ratios to what the engine itself does in the same run. */
import { describe, expect, it } from 'vitest';
import { find } from '../../../corpus/search/find.ts';
import { prepare } from '../../../corpus/search/prepared-text.ts';
import { parseQuery } from '../../../corpus/search/query.ts';
import { findDates } from '../../../corpus/text/dates.ts';
import { describeText } from '../../../corpus/text/language.ts';
import { fold } from '../../../corpus/text/fold.ts';
import { sentencesOf } from '../../../corpus/text/sentences.ts';
import { wordsOf } from '../../../corpus/text/words.ts';

const paragraphs: Readonly<Record<string, string>> = {
  persian:
    'قنات راهی است زیر زمین که آب را از دامنهٔ کوه به کشتزار می‌رساند و باغ‌ها را سیراب می‌کند. ',
  vowelled: 'قَناتْ راهی اَست زیرِ زَمین کِه آب را اَز دامَنِهٔ کوه بِه کِشت‌زار می‌رِسانَد. ',
  arabicKeyboard:
    'قنات راهي است زير زمين كه آب را از دامنة كوه به كشتزار مي رساند و باغها را سيراب مي كند. ',
  english:
    'A qanat is a gently sloping channel that brings water from the hills to the fields below. ',
  mixed: 'قنات (qanat) راهی است زیر زمین؛ the water runs بی آن‌که خورشید را ببیند، ۱۲ کیلومتر. ',
};

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const megabytes = 2;
const texts = Object.entries(paragraphs).map(([kind, paragraph]) => {
  const text = paragraph.repeat(Math.ceil((megabytes * 1e6) / bytesOf(paragraph)));
  return [kind, text, bytesOf(text) / 1e6] as const;
});

/** Median of nine timings of each task, taken in turn so that whatever else runs falls on all. */
function mediansMs(...tasks: readonly (() => unknown)[]): number[] {
  const times = tasks.map((): number[] => []);
  for (let run = 0; run < 10; run++) {
    tasks.forEach((task, index) => {
      const start = performance.now();
      task();
      // The first run compiles.
      if (run > 0) times[index]?.push(performance.now() - start);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1] ?? NaN);
}

const report = (benchmark: string, figures: Readonly<Record<string, number>>): void => {
  const rounded = Object.entries(figures).map(([key, value]) => [key, Number(value.toFixed(3))]);
  console.log(JSON.stringify({ benchmark, ...Object.fromEntries(rounded) }));
};

describe('folding', () => {
  it.each(texts)(
    'folds 2 MB of %s text in the time that a reader does not notice',
    (kind, text, size) => {
      const [foldMs = NaN, nfkcMs = NaN, nfdMs = NaN] = mediansMs(
        () => fold(text),
        () => text.normalize('NFKC').toLowerCase(),
        () => text.normalize('NFD').normalize('NFC'),
      );
      const edits = fold(text).map.editCount;
      report(`fold ${kind}`, {
        foldMs,
        mbPerSecond: (size / foldMs) * 1000,
        timesNfkc: foldMs / nfkcMs,
        timesNfdAndBack: foldMs / nfdMs,
        editsPerUnit: edits / text.length,
      });
      expect((size / foldMs) * 1000).toBeGreaterThan(5);
    },
  );
});

describe('finding', () => {
  it.each(texts)('finds a word in 2 MB of %s text as the reader types', (kind, text) => {
    const prepared = prepare(text);
    const word = kind === 'english' ? 'water' : 'می‌رساند';
    const absent = kind === 'english' ? 'waterfall' : 'آبشار';
    const [query, absentQuery] = [parseQuery(word), parseQuery(absent)];
    const [prepareMs = NaN, findMs = NaN, absentMs = NaN, indexOfMs = NaN] = mediansMs(
      () => prepare(text),
      () => find(query, prepared),
      () => find(absentQuery, prepared),
      () => text.indexOf(absent),
    );
    report(`find in ${kind}`, {
      prepareMs,
      findMs,
      hits: find(query, prepared).length,
      absentMs,
      indexOfMs,
      absentTimesIndexOf: absentMs / indexOfMs,
    });
    expect(absentMs).toBeLessThan(100);
  });
});

describe('reading', () => {
  it.each(texts)('goes through 2 MB of %s text', (kind, text, size) => {
    const blocks = text.match(/.{1,600}(?:\s|$)/gsu) ?? [];
    const names = ['describe', 'dates', 'sentences', 'words'] as const;
    const times = mediansMs(
      () => blocks.map((block) => describeText(block)),
      () => blocks.map((block) => findDates(block)),
      () => blocks.map((block) => sentencesOf(block)),
      () => blocks.map((block) => wordsOf(block)),
    );
    const speeds = names.map((name, index) => [
      `${name}MbPerSecond`,
      (size / (times[index] ?? NaN)) * 1000,
    ]);
    report(`read ${kind}`, Object.fromEntries(speeds) as Record<string, number>);
    expect(blocks.length).toBeGreaterThan(0);
  });
});
