/** One text and its translation being aligned: passes over both, each knowing more than the one before. */
import type { Band } from './band.ts';
import { bandOf, type Corner } from './band-of.ts';
import { fittedChances, firstGuesses, kinds, type BeadChances } from './bead-kinds.ts';
import { Gains } from './gains.ts';
import type { IndexBead, AlignedBead } from './indexed-bead.ts';
import { bestWay, type Edges, type Score } from './lattice.ts';
import { learnLexicon } from './learn.ts';
import {
  firstLengthModel,
  fittedLengthModel,
  lengthGain,
  wholeLengthModel,
  type LengthModel,
} from './length-model.ts';
import { linkWords, type LearnedEntry, type LinkTable } from './links.ts';
import { stretchesBetween, type Stretch } from './stretches.ts';
import { sureBeads } from './sure-beads.ts';
import { sliceOf, type Side } from './words/vocabulary.ts';

/** How often a lexicon is learned and used; long texts teach enough at once. */
function learningRounds(segments: number): number {
  return segments > 8000 ? 1 : 2;
}

/** What is known about segments of a side besides their words. */
export interface SideHints {
  /** Those that begin a paragraph. */
  readonly paragraphs: ReadonlySet<number>;
  /** Those that no bead may hold together with the one before. */
  readonly barriers: ReadonlySet<number>;
}

/** What a pair of texts teaches about itself: words, lengths, shapes of beads. */
export interface Learned {
  readonly lexicon: readonly LearnedEntry[];
  readonly lengths: LengthModel;
  readonly chances: BeadChances;
}

/** What is known about a pair of texts before a pass over it. */
interface Knowledge extends Pick<Learned, 'lengths' | 'chances'> {
  readonly links: LinkTable;
}

/** The beads of a pass, and the logarithm of how well they explain both sides. */
interface Aligned {
  readonly beads: AlignedBead[];
  readonly evidence: number;
}

/** By how much (a logarithm) texts must be better explained by couplets, which few are. */
const unusual = 5;

/** Longer texts are not tried with every guess. */
const mostGuessed = 12_000;

/** The passes over two sides. */
export class Aligning {
  private linked: { lexicon: readonly LearnedEntry[]; links: LinkTable } | undefined;

  constructor(
    private readonly original: Side,
    private readonly translation: Side,
    private readonly fixed: readonly IndexBead[],
    private readonly hints: { readonly original: SideHints; readonly translation: SideHints },
  ) {}

  /** In one pass where all is `known`, else in passes that each learn from the one before. */
  run(
    known: Learned | undefined,
    onPass: (pass: number, passes: number) => void = () => undefined,
  ): { beads: AlignedBead[]; learned: Learned } {
    const { original, translation } = this;
    const rounds = known ? 0 : learningRounds(original.count + translation.count);
    onPass(1, rounds + 1);
    let { beads, learned } = known ? { ...this.passWith(known), learned: known } : this.firstPass();
    for (let round = 0; round < rounds; round += 1) {
      onPass(round + 2, rounds + 1);
      learned = {
        lexicon: learnLexicon(original, translation, beads, this.links(learned)),
        lengths: fittedLengthModel(learned.lengths, this.lengthsOf(beads)),
        chances: fittedChances(beads, learned.chances),
      };
      ({ beads } = this.passWith(learned, sureBeads(beads)));
    }
    return { beads, learned };
  }

  /** By the guess at what the texts are like that explains them best; long texts teach it themselves. */
  private firstPass(): { beads: AlignedBead[]; learned: Learned } {
    const { original, translation } = this;
    const lengths = firstLengthModel(original, translation);
    const isLong = original.count + translation.count > mostGuessed;
    const whole = wholeLengthModel(lengths, original, translation);
    const ways = firstGuesses.slice(0, isLong ? 1 : undefined).map((chances, guess) => {
      const learned = { lexicon: [], lengths: guess === 0 ? lengths : whole, chances };
      const { beads, evidence } = this.passWith(learned);
      return { beads, learned, evidence: guess === 0 ? evidence : evidence - unusual };
    });
    return ways.reduce((best, way) => (way.evidence > best.evidence ? way : best));
  }

