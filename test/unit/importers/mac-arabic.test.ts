import { expect, test } from 'vitest';
import { encodingLabel } from '../../../corpus/importers/encoding-label.ts';
import { decodeMacArabic, macArabicPages } from '../../../corpus/importers/mac-arabic.ts';

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

test.each(macArabicPages)('every byte of %s stands for one character, ASCII for itself', (page) => {
  const text = decodeMacArabic(page, everyByte);
  expect(text).toHaveLength(256);
  expect(text.slice(0, 0x80)).toBe(String.fromCharCode(...everyByte.subarray(0, 0x80)));
  expect(text).not.toMatch(/[\u0080-\u009f\ufffd]/u);
});

test.each([
  { page: 'x-mac-arabic', bytes: [0xb0, 0xb9], text: '٠٩' },
  { page: 'x-mac-farsi', bytes: [0xb0, 0xb9], text: '۰۹' },
  { page: 'x-mac-farsi', bytes: [0xf3, 0xf5, 0xf8, 0xfe], text: 'پچگژ' },
  { page: 'x-mac-arabic', bytes: [0xac, 0xbb, 0xbf], text: '،؛؟' },
  { page: 'x-mac-arabic', bytes: [0xc1, 0xda, 0xe0, 0xea, 0xf2], text: 'ءغـي\u0652' },
] as const)('$page has $text', ({ page, bytes, text }) => {
  expect(decodeMacArabic(page, Uint8Array.from(bytes))).toBe(text);
});

test.each([
  ['CP1256', 'windows-1256'],
  [' UTF-8 ', 'utf-8'],
  ['x-mac-farsi', 'x-mac-farsi'],
  ['MacArabic', 'x-mac-arabic'],
  ['mac farsi', 'x-mac-farsi'],
  ['no such thing', undefined],
  ['constructor', undefined],
])('%s is the encoding %s', (name, label) => {
  expect(encodingLabel(name)).toBe(label);
});
