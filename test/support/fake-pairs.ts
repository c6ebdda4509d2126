/** Pairs of the app in memory. */
import { align } from '../../corpus/alignment/align.ts';
import { alignPair } from '../../corpus/alignment/align-pair.ts';
import { PairId, type FixedBead, type Pair, type PairSide } from '../../corpus/alignment/pair.ts';
import type { PairSuggestion } from '../../corpus/alignment/pairing.ts';
import { project } from '../../corpus/alignment/project.ts';
import { stretchesOf } from '../../corpus/alignment/side.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import type { Handlers } from '../../electron/shared/contract.ts';
import type { OpenedPair, PairChange } from '../../electron/shared/pair-requests.ts';
import { CorpusError } from '../../corpus/errors.ts';

function found(pair: Pair | undefined, id: PairId): Pair {
  if (pair === undefined) throw new CorpusError('notFound', `no pair ${id}`, { id });
  return pair;
}

/** What the pairs ask of the app. */
interface Texts {
  readonly edited: (id: DocumentId) => Document;
}

export class FakePairs {
  readonly pairs = new Map<PairId, Pair>();
  readonly fixed = new Map<PairId, readonly FixedBead[]>();
  suggestions: readonly PairSuggestion[] = [];
  private readonly deleted = new Map<PairId, Pair>();

  list(): Pair[] {
    return [...this.pairs.values()];
  }

  handlers(texts: Texts): Pick<Handlers, Extract<keyof Handlers, `pair:${string}`>> {
    const opened = (id: PairId): OpenedPair => {
      const pair = found(this.pairs.get(id), id);
      const side = (one: PairSide) => stretchesOf(texts.edited(one.document), one);
      const fixed = this.fixed.get(id) ?? [];
      const { beads } = alignPair(side(pair.original), side(pair.translation), fixed, align);
      return { pair, beads, fixed, stamp: JSON.stringify(fixed) };
    };
    const changed = (id: PairId): PairChange => {
      const { beads, fixed, stamp } = opened(id);
      return { id, from: 0, beads, fixed, stamp };
    };
    const sideOf = (
      { document, part }: { document: DocumentId; part?: string | undefined },
      only: string | undefined,
    ): PairSide => ({
      document,
      language: only ?? texts.edited(document).metadata.language,
      ...(part === undefined ? {} : { part }),
      ...(only === undefined ? {} : { only }),
    });
    return {
      'pair:list': () => this.list(),
      'pair:open': ({ id }) => opened(id),
      'pair:follow': ({ id }) => changed(id),
      'pair:leave': () => ({}),
      'pair:readDocument': ({ id }) => texts.edited(id),
      'pair:suggest': ({ id }) =>
        this.suggestions.filter((one) => [one.original, one.translation].includes(id)),
      'pair:make': ({ original, translation }) => {
        const id = PairId.parse(`pair-${this.pairs.size + 1}`);
        const isOne =
          original.document === translation.document && original.part === translation.part;
        const [left, right] = isOne ? ['en', 'fa'] : [];
        const sides = {
          original: sideOf(original, left),
          translation: sideOf(translation, right),
        };
        const pair = { id, ...sides, created: '2026-01-02T12:00:00.000Z' };
        this.pairs.set(id, pair);
        return pair;
      },
      'pair:project': ({ from, range, to }) => {
        const part = project(from, range, to);
        return part === undefined ? null : { start: part.start, end: part.end };
      },
      'pair:delete': ({ id }) => {
        this.deleted.set(id, found(this.pairs.get(id), id));
        this.pairs.delete(id);
        return {};
      },
      'pair:restore': ({ id }) => {
        const pair = found(this.deleted.get(id), id);
        this.pairs.set(id, pair);
        return pair;
      },
      'pair:correct': ({ id, fixed }) => {
        this.fixed.set(id, fixed);
        return changed(id);
      },
    };
  }
}
