/** A phrase that runs against its block: words of the other script with the numbers, signs and brackets that belong to them. */
import { leadingAbbreviations, numberAbbreviations } from '../abbreviations.ts';
import { addressEnd } from './fixed-order.ts';
import { endOf, type Side } from './sides.ts';

/** A bracket further away than this closes nothing here. Units: UTF-16 units. */
const longestGroup = 300;

/** Words that count: the number before them is of the Persian sentence, even after a Latin name. */
const counted =
  /^[  ](?:نفر|تن|سال|ماه|روز|هفته|ساعت|دقیقه|ثانیه|درصد|هزار|میلیون|میلیارد|کیلومتر|متر|کیلوگرم|کیلو|گرم|دلار|یورو|تومان|ریال|بار|عدد|مورد|کشور|شهر|کتاب|صفحه)(?!\p{L})/u;

const otherAbbreviations = new Set(['inc', 'ltd', 'co', 'corp', 'jr', 'sr', 'etc', 'vs']);

/**
 * Where the phrase that begins at an offset ends; undefined where none begins. Punctuation at its end is the block's,
 * apart from the stop of an abbreviation. Units: UTF-16.
 */
export function phraseEnd(text: string, start: number, side: Side): number | undefined {
  let end = endOf(side.word, text, start);
  let isProse = false;
  while (end !== undefined) {
    end = afterAbbreviation(text, start, end);
    const next = partAfter(text, end, side);
    if (next !== undefined) {
      end = next;
      continue;
    }
    const sentence = side.script === 'latin' ? nextSentence(text, start, end, side) : undefined;
    if (sentence === undefined) break;
    isProse = true;
    end = sentence;
  }
  if (end === undefined) return undefined;
  return isProse && /[.!?]/u.test(text.charAt(end)) ? end + 1 : end;
}

/** The end of the phrase's next part, after what may stand between: a word, an address, a number, a bracket. */
function partAfter(text: string, end: number, side: Side): number | undefined {
  const from = endOf(side.gap, text, end) ?? end;
  const part = groupEnd(text, from, side, from === end);
  if (part !== undefined || from === end) return part;
  return (
    endOf(side.word, text, from) ??
    (side.script === 'latin' ? addressEnd(text, from) : undefined) ??
    numberEnd(text, from, side)
  );
}

function numberEnd(text: string, from: number, side: Side): number | undefined {
  const end = endOf(side.number, text, from);
  return end !== undefined && !counted.test(text.slice(end, end + 12)) ? end : undefined;
}

/** The end of brackets that hold only this script. A note's number in brackets is the block's. */
function groupEnd(text: string, from: number, side: Side, isAttached: boolean): number | undefined {
  const close = side.brackets[text.charAt(from)];
  if (close === undefined || (isAttached && !/[([{]/u.test(text.charAt(from)))) return undefined;
  const to = text.indexOf(close, from + 1);
  if (to < 0 || to - from > longestGroup) return undefined;
  const content = text.slice(from + 1, to);
  if (side.other.test(content) || /[\n\t]/u.test(content)) return undefined;
  return side.own.test(content) || /^[0-9]{4}/u.test(content) ? to + 1 : undefined;
}

/** The end with the stop of an abbreviation: U.S., Dr. Smith, et al. */
function afterAbbreviation(text: string, start: number, end: number): number {
  if (text.charAt(end) !== '.') return end;
  const word = /[\p{L}.]+$/u.exec(text.slice(start, end))?.[0] ?? '';
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return end + 1;
  // At the end of the block the stop is the sentence's.
  if (!/^[ ,;:)][^\s]?/u.test(text.slice(end + 1, end + 3))) return end;
  const plain = word.toLowerCase();
  const isKnown =
    /^\p{Lu}$/u.test(word) ||
    [leadingAbbreviations, numberAbbreviations, otherAbbreviations].some((set) => set.has(plain));
  return isKnown ? end + 1 : end;
}

/**
 * The end of the first part of a sentence after this one, where both are prose of the other language: then the stop
 * between them is theirs. A name at the end of a Persian sentence and one at the beginning of the next are not.
 */
function nextSentence(text: string, start: number, end: number, side: Side): number | undefined {
  if (!/^[.!?…][ \u00A0]/u.test(text.slice(end, end + 2))) return undefined;
  const words = text.slice(start, end).match(/\p{L}+/gu) ?? [];
  const plain = words.filter((word) => /^\p{Ll}/u.test(word));
  if (words.length < 4 || plain.length * 2 < words.length) return undefined;
  return endOf(side.word, text, end + 2);
}
