/** Where a term occurs in a library, in both languages, and how it is rendered there. */
import type { PairedBead, Pair, PairSide } from '../../corpus/alignment/pair.ts';
import { occurrences } from '../../corpus/alignment/occurrences.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import {
  countRenderings,
  renderingAt,
  type Rendering,
} from '../../corpus/alignment/terms/renderings.ts';
import type { TermDraft } from '../../corpus/alignment/terms/term.ts';
import type { Block } from '../../corpus/document/block.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { TextRange } from '../../corpus/text/offset-map.ts';
import { alignedPair, type AlignedPair } from '../pairing/aligned-pair.ts';
import { wordsOfSegment } from '../pairing/written-pair.ts';
import type { TermReport, TermUse } from '../shared/term-requests.ts';
import { textsWith } from './term-texts.ts';

/** More than anybody reads through; counting goes on. */
const mostShown = 300;

/** How much of a sentence is shown on either side. Units: UTF-16. */
const around = 160;

/** A place of the term in a text. */
interface Place {
  readonly from: SideName;
  readonly block: Block;
  readonly range: TextRange;
}

/**
 * The uses of a term in reading order, text by text, with the sentence that each stands beside where its text is in a pair of
 * the term's languages.
 *
 * Errors: those of reading a library; the signal's reason. Cost: see `textsWith`; pairs with the term that were not aligned
 * yet are.
 */
export async function termUses(
  library: Library,
  term: TermDraft,
  signal?: AbortSignal,
): Promise<TermReport> {
  const pairs = library.pairs.list().filter((pair) => isOf(pair, term));
  const opened = new Map<Pair['id'], AlignedPair | undefined>();
  const open = (pair: Pair): AlignedPair | undefined => {
    if (!opened.has(pair.id))
      opened.set(
        pair.id,
        readable(() => alignedPair(library, pair.id)),
      );
    return opened.get(pair.id);
  };
  const uses: TermUse[] = [];
  const renderings: Rendering[] = [];
  let total = 0;
  let texts = 0;
  const words = [term.original.words, term.translation.words];
  for await (const document of textsWith(library, words, signal)) {
    const places = placesIn(document, term);
    if (places.length > 0) texts += 1;
    for (const place of places) {
      total += 1;
      const beside = besideOf(place, document, pairs, open, term);
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
}

/** Of several pairs, the first that has a counterpart; a passage without one has no rendering. */
function besideOf(
  { from, block, range }: Place,
  { id }: Document,
  pairs: readonly Pair[],
  open: (pair: Pair) => AlignedPair | undefined,
  term: TermDraft,
): Beside | undefined {
  for (const pair of pairs) {
    const side = sideWith(pair, id, term[from].language);
    const aligned = side === undefined ? undefined : open(pair);
    if (side === undefined || aligned === undefined) continue;
    const other = side === 'original' ? 'translation' : 'original';
    const bead = aligned.beads.find((one) =>
      one[side].some(
        (segment) =>
          segment.block === block.id && segment.start <= range.start && segment.end >= range.end,
      ),
    );
    if (bead === undefined || bead[other].length === 0) continue;
    const mine = joined(bead[side], aligned[side]);
    const text = joined(bead[other], aligned[other]).text;
    const segment = bead[side].findIndex(
      (one) => one.block === block.id && one.start <= range.start && one.end >= range.end,
    );
    const shift = (mine.starts[segment] ?? 0) - (bead[side][segment]?.start ?? 0);
    const inBead = { start: range.start + shift, end: range.end + shift };
    const rendering = renderingAt(term, from, mine.text, inBead, text);
    return { pair, document: aligned[other], segments: bead[other], text, rendering };
  }
  return undefined;
}

function sideWith(pair: Pair, id: Document['id'], language: string): SideName | undefined {
  const isIt = (side: PairSide): boolean => side.document === id && side.language === language;
  if (isIt(pair.original)) return 'original';
  return isIt(pair.translation) ? 'translation' : undefined;
}

/** The sentences of a side one after the other, and where each begins. */
function joined(segments: PairedBead['original'], { blocks }: Document) {
  const texts = new Map(
    blocks
      .filter(({ id }) => segments.some(({ block }) => block === id))
      .map((b) => [b.id, b.text]),
  );
  const starts: number[] = [];
  let text = '';
  for (const segment of segments) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += wordsOfSegment(segment, texts);
  }
  return { text, starts };
}

function useOf({ from, block, range }: Place, document: Document, beside?: Beside): TermUse {
  const start = Math.max(0, range.start - around);
  return {
    document: document.id,
    title: document.metadata.title,
    from,
    block: block.id,
    start: range.start,
    end: range.end,
    language: block.language,
    direction: block.direction,
    before: cut(block.text, start, range.start),
    words: block.text.slice(range.start, range.end),
    after: cut(block.text, range.end, range.end + around),
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

/** Cut between words, and said so by an ellipsis. */
function cut(text: string, from: number, to: number): string {
  const piece = text.slice(from, to);
  const head = from > 0 && piece.length === around ? `…${piece.replace(/^\S*\s/u, '')}` : piece;
  return to < text.length && piece.length === around ? `${head.replace(/\s\S*$/u, '')}…` : head;
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
