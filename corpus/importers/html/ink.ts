/** Ink: whether texts are more than white space, told by one unit where that says it, since it is asked of every text of a page. */

/** Whether a text holds anything but white space. */
export function hasInk(text: string): boolean {
  return isPrinted(text.charCodeAt(0)) || /\S/u.test(text);
}

/** Whether a unit is none of white space; false in doubt, and where there is none. */
export function isPrinted(unit: number): boolean {
  return (unit > 0x20 && unit < 0x7f) || (unit >= 0x600 && unit < 0x1680);
}
