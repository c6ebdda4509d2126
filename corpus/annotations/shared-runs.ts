/** Runs of letters that two texts share, found by seeds that occur once in each: what an edition kept of an older one. */

/** `length` units that stand at `before` in the one text and at `after` in the other. */
export interface SharedRun {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Half-open stretch of units of either text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A seed is taken where its hash ends in so many zeros: the same seeds in both texts, wherever they stand. */
const sampledBits = 2;

/**
 * The runs around every seed of `seedLength` units that stands once in each stretch, as long as the letters agree, in the
 * order of the first text. They may overlap; `settled` and `inOrder` choose among them.
 *
 * Cost: linear. Source: anchors as in patience diff (Bram Cohen) and maximal unique matches (MUMmer, Delcher et al. 1999),
 * seeds chosen by their content (Manber 1994).
 */
export function sharedRuns(
  before: Uint16Array,
  after: Uint16Array,
  seedLength: number,
  within: { readonly before: Stretch; readonly after: Stretch },
): readonly SharedRun[] {
  const long = within.before.end - within.before.start + within.after.end - within.after.start;
  const mask = long > 20_000 ? (1 << sampledBits) - 1 : 0;
  const seeds = new SeedTable(Math.ceil(long / (mask + 1)) + 16);
  eachSeed(before, within.before, seedLength, mask, (hash, at) => seeds.addBefore(hash, at));
  eachSeed(after, within.after, seedLength, mask, (hash, at) => seeds.addAfter(hash, at));
  const runs: SharedRun[] = [];
  let last: SharedRun = { before: -1, after: -1, length: 0 };
  eachSeed(before, within.before, seedLength, mask, (hash, at) => {
    const other = seeds.pairOf(hash, at);
    if (other < 0) return;
    const isCovered =
      at + seedLength <= last.before + last.length && other - at === last.after - last.before;
    if (isCovered) return;
    for (let i = 0; i < seedLength; i++) if (before[at + i] !== after[other + i]) return;
    last = extended(before, after, { before: at, after: other, length: seedLength }, within);
    runs.push(last);
  });
  return runs;
}

function extended(
  before: Uint16Array,
  after: Uint16Array,
  run: SharedRun,
  within: { readonly before: Stretch; readonly after: Stretch },
): SharedRun {
  let back = 0;
  const room = Math.min(run.before - within.before.start, run.after - within.after.start);
  while (back < room && before[run.before - back - 1] === after[run.after - back - 1]) back++;
  let length = run.length;
  const reach = Math.min(within.before.end - run.before, within.after.end - run.after);
  while (length < reach && before[run.before + length] === after[run.after + length]) length++;
  return { before: run.before - back, after: run.after - back, length: length + back };
}

const base = 0x01000193;

/** Calls back with the hash of every sampled stretch of `length` units. */
function eachSeed(
  units: Uint16Array,
  { start, end }: Stretch,
  length: number,
  mask: number,
  visit: (hash: number, at: number) => void,
): void {
  if (end - start < length) return;
  let leaving = 1;
  for (let i = 1; i < length; i++) leaving = Math.imul(leaving, base);
  let rolling = 0;
  for (let i = start; i < start + length; i++)
    rolling = (Math.imul(rolling, base) + (units[i] ?? 0)) | 0;
  for (let at = start; ; at++) {
    const hash = mixed(rolling);
    if ((hash & mask) === 0) visit(hash >>> sampledBits, at);
    const next = at + length;
    if (next >= end) return;
    rolling = (rolling - Math.imul(units[at] ?? 0, leaving)) | 0;
    rolling = (Math.imul(rolling, base) + (units[next] ?? 0)) | 0;
  }
}

/** Spreads the entropy of the upper bits, which the rolling sum leaves poor in the lower ones. */
function mixed(hash: number): number {
  let spread = hash ^ (hash >>> 16);
  spread = Math.imul(spread, 0x7feb352d);
  spread ^= spread >>> 15;
  spread = Math.imul(spread, 0x846ca68b);
  return (spread ^ (spread >>> 16)) >>> 0;
}

const nowhere = -1;
const several = -2;

/** Where each seed stands in either text, while it stands there once. Open addressing over typed arrays. */
class SeedTable {
  private readonly size: number;
  private readonly hashes: Uint32Array;
  private readonly before: Int32Array;
  private readonly after: Int32Array;

  constructor(expected: number) {
    let size = 16;
    while (size < expected * 2) size *= 2;
    this.size = size;
    this.hashes = new Uint32Array(size);
    this.before = new Int32Array(size).fill(nowhere);
    this.after = new Int32Array(size).fill(nowhere);
  }

  addBefore(hash: number, at: number): void {
    const slot = this.slotOf(hash);
    this.hashes[slot] = hash + 1;
    this.before[slot] = this.before[slot] === nowhere ? at : several;
  }

  addAfter(hash: number, at: number): void {
    const slot = this.slotOf(hash);
    if (this.hashes[slot] === 0) return;
    this.after[slot] = this.after[slot] === nowhere ? at : several;
  }

  /** Where the seed at `at` of the first text stands in the other; negative unless it stands once in each. */
  pairOf(hash: number, at: number): number {
    const slot = this.slotOf(hash);
    return this.before[slot] === at ? (this.after[slot] ?? nowhere) : nowhere;
  }

  private slotOf(hash: number): number {
    let slot = Math.imul(hash, 0x9e3779b1) >>> 0;
    for (slot &= this.size - 1; ; slot = (slot + 1) & (this.size - 1)) {
      const held = this.hashes[slot];
      if (held === 0 || held === hash + 1) return slot;
    }
  }
}
