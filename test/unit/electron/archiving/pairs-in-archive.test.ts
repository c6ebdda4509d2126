// Pairs with what was said of their sentences, and notes on both sides of them, come back from an archive as they were.
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { BeadState, PairId, type FixedBead } from '../../../../corpus/alignment/pair.ts';
import { AnnotationId, type Annotation } from '../../../../corpus/annotations/annotation.ts';
import { describe } from '../../../../corpus/annotations/describe.ts';
import { turned } from '../../../../corpus/annotations/counterpart.ts';
import type { Document } from '../../../../corpus/document/document.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import type { Library } from '../../../../corpus/storage/library.ts';
import { openArchiveFile } from '../../../../electron/archiving/archive-file.ts';
import { bringIn, planArchive } from '../../../../electron/archiving/bring-in.ts';
import { takeOut } from '../../../../electron/archiving/take-out.ts';
import { alignedPair } from '../../../../electron/pairing/aligned-pair.ts';
import { seed } from '../../../support/arbitrary-text.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../../support/libraries.ts';
import { english } from '../../../support/noted-document.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const persian = ['باغبان درخت‌ها را آب می‌داد.', 'جوی از کنار دیوار می‌گذشت 😀.', 'شب شد.'];
const translated = [
  'The gardener watered the trees.',
  'A stream ran by the wall 😀.',
  'Night fell.',
];

interface MadePair {
  /** A sentence of each side, or none. */
  readonly beads: readonly (readonly [at: number, state: BeadState])[];
  /** Which words of which sentences are marked, on the side that is noted first. */
  readonly notes: readonly {
    readonly at: number;
    readonly cut: number;
    readonly fromFirst: boolean;
  }[];
}

const pairs: fc.Arbitrary<readonly MadePair[]> = fc.array(
  fc.record({
    beads: fc.uniqueArray(fc.tuple(fc.nat(2), fc.constantFrom(...BeadState.options)), {
      selector: ([at]) => at,
      maxLength: 3,
    }),
    notes: fc.array(fc.record({ at: fc.nat(2), cut: fc.nat(4), fromFirst: fc.boolean() }), {
      maxLength: 3,
    }),
  }),
  { minLength: 1, maxLength: 3 },
);

function selectorsOf({ blocks }: Document, at: number, cut: number): Annotation['selectors'] {
  const plain = plainText(blocks);
  const { text } = blocks[at]!;
  const start = plain.text.indexOf(text);
  return [...describe(plain, rangeAt(plain, { start, end: start + text.length - cut }))];
}

function fixedOf([left, right]: readonly [Document, Document], { beads }: MadePair): FixedBead[] {
  const quoted = ({ blocks }: Document, at: number) => {
    const { id, text } = blocks[at]!;
    return [{ block: id, start: 0, end: text.length, words: text }];
  };
  return beads.map(([at, state]) => ({
    original: quoted(left, at),
    translation: state === 'omitted' ? [] : quoted(right, at),
    state,
    ...(state === 'aligned' ? { confidence: 0.25 } : {}),
  }));
}

/** Texts that are pairs, each with its own words. */
function fill(library: Library, made: readonly MadePair[]): void {
  for (const [number, one] of made.entries()) {
    const sides = [persian, translated].map((sentences) => {
      const { document, bytes } = importText([...sentences, `${number}`].join('\n'));
      library.add(document, bytes);
      return document;
    });
    const [left, right] = [sides[0]!, sides[1]!];
    const id = PairId.parse(`pair-number-${number}`);
    const created = '2026-03-21T08:00:00.000Z';
    const side = (document: Document, language: string) => ({ document: document.id, language });
    library.pairs.save({ id, original: side(left, 'fa'), translation: side(right, 'en'), created });
    library.pairs.saveFixed(id, fixedOf([left, right], one));
    for (const [at, note] of one.notes.entries()) {
      const annotation = makeAnnotation(
        left.id,
        AnnotationId.parse(`note-${number}-${at}-on-both`),
        {
          selectors: selectorsOf(left, note.at, note.cut),
          counterpart: { documentId: right.id, selectors: selectorsOf(right, note.at, note.cut) },
        },
      );
      library.saveAnnotation(note.fromFirst ? annotation : turned(annotation));
    }
  }
}

const saidIn = (library: Library) =>
  library.pairs.list().map((pair) => ({
    pair,
    fixed: library.pairs.fixed(pair.id),
    beads: alignedPair(library, pair.id).beads,
    notes: [pair.original, pair.translation].map(({ document }) => library.annotations(document)),
  }));

it('brings pairs, fixed points and both targets of every note into an empty library', async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async (made) => {
      const [from, to] = [openTestLibrary(temporaryFolder()), openTestLibrary(temporaryFolder())];
      fill(from, made);
      const path = join(temporaryFolder(), 'pairs.zip');
      await takeOut(from, path, { context: english });
      const archive = await openArchiveFile(path, to.portable.schema);
      await bringIn(archive, to, await planArchive(archive, to));
      await archive.close();
      const there = saidIn(from);
      expect(there).toHaveLength(made.length);
      expect(there.flatMap(({ notes }) => notes.flat())).toHaveLength(
        made.flatMap(({ notes }) => [...notes, ...notes]).length,
      );
      expect(saidIn(to)).toEqual(there);
      for (const library of [from, to]) library.close();
    }),
    { seed, numRuns: 4 },
  );
});
