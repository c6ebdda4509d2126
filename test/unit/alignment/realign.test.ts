// What the reader says about a bead of a long text: its neighbours follow, the rest stays as it was.
import { expect, it } from 'vitest';
import { align } from '../../../corpus/alignment/align.ts';
import { alignPair } from '../../../corpus/alignment/align-pair.ts';
import type { IndexBead } from '../../../corpus/alignment/indexed-bead.ts';
import type { FixedBead, PairedBead } from '../../../corpus/alignment/pair.ts';
import { realign } from '../../../corpus/alignment/realign.ts';
import type { SideName } from '../../../corpus/alignment/side-name.ts';
import { segmentsIn, stretchesOf, type Stretch } from '../../../corpus/alignment/side.ts';
import { byChance, byDoubt, correctInTurn } from '../../support/correcting.ts';
import { makeDocument } from '../../support/documents.ts';
import {
  fixtureSentences,
  parallelText,
  starterSentences,
  withLoss,
} from '../../support/parallel-texts.ts';
import { chances } from '../../support/seeded-random.ts';

const sides: readonly SideName[] = ['original', 'translation'];

/** Every sentence is a block, so that beads of blocks can be held against those that were meant. */
const texts = [...starterSentences(), ...fixtureSentences()].map(([, sentences], index) =>
  withLoss(sentences, index % 2 === 0 ? 'persian' : 'english', 'sentences', 0.35, chances(index)),
);
const { persian, english, beads: meant } = parallelText('all', texts.flat());
const left = stretchesOf(makeDocument([...persian]), {});
const right = stretchesOf(makeDocument([...english]), {});
const former = alignPair(left, right, [], align);

const keyOf = (bead: PairedBead): string =>
  sides.map((side) => [...new Set(bead[side].map(({ block }) => block.slice(1)))].join()).join('=');
const meantKeys = new Set(
  meant.map(({ original, translation }) => `${original.join()}=${translation.join()}`),
);
const rightOnes = (beads: readonly PairedBead[]): number =>
  beads.filter((bead) => meantKeys.has(keyOf(bead))).length;

function fixedOf({ original, translation }: IndexBead): FixedBead {
  const quote = (stretches: readonly Stretch[]) => (index: number) => {
    const { block, text } = stretches[index]!;
    return { block, start: 0, end: text.length, words: text };
  };
  return {
    original: original.map(quote(left)),
    translation: translation.map(quote(right)),
    state: 'corrected',
  };
}

const saidOf = ({ original, translation }: PairedBead): FixedBead => ({
  original: original.map((one) => ({
    ...one,
    words: persian[Number(one.block.slice(1))]!.slice(one.start, one.end),
  })),
  translation: translation.map((one) => ({
    ...one,
    words: english[Number(one.block.slice(1))]!.slice(one.start, one.end),
  })),
  state: 'confirmed',
});

const isOneSentence = (stretches: readonly Stretch[]) => (index: number) =>
  segmentsIn(stretches[index]!, []).length === 1;

/** Those that the aligner did not find, with both sides, of blocks that are one sentence each. */
const missed = meant.filter(
  ({ original, translation }) =>
    original.length > 0 &&
    translation.length > 0 &&
    original.every(isOneSentence(left)) &&
    translation.every(isOneSentence(right)) &&
    !former.beads.some((bead) => keyOf(bead) === `${original.join()}=${translation.join()}`),
);

/** Where every sentence has its counterpart. */
function wholeText() {
  const { persian: one, english: other } = parallelText(
    'whole',
    [...starterSentences(), ...fixtureSentences()].flatMap(([, sentences]) => sentences),
  );
  const sidesOf = [one, other].map((words) => stretchesOf(makeDocument([...words]), {}));
  return { words: { original: one, translation: other }, left: sidesOf[0]!, right: sidesOf[1]! };
}

it('leaves every bead as it was when a right one is confirmed', () => {
  const text = wholeText();
  const aligned = alignPair(text.left, text.right, [], align);
  const isOneToOne = ({ original, translation, confidence }: PairedBead): boolean =>
    original.length === 1 && translation.length === 1 && confidence > 0.9;
  const quoted = (bead: PairedBead, side: SideName) =>
    bead[side].map((one) => ({
      ...one,
      words: text.words[side][Number(one.block.slice(1))]!.slice(one.start, one.end),
    }));
  const places = aligned.beads.flatMap((bead, at) =>
    isOneToOne(bead) && at % 40 === 5 ? [at] : [],
  );
  expect(places.length).toBeGreaterThan(3);
  for (const at of places) {
    const bead = aligned.beads[at]!;
    const said: FixedBead = {
      original: quoted(bead, 'original'),
      translation: quoted(bead, 'translation'),
      state: 'confirmed',
    };
    const { beads, learned } = realign(text.left, text.right, [said], aligned, align)!;
    expect(learned).toBe(aligned.learned);
    expect(beads[at]).toMatchObject({ state: 'confirmed', confidence: 1 });
    const far = (all: readonly PairedBead[]) => [
      ...all.slice(0, Math.max(0, at - 60)),
      ...all.slice(at + 60),
    ];
    expect(far(beads)).toEqual(far(aligned.beads));
    const near = (all: readonly PairedBead[]) =>
      all.slice(Math.max(0, at - 10), at + 10).map(keyOf);
    expect(near(beads)).toEqual(near(aligned.beads));
  }
});

