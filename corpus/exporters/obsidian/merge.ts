/** An Obsidian file exported again over itself: ours is new, what the reader added stays where it stands. */
import { mergeProperties, readHead, writeHead } from './front-matter.ts';
import { readRegions, type RegionedText } from './regions.ts';

/** Properties that readers change by hand: written once, then left alone. */
const readersOwn: ReadonlySet<string> = new Set(['tags', 'aliases', 'cssclasses']);

/**
 * The new export with everything of `old` that is outside our regions: it stays after the region that it followed, also
 * where that one is gone (then after the one before it). Properties that are not ours stay; ours are replaced.
 *
 * Laws (tested): merging an export into itself changes nothing; merging twice is merging once; no line of the reader's
 * is lost, none moves before one that it followed while the regions around them stay in their order.
 */
export function mergeObsidian(old: string, fresh: string): string {
  const [oldHead, freshHead] = [readHead(old), readHead(fresh)];
  const properties = mergeProperties(oldHead.properties, freshHead.properties, readersOwn);
  const body = mergeBodies(readRegions(oldHead.body), readRegions(freshHead.body));
  return writeHead({ properties, body });
}

function mergeBodies(old: RegionedText, fresh: RegionedText): string {
  const names = new Set(fresh.regions.map(({ name }) => name));
  const added = new Map<string, string>();
  let { before } = old;
  let last: string | undefined;
  for (const { name, after } of old.regions) {
    // A region that stands there twice was copied: the second one is ours no more.
    if (names.has(name) && !added.has(name)) {
      last = name;
      added.set(name, after);
    } else if (last === undefined) before = joined(before, after);
    else added.set(last, joined(added.get(last) ?? '', after));
  }
  return (
    wordsOr(before, fresh.before) +
    fresh.regions
      .map(({ name, text, after }) => text + wordsOr(added.get(name) ?? '', after))
      .join('')
  );
}

/** What the reader wrote, apart from our regions by a line; where nothing was written, what an export has there. */
function wordsOr(words: string, usual: string): string {
  if (words.trim() === '') return usual;
  return words;
}

/** Two pieces of the reader's between which a region was; where one is empty, only the other. */
function joined(first: string, second: string): string {
  if (second.trim() === '') return first;
  return first.trim() === ''
    ? second
    : first.replace(/\s*$/u, '\n\n') + second.replace(/^\s*\n/u, '');
}
