/** A reader who puts a pair's beads right one after the other, as its translators meant them. */
import { align } from '../../corpus/alignment/align.ts';
import { alignPair, type PairAlignment } from '../../corpus/alignment/align-pair.ts';
import type { IndexBead } from '../../corpus/alignment/indexed-bead.ts';
import type { FixedBead, PairedBead } from '../../corpus/alignment/pair.ts';
import { realign } from '../../corpus/alignment/realign.ts';
import { reviewQueue } from '../../corpus/alignment/review.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import { stretchesOf, type Stretch } from '../../corpus/alignment/side.ts';
import { makeDocument } from './documents.ts';
import type { ParallelText } from './parallel-texts.ts';
import { createRandom } from './seeded-random.ts';

const sides: readonly SideName[] = ['original', 'translation'];

/** What one correction did to the beads that it did not name. */
export interface Correction {
  /** Whether the bead was right already, and only confirmed. */
  readonly found: boolean;
  /** Right ones that came, and right ones that went. */
  readonly gained: number;
  readonly lost: number;
  /** F1 over all beads afterwards. */
  readonly f1: number;
}

/** Which bead the reader looks at next: of those that nobody looked at, by their indices. */
export type Order = (beads: readonly PairedBead[], open: readonly number[]) => number;

/** The least certain first, as the review goes. */
export const byDoubt: Order = (beads, open) => {
  const left = new Set(open);
  return reviewQueue(beads).find((index) => left.has(index)) ?? open[0] ?? 0;
};

/** One here, one there, as somebody does who reads. */
export function byChance(seed: number): Order {
  const random = createRandom(seed);
  return (_, open) => open[random(open.length)] ?? 0;
}

/** F1 of the first alignment, and what each of up to `most` corrections did. Every sentence is a block of its own. */
export function correctInTurn(
  { persian, english, beads: gold }: ParallelText,
  most: number,
  order: Order,
): { readonly first: number; readonly corrections: readonly Correction[] } {
  const texts = {
    original: stretchesOf(makeDocument([...persian]), {}),
    translation: stretchesOf(makeDocument([...english]), {}),
  };
  const goldKeys = new Set(gold.map(indexKey));
  const goldOf = goldByPlace(gold);
  const rightOf = (beads: readonly PairedBead[]): ReadonlySet<string> =>
    new Set(beads.map(keyOf).filter((key) => goldKeys.has(key)));
  const f1Of = (beads: readonly PairedBead[]): number =>
    (2 * rightOf(beads).size) / (beads.length + gold.length);

  let now: PairAlignment = alignPair(texts.original, texts.translation, [], align);
  const first = f1Of(now.beads);
  const fixed: FixedBead[] = [];
  const corrections: Correction[] = [];
  while (corrections.length < most) {
    const open = now.beads.flatMap(({ state }, index) => (state === 'aligned' ? [index] : []));
    const looked = open.length === 0 ? undefined : now.beads[order(now.beads, open)];
    const meant = looked && goldOf(looked);
    if (!looked || !meant) break;
    fixed.push(said(meant, texts));
    const next =
      realign(texts.original, texts.translation, fixed, now, align) ??
      alignPair(texts.original, texts.translation, fixed, align);
    const [before, after] = [rightOf(now.beads), rightOf(next.beads)];
    const named = indexKey(meant);
    corrections.push({
      found: keyOf(looked) === named,
      gained: [...after].filter((key) => !before.has(key) && key !== named).length,
      lost: [...before].filter((key) => !after.has(key) && key !== named).length,
      f1: f1Of(next.beads),
    });
    now = next;
  }
  return { first, corrections };
}

/** The bead that was meant for the first words of one that was found. */
function goldByPlace(gold: readonly IndexBead[]): (bead: PairedBead) => IndexBead | undefined {
  const places = new Map(
    gold.flatMap((bead) =>
      sides.flatMap((side) => bead[side].map((index) => [`${side} ${index}`, bead] as const)),
    ),
  );
  return (bead) => {
    const side = bead.original.length > 0 ? 'original' : 'translation';
    const [first] = bead[side];
    return first && places.get(`${side} ${blockIndex(first.block)}`);
  };
}

const blockIndex = (block: string): number => Number(block.slice(1));

const indexKey = (bead: IndexBead): string => sides.map((side) => bead[side].join()).join('=');

const keyOf = (bead: PairedBead): string =>
  sides
    .map((side) => [...new Set(bead[side].map(({ block }) => blockIndex(block)))].join())
    .join('=');

function said(bead: IndexBead, texts: Readonly<Record<SideName, readonly Stretch[]>>): FixedBead {
  const quote = (side: SideName) =>
    bead[side].map((index) => {
      const { block, text } = texts[side][index]!;
      return { block, start: 0, end: text.length, words: text };
    });
  const isAlone = sides.some((side) => bead[side].length === 0);
  return {
    original: quote('original'),
    translation: quote('translation'),
    state: isAlone ? 'omitted' : 'corrected',
  };
}
