// One bead changed by hand in a long text: its neighbours follow, the rest stays.
import { expect, it } from 'vitest';
import { align } from '../../../corpus/alignment/align.ts';
import { alignNear } from '../../../corpus/alignment/align-near.ts';
import { fixtureSentences, parallelText, starterSentences } from '../../support/parallel-texts.ts';

const all = [...starterSentences(), ...fixtureSentences()].flatMap(([, sentences]) => sentences);
const { persian, english } = parallelText('all', all);
const { beads, lexicon } = align(persian, english);

it('keeps the changed bead and what lies far from it, and covers every segment once', () => {
  const at = beads.findIndex(
    (bead, index) =>
      index > 100 && bead.original.length === 1 && beads[index + 1]?.original.length === 1,
  );
  const [bead, next] = [beads[at]!, beads[at + 1]!];
  const changed = {
    original: [...bead.original, ...next.original],
    translation: bead.translation,
  };
  const found = alignNear(persian, english, beads, changed, { lexicon });
  expect(found).toContainEqual({ ...changed, confidence: 1, fixed: true });
  expect(found.slice(0, 60)).toEqual(beads.slice(0, 60));
  expect(found.slice(-60)).toEqual(beads.slice(-60));
  for (const side of ['original', 'translation'] as const) {
    const segments = found.flatMap((each) => each[side]);
    expect(segments).toEqual(beads.flatMap((each) => each[side]));
  }
});

it('keeps beads that were fixed before', () => {
  const [first, second] = [beads[20]!, beads[24]!];
  const once = alignNear(persian, english, beads, first, { lexicon });
  const twice = alignNear(persian, english, once, second, { lexicon, fixed: [first] });
  expect(twice.filter((bead) => bead.fixed)).toMatchObject([
    { original: first.original },
    { original: second.original },
  ]);
});
