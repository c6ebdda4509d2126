/** Sentences of Persian and English text. */
import { leadingAbbreviations, numberAbbreviations } from './abbreviations.ts';
import { englishFunctionWords } from './function-words.ts';
import type { TextRange } from './offset-map.ts';
import { continuations, listLetters, persianAbbreviations } from './persian/abbreviations.ts';
import { toPersianLetters } from './persian/letters.ts';

/**
 * The sentences of a text, in order: every character but the white space between sentences is in exactly one.
 *
 * A sentence ends at a full stop, question mark, exclamation mark or ellipsis with the quotation marks and brackets that
 * close after it, and at every line break; not at the stop of an abbreviation, an initial, a decimal, a list number, nor
 * inside brackets. The semicolon ؛ parts clauses, as in English.
 * Units: UTF-16, half-open. Cost: linear.
 * Example: sentencesOf('دکتر آمد. کی؟') gives [{ start: 0, end: 9 }, { start: 10, end: 13 }]
 */
export function sentencesOf(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  const brackets = bracketsOf(text);
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    const { stop, closers } = match.groups ?? {};
    if (stop !== undefined) {
      const place = { text, start, stop: match.index, stopEnd: match.index + stop.length, end };
      if (isInside(brackets, text, start, match.index)) continue;
      if (!endsSentence(place, stop, closers ?? '')) continue;
    }
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

/** A stop in its sentence: where the sentence starts, where the stop begins and ends, where its closers end. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly stop: number;
  readonly stopEnd: number;
  readonly end: number;
}

const sentenceEnd =
  /(?<stop>[.!?؟…۔。！？]+)(?<closers>["'»”’›)\]}\u200E\u200F]*)|[\n\r\u2028\u2029]+/gu;

// A bracket that stays open says nothing, and a long one holds sentences of its own.
const bracketed = /\([^()\n]{1,300}\)|\[[^[\]\n]{1,300}\]/gu;

function bracketsOf(text: string): TextRange[] {
  return [...text.matchAll(bracketed)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Whether the offset is in a bracket that opened in the midst of the sentence. */
function isInside(
  brackets: readonly TextRange[],
  text: string,
  sentenceStart: number,
  offset: number,
): boolean {
  let low = 0;
  let high = brackets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((brackets[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const bracket = brackets[low];
  if (bracket === undefined || bracket.start > offset) return false;
  return text.slice(sentenceStart, bracket.start).trim() !== '';
}

function push(sentences: TextRange[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = from + piece.trimEnd().length;
  if (end > start) sentences.push({ start, end });
}

function endsSentence(place: Place, stop: string, closers: string): boolean {
  const { text, end } = place;
  if (end === text.length) return true;
  const after = text.slice(end, end + 60);
  if (!/^\s/u.test(after)) return isMissingSpace(place, stop, closers, after);
  const next = after.trimStart();
  // English goes on in lower case: "Why?" he asked; wait … what.
  if (/^\p{Ll}/u.test(next)) return false;
  if (/[؟?!！？…]|\.\.|["'»”’›]/u.test(stop + closers) && continuesAfterQuotation(next))
    return false;
  if (isEllipsis(stop)) return /\S/u.test(text.charAt(place.stop - 1));
  return stop !== '.' || closers !== '' || !isAbbreviation(place, next);
}

function isEllipsis(stop: string): boolean {
  return /^(?:\.{2,}|…+)$/u.test(stop);
}

/** «آمد.رفت»: a stop without a space between two whole Persian words. */
function isMissingSpace(
  { text, stop: at }: Place,
  stop: string,
  closers: string,
  after: string,
): boolean {
  if (
    closers !== '' &&
    /^[\p{L}\p{N}]/u.test(after) &&
    /\p{Script=Arabic}/u.test(after.charAt(0))
  ) {
    return /[؟!.]$/u.test(stop) && /[»”]/u.test(closers) && !continuesAfterQuotation(after);
  }
  const before = text.slice(Math.max(0, at - 3), at);
  return (
    /^\p{Script=Arabic}{3}$/u.test(before) && /^(?:[\u0620-\u064A\u066E-\u06D3]){2}/u.test(after)
  );
}

function continuesAfterQuotation(next: string): boolean {
  const word = /^[\p{L}\p{M}\u200C]+/u.exec(next)?.[0] ?? '';
  return continuations.has(toPersianLetters(word));
}

const tokenBefore = /[\p{L}\p{M}\p{N}\u200C]+(?:\.[\p{L}\p{M}]+)*$/u;

/** Whether the stop belongs to the token before it: an abbreviation, an initial or the number of a list. */
function isAbbreviation({ text, start, stop }: Place, next: string): boolean {
  const token = tokenBefore.exec(text.slice(Math.max(start, stop - 30), stop))?.[0] ?? '';
  if (token === '') return false;
  const isAtStart = text.slice(start, stop).trim().length === token.length;
  if (isAtStart && isListNumber(token)) return true;
  if (/^\p{Script=Arabic}/u.test(token)) return isPersianAbbreviation(token);
  const lower = token.toLowerCase();
  if (leadingAbbreviations.has(lower)) return true;
  if (numberAbbreviations.has(lower) && /^[\p{N}(]|^[IVXLC]+\b/u.test(next)) return true;
  // U.S., Ph.D., a.m., J.: a name may follow, or a new sentence, which often begins with a function word.
  const isInitial = /^\p{Lu}$/u.test(token) || /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token);
  const isCompany = /^(?:inc|ltd|co|corp|jr|sr|bros|dept|est|etc)$/u.test(lower);
  return (isInitial || isCompany) && !(/^\p{P}*\p{Lu}/u.test(next) && beginsSentence(next, lower));
}

function isListNumber(token: string): boolean {
  return /^\p{N}{1,3}$/u.test(token) || /^[A-Za-z]$/u.test(token) || listLetters.has(token);
}

function isPersianAbbreviation(token: string): boolean {
  const plain = toPersianLetters(token);
  // «و» alone is a word; any other letter alone is an abbreviation.
  return persianAbbreviations.has(plain) || /^(?!و$)\p{L}(?:\.\p{L})*$/u.test(plain);
}

function beginsSentence(next: string, abbreviation: string): boolean {
  if (abbreviation === 'etc') return true;
  const word = /\p{L}+(?:['’]\p{L}+)?/u.exec(next)?.[0] ?? '';
  return englishFunctionWords.has(word.toLowerCase().replace('’', "'"));
}
