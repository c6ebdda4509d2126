/** `hashiyeh pair` and `hashiyeh unpair` */
import type { Pair, PairSide } from '../../../corpus/alignment/pair.ts';
import { progressOf } from '../../../corpus/alignment/review.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { alignedPair } from '../../pairing/aligned-pair.ts';
import { makePair, sidesFor, type Sides } from '../../pairing/make-pair.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { isolate } from '../output.ts';
import { tableLines } from '../table.ts';
import { UsageError } from '../usage-error.ts';
import type { Place } from './shelves.ts';

/** Two documents by their ids, or the beginnings of these; `parts` are two ids, or none. */
export interface WantedPair {
  readonly original: string;
  readonly translation: string;
  readonly parts: readonly string[];
}

/** The sides that were asked for. Errors: `notFound`; UsageError for one part or more than two. */
export function sidesOf(library: Library, { original, translation, parts }: WantedPair): Sides {
  if (parts.length !== 0 && parts.length !== 2) {
    throw new UsageError((t) => t('commandLine.twoParts'));
  }
  const [first, second] = parts;
  const side = (id: string, part: string | undefined) => {
    const document = findDocument(library, id);
    return {
      document,
      ...(part === undefined ? {} : { part: beginningOf(library.document(document), part) }),
    };
  };
  return sidesFor(library, side(original, first), side(translation, second));
}

/** The block that a part begins with; the part is named by its id, or by that block's. */
function beginningOf({ blocks }: Document, part: string): string {
  const first = blocks.find((block) => block.part === part || block.id === part);
  if (first) return first.id;
  throw new CorpusError('notFound', `no part ${part}`, { what: 'part', id: part });
}

/** Pairs an original with a translation and says how well their sentences fit. */
export async function pairCommand(
  wanted: WantedPair,
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const { newId, now } = surroundings;
    const { pair, made } = makePair(library, sidesOf(library, wanted), { newId, now });
    const told = described(library, pair);
    output.result({ pair: told, made }, () => [`${pair.id}\t${told.beads}`]);
  });
  return exitCodes.done;
}

/** Lists the pairs of the library. */
export async function listPairs({ folder, output, surroundings }: Place): Promise<number> {
  const pairs = await withLibrary(folder, 'read-only', surroundings, (library) =>
    library.pairs.list().map((pair) => described(library, pair)),
  );
  const { t } = output;
  if (pairs.length === 0) output.message(t('commandLine.noPairs'));
  output.result({ pairs }, () => {
    if (pairs.length === 0) return [];
    const heading = ['ID', t('commandLine.columnOriginal'), t('commandLine.columnTranslation')];
    return tableLines(
      heading,
      pairs.map(({ id, original, translation }) => [id, original.title, translation.title]),
    );
  });
  return exitCodes.done;
}

/** Takes apart the pair with this id, or every pair of these two documents. */
export async function unpairCommand(
  first: string,
  second: string | undefined,
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const found = second === undefined ? byId(library, first) : between(library, first, second);
    if (found.length === 0) throw new CorpusError('notFound', `no pair ${first}`, { id: first });
    for (const { id } of found) library.pairs.delete(id);
    const unpaired = found.map(({ id }) => id);
    output.result({ unpaired }, () => unpaired.map(isolate));
  });
  return exitCodes.done;
}

function byId(library: Library, id: string): readonly Pair[] {
  const found = library.pairs.list().filter((pair) => pair.id.startsWith(id));
  if (found.length < 2) return found;
  throw new UsageError((t) => t('commandLine.ambiguousId', { id, count: found.length }));
}

function between(library: Library, first: string, second: string): readonly Pair[] {
  const [one, other] = [findDocument(library, first), findDocument(library, second)];
  return library.pairs.list().filter(({ original, translation }) => {
    const sides = [original.document, translation.document];
    return sides.includes(one) && sides.includes(other);
  });
}

function described(library: Library, pair: Pair) {
  const { beads } = alignedPair(library, pair.id);
  const side = (one: PairSide) => ({ ...one, title: library.summary(one.document)?.title ?? '' });
  return {
    id: pair.id,
    original: side(pair.original),
    translation: side(pair.translation),
    created: pair.created,
    beads: beads.length,
    confirmed: progressOf(beads).confirmed,
  };
}
