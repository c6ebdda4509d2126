/** Joiners that a producer draws as spaces: it moves the pen back, so that the space lies over the letter before it. */
import { rightToLeftLetter } from './glyph.ts';
import { underLetter } from './lines.ts';
import type { Character } from './page-characters.ts';

/** What is narrower than this takes no room anyhow. Units: font sizes. */
const leastWidth = 0.03;
/** Places that differ by less are one. Units: font sizes. */
const samePlace = 0.02;
/** A space that is drawn back begins so far within the letter. Units: font sizes. */
const leastBack = 0.1;

/** How a space lies beside the letter on its left: behind it, over its end, or either, since the letter hangs over. */
type Lie = 'behind' | 'back' | 'unclear';

/**
 * The characters of a page, the spaces that LuaTeX draws for joiners as joiners.
 *
 * The advance of a letter is known where it is wider than what is drawn. Where a letter hangs over its advance (آ), or its
 * font is not in the file, a space beside it looks drawn back and need not be: then the other spaces of the page tell.
 */
export function nameDrawnJoiners(characters: readonly Character[]): readonly Character[] {
  const lies = new Map<number, Lie>();
  let [backs, behind] = [0, 0];
  for (const [at, space] of characters.entries()) {
    if (space.text !== ' ' || space.end - space.x < leastWidth * space.size) continue;
    const lie = lieOf(space, characters[at - 1], characters[at + 1]);
    if (lie === undefined) continue;
    lies.set(at, lie);
    if (lie === 'back') backs += 1;
    else if (lie === 'behind') behind += 1;
  }
  if (backs <= behind) return characters;
  return characters.map((character, at) => {
    const lie = lies.get(at);
    return lie === undefined || lie === 'behind' ? character : toJoiner(character);
  });
}

function lieOf(
  space: Character,
  one: Character | undefined,
  other: Character | undefined,
): Lie | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [left, right] = one.x < other.x ? [one, other] : [other, one];
  if (left.object !== space.object || right.object !== space.object) return undefined;
  if (!isLetter(left) || !isLetter(right)) return undefined;
  const near = samePlace * space.size;
  if (Math.abs(right.x - space.end) > near) return undefined;
  if (Math.abs(left.end - space.end) < near) return 'back';
  const isKnown = left.end - left.right > near;
  if (isKnown && space.x > left.end - near) return 'behind';
  if (space.x > left.end - leastBack * space.size) return undefined;
  return isKnown ? 'back' : 'unclear';
}

function isLetter({ text, isPenKnown }: Character): boolean {
  return isPenKnown && rightToLeftLetter.test(text);
}

/** A joiner just left of the letter on its right: it counts as standing further left than it is drawn. */
function toJoiner(space: Character): Character {
  const x = space.end + (underLetter - samePlace) * space.size;
  return { ...space, text: '\u200c', x, left: x, right: x, end: x };
}
