/** `hashiyeh align A B`: how the sentences of two documents of the library stand to each other. */
import { resolve } from 'node:path';
import type { Segment } from '../../../corpus/alignment/model.ts';
import { writeOutside } from '../../files/write-file.ts';
import { alignedPair, alignUnpaired } from '../../pairing/aligned-pair.ts';
import { knownPair } from '../../pairing/make-pair.ts';
import {
  wordsOfSegment,
  writtenPair,
  type BeadChoice,
  type PairFormat,
} from '../../pairing/written-pair.ts';
import { exitCodes } from '../exit-codes.ts';
import { withLibrary } from '../library-access.ts';
import { sidesOf, type WantedPair } from './pair.ts';
import type { Place } from './shelves.ts';

/** `out` is a file; without it the text goes to standard output. */
export interface AlignOptions extends WantedPair {
  readonly format: PairFormat;
  readonly choice: BeadChoice;
  readonly out?: string;
}

/** Prints or writes the beads; those of a pair with what the reader said about them. Changes nothing. */
export async function alignDocuments(
  options: AlignOptions,
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'read-only', surroundings, (library) => {
    const sides = sidesOf(library, options);
    const pair = knownPair(library, sides);
    const aligned = pair ? alignedPair(library, pair.id) : alignUnpaired(library, sides);
    const { original, translation } = pair ?? sides;
    const languages = { original: original.language, translation: translation.language };
    const context = { exportedAt: surroundings.now(), version: surroundings.version };
    const written = (): string =>
      writtenPair({ ...aligned, languages }, options.format, options.choice, context);
    const beads = aligned.beads.filter(
      ({ state }) => options.choice === 'all' || state !== 'aligned',
    );
    if (options.out !== undefined) {
      const file = resolve(surroundings.workingFolder, options.out);
      writeOutside(library, file, written());
      output.message(output.t('commandLine.written', { file }));
      output.result({ file, beads: beads.length }, () => []);
      return;
    }
    const textsOf = (side: 'original' | 'translation') =>
      new Map(aligned[side].blocks.map(({ id, text }) => [id, text]));
    const texts = { original: textsOf('original'), translation: textsOf('translation') };
    const told = (side: 'original' | 'translation', segments: readonly Segment[]) =>
      segments.map((one) => ({ ...one, text: wordsOfSegment(one, texts[side]) }));
    output.result(
      {
        ...(pair ? { pair: pair.id } : {}),
        beads: beads.map((bead) => ({
          ...bead,
          original: told('original', bead.original),
          translation: told('translation', bead.translation),
        })),
      },
      () => [written().trimEnd()],
    );
  });
  return exitCodes.done;
}