it('improves the neighbours of a bead that is put right, and moves nothing far away', () => {
  expect(missed.length).toBeGreaterThan(3);
  let better = 0;
  for (const bead of missed) {
    const { beads } = realign(left, right, [fixedOf(bead)], former, align)!;
    const segments = sides.map((side) =>
      beads.flatMap((each) => each[side].map(({ block, start }) => `${block} ${start}`)),
    );
    expect(segments).toEqual(
      sides.map((side) =>
        former.beads.flatMap((each) => each[side].map(({ block, start }) => `${block} ${start}`)),
      ),
    );
    const before = new Set(former.beads.map(keyOf));
    const moved = beads.flatMap((each, index) => (before.has(keyOf(each)) ? [] : [index]));
    expect(moved.at(-1)! - moved[0]!).toBeLessThan(80);
    // Without the one that was put in by hand.
    better += rightOnes(beads) - 1 - rightOnes(former.beads);
  }
  expect(better).toBeGreaterThan(0);
});

it('aligns a bead that is taken back as if nothing had been said', () => {
  const fixed = [fixedOf(missed[0]!), fixedOf(missed.at(-1)!)];
  const said = realign(left, right, fixed, former, align)!;
  expect(said.beads.filter(({ state }) => state === 'corrected')).toHaveLength(2);
  const back = realign(left, right, fixed.slice(1), said, align)!;
  const again = realign(left, right, [], back, align)!;
  const before = new Set(former.beads.map(keyOf));
  // In a window of its own a doubtful bead may come out otherwise than in the whole.
  expect(again.beads.filter((bead) => !before.has(keyOf(bead))).length).toBeLessThan(8);
  expect(again.beads.every(({ state }) => state === 'aligned')).toBe(true);
});

it('keeps what is there when nothing else is said', () => {
  expect(realign(left, right, [], former, align)!.beads).toEqual(former.beads);
});

it('keeps everything where what was found is confirmed all over the text', () => {
  const everywhere = former.beads.filter((_, index) => index % 3 === 0).map(saidOf);
  const { beads } = realign(left, right, everywhere, former, align)!;
  expect(beads.map(keyOf)).toEqual(former.beads.map(keyOf));
  expect(beads.filter(({ state }) => state === 'confirmed')).toHaveLength(everywhere.length);
});

it('keeps a bead whose sides were far apart, which was lost between two windows', () => {
  const places = former.beads.flatMap((bead, at) => (bead.confidence > 0.9 ? [at] : []));
  const [near, far] = [former.beads[places[3]!]!, former.beads[places[60]!]!];
  const moved = saidOf({ ...near, translation: far.translation });
  const { beads } = realign(left, right, [moved], former, align)!;
  const kept = beads.filter(({ state }) => state !== 'aligned');
  expect(kept.map(keyOf)).toEqual([keyOf({ ...near, translation: far.translation })]);
});

it('has as many right beads or more after most corrections, and more and more of them', () => {
  for (const order of [byDoubt, byChance(3)]) {
    const text = parallelText('torn', texts.flat().slice(0, 160));
    const { first, corrections } = correctInTurn(text, 20, order);
    const sum = (of: 'gained' | 'lost'): number =>
      corrections.reduce((all, correction) => all + correction[of], 0);
    expect(sum('lost')).toBeLessThanOrEqual(Math.min(2, sum('gained')));
    const confirmed = corrections.filter(({ found }) => found);
    expect(confirmed.length).toBeGreaterThan(5);
    expect(confirmed.every(({ gained, lost }) => gained + lost === 0)).toBe(true);
    const quarters = [first, ...[5, 10, 20].map((count) => corrections[count - 1]!.f1)];
    expect(quarters).toEqual(quarters.toSorted((a, b) => a - b));
    expect(quarters.at(-1)).toBeGreaterThan(first);
  }
});
