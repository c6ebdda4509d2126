/** Which script a line is written in. */

/** What a line begins with tells its script; a paragraph may be as long as a file. Units: UTF-16 units. */
const longestSample = 400;

/** Whether most of the first letters of a text are of Arabic script. */
export function isArabicScript(text: string): boolean {
  const sample = text.slice(0, longestSample);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return 2 * (sample.match(/\p{Script=Arabic}/gu)?.length ?? 0) > letters;
}
