/** What changed in the beads of a pair, against reading all of them: for corrections in any order, taken back and said again. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { align } from '../../../corpus/alignment/align.ts';
import { alignPair } from '../../../corpus/alignment/align-pair.ts';
import { editBead, type BeadEdit } from '../../../corpus/alignment/bead-edits.ts';
import { patchBetween, patched } from '../../../corpus/alignment/bead-patch.ts';
import type { FixedBead, PairedBead } from '../../../corpus/alignment/pair.ts';
import { realign } from '../../../corpus/alignment/realign.ts';
import { stretchesOf } from '../../../corpus/alignment/side.ts';
import { makeDocument } from '../../support/documents.ts';
import { fixtureSentences, parallelText } from '../../support/parallel-texts.ts';

const text = parallelText('short', fixtureSentences()[0]![1].slice(0, 24));
const documents = [makeDocument([...text.persian]), makeDocument([...text.english])] as const;
const [left, right] = [stretchesOf(documents[0], {}), stretchesOf(documents[1], {})];
const wordsIn = ({ blocks }: (typeof documents)[number]) =>
  new Map(blocks.map(({ id, text: words }) => [id, words]));
const texts = { original: wordsIn(documents[0]), translation: wordsIn(documents[1]) };
const first = alignPair(left, right, [], align);

const edits: readonly BeadEdit[] = [
  { kind: 'confirm' },
  { kind: 'merge' },
  { kind: 'split' },
  { kind: 'unlink' },
  { kind: 'omit' },
  { kind: 'free' },
  { kind: 'pull', side: 'original' },
  { kind: 'push', side: 'translation' },
];

it('leads from the beads before a correction to those after it', () => {
  const steps = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...edits)), { maxLength: 6 });
  fc.assert(
    fc.property(steps, (list) => {
      let now = first;
      let fixed: readonly FixedBead[] = [];
      let shown: readonly PairedBead[] = first.beads;
      for (const [place, edit] of list) {
        const at = place % now.beads.length;
        fixed = editBead(now.beads, at, edit, fixed, texts) ?? fixed;
        const next = realign(left, right, fixed, now, align)!;
        const patch = patchBetween(now.beads, next.beads);
        // As it crosses into a window.
        shown = patched(shown, structuredClone(patch));
        expect(shown).toEqual(next.beads);
        now = next;
      }
    }),
    { seed: 10, numRuns: 25 },
  );
});

it('holds the bead that was confirmed and no other', () => {
  const fixed = editBead(first.beads, 5, { kind: 'confirm' }, [], texts)!;
  const { beads } = realign(left, right, fixed, first, align)!;
  expect(patchBetween(first.beads, beads)).toMatchObject({ from: 5, removed: 1 });
  const more = editBead(beads, 9, { kind: 'confirm' }, fixed, texts)!;
  const next = realign(left, right, more, { ...first, beads }, align)!;
  expect(patchBetween(beads, next.beads)).toMatchObject({ from: 9, removed: 1 });
});

it('replaces all beads where it names no end', () => {
  expect(patched(first.beads, { from: 0, beads: first.beads.slice(0, 2) })).toHaveLength(2);
});
