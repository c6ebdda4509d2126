/** Encodings: every way in which people's files hold Persian and English letters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../corpus/importers/encoding.ts';
import { encodeSingleByte, encodeUtf16, encodeUtf8, joinBytes } from '../../support/encode.ts';

const persian =
  'باغ‌های کهن را با آب قنات سیراب می‌کردند.\nهر باغ چهار بخش داشت؛ در میان آن حوضی بود.';
const english = 'Water came to the garden through a tunnel.\nThe garden had four parts.';
/** Windows-1256 has no ی (U+06CC): its texts write ي. */
/** The Macintosh had the Arabic ي and ك only. */
const macPersian = 'چهار باغ پر از گل در ژرفاي دره بود؛ بر هر کدام ۳۰ درخت.'.replaceAll('ک', 'ك');
const codePagePersian = persian.replaceAll('ی', 'ي');
const french =
  'Le jardin était arrosé par un canal creusé à la main; l’été, les élèves y lisaient.';
const german = 'Die Gärten wurden über Kanäle bewässert, die größten reichten bis in die Wüste.';

describe('decodeBytes', () => {
  const cases: [string, Uint8Array, string, string][] = [
    ['plain ASCII', encodeUtf8(english), english, 'utf-8'],
    ['UTF-8 without a mark', encodeUtf8(persian), persian, 'utf-8'],
    [
      'UTF-8 with a mark',
      joinBytes(Uint8Array.of(0xef, 0xbb, 0xbf), encodeUtf8(persian)),
      persian,
      'utf-8',
    ],
    [
      'UTF-16 little-endian with a mark',
      joinBytes(Uint8Array.of(0xff, 0xfe), encodeUtf16(persian, 'little')),
      persian,
      'utf-16le',
    ],
    [
      'UTF-16 big-endian with a mark',
      joinBytes(Uint8Array.of(0xfe, 0xff), encodeUtf16(persian, 'big')),
      persian,
      'utf-16be',
    ],
    ['UTF-16 little-endian, Persian, no mark', encodeUtf16(persian, 'little'), persian, 'utf-16le'],
    ['UTF-16 big-endian, Persian, no mark', encodeUtf16(persian, 'big'), persian, 'utf-16be'],
    ['UTF-16 little-endian, English, no mark', encodeUtf16(english, 'little'), english, 'utf-16le'],
    ['UTF-16 big-endian, English, no mark', encodeUtf16(english, 'big'), english, 'utf-16be'],
    [
      'Windows-1256',
      encodeSingleByte(codePagePersian, 'windows-1256'),
      codePagePersian,
      'windows-1256',
    ],
    [
      'Windows-1256 with English around',
      encodeSingleByte(`${english}\n${codePagePersian}`, 'windows-1256'),
      `${english}\n${codePagePersian}`,
      'windows-1256',
    ],
    [
      'ISO-8859-6',
      encodeSingleByte('الحديقة القديمة فيها ماء كثير وأشجار عالية.', 'iso-8859-6'),
      'الحديقة القديمة فيها ماء كثير وأشجار عالية.',
      'iso-8859-6',
    ],
    ['Mac Farsi', encodeSingleByte(macPersian, 'x-mac-farsi'), macPersian, 'x-mac-farsi'],
    [
      'Mac Arabic with digits of its own',
      encodeSingleByte('في الحديقة ٢٤ شجرة و١٢ بئرا، عمقها ٧ أمتار.', 'x-mac-arabic'),
      'في الحديقة ٢٤ شجرة و١٢ بئرا، عمقها ٧ أمتار.',
      'x-mac-arabic',
    ],
    ['Windows-1252, German', encodeSingleByte(german, 'windows-1252'), german, 'windows-1252'],
  ];
  it.each(cases)('reads %s', (_, bytes, text, encoding) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.text).toBe(text);
    expect(decoded.encoding).toBe(encoding);
  });

  it('reads French, all of whose letters Windows-1256 has too, as Latin', () => {
    const decoded = decodeBytes(encodeSingleByte(french, 'windows-1252'));
    expect(decoded).toMatchObject({ text: french, encoding: 'windows-1252' });
  });

  it('reads curly quotes and the euro sign of Windows-1252, which Node 20 decodes to controls', () => {
    const bytes = Uint8Array.of(0x93, 0x61, 0x94, 0x20, 0x80, 0x20, 0x62, 0x92, 0x73);
    expect(decodeBytes(bytes, { chosen: 'windows-1252' }).text).toBe('“a” € b’s');
  });

  it('says that an encoding was guessed, and only then', () => {
    const codes = (bytes: Uint8Array) => decodeBytes(bytes).report.map(({ code }) => code);
    expect(codes(encodeSingleByte(codePagePersian, 'windows-1256'))).toEqual(['encodingGuessed']);
    expect(codes(encodeUtf8(persian))).toEqual([]);
    expect(codes(encodeUtf16(persian, 'little'))).toEqual([]);
  });

  it('reports invalid bytes in UTF-8 and keeps everything around them', () => {
    const bytes = joinBytes(encodeUtf8(persian), Uint8Array.of(0xff), encodeUtf8(english));
    const decoded = decodeBytes(bytes);
    expect(decoded.text).toBe(`${persian}\ufffd${english}`);
    expect(decoded.report.map(({ code }) => code)).toContain('invalidBytes');
  });

  it('does not count a replacement character that the file itself writes as damage', () => {
    expect(decodeBytes(encodeUtf8(`${persian}\ufffd`)).report).toEqual([]);
  });

  it('leaves NUL bytes out and says how many', () => {
    const decoded = decodeBytes(encodeUtf8(`${english}\0${english}`));
    expect(decoded.text).toBe(english + english);
    expect(decoded.report).toMatchObject([{ code: 'nulBytes', details: { count: 1 } }]);
  });

  it('takes the encoding that the reader chose over everything else', () => {
    const bytes = encodeSingleByte(codePagePersian, 'windows-1256');
    expect(decodeBytes(bytes, { chosen: 'iso-8859-6', declared: 'windows-1256' }).encoding).toBe(
      'iso-8859-6',
    );
    expect(() => decodeBytes(bytes, { chosen: 'klingon' })).toThrow(/klingon/u);
  });

  it('takes a declared code page, but not against the plain evidence of UTF-8', () => {
    const old = encodeSingleByte(codePagePersian, 'windows-1256');
    expect(decodeBytes(old, { declared: 'windows-1256' })).toMatchObject({
      encoding: 'windows-1256',
      report: [],
    });
    expect(decodeBytes(old, { declared: 'utf-8' }).text).toBe(codePagePersian);
    expect(decodeBytes(encodeUtf8(persian), { declared: 'windows-1256' }).text).toBe(persian);
    expect(decodeBytes(old, { declared: 'no-such-thing' }).text).toBe(codePagePersian);
  });

  it('reads every text that UTF-8 can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff') && !text.includes('\u0006'));
        expect(decodeBytes(encodeUtf8(text)).text).toBe(text);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
