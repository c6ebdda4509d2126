/** Where passages stand in a plain text, as characters of it. */
import type { Block } from '../../document/block.ts';
import type { CharactersPlace } from '../../document/original-place.ts';
import type { Position, Range } from '../../document/position.ts';
import { intervalIn, sameLetters } from '../locating/same-letters.ts';

/** In the order of `ranges`; undefined where the letters of a block are not those of its characters, as after a correction. */
export function locateInText(
  text: string,
  blocks: readonly Block[],
  ranges: readonly Range[],
): readonly (CharactersPlace | undefined)[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const within = ({ blockId }: Position, start: number, end?: number) => {
    const block = byId.get(blockId);
    const characters = block?.place.characters;
    if (block === undefined || characters === undefined) return undefined;
    const letters = sameLetters(block.text, text.slice(...characters), 0);
    const interval = letters && intervalIn(letters, start, end ?? block.text.length);
    return interval && { start: characters[0] + interval.start, end: characters[0] + interval.end };
  };
  return ranges.map(({ start, end }) => {
    const isOne = start.blockId === end.blockId;
    const first = within(start, start.offset, isOne ? end.offset : undefined);
    const last = within(end, isOne ? start.offset : 0, end.offset);
    if (first === undefined || last === undefined) return undefined;
    const before = countCharacters(text.slice(0, first.start));
    const inside = countCharacters(text.slice(first.start, last.end));
    return { kind: 'characters', start: before, end: before + inside };
  });
}

/** Source: RFC 5147, section 2.1: code points, and any line break is one. */
function countCharacters(text: string): number {
  return text.length - (text.match(/\r\n|[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
