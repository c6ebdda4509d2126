/** The older text, as far as the quotes of many passages and what stood around them tell it, and where it stands now. */
import type { Interval } from '../document/range.ts';
import type { TextQuoteSelector } from './annotation.ts';
import { EditionMap, type CarriedInterval } from './edition-map.ts';

/** Which passage it is, its quote, and where that stood in the older text. Units: UTF-16. */
export interface Patch {
  readonly index: number;
  readonly was: number;
  readonly quote: TextQuoteSelector;
}

/** Where a passage stands; `support`: how many letters that are known, its own and those around it, stand about there. */
export interface Carried extends CarriedInterval {
  readonly support: number;
}

/** Quotes that share more than this with those before them are longer than any that need others' surroundings. Units: UTF-16. */
const mostShared = 5000;

/** What is known of the older text. Quotes that touch are one piece of it, so that each has longer surroundings than its own. */
export class Patchwork {
  /** Where each passage stands in what is known. */
  private readonly places = new Map<number, Interval>();
  private readonly pieces: string[] = [];
  private readonly carried = new Map<number, Carried | undefined>();
  private map: EditionMap | undefined;

  /** Cost: the quotes, put in order. */
  constructor(
    patches: readonly Patch[],
    private readonly now: string,
  ) {
    // Where the older text is known up to, the last of what is known, and how much that is in all.
    let [end, tail, length] = [0, '', 0];
    for (const patch of [...patches].sort((a, b) => startOf(a) - startOf(b))) {
      const { prefix, exact, suffix } = patch.quote;
      const words = `${prefix}${exact}${suffix}`;
      const shared = end - startOf(patch);
      const isJoined = shared > 0 && shared <= tail.length && agree(tail.slice(-shared), words);
      const added = isJoined ? words.slice(shared) : `\n${words}`;
      const start = length + (isJoined ? -shared : 1) + prefix.length;
      this.places.set(patch.index, { start, end: start + exact.length });
      this.pieces.push(added);
      length += added.length;
      tail = `${isJoined ? tail : ''}${added}`.slice(-mostShared);
      end = isJoined ? end + added.length : startOf(patch) + words.length;
    }
  }

  /** Where the passage stands, if what is known of the older text says so. Cost: both texts are aligned once, linear. */
  carry(index: number): Carried | undefined {
    if (!this.carried.has(index)) this.carried.set(index, this.look(index));
    return this.carried.get(index);
  }

  private look(index: number): Carried | undefined {
    const interval = this.places.get(index);
    if (interval === undefined) return undefined;
    this.map ??= new EditionMap(this.pieces.join(''), this.now);
    const place = this.map.carry(interval);
    return place && { ...place, support: this.map.support(interval, place) };
  }
}

function startOf({ was, quote }: Patch): number {
  return was - quote.prefix.length;
}

/** Whether both begin alike, as far as the shorter goes. */
function agree(a: string, b: string): boolean {
  return a.length < b.length ? b.startsWith(a) : a.startsWith(b);
}
