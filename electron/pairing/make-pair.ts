/** Makes pairs of documents of the library. */
import { PairId, type Pair, type PairSide } from '../../corpus/alignment/pair.ts';
import { otherSide, type SideName } from '../../corpus/alignment/side-name.ts';
import { stretchesOf } from '../../corpus/alignment/side.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';

/** What becomes one side: a document, or the part of it that begins with that block. */
export interface WantedSide {
  readonly document: DocumentId;
  readonly part?: string | undefined;
  /** Takes no more than what is in this language. */
  readonly only?: string | undefined;
}

/** The sides of a pair, still without a name. */
export type Sides = Readonly<Record<SideName, PairSide>>;

/**
 * The two sides as they are kept. One file that holds both languages gives each side the half in its own.
 *
 * Errors: CorpusError `notFound` for a document or part that is not there, `invalidRequest` where both sides would be the
 * same words.
 */
export function sidesFor(library: Library, original: WantedSide, translation: WantedSide): Sides {
  const wanted = { original, translation };
  const texts = {
    original: library.document(original.document),
    translation: library.document(translation.document),
  };
  const isOneText =
    original.document === translation.document && original.part === translation.part;
  const sideOf = (name: SideName): PairSide => {
    const { document, part, only } = wanted[name];
    const text = texts[name];
    const half = only ?? (isOneText ? halfOf(text, name) : undefined);
    const language = half ?? languageOf(text, part);
    const side = {
      document,
      language,
      ...(part === undefined ? {} : { part }),
      ...(half === undefined ? {} : { only: half }),
    };
    if (stretchesOf(text, side).length > 0) return side;
    const what = part ?? half ?? document;
    throw new CorpusError('notFound', `no text ${what} in ${document}`, { what: 'part', id: what });
  };
  const sides = { original: sideOf('original'), translation: sideOf('translation') };
  if (isOneText && sides.original.only === sides.translation.only) {
    const reason = 'a text is no translation of itself';
    throw new CorpusError('invalidRequest', reason, { reason });
  }
  return sides;
}

/** The language of the part, or of the document. */
function languageOf({ metadata, parts, blocks }: Document, part: string | undefined): string {
  const id = blocks.find((block) => block.id === part)?.part;
  return parts.find((one) => one.id === id)?.language ?? metadata.language;
}

/** In a file of two languages the one that begins is the original. */
function halfOf({ blocks }: Document, name: SideName): string | undefined {
  const lengths = new Map<string, number>();
  for (const { kind, language, text } of blocks) {
    if (kind === 'furniture' || language === 'und') continue;
    lengths.set(language, (lengths.get(language) ?? 0) + text.length);
  }
  const two = [...lengths].sort(([, a], [, b]) => b - a).slice(0, 2);
  const inOrder = [...lengths.keys()].filter((language) => two.some(([one]) => one === language));
  return inOrder[name === 'original' ? 0 : 1];
}

/** The pair of these sides, whichever of them is the original; undefined where there is none. */
export function knownPair(library: Library, sides: Sides): Pair | undefined {
  const same = (pair: Pair, name: SideName): boolean =>
    keyOf(pair.original) === keyOf(sides[name]) &&
    keyOf(pair.translation) === keyOf(sides[otherSide(name)]);
  return library.pairs.list().find((pair) => same(pair, 'original') || same(pair, 'translation'));
}

function keyOf({ document, part, only }: PairSide): string {
  return JSON.stringify([document, part, only]);
}

/** Keeps a pair of these sides, or gives the one that is there; then the other side may become the original. */
export function makePair(
  library: Library,
  sides: Sides,
  { newId, now }: { readonly newId: () => string; readonly now: () => string },
): { readonly pair: Pair; readonly made: boolean } {
  const known = knownPair(library, sides);
  if (known && keyOf(known.original) === keyOf(sides.original)) return { pair: known, made: false };
  if (known) library.pairs.delete(known.id);
  const pair = { id: PairId.parse(newId()), ...sides, created: now() };
  library.pairs.save(pair);
  return { pair, made: true };
}
