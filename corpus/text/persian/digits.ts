/** The three sets of digits that Persian texts mix: Persian ۰–۹, Arabic ٠–٩ and ASCII. */

const persianZero = 0x06f0;
const arabicZero = 0x0660;

/** The value of a Persian, Arabic or ASCII digit's code point; undefined for any other. */
export function digitValue(codePoint: number): number | undefined {
  for (const zero of [0x30, persianZero, arabicZero]) {
    if (codePoint >= zero && codePoint <= zero + 9) return codePoint - zero;
  }
  return undefined;
}
