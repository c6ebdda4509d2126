/** Answers about originals with their translations. */
import type { PairId } from '../../corpus/alignment/pair.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';
import { alignedPair } from '../pairing/aligned-pair.ts';
import { makePair, sidesFor } from '../pairing/make-pair.ts';
import { suggestedPairs } from '../pairing/suggested-pairs.ts';
import type { Handlers } from '../shared/contract.ts';
import type { OpenedPair } from '../shared/pair-requests.ts';
import { write, type Written } from '../shared/written.ts';

/** What these handlers need. */
export interface PairServices {
  readonly library: Library;
  readonly newId: () => string;
  readonly now: () => string;
  readonly send: Send;
}

/** Handlers of `pair:*`. */
export function pairHandlers({
  library,
  newId,
  now,
  send,
}: PairServices): Pick<Handlers, Extract<keyof Handlers, `pair:${string}`>> {
  const { pairs } = library;
  const changed = (): void => send('pairs:changed', { pairs: [...pairs.list()] });
  const opened = (id: PairId): Written<OpenedPair> => {
    const { pair, beads } = alignedPair(library, id);
    return write({ pair, beads, fixed: pairs.fixed(id) });
  };
  return {
    'pair:list': () => [...pairs.list()],
    'pair:open': ({ id }) => opened(id),
    'pair:readDocument': ({ id }) => write(library.document(id)),
    'pair:suggest': async ({ id }) =>
      (await suggestedPairs(library)).filter((one) => [one.original, one.translation].includes(id)),
    'pair:make': ({ original, translation }) => {
      const { pair } = makePair(library, sidesFor(library, original, translation), { newId, now });
      changed();
      return pair;
    },
    'pair:delete': ({ id }) => {
      pairs.delete(id);
      changed();
      return {};
    },
    'pair:restore': ({ id }) => {
      const pair = pairs.restore(id);
      changed();
      return pair;
    },
    'pair:correct': ({ id, fixed }) => {
      pairs.saveFixed(id, fixed);
      return opened(id);
    },
  };
}