  private links({ lexicon }: Learned): LinkTable {
    if (this.linked?.lexicon !== lexicon) {
      this.linked = { lexicon, links: linkWords(this.original, this.translation, lexicon) };
    }
    return this.linked.links;
  }

  private passWith(learned: Learned, sure: readonly IndexBead[] = []): Aligned {
    return this.pass({ ...learned, links: this.links(learned) }, sure);
  }

  /** Aligns what lies between fixed beads. */
  private pass(knowledge: Knowledge, sure: readonly IndexBead[]): Aligned {
    const { original, translation, fixed } = this;
    const beads: AlignedBead[] = [];
    let evidence = 0;
    for (const stretch of stretchesBetween(fixed, original.count, translation.count)) {
      if ('fixed' in stretch) beads.push({ ...stretch.fixed, confidence: 1, fixed: true });
      else {
        const aligned = this.alignStretch(stretch, knowledge, sure);
        beads.push(...aligned.beads);
        evidence += aligned.evidence;
      }
    }
    return { beads, evidence };
  }

  private alignStretch(
    stretch: Stretch,
    knowledge: Knowledge,
    sure: readonly IndexBead[],
  ): Aligned {
    const { originalStart, originalEnd, translationStart, translationEnd } = stretch;
    const original = sliceOf(this.original, originalStart, originalEnd);
    const translation = sliceOf(this.translation, translationStart, translationEnd);
    const band = bandOf(original, translation, knowledge.links, cornersIn(stretch, sure));
    const words = wordScore(original, translation, band, knowledge.links);
    const lengths = lengthScore(original, translation, knowledge.lengths);
    const hints = this.hintScore(originalStart, translationStart);
    const sentences = sentenceScore(original, translation);
    const score: Score = (row, column, kind) =>
      words(row, column, kind) +
      lengths(row, column, kind) +
      sentences(row, column, kind) +
      hints(row, column, kind);
    const edges: Edges = { original: edgesOf(original), translation: edgesOf(translation) };
    const { steps, evidence } = bestWay(band, score, knowledge.chances, edges);
    const beads = steps.map((step) => ({
      original: numbers(originalStart + step.row, step.original),
      translation: numbers(translationStart + step.column, step.translation),
      confidence: step.chance,
    }));
    return { beads, evidence };
  }

  /**
   * A paragraph that begins on both sides at once speaks for a bead there; one that begins on one side only, hardly against.
   * Where each sentence has a paragraph of its own, they say nothing.
   */
  private hintScore(originalStart: number, translationStart: number): Score {
    const { original, translation } = this.hints;
    const trust = 2 * plainPart(original, this.original) * plainPart(translation, this.translation);
    if (trust === 0 && original.barriers.size + translation.barriers.size === 0) return () => 0;
    return (row, column, kind) => {
      const { original: down, translation: across } = kinds[kind] ?? kinds[0];
      const top = originalStart + row;
      const left = translationStart + column;
      const mine = original.paragraphs.has(top);
      const theirs = translation.paragraphs.has(left);
      const start = mine && theirs ? 1 : mine !== theirs ? -0.15 : 0;
      const within = started(original, top, down) + started(translation, left, across);
      const over = crossed(original, top, down) + crossed(translation, left, across);
      return Math.min(1, trust) * (start - within) - 1000 * over;
    };
  }

  private lengthsOf(beads: readonly AlignedBead[]): { original: number; translation: number }[] {
    return beads
      .filter(
        ({ confidence, original, translation }) =>
          confidence > 0.8 && original.length > 0 && translation.length > 0,
      )
      .map((bead) => ({
        original: lettersOf(this.original, bead.original),
        translation: lettersOf(this.translation, bead.translation),
      }));
  }
}

/** Which part of the segments begins no paragraph; 0 where nothing is known of paragraphs. */
function plainPart({ paragraphs }: SideHints, { count }: Side): number {
  return paragraphs.size < 2 || count === 0 ? 0 : 1 - paragraphs.size / count;
}

/** How many paragraphs begin within a bead. */
function started({ paragraphs }: SideHints, first: number, count: number): number {
  let sum = 0;
  for (let segment = first + 1; segment < first + count; segment += 1) {
    if (paragraphs.has(segment)) sum += 1;
  }
  return sum;
}

