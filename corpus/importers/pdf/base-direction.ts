/** The side that a paragraph begins on, which need not be that of most of its letters. */
import { isBlank } from './glyph.ts';
import type { PageLine } from './lines.ts';
import { runsRightToLeft } from './logical-order.ts';

/** What ends a sentence. */
const stop = /^[.!?؟؛۔]$/u;
/** What may stand behind a stop: the number of a note, its arrow. */
const afterStop = /^[\p{So}\p{Sm}\p{M}\u200c-\u200f]+$/u;

/**
 * Whether a paragraph begins on the right.
 *
 * It begins where its last line has no stop: in a Persian text an English sentence often stands as a Persian paragraph does,
 * its stop on the left; and a Persian one as an English paragraph where the writer set no direction. Where no stop tells,
 * most of its letters do. Lines whose words were recognised may have a stain at either end.
 */
export function beginsOnTheRight(
  lines: readonly PageLine[],
  isColumnRightToLeft: boolean,
): boolean {
  const byLetters = runsRightToLeft(lines);
  const last = lines.at(-1);
  if (last === undefined || last.confidence !== undefined) return byLetters;
  if (!byLetters && !isColumnRightToLeft && !lines.some((line) => runsRightToLeft([line])))
    return false;
  const signs = last.glyphs.filter(
    ({ text, isRaised }) => isRaised !== true && !isBlank(text) && !afterStop.test(text),
  );
  const isStop = (at: number) => stop.test(signs.at(at)?.text ?? '');
  const [onLeft, onRight] = [isStop(0) && !isStop(1), isStop(-1) && !isStop(-2)];
  return onLeft === onRight ? byLetters : onLeft;
}
