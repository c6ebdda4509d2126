/** Corrections as steps: each with what was said before about the same thing, so that it can be taken back. */
import {
  aspectOf,
  type Correction,
  type CorrectionChange,
  type Corrections,
  type PartCorrection,
} from '../../corpus/document/correction.ts';
import type { PartKind } from '../../corpus/document/part.ts';

/** What a reader may say about a block. */
export type BlockChange = Omit<Correction, 'blockId'>;

/** What a reader may say about a part that begins somewhere. */
export type PartChange = Omit<Extract<PartCorrection, { type: 'change' }>, 'type' | 'blockId'>;

/** What is said of a part that the reader makes. */
export interface PartFacts {
  readonly kind: PartKind;
  readonly title: string;
  readonly authors: readonly string[];
}

/** The change that brings back what `corrections` say about the same thing as `change`. */
export function formerOf(change: CorrectionChange, corrections: Corrections): CorrectionChange {
  if (change.about === 'block') {
    const { blockId } = change.correction;
    return { about: 'block', correction: correctionOf(corrections, blockId) };
  }
  const { blockId, aspect } = subjectOf(change);
  const former = corrections.parts.find(
    (one) => one.blockId === blockId && aspectOf(one) === aspect,
  );
  return former === undefined
    ? { about: 'asImported', blockId, aspect }
    : { about: 'part', correction: former };
}

/** What is said of a document once a change is saved, as main keeps it: what says nothing is not kept. */
export function afterChange(change: CorrectionChange, { blocks, parts }: Corrections): Corrections {
  if (change.about === 'block') {
    const { blockId } = change.correction;
    const others = blocks.filter((one) => one.blockId !== blockId);
    return { parts, blocks: [...others, ...saying(change.correction)] };
  }
  const { blockId, aspect } = subjectOf(change);
  const others = parts.filter((one) => one.blockId !== blockId || aspectOf(one) !== aspect);
  return {
    blocks,
    parts: change.about === 'part' ? [...others, ...saying(change.correction)] : others,
  };
}

/** The correction, unless it says nothing: it then only names its place, and that it would change something. */
function saying<C extends Correction | PartCorrection>(correction: C): readonly C[] {
  const says = Object.entries(correction).some(
    ([key, value]) => key !== 'blockId' && !(key === 'type' && value === 'change'),
  );
  return says ? [correction] : [];
}

/** The boundary or the facts of the part that a change is about. */
function subjectOf(change: Exclude<CorrectionChange, { about: 'block' }>) {
  if (change.about === 'asImported') return change;
  const { correction } = change;
  return { blockId: correction.blockId, aspect: aspectOf(correction) };
}

/** What is said of a block, or of the whole document where `blockId` is absent; it may say nothing. */
export function correctionOf({ blocks }: Corrections, blockId: string | undefined): Correction {
  const former = blocks.find((one) => one.blockId === blockId);
  return former ?? (blockId === undefined ? {} : { blockId });
}

/** A block's correction with more said about it; what was said before about other things stays. */
export function blockCorrected(
  corrections: Corrections,
  blockId: string,
  change: BlockChange,
): CorrectionChange {
  return {
    about: 'block',
    correction: { ...correctionOf(corrections, blockId), ...change },
  };
}

/** The correction of the part that begins at a block, with more said about it. */
export function partCorrected(
  { parts }: Corrections,
  blockId: string,
  change: PartChange,
): CorrectionChange {
  const former = parts.find((one) => one.type === 'change' && one.blockId === blockId);
  return { about: 'part', correction: { ...former, type: 'change', blockId, ...change } };
}

/** What makes a part begin at a block; nothing said before about a part that began there holds any longer. */
export function partBegun(
  corrections: Corrections,
  blockId: string,
  { kind, title, authors }: PartFacts,
): readonly CorrectionChange[] {
  const begun: CorrectionChange = {
    about: 'part',
    correction: { type: 'split', blockId, kind, title },
  };
  const facts: CorrectionChange =
    authors.length > 0
      ? { about: 'part', correction: { type: 'change', blockId, authors: [...authors] } }
      : { about: 'asImported', blockId, aspect: 'facts' };
  const former = formerOf(facts, corrections);
  return facts.about === 'asImported' && former.about === 'asImported' ? [begun] : [begun, facts];
}

/** What brings import's decision about a block and about the part that begins there back; empty where nothing was said. */
export function asImported(corrections: Corrections, blockId: string): readonly CorrectionChange[] {
  const changes: CorrectionChange[] = corrections.parts
    .filter((one) => one.blockId === blockId)
    .map((one) => ({ about: 'asImported', blockId, aspect: aspectOf(one) }));
  if (corrections.blocks.some((one) => one.blockId === blockId)) {
    changes.push({ about: 'block', correction: { blockId } });
  }
  return changes;
}
