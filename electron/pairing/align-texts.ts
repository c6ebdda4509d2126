/** Aligns two texts as the library keeps them; done in the worker, or here by the command line. */
import { align } from '../../corpus/alignment/align.ts';
import { alignPair, type Aligner, type PairAlignment } from '../../corpus/alignment/align-pair.ts';
import { patchBetween, type BeadPatch } from '../../corpus/alignment/bead-patch.ts';
import type { FixedBead, PairSide } from '../../corpus/alignment/pair.ts';
import { realign } from '../../corpus/alignment/realign.ts';
import { stretchesOf, type Stretch } from '../../corpus/alignment/side.ts';
import { correct } from '../../corpus/document/correct.ts';
import type { Corrections } from '../../corpus/document/correction.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { KeptAlignment } from '../../corpus/storage/pairs.ts';

/** A side's document, JSON in UTF-8 as import made it, with what the reader corrected. */
export interface TextToAlign {
  readonly json: Uint8Array;
  readonly corrections: Corrections;
  readonly side: Pick<PairSide, 'part' | 'only'>;
}

/** `fileName` is the title of the original, for messages. */
export interface TextsToAlign {
  readonly fileName: string;
  readonly original: TextToAlign;
  readonly translation: TextToAlign;
  readonly fixed: readonly FixedBead[];
  /** What was derived of the same texts before something else was said. */
  readonly former?: AlignedJson;
}

/** Beads and what was learned, as JSON: the window and the next alignment read them, nobody between. */
export type AlignedJson = Pick<KeptAlignment, 'beads' | 'learned'>;

/** What came of aligning. */
export interface AlignedTexts extends AlignedJson {
  /** What leads from the former beads to these; `beads` as JSON. */
  readonly patch?: Omit<BeadPatch, 'beads'> & Pick<AlignedJson, 'beads'>;
}

/** The alignment; around what was said since, where there is a former one. `onPass` is called before each pass of a whole one. */
export function alignTexts(
  { original, translation, fixed, former }: TextsToAlign,
  onPass?: (pass: number, passes: number) => void,
): AlignedTexts {
  const [left, right] = [stretchesIn(original), stretchesIn(translation)];
  const aligner: Aligner = align;
  const before = former && read(former);
  const around = before && realign(left, right, fixed, before, aligner);
  const { beads, learned } = around ?? alignPair(left, right, fixed, aligner, onPass);
  const json = { beads: JSON.stringify(beads), learned: JSON.stringify(learned) };
  if (before === undefined) return json;
  const patch = patchBetween(before.beads, beads);
  return { ...json, patch: { ...patch, beads: JSON.stringify(patch.beads) } };
}

/** The library proved the bytes, and made the other JSON itself. */
function stretchesIn({ json, corrections, side }: TextToAlign): readonly Stretch[] {
  const document = JSON.parse(new TextDecoder().decode(json)) as Document;
  return stretchesOf(correct(document, corrections), side);
}

function read({ beads, learned }: AlignedJson): PairAlignment {
  return {
    beads: JSON.parse(beads) as PairAlignment['beads'],
    learned: JSON.parse(learned) as PairAlignment['learned'],
  };
}
