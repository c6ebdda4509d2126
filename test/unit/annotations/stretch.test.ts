import { describe, expect, it } from 'vitest';
import { stretchByWord, stretchTo, type PassageEnd } from '../../../corpus/annotations/stretch.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt, rangeText } from '../../../corpus/document/range.ts';
import { makeDocument } from '../../support/documents.ts';

const plain = plainText(
  makeDocument(['آب از کوه می‌آید و به باغ می‌رسد.', 'A river, then; a well.']).blocks,
);

function rangeOf(words: string) {
  const start = plain.text.indexOf(words);
  return rangeAt(plain, { start, end: start + words.length });
}

describe('an end of a passage moved by a word', () => {
  it.each<[string, string, PassageEnd, 1 | -1, string]>([
    ['takes the next word in', 'از کوه', 'end', 1, 'از کوه می‌آید'],
    ['lets the last word go', 'از کوه می‌آید', 'end', -1, 'از کوه'],
    ['takes the word before in', 'از کوه', 'start', -1, 'آب از کوه'],
    ['lets the first word go', 'از کوه', 'start', 1, 'کوه'],
    ['goes on into the next block', 'می‌رسد', 'end', 1, 'می‌رسد.\nA'],
    ['takes the rest of a word that was cut', 'ri', 'end', 1, 'river'],
    ['steps over punctuation', 'river', 'end', 1, 'river, then'],
    ['keeps a word at the least', 'river', 'end', -1, 'river'],
    ['keeps a word at the least from its beginning', 'river', 'start', 1, 'river'],
    ['stays at the beginning of the text', 'آب از', 'start', -1, 'آب از'],
    ['stays at the end of the text', 'well', 'end', 1, 'well'],
  ])('%s', (_, words, which, step, expected) => {
    const moved = rangeText(plain, stretchByWord(plain, rangeOf(words), which, step));
    expect(moved.replace(/\n+/u, '\n')).toBe(expected);
  });
});

describe('an end of a passage moved to a place', () => {
  const at = (words: string) => rangeOf(words).start;
  it.each<[string, string, PassageEnd, string, string]>([
    ['takes letters in', 'از کوه', 'end', 'آید', 'از کوه می‌'],
    ['goes over the border of blocks', 'می‌رسد', 'end', 'river', 'می‌رسد.\nA '],
    ['goes back over the border of blocks', 'river', 'start', 'باغ', 'باغ می‌رسد.\nA river'],
    ['keeps the words where the beginning would pass the end', 'river', 'start', 'well', 'river'],
    ['keeps the words where the end would pass the beginning', 'river', 'end', 'باغ', 'river'],
    [
      'keeps the words where nothing but white space would be left',
      ' then',
      'end',
      'then',
      ' then',
    ],
  ])('%s', (_, words, which, place, expected) => {
    const moved = rangeText(plain, stretchTo(plain, rangeOf(words), which, at(place)));
    expect(moved.replace(/\n+/u, '\n')).toBe(expected);
  });
});
