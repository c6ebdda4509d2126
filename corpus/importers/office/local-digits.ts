/** Numbers that a word processor prints by itself, in the digits of the text around them. */

const zero = '۰'.charCodeAt(0);

/** The number in Persian digits where the text runs right to left, else in ASCII ones. */
export function localDigits(number: number, rightToLeft: boolean): string {
  const digits = String(number);
  return rightToLeft
    ? digits.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))
    : digits;
}
