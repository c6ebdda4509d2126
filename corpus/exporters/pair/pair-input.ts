/** What is exported of an original with its translation: both documents with their notes, the beads, and what the reader wants. */
import type { PairedBead, PairSide } from '../../alignment/pair.ts';
import type { SideName } from '../../alignment/side-name.ts';
import type { ExportContext, ExportInput } from '../exporter.ts';

/** One side: its document with the notes on it, and which piece of it is meant. */
export interface PairSideInput {
  readonly side: Pick<PairSide, 'part' | 'only' | 'language'>;
  readonly input: ExportInput;
}

/** Both sides with their beads in reading order. */
export interface PairInput extends Readonly<Record<SideName, PairSideInput>> {
  readonly beads: readonly PairedBead[];
}

/** How a pair is written. */
export interface PairChoices {
  /** `confirmed`: only beads that the reader said something about. */
  readonly beads: 'all' | 'confirmed';
  /** The side that is read first; its direction is the page's. */
  readonly first: SideName;
  /** Whether the reader's notes and marks stand in it. */
  readonly notes: boolean;
}

/** The beads that are written. */
export function chosenBeads(
  beads: readonly PairedBead[],
  choice: PairChoices['beads'],
): readonly PairedBead[] {
  return choice === 'all' ? beads : beads.filter(({ state }) => state !== 'aligned');
}

/** A format of a pair. */
export interface PairExporter<Content extends string | Uint8Array = string | Uint8Array> {
  readonly mediaType: string;
  readonly extension: string;
  export(pair: PairInput, choices: PairChoices, context: ExportContext): Content;
}
