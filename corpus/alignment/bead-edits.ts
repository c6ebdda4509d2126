/** What a reader can say about the beads of a pair, as beads that are fixed from then on. */
import type { Segment } from './model.ts';
import type { FixedBead, PairedBead, QuotedSegment } from './pair.ts';
import type { SideName } from './side-name.ts';

/**
 * `confirm`: it is right; words without counterpart have none. `merge` joins it with the next, `split` parts its first
 * sentences from the others. `pull` takes the first sentence of the next bead's side, `push` gives the last one to it.
 * `unlink` takes both sides apart, `omit` says that neither is translated. `free` takes back what was said.
 */
export type BeadEdit =
  | { readonly kind: 'confirm' | 'merge' | 'split' | 'unlink' | 'omit' | 'free' }
  | { readonly kind: 'pull' | 'push'; readonly side: SideName };

type Sides = Pick<PairedBead, SideName>;
type Said = Sides & Pick<FixedBead, 'state'>;

/** The texts of both sides' blocks, by which words are quoted. */
export type Texts = Readonly<Record<SideName, ReadonlyMap<string, string>>>;

/**
 * What is fixed after the edit of the bead at `index`, in the order in which it was said; undefined where the edit means
 * nothing there (nothing to split, no next bead).
 */
export function editBead(
  beads: readonly PairedBead[],
  index: number,
  edit: BeadEdit,
  fixed: readonly FixedBead[],
  texts: Texts,
): readonly FixedBead[] | undefined {
  const bead = beads[index];
  if (bead === undefined) return undefined;
  if (edit.kind === 'free') return bead.state === 'aligned' ? undefined : without(fixed, [bead]);
  const said = saidBy(bead, beads[index + 1], edit);
  if (said === undefined) return undefined;
  const quoted = said.map((one) => ({
    original: one.original.map((segment) => quote(segment, texts.original)),
    translation: one.translation.map((segment) => quote(segment, texts.translation)),
    state: one.state,
  }));
  return [...without(fixed, [bead, ...said]), ...quoted];
}

function saidBy(
  bead: PairedBead,
  next: PairedBead | undefined,
  edit: Exclude<BeadEdit, { kind: 'free' }>,
): readonly Said[] | undefined {
  const { original, translation } = bead;
  const isAlone = original.length === 0 || translation.length === 0;
  switch (edit.kind) {
    case 'confirm':
      return [{ original, translation, state: isAlone ? 'omitted' : 'confirmed' }];
    case 'omit':
      return apart(bead, 'omitted');
    case 'unlink':
      return isAlone ? undefined : apart(bead, 'corrected');
    case 'merge':
      return next && [corrected(joined(bead, next))];
    case 'split':
      return split(bead);
    case 'pull':
    case 'push':
      return next && shifted(bead, next, edit.kind, edit.side);
    default:
      return undefined;
  }
}

const corrected = (sides: Sides): Said => ({ ...sides, state: 'corrected' });

function joined(bead: Sides, next: Sides): Sides {
  return {
    original: [...bead.original, ...next.original],
    translation: [...bead.translation, ...next.translation],
  };
}

function apart({ original, translation }: Sides, state: FixedBead['state']): readonly Said[] {
  const said: Said[] = [];
  if (original.length > 0) said.push({ original, translation: [], state });
  if (translation.length > 0) said.push({ original: [], translation, state });
  return said;
}

/** The first sentence of each side, and what is left. */
function split({ original, translation }: Sides): readonly Said[] | undefined {
  if (original.length < 2 && translation.length < 2) return undefined;
  const cut = (from: number, to?: number) => ({
    original: original.slice(from, to),
    translation: translation.slice(from, to),
  });
  return [corrected(cut(0, 1)), corrected(cut(1))];
}

/** The bead with a sentence more or less on one side; where it is given away the next one has it. */
function shifted(
  bead: PairedBead,
  next: PairedBead,
  kind: 'pull' | 'push',
  side: SideName,
): readonly Said[] | undefined {
  if (kind === 'pull') {
    const [first, ...others] = next[side];
    if (first === undefined) return undefined;
    const grown = corrected({ ...sidesOf(bead), [side]: [...bead[side], first] });
    // What is left of one that was said stays said; others are aligned anew.
    const rest = { ...sidesOf(next), [side]: others };
    const isLeft = rest.original.length + rest.translation.length > 0;
    return next.state !== 'aligned' && isLeft ? [grown, corrected(rest)] : [grown];
  }
  const last = bead[side].at(-1);
  if (last === undefined) return undefined;
  const rest = { ...sidesOf(bead), [side]: bead[side].slice(0, -1) };
  const isLeft = rest.original.length + rest.translation.length > 0;
  const grown = corrected({ ...sidesOf(next), [side]: [last, ...next[side]] });
  return isLeft ? [corrected(rest), grown] : [grown];
}

const sidesOf = ({ original, translation }: Sides): Sides => ({ original, translation });

function quote(segment: Segment, texts: ReadonlyMap<string, string>): QuotedSegment {
  const { block, start, end } = segment;
  return { block, start, end, words: (texts.get(block) ?? '').slice(start, end) };
}

/** What was said about other words than those of these beads. */
function without(fixed: readonly FixedBead[], beads: readonly Sides[]): readonly FixedBead[] {
  const [left, right] = [keysOf(beads, 'original'), keysOf(beads, 'translation')];
  return fixed.filter(
    (one) =>
      !one.original.some((segment) => left.has(keyOf(segment))) &&
      !one.translation.some((segment) => right.has(keyOf(segment))),
  );
}

const keyOf = ({ block, start }: Segment): string => `${block} ${start}`;

function keysOf(beads: readonly Sides[], side: SideName): ReadonlySet<string> {
  return new Set(beads.flatMap((bead) => bead[side].map(keyOf)));
}
