/** `hashiyeh align A B`: how the sentences of two documents of the library stand to each other. */
import { resolve } from 'node:path';
import type { Segment } from '../../../corpus/alignment/model.ts';
import type { SideName } from '../../../corpus/alignment/side-name.ts';
import { chosenBeads, type PairChoices } from '../../../corpus/exporters/pair/pair-input.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { exportPair } from '../../exporting/pair.ts';
import { writeOutside } from '../../files/write-file.ts';
import { alignedPair, alignUnpaired, type AlignedPair } from '../../pairing/aligned-pair.ts';
import { knownPair } from '../../pairing/make-pair.ts';
import { wordsOfSegment } from '../../pairing/written-pair.ts';
import type { PairFormat } from '../../shared/pair-export-request.ts';
import type { InterfaceLanguage } from '../../shared/settings.ts';
import { exitCodes } from '../exit-codes.ts';
import { withLibrary } from '../library-access.ts';
import { withPictureSource } from '../picture-access.ts';
import { UsageError } from '../usage-error.ts';
import { sidesOf, type WantedPair } from './pair.ts';
import type { Place } from './shelves.ts';

/** `out` is a file; without it the text goes to standard output. */
export interface AlignOptions extends WantedPair, PairChoices {
  /** Undefined: the table, which is for other programs, or with `--json` the beads. */
  readonly format: PairFormat | undefined;
  readonly out?: string;
  readonly language: InterfaceLanguage;
}

/**
 * Prints or writes the beads; those of a pair with what the reader said about them. Changes nothing.
 * Errors: UsageError for PDF, and for a Word file without a file to go into.
 */
export async function alignDocuments(
  options: AlignOptions,
  { folder, output, surroundings }: Place,
): Promise<number> {
  const { format = 'tsv', out, language } = options;
  if (format === 'pdf') throw new UsageError((t) => t('commandLine.pdfNeedsWindow'));
  if (format === 'docx' && out === undefined) {
    throw new UsageError((t) => t('commandLine.needsOutput', { format }));
  }
  await withLibrary(folder, 'read-only', surroundings, async (library) => {
    const { sides, pair, aligned } = alignedSides(library, options);
    const context = {
      exportedAt: surroundings.now(),
      locale: language,
      generator: `Hashiyeh ${surroundings.version}`,
    };
    const what = { library, aligned, sides, choices: options, context };
    if (out !== undefined) {
      const file = resolve(surroundings.workingFolder, out);
      const { content } = await withPictureSource(library, surroundings, (pictures) =>
        exportPair({ ...what, pictures }, format),
      );
      writeOutside(library, file, content);
      output.message(output.t('commandLine.written', { file }));
      output.result({ file, beads: chosenBeads(aligned.beads, options.beads).length }, () => []);
      return;
    }
    if (output.json) {
      output.result({ ...(pair ? { pair: pair.id } : {}), ...told(aligned, options) }, () => []);
      return;
    }
    const { content } = await withPictureSource(library, surroundings, (pictures) =>
      exportPair({ ...what, pictures }, format),
    );
    output.result(undefined, () => [String(content).trimEnd()]);
  });
  return exitCodes.done;
}

/** Two texts with their beads, as a pair of the library or as they follow from the texts alone. */
function alignedSides(library: Library, options: WantedPair) {
  const sides = sidesOf(library, options);
  const pair = knownPair(library, sides);
  const aligned = pair ? alignedPair(library, pair.id) : alignUnpaired(library, sides);
  return { sides: pair ?? sides, pair, aligned };
}

/** The beads with the words of their segments. */
function told(aligned: Omit<AlignedPair, 'pair'>, options: Pick<PairChoices, 'beads'>) {
  const textsOf = (side: SideName) =>
    new Map(aligned[side].blocks.map(({ id, text }) => [id, text]));
  const texts = { original: textsOf('original'), translation: textsOf('translation') };
  const words = (side: SideName, segments: readonly Segment[]) =>
    segments.map((one) => ({ ...one, text: wordsOfSegment(one, texts[side]) }));
  return {
    beads: chosenBeads(aligned.beads, options.beads).map((bead) => ({
      ...bead,
      original: words('original', bead.original),
      translation: words('translation', bead.translation),
    })),
  };
}
