// How much a recognised text differs from what was printed.

/** Unicode NFC, runs of white space as one space, without invisible marks of direction. */
function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Characters to insert, delete or replace for each character that was printed; 0 where both say the same. Cost: O(n²). */
export function characterError(printed: string, recognised: string): number {
  const wanted = Array.from(comparable(printed));
  const got = Array.from(comparable(recognised));
  let before = Array.from({ length: got.length + 1 }, (_, index) => index);
  for (const [row, character] of wanted.entries()) {
    const current = [row + 1];
    for (const [column, other] of got.entries()) {
      current.push(
        Math.min(
          (before[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          (before[column] ?? 0) + (character === other ? 0 : 1),
        ),
      );
    }
    before = current;
  }
  return (before.at(-1) ?? 0) / Math.max(1, wanted.length);
}
