/** The two code pages of DOS in which zip programs of Windows write names; no platform decodes them. */

/** What stands at 0x80–0xFF of code page 437, which names of zip files are in where nothing else is said (APPNOTE 6.3, appendix D). */
const western =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
  'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The same of code page 720, which Windows' own zip folders use in Iran and in Arabic countries. It has no پ چ ژ گ ک ی.
 * Source: Microsoft's cp720, agreed with Python's. What is unassigned stays a control.
 */
const arabic =
  '\u0080\u0081éâ\u0084à\u0086çêëèïî\u008d\u008e\u008f\u0090\u0651\u0652ô¤ـûùءآأؤ£إئا' +
  'بةتثجحخدذرزسشص«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'ضطظعغفµقكلمنهوىي≡\u064b\u064c\u064d\u064e\u064f\u0650≈°∙·√ⁿ²■\u00a0';

const upperHalves = { cp437: western, cp720: arabic } as const;
export type DosPage = keyof typeof upperHalves;

/** The text of bytes in one of the two; every byte stands for one character, and different bytes for different ones. */
export function decodeDos(page: DosPage, bytes: Uint8Array): string {
  const upper = upperHalves[page];
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : upper.charAt(byte - 0x80),
  ).join('');
}
