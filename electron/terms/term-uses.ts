/** Where a term occurs in a library, in both languages, and how it is rendered there. */
import type { Pair, PairedBead, PairId, PairSide } from '../../corpus/alignment/pair.ts';
import { indexBeads, type BeadIndex } from '../../corpus/alignment/bead-index.ts';
import { joinedWords, type JoinedWords } from '../../corpus/alignment/joined-words.ts';
import { occurrences } from '../../corpus/alignment/occurrences.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import {
  countRenderings,
  renderingAt,
  type Rendering,
} from '../../corpus/alignment/terms/renderings.ts';
import { foldedTerm, type TermDraft } from '../../corpus/alignment/terms/term.ts';
import type { Block } from '../../corpus/document/block.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { TextRange } from '../../corpus/text/offset-map.ts';
import type { TermReport, TermUse } from '../shared/term-requests.ts';
import { textsWith } from './term-texts.ts';

/** More than anybody reads through; counting goes on. */
const mostShown = 300;

/** How much of a sentence is shown on either side. Units: UTF-16. */
const around = 160;

/** A term with what other terms of the library say for the same words. */
interface Sought {
  readonly term: TermDraft;
  readonly alternatives: readonly string[];
}

function alternativesTo({ original }: TermDraft, terms: readonly TermDraft[]): string[] {
  const key = foldedTerm(original.words);
  return terms
    .filter((other) => other.original.language === original.language)
    .filter((other) => foldedTerm(other.original.words) === key)
    .map(({ translation }) => translation.words);
}

/** A place of the term in a text. */
interface Place {
  readonly from: SideName;
  readonly block: Block;
  readonly range: TextRange;
}

/** Gives the beads of a pair; who waits decides where they are derived. */
export type BeadsOf = (id: PairId) => Promise<readonly PairedBead[]>;

/** A pair with its texts. */
interface OpenedPair {
  readonly original: Document;
  readonly translation: Document;
  readonly beads: readonly PairedBead[];
  readonly index: BeadIndex;
}

type Open = (pair: Pair) => Promise<OpenedPair | undefined>;

/**
 * The uses of a term in reading order, text by text, with the sentence that each stands beside where its text is in a pair of
 * the term's languages.
 *
 * `onLooked` hears after each text how many were looked at.
 * Errors: those of reading a library; the signal's reason. Cost: see `textsWith`; pairs with the term that were not aligned
 * yet are.
 */
export async function termUses(
  library: Library,
  term: TermDraft,
  beadsOf: BeadsOf,
  signal?: AbortSignal,
  onLooked?: (done: number) => void,
): Promise<TermReport> {
  const pairs = library.pairs.list().filter((pair) => isOf(pair, term));
  const opened = new Map<PairId, Promise<OpenedPair | undefined>>();
  const open: Open = (pair) => {
    const known = opened.get(pair.id) ?? openPair(library, pair, beadsOf);
    opened.set(pair.id, known);
    return known;
  };
  const uses: TermUse[] = [];
  const renderings: Rendering[] = [];
  let total = 0;
  let texts = 0;
  const words = [term.original.words, term.translation.words];
  const sought = { term, alternatives: alternativesTo(term, library.terms.list()) };
  for await (const document of textsWith(library, words, signal, onLooked)) {
    const places = placesIn(document, term);
    if (places.length > 0) texts += 1;
    for (const place of places) {
      signal?.throwIfAborted();
      total += 1;
      const beside = await besideOf(place, document, pairs, open, sought);
      if (beside !== undefined && place.from === 'original') renderings.push(beside.rendering);
      if (uses.length < mostShown) uses.push(useOf(place, document, beside));
    }
  }
  return { uses, total, texts, renderings: [...countRenderings(renderings)] };
}

function isOf({ original, translation }: Pair, term: TermDraft): boolean {
  const wanted = new Set([term.original.language, term.translation.language]);
  return wanted.has(original.language) && wanted.has(translation.language);
}

function placesIn({ blocks }: Document, term: TermDraft): Place[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'furniture') return [];
    return (['original', 'translation'] as const).flatMap((from) =>
      block.language === 'und' || block.language === term[from].language
        ? occurrences(term[from].words, block.text).map((range) => ({ from, block, range }))
        : [],
    );
  });
}

