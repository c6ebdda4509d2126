/** Which single-byte code page a text was written in, judged by how plausible its letters are in each. */

import { decodeMacArabic, isMacArabicPage, type MacArabicPage } from './mac-arabic.ts';

/** The candidates; on a tie the earlier wins: without an Arabic letter a text is Latin. */
const codePages = ['windows-1252', 'windows-1256', 'iso-8859-6'] as const;
/** One of the candidates: a WHATWG label, or one of the Macintosh's two. */
export type CodePage = (typeof codePages)[number] | MacArabicPage;

/**
 * What windows-1252 has at 0x80–0x9F; five places are unassigned and stay controls.
 * Source: the WHATWG Encoding Standard, index-windows-1252.
 */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decode bytes; `encoding` is what `encodingLabel` gives. Invalid bytes become U+FFFD.
 *
 * TextDecoder of Node 20 and 22 reads windows-1252 as ISO-8859-1, so that curly quotes become controls: put right here.
 */
export function decodeWith(encoding: string, bytes: Uint8Array): string {
  if (isMacArabicPage(encoding)) return decodeMacArabic(encoding, bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(
    /[\u0080-\u009f]/gu,
    (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control,
  );
}

/** More than this tells nothing new. */
const sampleSize = 65_536;

/** The letters that make up about nine tenths of running Persian and Arabic text. */
const commonArabic = new Set('ایيىنرهدمتوسلبشکكفقعحجپگخزأإةئآ');
/** Accented letters of running French, German, Spanish and their neighbours. */
const commonLatin = new Set('éèêëàâäáçñöôóòüûùúïîíœæåøßÉÈÀÇÖÜÄÑÅØ');

/** The code page in which the bytes beyond ASCII read best. */
export function likeliestCodePage(bytes: Uint8Array): CodePage {
  const sample = bytes.subarray(0, sampleSize);
  let best: CodePage = codePages[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const page of codePages) {
    const score = plausibility(decodeWith(page, sample));
    if (score > bestScore) [best, bestScore] = [page, score];
  }
  return likeliestMacPage(sample, bestScore) ?? best;
}

/**
 * What a Mac page must be better by, as a share of the others' best and at least in points: it has the Arabic letters
 * where ISO-8859-6 has them, and a meaning for every byte, so that only what ISO-8859-6 lacks (پ چ ژ گ, digits) tells.
 */
const macAdvantage = 0.05;
const leastAdvantage = 6;
const lettersOfPersian = /[پچژگ]/u;

function likeliestMacPage(sample: Uint8Array, bestOther: number): MacArabicPage | undefined {
  const text = decodeWith('x-mac-farsi', sample);
  const advantage = plausibility(text) - bestOther;
  if (advantage < Math.max(leastAdvantage, macAdvantage * Math.abs(bestOther))) return undefined;
  return lettersOfPersian.test(text) ? 'x-mac-farsi' : 'x-mac-arabic';
}

type Script = 'latin' | 'arabic' | 'other' | 'none';

function scriptOf(character: string): Script {
  if (character <= '\u007f') return /[A-Za-z]/.test(character) ? 'latin' : 'none';
  if (/[\u0620-\u064a\u066e-\u06d3\u200c]/u.test(character)) return 'arabic';
  if (/\p{Script=Latin}/u.test(character)) return 'latin';
  return /\p{L}/u.test(character) ? 'other' : 'none';
}

/** Sum over the characters beyond ASCII: common letters count for it, impossible ones and words of two scripts against it. */
export function plausibility(text: string): number {
  let score = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character <= '\u007f') continue;
    score += weigh(character, text.charAt(index - 1), text.charAt(index + 1));
  }
  return score;
}

function weigh(character: string, previous: string, next: string): number {
  if (character === '\ufffd') return -5;
  // C1 controls do not occur in text.
  if (character >= '\u0080' && character <= '\u009f') return -3;
  const script = scriptOf(character);
  const before = scriptOf(previous);
  const after = scriptOf(next);
  const neighbours = [before, after];
  if (script === 'arabic') {
    if (neighbours.includes('latin')) return -3;
    // An Arabic letter between signs and spaces on both sides is rare but for و.
    if (!neighbours.includes('arabic')) return character === 'و' ? 1 : -1;
    return commonArabic.has(character) ? 2 : 1;
  }
  if (script === 'latin') {
    if (neighbours.includes('arabic')) return -3;
    // Two accented letters side by side are rare in every Latin orthography of the code page.
    if (previous > '\u007f' || next > '\u007f') return -1;
    return commonLatin.has(character) ? 2 : -1;
  }
  // Signs such as × or ¶ inside a word mean that the letter was another one.
  return before !== 'none' && after !== 'none' && character !== '\u2019' ? -2 : 0;
}
