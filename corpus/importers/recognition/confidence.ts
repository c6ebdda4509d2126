/** How sure recognition is of what it read. */
import type { RecognisedLine } from './engine.ts';

/** Of some lines, each word by its length; 0–100, 0 of none. */
export function confidenceOf(lines: readonly RecognisedLine[]): number {
  let sum = 0;
  let length = 0;
  for (const { text, confidence } of lines.flatMap(({ words }) => words)) {
    sum += confidence * text.length;
    length += text.length;
  }
  return length === 0 ? 0 : sum / length;
}
