/** The aligner: which segments of a translation translate which of the original. */
import { Aligning, type Learned, type SideHints } from './aligning.ts';
import type { IndexBead, AlignedBead } from './indexed-bead.ts';
import { analyse } from './words/analyse.ts';

export interface AlignOptions {
  /** Beads that the reader confirmed or made: kept exactly; what lies between them is aligned anew. */
  readonly fixed?: readonly IndexBead[];
  /** Segments that begin a paragraph or follow a heading, on each side; they help a little where both agree. */
  readonly paragraphs?: {
    readonly original: readonly number[];
    readonly translation: readonly number[];
  };
  /** What an earlier alignment of these texts learned: then one pass does, and a part comes out as it does in the whole. */
  readonly learned?: Learned;
  /** Called before each pass over the texts, counted from 1. */
  readonly onPass?: (pass: number, passes: number) => void;
}

export interface AlignedText {
  /**
   * In reading order of both sides; every segment that is not empty is in exactly one. Segments without words or digits
   * (empty lines) are in none.
   */
  readonly beads: readonly AlignedBead[];
  readonly learned: Learned;
}

/**
 * The alignment of two lists of segments, in either direction between Persian and English; texts in one language are
 * aligned by the words that they share.
 *
 * Errors: CorpusError `invalidRequest` if fixed beads cross, overlap or name segments that are not there.
 * Cost: time and memory grow with the segments, about 20 µs and 2 kB each.
 * Sources: README.md.
 */
export function align(
  original: readonly string[],
  translation: readonly string[],
  options: AlignOptions = {},
): AlignedText {
  const { fixed = [], paragraphs, learned: known, onPass } = options;
  const omitted = fixed.filter((bead) => !isPaired(bead));
  const paired = fixed.filter(isPaired);
  const compactSide = (segments: readonly string[], side: keyof IndexBead): Compact => {
    const said = new Set(paired.flatMap((bead) => bead[side]));
    return compact(segments, new Set(omitted.flatMap((bead) => bead[side])), said);
  };
  const texts = {
    original: compactSide(original, 'original'),
    translation: compactSide(translation, 'translation'),
  };
  const sides = {
    original: analyse(texts.original.segments),
    translation: analyse(texts.translation.segments),
  };
  const within = paired.map((bead) => ({
    original: inside(bead.original, texts.original),
    translation: inside(bead.translation, texts.translation),
  }));
  const aligning = new Aligning(sides.original, sides.translation, within, {
    original: hintsOf(texts.original, paragraphs?.original),
    translation: hintsOf(texts.translation, paragraphs?.translation),
  });
  const { beads, learned } = aligning.run(known, onPass);
  const placed = beads.map((bead) => ({
    ...bead,
    original: bead.original.map((index) => texts.original.places[index] ?? 0),
    translation: bead.translation.map((index) => texts.translation.places[index] ?? 0),
  }));
  return { beads: inReadingOrder(placed, omitted.map(fixedBead)), learned };
}

function isPaired({ original, translation }: IndexBead): boolean {
  return original.length > 0 && translation.length > 0;
}

function fixedBead({ original, translation }: IndexBead): AlignedBead {
  return { original, translation, confidence: 1, fixed: true };
}

/** The segments that are to be aligned, and which of all they are. */
interface Compact {
  readonly segments: readonly string[];
  readonly places: readonly number[];
  readonly indices: ReadonlyMap<number, number>;
  /** Segments before which one was taken out as omitted: no bead reaches over it. */
  readonly barriers: ReadonlySet<number>;
}

/** `said` are in fixed beads, and stay although they have neither letter nor digit. */
function compact(
  all: readonly string[],
  omitted: ReadonlySet<number>,
  said: ReadonlySet<number>,
): Compact {
  const places = all.flatMap((segment, index) =>
    (said.has(index) || /[\p{L}\p{N}]/u.test(segment)) && !omitted.has(index) ? [index] : [],
  );
  return {
    segments: places.map((place) => all[place] ?? ''),
    places,
    indices: new Map(places.map((place, index) => [place, index])),
    barriers: new Set(
      places.flatMap((place, index) => (omitted.has(place - 1) && index > 0 ? [index] : [])),
    ),
  };
}

function inside(places: readonly number[], { indices }: Compact): number[] {
  return places.flatMap((place) => indices.get(place) ?? []);
}

function hintsOf(text: Compact, paragraphs: readonly number[] = []): SideHints {
  return { paragraphs: new Set(inside(paragraphs, text)), barriers: text.barriers };
}

/** Beads with one side only put where the segments before them on that side end. */
function inReadingOrder(
  beads: readonly AlignedBead[],
  lone: readonly AlignedBead[],
): AlignedBead[] {
  const ordered = [...beads];
  for (const bead of lone) {
    const side = bead.original.length > 0 ? 'original' : 'translation';
    const first = bead[side][0] ?? 0;
    const after = ordered.findIndex((other) => (other[side][0] ?? -1) > first);
    ordered.splice(after < 0 ? ordered.length : after, 0, bead);
  }
  return ordered;
}
