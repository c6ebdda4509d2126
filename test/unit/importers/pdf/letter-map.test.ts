/** Whether letters that a PDF claims can be what is printed. */
import { describe, expect, it } from 'vitest';
import { hasSoundLetters } from '../../../../corpus/importers/pdf/letter-map.ts';

const persian =
  'باران که بند آمد، باغبان از زیر درخت بیرون آمد و به جوی آب نگاه کرد. برگ‌ها روی آب می‌رفتند و او با خود می‌گفت که امسال انگور از پارسال بهتر خواهد بود.';
const english =
  'When the rain was over the gardener came out from under the tree and looked at the stream. Leaves went by on the water.';
const again = (text: string, times: number) => Array.from({ length: times }, () => text);

describe('letters that may be right', () => {
  it.each([
    { name: 'Persian', text: again(persian, 4) },
    { name: 'English', text: again(english, 4) },
    {
      name: 'Arabic with vowel signs',
      text: again('وَخَرَجَ البُسْتانِيُّ مِنْ تَحْتِ الشَّجَرَةِ وَ نَظَرَ إلى الماءِ في الجَدْوَلِ', 9),
    },
    {
      name: 'Urdu, whose small words we do not know',
      text: again(
        'بارش رکی تو باغبان درخت کے نیچے سے نکلا اور ندی کے پانی کو دیکھنے لگا۔ پتے بہہ رہے تھے',
        8,
      ),
    },
    { name: 'German', text: again('Der Gärtner trat nach dem Regen unter dem Baum hervor.', 9) },
    { name: 'words of both in turn', text: again(`${persian} (${english})`, 3) },
    {
      name: 'a list of Persian names',
      text: again('نرگس شهریاری', 60),
    },
    { name: 'code', text: again('for (const x of xs) { str += fmt(x, "\\t%s\\n"); }', 20) },
    {
      name: 'mathematics with a few signs of a private font',
      text: [...again(english, 5), 'f(\ue001x\ue002) = \ue003x\ue004 ± 1'],
    },
    { name: 'too little to tell', text: ['\ufffd\ufffd\ufffd'] },
    { name: 'nothing', text: [] },
  ])('$name', ({ text }) => {
    expect(hasSoundLetters(text, text.join('').split(''))).toBe(true);
  });
});

describe('letters that cannot be right', () => {
  const shifted = Array.from(persian, (sign) =>
    /\p{L}/u.test(sign) ? String.fromCodePoint(0x627 + ((sign.codePointAt(0)! * 7) % 40)) : sign,
  );
  it.each([
    { name: 'shapes without a name', text: again('\ufffd\ufffd\ufffd باران \ufffd\ufffd', 9) },
    { name: 'signs of a private font', text: again('\ue021\ue045 \ue060\ue021\ue033 \ue044', 9) },
    { name: 'Latin among Arabic letters', text: again('يrبAالج wwلmل اTmدqم الr ykحم', 9) },
    { name: 'signs of a Western code page', text: again('¶½º du¸0 ºb ·¯ºXd w¡ ¾Ð wl§¤ ¼u±{¶µ', 9) },
    { name: 'Persian letters in a wrong order', text: again(shifted.join(''), 5) },
    {
      name: 'English with its letters shifted',
      text: again(
        english.replace(/[a-z]/gu, (letter) =>
          'bcdfghjklmnpqrstvxz'.charAt(letter.charCodeAt(0) % 19),
        ),
        5,
      ),
    },
  ])('$name', ({ text }) => {
    expect(hasSoundLetters(text, text.join('').split(''))).toBe(false);
  });

  it('shapes that say half a sentence each, again and again', () => {
    const shape = persian.slice(0, 60);
    const glyphs = [shape, ...persian.slice(60).split(' '), shape, shape];
    expect(hasSoundLetters([glyphs.join(' ')], glyphs)).toBe(false);
    expect(hasSoundLetters([persian], persian.split(' '))).toBe(true);
  });
});