/** How often a bead reaches over what was taken out. */
function crossed({ barriers }: SideHints, first: number, count: number): number {
  let sum = 0;
  for (let segment = first + 1; segment < first + count; segment += 1) {
    if (barriers.has(segment)) sum += 1;
  }
  return sum;
}

/** Where beads begin inside a stretch, counted from its beginning. */
function cornersIn(stretch: Stretch, beads: readonly IndexBead[]): Corner[] {
  const { originalStart, originalEnd, translationStart, translationEnd } = stretch;
  return beads.flatMap(({ original: [row = -1], translation: [column = -1] }) =>
    row >= originalStart &&
    row < originalEnd &&
    column >= translationStart &&
    column < translationEnd
      ? [{ original: row - originalStart, translation: column - translationStart }]
      : [],
  );
}

function lettersOf({ lengths }: Side, segments: readonly number[]): number {
  return segments.reduce((sum, segment) => sum + (lengths[segment] ?? 0), 0);
}

/** The mean of what both directions say: they hear the same links. */
function wordScore(original: Side, translation: Side, band: Band, links: LinkTable): Score {
  const forward = new Gains(
    band,
    { said: original, heard: translation, links: links.forward, loose: links.looseTranslation },
    false,
  );
  const backward = new Gains(
    band,
    { said: translation, heard: original, links: links.backward, loose: links.looseOriginal },
    true,
  );
  return (row, column, kind) => {
    const { original: down, translation: across } = kinds[kind] ?? kinds[0];
    let sum = 0;
    for (let each = 0; each < across; each += 1) {
      sum += forward.at(band.place(row, column + each), down);
    }
    for (let each = 0; each < down; each += 1) {
      // A row further down may not reach back to this column.
      if (!band.has(row + each, column)) return -20;
      sum += backward.at(band.place(row + each, column), across);
    }
    return (wordWeight * sum) / 2;
  };
}

/** Against lengths and shapes; the best on texts of several kinds that were written for it. */
const wordWeight = 1.15;

function lengthScore(original: Side, translation: Side, model: LengthModel): Score {
  return (row, column, kind) => {
    const { original: down, translation: across } = kinds[kind] ?? kinds[0];
    let mine = 0;
    let theirs = 0;
    for (let each = 0; each < down; each += 1) mine += original.lengths[row + each] ?? 0;
    for (let each = 0; each < across; each += 1) theirs += translation.lengths[column + each] ?? 0;
    return lengthGain(model, mine, theirs, { original: down, translation: across });
  };
}

/** That a passage without counterpart begins or ends in the midst of a sentence is less likely, where most segments are sentences. */
function edgesOf({ count, goesOn }: Side): Float64Array {
  const edges = new Float64Array(count + 1);
  const usual = partOf(goesOn);
  for (let segment = 1; segment < count; segment += 1) {
    if (goesOn[segment] === 1) edges[segment] = -brokenGap * (1 - usual);
  }
  return edges;
}

/** What a bead holds is rather one sentence than two, as far as segments tell. */
function sentenceScore(original: Side, translation: Side): Score {
  const mine = joints(original);
  const theirs = joints(translation);
  return (row, column, kind) => {
    const { original: down, translation: across } = kinds[kind] ?? kinds[0];
    let sum = 0;
    for (let each = 1; each < down; each += 1) sum += mine[row + each] ?? 0;
    for (let each = 1; each < across; each += 1) sum += theirs[column + each] ?? 0;
    return sum;
  };
}

function joints({ goesOn }: Side): Float64Array {
  const usual = partOf(goesOn);
  return Float64Array.from(goesOn, (flag) => wholeSentence * (flag - usual));
}

function partOf(flags: Uint8Array): number {
  return flags.length === 0 ? 0 : flags.reduce((sum, flag) => sum + flag, 0) / flags.length;
}

/** What it costs a passage without counterpart to begin or to end within a sentence. */
const brokenGap = 1.5;

/** What a bead gains that holds a sentence together. */
const wholeSentence = 0.7;

function numbers(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