/** The sentence on the other side. */
interface Beside {
  readonly pair: Pair;
  readonly document: Document;
  readonly segments: PairedBead['original'];
  readonly text: string;
  readonly rendering: Rendering;
  /** The one that the term stands in. */
  readonly sentence: TextRange;
}

/** Of several pairs, the first that has a counterpart; a passage without one has no rendering. */
async function besideOf(
  { from, block, range }: Place,
  { id }: Document,
  pairs: readonly Pair[],
  open: Open,
  { term, alternatives }: Sought,
): Promise<Beside | undefined> {
  for (const pair of pairs) {
    const side = sideWith(pair, id, term[from].language);
    const aligned = side === undefined ? undefined : await open(pair);
    if (side === undefined || aligned === undefined) continue;
    const other = side === 'original' ? 'translation' : 'original';
    const bead = aligned.beads[aligned.index.at(side, block.id, range.start) ?? -1];
    const segment = bead?.[side].findIndex(
      (one) => one.block === block.id && one.start <= range.start && one.end > range.start,
    );
    if (bead === undefined || segment === undefined || segment < 0) continue;
    if (bead[other].length === 0) continue;
    const mine = joined(bead[side], aligned[side]);
    const text = joined(bead[other], aligned[other]).text;
    const shift = (mine.starts[segment] ?? 0) - (bead[side][segment]?.start ?? 0);
    const inBead = { start: range.start + shift, end: range.end + shift };
    const rendering = renderingAt(term, from, mine.text, inBead, text, alternatives);
    const sentence = bead[side][segment] ?? range;
    return { pair, document: aligned[other], segments: bead[other], text, rendering, sentence };
  }
  return undefined;
}

function sideWith(pair: Pair, id: Document['id'], language: string): SideName | undefined {
  const isIt = (side: PairSide): boolean => side.document === id && side.language === language;
  if (isIt(pair.original)) return 'original';
  return isIt(pair.translation) ? 'translation' : undefined;
}

function joined(segments: PairedBead['original'], document: Document): JoinedWords {
  const texts = textsOf.get(document) ?? new Map(document.blocks.map(({ id, text }) => [id, text]));
  textsOf.set(document, texts);
  return joinedWords(segments, texts);
}

/** Of the documents that are looked through. */
const textsOf = new WeakMap<Document, ReadonlyMap<string, string>>();

function useOf({ from, block, range }: Place, document: Document, beside?: Beside): TermUse {
  // Beside its counterpart a sentence is enough.
  const { start, end } = beside?.sentence ?? { start: 0, end: block.text.length };
  return {
    document: document.id,
    title: document.metadata.title,
    from,
    block: block.id,
    start: range.start,
    end: range.end,
    language: block.language,
    direction: block.direction,
    before: headOf(block.text.slice(start, range.start)),
    words: block.text.slice(range.start, range.end),
    after: tailOf(block.text.slice(range.end, end)),
    ...(beside === undefined ? {} : { beside: shown(beside) }),
  };
}

function shown({ pair, document, segments, text, rendering }: Beside) {
  const [first] = segments;
  const block = document.blocks.find(({ id }) => id === first?.block);
  const { standing, words, range } = rendering;
  return {
    pair: pair.id,
    document: document.id,
    text,
    direction: block?.direction ?? document.metadata.direction,
    language: block?.language ?? document.metadata.language,
    standing,
    rendering: words,
    ...(range === undefined ? {} : { found: { start: range.start, end: range.end } }),
  };
}

/** The end of the text before a place, cut between words. */
function headOf(text: string): string {
  if (text.length <= around) return text;
  return `…${text.slice(-around).replace(/^\S*\s/u, '')}`;
}

/** The beginning of the text after a place, cut between words. */
function tailOf(text: string): string {
  if (text.length <= around) return text;
  return `${text.slice(0, around).replace(/\s\S*$/u, '')}…`;
}

/** Undefined where it cannot be read: opening it says why. */
async function openPair(
  library: Library,
  { id, original, translation }: Pair,
  beadsOf: BeadsOf,
): Promise<OpenedPair | undefined> {
  try {
    const beads = await beadsOf(id);
    return {
      original: library.document(original.document),
      translation: library.document(translation.document),
      beads,
      index: indexBeads(beads),
    };
  } catch {
    return undefined;
  }
}
