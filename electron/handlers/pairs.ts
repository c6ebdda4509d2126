/** Answers about originals with their translations. */
import type { PairedBead, PairId } from '../../corpus/alignment/pair.ts';
import { project } from '../../corpus/alignment/project.ts';
import { beadsForWindow, stopWaiting, type PairAlignerServices } from '../pairing/pair-aligner.ts';
import { makePair, sidesFor } from '../pairing/make-pair.ts';
import { suggestedPairs } from '../pairing/suggested-pairs.ts';
import type { Handlers } from '../shared/contract.ts';
import type { OpenedPair, PairChange } from '../shared/pair-requests.ts';
import { write, writeWith, Written } from '../shared/written.ts';

/** What these handlers need. */
export interface PairServices extends PairAlignerServices {
  readonly newId: () => string;
  readonly now: () => string;
}

/** Handlers of `pair:*` but `pair:list`, which a start asks for. */
export function pairHandlers(
  services: PairServices,
): Pick<Handlers, Exclude<Extract<keyof Handlers, `pair:${string}`>, 'pair:list'>> {
  const { library, newId, now, send } = services;
  const { pairs } = library;
  const changed = (): void => send('pairs:changed', { pairs: [...pairs.list()] });
  const { opened, changedSince } = answers(services);
  return {
    'pair:open': ({ id }) => opened(id),
    'pair:follow': ({ id, since }) => changedSince(id, since, { fixed: pairs.fixed(id) }),
    'pair:leave': ({ id }) => {
      stopWaiting(id, services);
      return {};
    },
    'pair:readDocument': ({ id }) => write(library.document(id)),
    'pair:suggest': async ({ id, part }) =>
      (await suggestedPairs(library)).filter(
        (one) =>
          (one.original === id && (part === undefined || one.originalPart === part)) ||
          (one.translation === id && (part === undefined || one.translationPart === part)),
      ),
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
    'pair:project': ({ from, range, to }) => {
      const found = project(from, range, to);
      return found === undefined ? null : { start: found.start, end: found.end };
    },
    'pair:correct': ({ id, fixed, since }) => {
      pairs.saveFixed(id, fixed);
      return changedSince(id, since, {});
    },
  };
}

/** The beads of a pair as windows get them. */
function answers(services: PairServices) {
  const { pairs } = services.library;
  const opened = async (id: PairId): Promise<Written<OpenedPair>> => {
    const { beads, stamp } = await beadsForWindow(id, services);
    const rest = { pair: pairs.pair(id), fixed: pairs.fixed(id), stamp };
    return writeWith('beads', new Written<readonly PairedBead[]>(beads), rest);
  };
  const changedSince = async <R extends object>(
    id: PairId,
    since: string,
    more: R,
  ): Promise<Written<Omit<PairChange, 'fixed'> & R>> => {
    const found = await beadsForWindow(id, services);
    const { stamp, patch } = found;
    const { beads, ...place } = patch?.since === since ? patch : { beads: found.beads, from: 0 };
    const rest = { id, stamp, ...place, ...more };
    return writeWith('beads', new Written<readonly PairedBead[]>(beads), rest);
  };
  return { opened, changedSince };
}
