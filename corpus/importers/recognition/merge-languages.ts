/** Readings of the same picture in two languages as one: each line in its language, with the words of the other in it. */
import type { OcrLanguage } from '../../document/recognition.ts';
import type { RecognisedLine, RecognisedWord } from './engine.ts';

/** What one language makes of a picture. */
export interface LanguageReading {
  readonly language: OcrLanguage;
  readonly lines: readonly RecognisedLine[];
}

/** A word of the line's language below this may be one of the other's. */
const doubtful = 75;
/** A word of the other language is at least this sure, and this much surer. */
const certain = 80;
const muchSurer = 10;

/** Letters that only the language has. */
const ownLetters: Readonly<Record<OcrLanguage, RegExp>> = {
  fa: /\p{Script=Arabic}/u,
  en: /\p{Script=Latin}/u,
};

/** What the other language may put in the place of a doubtful word: digits too, which both scripts have of their own. */
const exchangeable: Readonly<Record<OcrLanguage, RegExp>> = {
  fa: /\p{Script=Arabic}/u,
  en: /\p{Script=Latin}|\d/u,
};

/**
 * Tesseract can be given both languages at once, but then takes every tenth Persian word for an English one. So each
 * reads the page alone. Each line is taken from the one that is surer of it; doubtful words of it from the other.
 */
export function mergeLanguages(readings: readonly LanguageReading[]): readonly RecognisedLine[] {
  const [first, second] = readings;
  if (first === undefined) return [];
  if (second === undefined) return first.lines;
  const told = new Set<RecognisedWord>();
  const merged = first.lines.map((line) => {
    const others = second.lines.filter((other) => isBeside(line, other));
    const within = others.flatMap(({ words }) => words).filter((word) => isIn(word, line));
    const unseen = wordsUnseen(line, others, first.lines).filter((word) => !told.has(word));
    for (const word of unseen) told.add(word);
    if (sureness(within, second.language) > sureness(line.words, first.language)) {
      const baseline = others[0]?.baseline ?? line.baseline;
      return {
        baseline,
        words: withWords([...within, ...unseen], line.words, second.language, first.language),
      };
    }
    const sure = unseen.filter(
      ({ text, confidence }) => confidence >= certain && ownLetters[second.language].test(text),
    );
    const words = withWords(line.words, within, first.language, second.language);
    return { ...line, words: [...words, ...sure] };
  });
  const missed = second.lines.filter(
    (line) =>
      !first.lines.some(
        (other) => isBeside(line, other) && line.words.some((word) => isIn(word, other)),
      ),
  );
  return [...merged, ...missed];
}

/** Words of the other reading in the same row as words of a line, where the first reading has none. */
function wordsUnseen(
  line: RecognisedLine,
  others: readonly RecognisedLine[],
  lines: readonly RecognisedLine[],
): RecognisedWord[] {
  const rows = others.filter(({ words }) => words.some((word) => isIn(word, line)));
  return rows.flatMap((row) => {
    const beside = lines.filter((other) => isBeside(other, row));
    return row.words.filter((word) => !beside.some((other) => isIn(word, other)));
  });
}

/** How sure a language is of its words; what is not in its letters counts nothing. */
function sureness(words: readonly RecognisedWord[], language: OcrLanguage): number {
  let sum = 0;
  let length = 0;
  for (const { text, confidence } of words) {
    length += text.length;
    if (ownLetters[language].test(text)) sum += confidence * text.length;
  }
  return length === 0 ? 0 : sum / length;
}

/** Whether two lines share most of the height of the lower one. */
function isBeside(one: RecognisedLine, other: RecognisedLine): boolean {
  const [top, bottom] = reach(one);
  const [otherTop, otherBottom] = reach(other);
  const shared = Math.min(bottom, otherBottom) - Math.max(top, otherTop);
  return shared > 0.5 * Math.min(bottom - top, otherBottom - otherTop);
}

function reach({ words }: RecognisedLine): readonly [number, number] {
  return [Math.min(...words.map(({ top }) => top)), Math.max(...words.map(({ bottom }) => bottom))];
}

/** Whether the middle of a word lies between the edges of a line: columns have lines at the same height. */
function isIn({ left, right }: RecognisedWord, { words }: RecognisedLine): boolean {
  const middle = (left + right) / 2;
  return (
    middle >= Math.min(...words.map((word) => word.left)) &&
    middle <= Math.max(...words.map((word) => word.right))
  );
}

/** Words of a line, the doubtful ones exchanged for those that stand there in the other reading. */
function withWords(
  words: readonly RecognisedWord[],
  others: readonly RecognisedWord[],
  language: OcrLanguage,
  otherLanguage: OcrLanguage,
): readonly RecognisedWord[] {
  const merged: RecognisedWord[] = [];
  const taken = new Set<RecognisedWord>();
  for (const word of words) {
    const better = others.filter(
      (other) =>
        overlap(word, other) > 0.5 &&
        other.confidence >= certain &&
        other.confidence - word.confidence >= muchSurer &&
        mayReplace(word, other, otherLanguage) &&
        other.text.length > 1,
    );
    const isDoubtful = word.confidence < doubtful || !ownLetters[language].test(word.text);
    if (better.length === 0 || !isDoubtful) merged.push(word);
    for (const other of isDoubtful ? better : []) {
      if (!taken.has(other)) merged.push(other);
      taken.add(other);
    }
  }
  return merged;
}

/** English makes numbers of whole Persian words: digits alone only take the place of what has a sign that is no letter. */
function mayReplace(word: RecognisedWord, other: RecognisedWord, language: OcrLanguage): boolean {
  if (!exchangeable[language].test(other.text)) return false;
  return ownLetters[language].test(other.text) || !/^\p{L}+$/u.test(word.text);
}

/** Share of the narrower word that lies over the other. */
function overlap(one: RecognisedWord, other: RecognisedWord): number {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared / Math.max(1, Math.min(one.right - one.left, other.right - other.left));
}
