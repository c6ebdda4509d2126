/** `hashiyeh align --segments`: two files with one segment a line, aligned without a library. */
import { resolve } from 'node:path';
import { align } from '../../../corpus/alignment/align.ts';
import type { AlignedBead } from '../../../corpus/alignment/indexed-bead.ts';
import { fileSource } from '../../importing/source.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** More text than any book has. */
const mostBytes = 200 * 1024 ** 2;

/** Prints the beads of two files; indices count the lines from 0, and empty lines are in no bead. */
export async function alignSegments(
  originalFile: string,
  translationFile: string,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const original = await readSegments(originalFile, surroundings);
  const translation = await readSegments(translationFile, surroundings);
  const beads = align(original, translation).beads.map(shown);
  output.result({ beads }, () => beads.map(lineOf));
  return exitCodes.done;
}

/** Errors: CorpusError `notFound`, `notAFile`, `tooLarge`, `unreadable`. */
async function readSegments(file: string, { workingFolder }: Surroundings): Promise<string[]> {
  const bytes = await fileSource(resolve(workingFolder, file), mostBytes, file).read();
  // The decoder takes the byte order mark away.
  const lines = new TextDecoder('utf-8').decode(bytes).split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function shown({ original, translation, confidence }: AlignedBead): AlignedBead {
  return { original, translation, confidence: Math.round(confidence * 1000) / 1000 };
}

function lineOf({ original, translation, confidence }: AlignedBead): string {
  return `${original.join(' ')}\t${translation.join(' ')}\t${confidence.toFixed(3)}`;
}
