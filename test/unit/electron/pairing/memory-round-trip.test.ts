/** What is exported as a translation memory and imported again is the same pair. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { align } from '../../../../corpus/alignment/align.ts';
import { alignPair } from '../../../../corpus/alignment/align-pair.ts';
import type { BeadState } from '../../../../corpus/alignment/pair.ts';
import { stretchesOf } from '../../../../corpus/alignment/side.ts';
import { tmx, type MemoryUnit } from '../../../../corpus/exporters/tmx.ts';
import { unitsOf } from '../../../../electron/pairing/written-pair.ts';
import { readDocument } from '../../../../electron/worker/read-document.ts';
import { arbitraryText, seed } from '../../../support/arbitrary-text.ts';
import { encodeUtf8 } from '../../../support/encode.ts';

const now = '2026-01-02T03:04:05.678Z';
const side = (language: string) => ({ language, title: language, authors: [], sha256: language });

const words = arbitraryText
  .map((text) => text.replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff\ufeff]/gu, '').trim())
  .filter((text) => text !== '');
const arbitraryUnit = fc
  .tuple(
    words,
    words,
    fc.constantFrom<BeadState>('aligned', 'confirmed', 'corrected'),
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom('both', 'original', 'translation'),
  )
  .map(([original, translation, state, hundredths, there]): MemoryUnit => ({
    original: there === 'translation' ? '' : original,
    translation: there === 'original' ? '' : translation,
    state: there === 'both' ? state : 'omitted',
    confidence: there === 'both' && state === 'aligned' ? hundredths / 100 : 1,
  }));

/** Among neighbours with one side only, what the original has comes first: nothing else is said about their order. */
function inReadingOrder(units: readonly MemoryUnit[]): MemoryUnit[] {
  const ordered: MemoryUnit[] = [];
  for (const unit of units) {
    let at = ordered.length;
    while (unit.translation === '' && at > 0 && ordered[at - 1]?.original === '') at -= 1;
    ordered.splice(at, 0, unit);
  }
  return ordered;
}

it('gives the same segments, states and confidences', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryUnit, { minLength: 1, maxLength: 12 }), async (some) => {
      // A memory of one language is no pair.
      const sure: MemoryUnit = {
        original: 'A',
        translation: 'ب',
        state: 'confirmed',
        confidence: 1,
      };
      const units = inReadingOrder([sure, ...some]);
      const generator = { name: 'Hashiyeh', version: '1' };
      const [original, translation] = [side('en'), side('fa')];
      const xml = tmx({ original, translation, units, exportedAt: now, generator });
      const input = { bytes: encodeUtf8(xml), fileName: 'a.tmx' };
      const { document, pair } = await readDocument(input, now);
      expect(pair).toBeDefined();
      if (pair === undefined) return;
      const left = stretchesOf(document, pair.pair.original);
      const right = stretchesOf(document, pair.pair.translation);
      const { beads } = alignPair(left, right, pair.fixed, align);
      expect(unitsOf({ original: document, translation: document, beads }, 'all')).toEqual(units);
    }),
    { seed, numRuns: 40 },
  );
});
