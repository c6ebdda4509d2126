/** Segments as the aligner compares them: lemmas, stems, numbers and marks instead of characters. */
import { fold } from '../../text/fold.ts';
import { infinitiveOf, hasPersianWord } from '../lexicon/seed.ts';
import { stemEnglish } from './english-stem.ts';
import { countedValue, doubtfulNumbers, numberValue, scaleValue, valueOfRun } from './numbers.ts';
import { lemmasOf } from './persian-lemma.ts';
import { englishStopWords, persianStopWords } from './stop-words.ts';
import type { Side, Word, WordKind } from './vocabulary.ts';

/** A segment that a sentence begun before goes on in: “and went home”, but not “(a) clay” or “• clay”. */
const continuation = /^(?!\(?\p{Ll}\))["'“‘«([…]*\p{Ll}/u;

/** What a segment ends with whose sentence goes on. */
const unfinished = /[,،—–-]["'”’»)]*\s*$/u;

const token =
  /[\p{L}\p{M}\u200C\u200D\u0640]+(?:['’]\p{L}+)*|[0-9۰-۹٠-٩]+(?:[.,٫٬/][0-9۰-۹٠-٩]+)*|[?؟!"«“]/gu;

/** The analysis of one side. Cost: linear. */
export function analyse(segments: readonly string[]): Side {
  const analysis = new Analysis(segments.length);
  for (const [index, segment] of segments.entries()) analysis.add(index, segment);
  return analysis.side();
}

/** What a word as written is, learned once for each spelling. */
interface Reading {
  readonly kind: WordKind;
  readonly key: string;
  readonly lemmas: readonly string[];
  readonly spelling: string;
  readonly written: string;
  readonly isCapital: boolean;
  /** Part of a number in words or digits. */
  readonly isNumber: boolean;
  readonly isStop: boolean;
  readonly letters: number;
}

const known = { hasWord: hasPersianWord, infinitiveOf };

class Analysis {
  private readonly starts: Int32Array;
  private readonly lengths: Float64Array;
  private readonly goesOn: Uint8Array;
  private isUnfinished = false;
  private readonly tokens: number[] = [];
  private readonly words: Word[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly readings = new Map<string, Reading>();
  private readonly seen = new Set<number>();

  constructor(private readonly count: number) {
    this.starts = new Int32Array(count + 1);
    this.lengths = new Float64Array(count);
    this.goesOn = new Uint8Array(count);
  }

  add(index: number, segment: string): void {
    this.seen.clear();
    let run: string[] = [];
    let isFirst = true;
    let letters = 0;
    for (const [written] of segment.matchAll(token)) {
      const reading = this.read(written);
      letters += reading.letters;
      if (reading.isNumber || (run.length > 0 && countedValue(reading.spelling) !== undefined)) {
        run.push(reading.spelling);
        continue;
      }
      // «بیست و پنج», one hundred and five
      if (run.length > 0 && (reading.key === 'و' || reading.key === 'and')) continue;
      this.endRun(run);
      run = [];
      if (!reading.isStop)
        this.put(reading, reading.isCapital ? (isFirst ? 'first' : 'inner') : undefined);
      isFirst = false;
    }
    this.endRun(run);
    this.tokens.push(...this.seen);
    this.starts[index + 1] = this.tokens.length;
    this.lengths[index] = letters;
    if (index > 0 && (this.isUnfinished || continuation.test(segment))) this.goesOn[index] = 1;
    this.isUnfinished = unfinished.test(segment);
  }

  side(): Side {
    const { count, starts, words, lengths, goesOn, tokens } = this;
    const total = tokens.length;
    return { count, starts, tokens: Int32Array.from(tokens), words, lengths, goesOn, total };
  }

  private endRun(run: readonly string[]): void {
    const [first] = run;
    if (first === undefined) return;
    if (run.length === 1 && doubtfulNumbers.has(first)) return;
    const key = `#${valueOfRun(run)}`;
    this.put({ kind: 'number', key, lemmas: [], spelling: key, written: run.join(' ') });
  }

  private put(
    reading: Pick<Reading, 'kind' | 'key' | 'lemmas' | 'spelling' | 'written'>,
    capital?: 'first' | 'inner',
  ): void {
    const { kind, key, lemmas, spelling, written } = reading;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.words.length;
      this.numbers.set(key, number);
      this.words.push({
        key,
        kind,
        lemmas,
        spelling,
        written,
        segments: 0,
        capitals: 0,
        firsts: 0,
      });
    }
    const word = this.words[number];
    if (word === undefined) return;
    if (capital === 'inner') word.capitals += 1;
    if (capital === 'first') word.firsts += 1;
    if (this.seen.has(number)) return;
    this.seen.add(number);
    word.segments += 1;
  }

  private read(written: string): Reading {
    let reading = this.readings.get(written);
    if (reading === undefined) {
      reading = readingOf(written);
      this.readings.set(written, reading);
    }
    return reading;
  }
}

function readingOf(written: string): Reading {
  const parts = written.split(/[\u200C\u200D]+/u).map((part) => fold(part).text);
  const spelling = parts.join('');
  const common = { spelling, written, isCapital: false, isNumber: false, isStop: false };
  if (/^[?؟!"«“]$/u.test(written)) {
    const key = /[«“"]/u.test(written) ? '"' : spelling;
    return { ...common, kind: 'mark', key, lemmas: [], letters: 0 };
  }
  const letters = spelling.length;
  if (numberValue(spelling) !== undefined || scaleValue(spelling) !== undefined) {
    return { ...common, kind: 'number', key: spelling, lemmas: [], letters, isNumber: true };
  }
  if (/\p{Script=Arabic}/u.test(spelling)) {
    const lemmas = lemmasOf(parts, known);
    const isStop = persianStopWords.has(spelling) || persianStopWords.has(lemmas[0]);
    return { ...common, kind: 'persian', key: lemmas[0], lemmas, letters, isStop };
  }
  const stem = stemEnglish(spelling);
  const isStop = englishStopWords.has(stem) || englishStopWords.has(spelling);
  const isCapital = /^\p{Lu}/u.test(written);
  return { ...common, kind: 'latin', key: stem, lemmas: [stem], letters, isStop, isCapital };
}
