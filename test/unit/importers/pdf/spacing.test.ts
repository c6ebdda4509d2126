import { describe, expect, it } from 'vitest';
import { addJoiners } from '../../../../corpus/importers/pdf/joiners.ts';
import { toGlyphs } from '../../../../corpus/importers/pdf/glyph.ts';
import { findLines } from '../../../../corpus/importers/pdf/lines.ts';
import { toLogicalOrder } from '../../../../corpus/importers/pdf/logical-order.ts';
import type { Character } from '../../../../corpus/importers/pdf/page-characters.ts';

const size = 10;

/** What is drawn after the pen went `from` (to the left) and on over `width`; its shape reaches up to `height`. */
interface Drawn {
  readonly text: string;
  readonly width?: number;
  /** Room before it, of a space between words or of kerning. */
  readonly room?: number;
  readonly height?: number;
  /** Drawn over what was drawn before it, from so far to the right of that one's left edge on. */
  readonly over?: number;
  /** It belongs to the sign that was drawn before it: the pen stood where it stood for that. */
  readonly shares?: true;
  /** How far its shape begins to the right of the pen. */
  readonly inset?: number;
}

/** The characters of a line that is drawn from the right to the left, in the order in which PDFium lists them. */
function drawn(line: readonly Drawn[], baseline = 700): Character[] {
  let pen = 500;
  return line.map(({ text, width = 5, room = 0, height = 6, over, shares, inset = 0 }) => {
    const left = over === undefined ? pen - room - width : pen + over;
    if (over === undefined) pen = left;
    const right = left + width;
    return {
      ...{
        text,
        isUnmapped: false,
        x: shares ? pen : left,
        baseline,
        left: left + inset,
        right,
      },
      ...{
        bottom: baseline,
        top: baseline + height,
        end: right,
        isPenKnown: text !== ' ' || width > 0,
      },
      ...{ size, weight: 400, object: 1 },
    };
  });
}

/** A guess of PDFium: where the pen stood before the letter that is listed before it, and without width. */
const guess: Drawn = { text: ' ', width: 0, over: 0 };

const word = (text: string): Drawn[] => Array.from(text, (letter) => ({ text: letter }));

/** The words, with so much room before each but the first, and with PDFium's guesses. */
function words(text: string, room: number): Drawn[] {
  return text.split(' ').flatMap((one, at) => {
    const [first, ...rest] = word(one);
    if (first === undefined) return [];
    return at === 0 ? [first, ...rest] : [guess, { ...first, room }, ...rest];
  });
}

function read(line: readonly Drawn[]): string {
  const [lines = []] = addJoiners([findLines(toGlyphs(drawn(line)))]);
  return lines.map((one) => toLogicalOrder(one, true)).join('\n');
}

describe('the spaces of a line', () => {
  it.each<{ symptom: string; line: Drawn[]; text: string }>([
    {
      symptom: 'a guessed space joined the last letter of a word, which stood apart: «راهنما ی»',
      line: words('راهنمای استفاده از باغ', 2.6),
      text: 'راهنمای استفاده از باغ',
    },
    {
      symptom: 'spaces of lines that were too full were lost: «یکسیستمحروف»',
      line: words('یک سیستم حروف', 1.2),
      text: 'یک سیستم حروف',
    },
    {
      symptom: 'a space that stands for a joiner came a letter too early: «ز ی‌پرشین»',
      line: [...word('زی'), { text: ' ', width: 2.6, over: 0 }, ...word('پرشین')],
      text: 'زی\u200cپرشین',
    },
    {
      symptom: 'a joiner under a kerned letter became a space: «م یکند»',
      line: [
        ...word('می'),
        { text: ' ', width: 1.8, over: 0.7 },
        { text: 'ک', room: -0.7 },
        ...word('ند'),
      ],
      text: 'می\u200cکند',
    },
    {
      symptom: 'a joiner after a number became a space: «۱. ۱»',
      line: [
        { text: '۱', inset: 1.8 },
        { text: ' ', width: 1.8, over: 0 },
        { text: '.', width: 2.4, inset: 0.4 },
        { text: ' ', width: 1.8, over: 0 },
        { text: '۱', inset: 1.8 },
      ],
      text: '۱.۱',
    },
    {
      symptom: 'hamza came before its letter: «اندازٔە»',
      line: [
        ...word('انداز'),
        { text: '\u06d5', width: 2.5 },
        { text: '\u0654', width: 2.5, over: 2.5, shares: true },
      ],
      text: 'اندازە\u0654'.normalize('NFC'),
    },
    {
      symptom: 'a seen without teeth was taken for a stroke that stretches: «بِم»',
      line: [{ text: 'ب' }, { text: 'س', height: 1.4 }, { text: 'م' }],
      text: 'بسم',
    },
    {
      symptom: 'a stroke that claims to be a letter still says nothing',
      line: [{ text: 'ب' }, { text: 'ن', height: 0.6 }, { text: 'م' }],
      text: 'بم',
    },
  ])('$symptom', ({ line, text }) => {
    expect(read(line)).toBe(text);
  });
});

describe('contents', () => {
  it('keep their entries whole where the dots that lead to pages stand under one another', () => {
    const entries = ['نان', 'آرد و آب', 'تنور', 'خمیر ترش', 'نمک', 'گندم', 'آسیاب', 'جو'];
    const rows = entries.flatMap((entry, row) => {
      const letters = Array.from(entry, (text) => ({ text }));
      // Every ten points from the edge on, wherever the words end.
      const first = letters.length % 2 === 0 ? 8 : 13;
      const dots = Array.from({ length: 26 - Math.floor(letters.length / 2) }, (_, at) => ({
        text: '.',
        width: 2,
        room: at === 0 ? first : 8,
      }));
      return drawn([...letters, ...dots, { text: '۷', room: 8 }], 700 - 14 * row);
    });
    const lines = findLines(toGlyphs(rows));
    expect(lines.map((line) => toLogicalOrder(line, true).replace(/[\s.]+/gu, ' '))).toEqual(
      entries.map((entry) => `${entry} ۷`),
    );
  });
});
