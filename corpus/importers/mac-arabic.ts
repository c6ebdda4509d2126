/** The two code pages that the Macintosh had for Arabic and Persian before Unicode; no platform decodes them. */

/** The names by which the two are kept in provenance; Mac Farsi differs only in its digits. */
export const macArabicPages = ['x-mac-arabic', 'x-mac-farsi'] as const;
export type MacArabicPage = (typeof macArabicPages)[number];

/**
 * What stands at 0x80–0xFF. Signs and digits of 0xA0–0xDF have the direction of Arabic there and their ASCII twins that
 * of Latin; Unicode has no two of them, so that both become one.
 * Source: Apple's tables ARABIC.TXT and FARSI.TXT at the Unicode Consortium, agreed with Python's mac_arabic and mac_farsi.
 */
const arabic =
  'Ä\u00a0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü' +
  ' !"#$٪&\'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟' +
  '❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_' +
  'ـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652پٹچەڤگڈڑ{|}ژے';

const arabicDigits = /[\u0660-\u0669]/gu;
const toPersianDigit = 0x06f0 - 0x0660;

const upperHalves: Readonly<Record<MacArabicPage, string>> = {
  'x-mac-arabic': arabic,
  'x-mac-farsi': arabic.replace(arabicDigits, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + toPersianDigit),
  ),
};

/** True for the names of `macArabicPages`. */
export function isMacArabicPage(encoding: string): encoding is MacArabicPage {
  return (macArabicPages as readonly string[]).includes(encoding);
}

/** The text of bytes in one of the two; every byte stands for one character. */
export function decodeMacArabic(page: MacArabicPage, bytes: Uint8Array): string {
  const upper = upperHalves[page];
  // As UTF-16, bytes beyond ASCII come as U+0080–U+00FF.
  const wide = new Uint8Array(2 * bytes.length);
  bytes.forEach((byte, index) => {
    wide[2 * index] = byte;
  });
  const latin1 = new TextDecoder('utf-16le').decode(wide);
  return latin1.replace(/[\u0080-\u00ff]/g, (character) =>
    upper.charAt(character.charCodeAt(0) - 0x80),
  );
}
